"""Query strings: read into a selection and a view with every problem named, and written back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from data.selection.declared import CONTROLS, FIELDS, YEARS
from data.selection.fields import Choice
from data.selection.value import DEFAULT, PLAIN, Selection, View
from data.selection.values import BadValueError, shown
from data.tables import Tables

MOST_PAIRS = 1000
MOST_PROBLEMS = 8
ALIASES = {"from": "since", "to": "until"}
"""Names that a query may use for others: they read well there and are no names in Python."""


@dataclass(frozen=True)
class Parsed:
    """What a query asks for, and a sentence for each value that was left out of it."""

    selection: Selection
    view: View
    problems: tuple[str, ...]


def parse(pairs: Iterable[tuple[str, str]], tables: Tables) -> Parsed:
    """Read the names and values of a query string.

    Every value that its field does not know, and every unknown name, becomes a problem and is
    left out; the rest is kept. A query of more than 1,000 values is refused whole.
    """
    given: dict[str, list[str]] = {}
    for number, (name, text) in enumerate(pairs):
        if number >= MOST_PAIRS:
            problem = f"The query holds more than {MOST_PAIRS:,} values; ask for fewer."
            return Parsed(DEFAULT, PLAIN, (problem,))
        given.setdefault(ALIASES.get(name, name), []).append(text)
    problems: list[str] = []
    selected = read(FIELDS, given, tables, problems)
    viewed = read(CONTROLS, given, tables, problems)
    known = ", ".join(field.name for field in FIELDS)
    problems += [f"'{shown(name)}' is not a name in a query; known are {known}" for name in given]
    selection = whole_span(replace(DEFAULT, **selected), tables)
    return Parsed(selection, replace(PLAIN, **viewed), shorten(problems))


def read(
    fields: Iterable[Any], given: dict[str, list[str]], tables: Tables, problems: list[str]
) -> dict[str, Any]:
    """Take the fields' values out of `given`; what cannot be read is added to `problems`."""
    found = {}
    for field in fields:
        good = []
        texts = given.pop(field.name, [])
        for text in texts:
            try:
                if text:
                    good.append(field.read(text, tables))
            except BadValueError as problem:
                problems.append(str(problem))
        try:
            if good or (isinstance(field, Choice) and texts and not any(texts)):
                found[field.name] = field.join(good)
        except BadValueError as problem:
            problems.append(str(problem))
    return found


def whole_span(selection: Selection, tables: Tables) -> Selection:
    """Take all years for no choice of years, so that a link and the slider mean the same."""
    span = YEARS.span(tables)
    return replace(selection, years=None) if selection.years == span else selection


def shorten(problems: list[str]) -> tuple[str, ...]:
    """Keep the first problems and count the rest."""
    rest = len(problems) - MOST_PROBLEMS
    kept = problems[:MOST_PROBLEMS]
    return (*kept, f"... and {rest} more") if rest > 0 else tuple(kept)


def pairs(selection: Selection, view: View = PLAIN) -> list[tuple[str, str]]:
    """Give the names and values of the query that asks for this, defaults left out."""
    written = []
    for fields, value, default in ((FIELDS, selection, DEFAULT), (CONTROLS, view, PLAIN)):
        for field in fields:
            asked = getattr(value, field.name)
            if asked != getattr(default, field.name):
                written += [(field.name, text) for text in field.write(asked)]
    return written


def query(selection: Selection, view: View = PLAIN) -> str:
    """Give the query string that asks for this, without a question mark."""
    return urlencode(pairs(selection, view))
