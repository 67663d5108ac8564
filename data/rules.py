"""What a schema cannot say of the tables: one function a rule, each yields its issues."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from data import dates, grounds, links, neutral, records, schema
from data.links import Tables

FORMULA = "=+-@\t\r"
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
DATES = {
    "engagements": ("start", "end", "status_as_of", "checked"),
    "initiatives": ("launched",),
    "sources": ("published",),
    "retired": ("retired_on",),
}
PAIRS = (("lat", "lon"), ("amount", "currency"))


def text_is_plain(tables: Tables, folder: Path) -> Iterator[str]:
    """Refuse text that begins like a formula, has space around it or holds a control character."""
    for name, table in tables.items():
        texts = [field.name for field in schema.fields(name, folder) if field.type == "string"]
        for record in table.records:
            for column in texts:
                cell = record.cells[column]
                if cell.startswith(tuple(FORMULA)):
                    text = f"'{cell}' begins like a spreadsheet formula; begin with a letter"
                    yield table.issue(record, column, text)
                if cell != cell.strip() or any(ord(letter) < ord(" ") for letter in cell):
                    text = f"{cell!r} has space around it or a line break inside; take it out"
                    yield table.issue(record, column, text)


def numbers_are_plain(tables: Tables, folder: Path) -> Iterator[str]:
    """Refuse a number that is not digits with at most one point: NaN, an exponent, a separator."""
    for name, table in tables.items():
        for field in schema.fields(name, folder):
            if field.type in ("number", "integer"):
                for record in table.records:
                    cell = record.cells[field.name]
                    if cell and not NUMBER.fullmatch(cell):
                        text = f"'{cell}' is not a plain number; write digits and a point"
                        yield table.issue(record, field.name, text)


def dates_are_in_the_calendar(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse a date that has the form of one and is no day, month or year of the calendar."""
    for name, columns in DATES.items():
        for record in tables[name].records if name in tables else ():
            for column in columns:
                try:
                    dates.bounds(record.cells[column] or "2000")
                except ValueError as error:
                    yield tables[name].issue(record, column, str(error))


def ends_follow_starts(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse an engagement that ends before the earliest day on which it may have begun."""
    table = tables["engagements"]
    for record in table.records:
        start, end = record.cells["start"], record.cells["end"]
        try:
            wrong = start and end and dates.bounds(end)[1] < dates.bounds(start)[0]
        except ValueError:
            continue
        if wrong:
            text = f"'{end}' is before the start '{start}'; correct one of them"
            yield table.issue(record, "end", text)


def rows_are_sorted(tables: Tables, folder: Path) -> Iterator[str]:
    """Refuse rows that are not in the order of their key, so that a diff is a fact."""
    for name, table in tables.items():
        key = schema.resources(folder)[name]["schema"]["primaryKey"]
        before: list[tuple[int, str]] = []
        for record in table.records:
            cells = [record.cells[column] for column in key]
            now = records.order(cells)
            if now < before:
                text = f"'{', '.join(cells)}' stands below a later one; sort by {', '.join(key)}"
                yield table.issue(record, key[0], text)
            before = now


def pairs_are_whole(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse a latitude without its longitude or an amount without its currency, or the reverse."""
    table = tables["engagements"]
    for record in table.records:
        for one, other in PAIRS:
            for here, there in ((one, other), (other, one)):
                if record.cells[here] and not record.cells[there]:
                    text = f"'' is empty, but {here} is '{record.cells[here]}'; give both or none"
                    yield table.issue(record, there, text)


RULES: tuple[tuple[Callable[[Tables, Path], Iterator[str]], tuple[str, ...]], ...] = (
    (text_is_plain, ()),
    (numbers_are_plain, ()),
    (dates_are_in_the_calendar, ()),
    (rows_are_sorted, ()),
    (ends_follow_starts, ("engagements",)),
    (pairs_are_whole, ("engagements",)),
    (neutral.wording_is_neutral, ()),
    *links.RULES,
    *grounds.RULES,
)


def check(tables: Tables, folder: Path) -> list[str]:
    """Apply every rule whose tables could be read; each issue is `data/x.csv:7:column: ...`."""
    return [
        issue
        for rule, needed in RULES
        if all(name in tables for name in needed)
        for issue in rule(tables, folder)
    ]
