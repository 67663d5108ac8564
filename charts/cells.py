"""What is counted in one place, and how a map shows it: a class of its scheme and words."""

from functools import lru_cache
from typing import NamedTuple

from charts.escape import counted, ranged
from charts.places import COUNTERPART, LOWEST, VOID, Shown
from charts.style import class_of

UNITS = {
    "actors": ("Chinese actor", "Chinese actors"),
    "engagements": ("engagement", "engagements"),
    "initiatives": ("initiative", "initiatives"),
}
PARTNER = Shown(COUNTERPART, "The counterpart of these engagements")


class Cell(NamedTuple):
    """What a selection counts in one place; None = no record, never 0.

    possible: how many of the engagements are only possibly in the chosen years. number: what the
    map's colour counts, 0 = a record without it; least: the same without the possible rows.
    """

    engagements: int | None
    possible: int = 0
    restrictions: int | None = None
    number: int = 0
    least: int = 0


@lru_cache(maxsize=8192)
def shown(cell: Cell, scheme: str) -> Shown:
    """Return how a map of a scheme shows a cell; ValueError for a record of no engagement."""
    if cell.engagements is not None and cell.engagements < 1:
        raise ValueError(f"'{cell.engagements}' engagements are no record; leave the cell out")
    lines = _counting(cell, scheme) if cell.engagements else []
    if cell.restrictions:
        lines.append(counted(cell.restrictions, "restriction", "restrictions"))
    number = class_of(cell.number) + LOWEST if cell.number else VOID
    return Shown(number, "<br>".join(lines), cell.number, bool(cell.restrictions))


def _counting(cell: Cell, scheme: str) -> list[str]:
    """Return the lines on what is counted, then on the engagements behind it."""
    engagements = cell.engagements or 0
    lines = []
    if scheme == "joined":
        lines.append(_joined(cell))
    elif scheme != "engagements":
        lines.append(ranged(cell.least, cell.number, *UNITS[scheme]))
    lines.append(ranged(engagements - cell.possible, engagements, *UNITS["engagements"]))
    if cell.possible:
        lines.append(f"{cell.possible:,} of them only possibly in these years")
    return lines


def _joined(cell: Cell) -> str:
    if not cell.number:
        return "Nothing joined"
    return "Joined" if cell.least else "Joined, only possibly in these years"
