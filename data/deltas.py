"""What changed in one table, as a table of its own: enough to make the later from the earlier."""

import csv
import io
from collections.abc import Sequence
from typing import NamedTuple

from data.records import order

CHANGE = "change"
KEY = "*"  # stands behind the name of a column of the key, and after it the column's place there
ADDED, REMOVED, BEFORE, AFTER = "added", "removed", "before", "after"

Cells = tuple[str, ...]


class DeltaError(Exception):
    """A delta does not fit the table that it is applied to."""


class Sheet(NamedTuple):
    """A table as it stands in a file: its columns, and its rows as cells in their order."""

    columns: Cells
    rows: tuple[Cells, ...]


NOTHING = Sheet((), ())


def sheet(text: str) -> Sheet:
    """Read the text of a CSV file with a header; an empty text is no table at all."""
    rows = [tuple(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)]
    return Sheet(rows[0], tuple(rows[1:])) if rows else NOTHING


def text(table: Sheet) -> str:
    """Write a table as CSV: LF, quoted only where needed."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([table.columns, *table.rows])
    return written.getvalue()


def delta(before: Sheet, after: Sheet, key: Sequence[str]) -> Sheet:
    """Give what makes `after` of `before`; both hold one row a key, sorted by it.

    The header is that of `after`, with `change` before it and the columns of the key marked. A
    row that came stands whole, as `added`; of one that went stands the key, as `removed`; of one
    that changed stand the key and the cells that differ, once as `before`, once as `after`.
    """
    old, new = keyed(projected(before, after.columns), key), keyed(after, key)
    lines: list[Cells] = []
    for one in sorted({*old, *new}, key=order):
        was, now = old.get(one), new.get(one)
        if was is None and now is not None:
            lines.append((ADDED, *now))
        elif was is not None and now is None:
            lines.append((REMOVED, *differing(after.columns, key, was, None)))
        elif was is not None and now is not None and was != now:
            lines.append((BEFORE, *differing(after.columns, key, was, now)))
            lines.append((AFTER, *differing(after.columns, key, now, was)))
    places = {name: f"{name}{KEY}{place}" for place, name in enumerate(key, 1)}
    marked = (places.get(name, name) for name in after.columns)
    return Sheet((CHANGE, *marked), tuple(lines))


def differing(columns: Cells, key: Sequence[str], cells: Cells, other: Cells | None) -> Cells:
    """Keep of a row its key and what the other row has differently."""
    others = other or cells
    return tuple(
        cell if name in key or cell != there else ""
        for name, cell, there in zip(columns, cells, others, strict=True)
    )


def projected(table: Sheet, columns: Cells) -> Sheet:
    """Give a table under other columns: one that it has not is empty, one not asked for is gone."""
    at = {name: place for place, name in enumerate(table.columns)}
    places = [at.get(name) for name in columns]
    return Sheet(
        columns,
        tuple(tuple("" if at is None else row[at] for at in places) for row in table.rows),
    )


def keyed(table: Sheet, key: Sequence[str]) -> dict[Cells, Cells]:
    """Give the rows of a table by their key; raises DeltaError for two rows of one key."""
    places = [table.columns.index(name) for name in key]
    found = {tuple(row[at] for at in places): row for row in table.rows}
    if len(found) < len(table.rows):
        raise DeltaError(f"two rows have one key; {', '.join(key)} must tell all rows apart")
    return found


def applied(before: Sheet, change: Sheet) -> Sheet:
    """Make the later table; raises DeltaError where the delta is not one of `before`."""
    parts = [name.partition(KEY) for name in change.columns[1:]]
    columns = tuple(name for name, _, _ in parts)
    key = [name for _, name in sorted((int(place), name) for name, mark, place in parts if mark)]
    rows = keyed(projected(before, columns), key)
    places = [columns.index(name) for name in key]
    was: Cells = ()
    for what, *found in change.rows:
        cells = tuple(found)
        one = tuple(cells[at] for at in places)
        if (what == ADDED) == (one in rows):
            raise DeltaError(f"'{what}' does not fit the row '{', '.join(one)}' before it")
        if what == REMOVED:
            del rows[one]
        elif what == ADDED:
            rows[one] = cells
        elif what == BEFORE:
            was = cells
        else:
            changed = zip(was, cells, rows[one], strict=True)
            rows[one] = tuple(here if old == new else new for old, new, here in changed)
    return Sheet(columns, tuple(rows[one] for one in sorted(rows, key=order)))
