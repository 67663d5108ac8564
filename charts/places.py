"""The places of the map, and what it shows in each."""

from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import NamedTuple

SHAPES, RINGS, CROSSES = 0, 1, 2  # the traces of a map, in the order in which they are drawn
NO_RECORD = 0
COUNTERPART = 1
VOID = 2  # a record, but nothing of what is counted: no blank
LOWEST = 3


class Place(NamedTuple):
    """One place of the map: lon and lat in degrees, None where it has no point."""

    iso3: str
    name: str
    name_zh: str
    lon: float | None
    lat: float | None
    small: bool


class Shown(NamedTuple):
    """What a map shows in one place.

    number: its class; told: the lines under the mouse, joined by <br>; weight: the higher, the
    sooner in the list of countries, None = not in it; crossed: whether a restriction marks it.
    """

    number: int
    told: str
    weight: int | None = None
    crossed: bool = False


BLANK = Shown(NO_RECORD, "No record in this selection<br>(not: no engagement)")


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
    """Raise ValueError for a code that is no place of the map."""
    lost = sorted(set(codes).difference(place.iso3 for place in places))
    if lost:
        raise ValueError(
            f"shown: '{lost[0]}' is no place of the map; add its shape or point, or leave its "
            "rows to the ledger"
        )
