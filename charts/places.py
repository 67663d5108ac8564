"""The places of the map, what is counted of each, and what is told of it under the mouse."""

from collections.abc import Collection, Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from charts.escape import counted
from charts.style import class_of

NO_RECORD = 0
COUNTERPART = 1
RESTRICTED = 2  # restrictions and no engagement: a record, so no blank
LOWEST = 3


class Place(NamedTuple):
    """One place of the map: lon and lat in degrees, None where it has no point."""

    iso3: str
    name: str
    name_zh: str
    lon: float | None
    lat: float | None
    small: bool


class Cell(NamedTuple):
    """What a selection counts in one place; None = no record, never 0.

    possible: how many of the engagements are only possibly in the chosen years.
    """

    engagements: int | None
    possible: int = 0
    restrictions: int | None = None


EMPTY = Cell(None)


def arranged(places: Iterable[Place]) -> tuple[Place, ...]:
    """Return the places sorted by iso3; ValueError for one twice or a small one without a point."""
    ordered = tuple(sorted(places, key=lambda place: place.iso3))
    codes = [place.iso3 for place in ordered]
    for one, other in pairwise(codes):
        if one == other:
            raise ValueError(f"places:iso3: '{one}' stands twice; one row a place is allowed")
    for place in ordered:
        if place.small:
            point(place)
    return ordered


def point(place: Place) -> tuple[float, float]:
    """Return where a place's mark stands; ValueError if it has no point."""
    if place.lon is None or place.lat is None:
        raise ValueError(f"places: '{place.iso3}' needs a mark and has no lon and lat; add them")
    return round(place.lon, 2), round(place.lat, 2)


def known(codes: Collection[str], places: Iterable[Place]) -> None:
    """Raise ValueError for a counted code that is no place of the map."""
    lost = sorted(set(codes).difference(place.iso3 for place in places))
    if lost:
        raise ValueError(
            f"cells: '{lost[0]}' is no place of the map; add its shape or point, or leave its "
            "rows to the ledger"
        )


def number(place: Place, cell: Cell, counterpart: str) -> int:
    """Return the class of a place; the counterpart without a record of its own has its own."""
    if cell.engagements is None:
        if place.iso3 == counterpart:
            return COUNTERPART
        return RESTRICTED if cell.restrictions else NO_RECORD
    return class_of(cell.engagements) + LOWEST


@lru_cache(maxsize=4096)
def told(cell: Cell, number: int) -> str:
    """Return what is told of a place of a class, its name left out."""
    lines = []
    if cell.engagements:
        lines.append(counted(cell.engagements, "engagement", "engagements"))
    elif number == COUNTERPART:
        lines.append("The counterpart of these engagements")
    elif not cell.restrictions:
        lines.append("No record in this selection<br>(not: no engagement)")
    if cell.possible:
        lines.append(f"{cell.possible:,} of them only possibly in these years")
    if cell.restrictions:
        lines.append(counted(cell.restrictions, "restriction", "restrictions"))
    return "<br>".join(lines)
