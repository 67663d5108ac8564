"""How the atlas draws places whose borders are disputed or that have no shape of their own."""

from collections.abc import Container, Sequence
from typing import NamedTuple

import geopandas as gpd
import shapely

from geo import drawing

COLUMNS = ["code", "name", "drawn_as", "note"]
KOSOVO = "XKX"
RING = "a ring marks its place"
Row = tuple[str, str, str, str]


class Spot(NamedTuple):
    """A place to look up: a point in degrees inside it, its ISO code or an empty text."""

    name: str
    code: str
    lon: float
    lat: float


def codeless(places: gpd.GeoDataFrame) -> list[str]:
    """Give the codes of the atlas that stand for no country: those without an ISO 3166-1 number.

    `places` as from geo.source.places. Kosovo has no number either, but a code in wide use.
    """
    bare = places.index[~places["number"].str.fullmatch(r"\d{3}")]
    return sorted(set(bare) - {KOSOVO})


def holder(shapes: gpd.GeoSeries, spot: Spot) -> str:
    """Name the shape that covers a spot; empty where none does."""
    covering = shapes.index[shapes.intersects(shapely.Point(spot.lon, spot.lat))]
    return min(covering, default="")


def note(code: str, drawn_as: str, stateless: list[str], ringed: Container[str]) -> str:
    """Say in one sentence how a place is drawn."""
    if drawn_as == code != "":
        return "Drawn as a shape of its own."
    mark = f"; {RING}." if code in ringed else "."
    if drawn_as == "":
        return f"Not drawn: the picture has no land at this point{mark}"
    if drawn_as in stateless:
        return f"Drawn within {drawn_as}, an area without a country code{mark}"
    return f"Drawn within the shape of {drawn_as}{mark}"


def special(places: gpd.GeoDataFrame, ringed: Container[str]) -> list[Row]:
    """Give rows for the atlas's own exceptions: areas without a code, without outline, left out."""
    name = places["name"]
    apart = "Drawn as an area of its own that belongs to no country code and holds no rows."
    rows = [(code, name[code], code, apart) for code in codeless(places)]
    for code in places.index[places.geometry.is_empty]:
        mark = RING if code in ringed else "nothing marks its place"
        rows.append((code, name[code], "", f"No outline in the atlas at this scale; {mark}."))
    if drawing.LEFT_OUT in places.index:
        rows.append((drawing.LEFT_OUT, name[drawing.LEFT_OUT], "", "Left out of the picture."))
    return rows


def spots(disputed: Sequence[Spot]) -> shapely.MultiPoint:
    """Collect the points of all places looked up."""
    return shapely.MultiPoint([(spot.lon, spot.lat) for spot in disputed])


def table(
    places: gpd.GeoDataFrame,
    shapes: gpd.GeoSeries,
    ringed: Container[str],
    disputed: Sequence[Spot],
) -> list[Row]:
    """Give rows of code, name, drawn_as, note (`COLUMNS`), one a place, sorted by name.

    `places` is the atlas, `shapes` what is drawn, `ringed` the codes that only have a point.
    `code` is empty where a place has none, `drawn_as` where it is not drawn.
    """
    stateless = codeless(places)
    rows = special(places, ringed)
    for spot in disputed:
        drawn_as = holder(shapes, spot)
        said = note(spot.code, drawn_as, stateless, ringed)
        rows.append((spot.code, spot.name, drawn_as, said))
    return sorted(rows, key=lambda row: row[1])


def moved(places: gpd.GeoDataFrame, shapes: gpd.GeoSeries, disputed: Sequence[Spot]) -> list[str]:
    """Give messages for places that the drawing has moved into another country than the atlas's."""
    whole = drawing.pieces(places)
    found = []
    for line, spot in enumerate(disputed, start=2):
        before, after = holder(whole, spot), holder(shapes, spot)
        if after not in ("", before):
            found.append(
                f"geo/disputed.csv:{line}:name: '{spot.name}' lies in '{before}' in the atlas but "
                f"in '{after}' as drawn; take a point further inside, or simplify less"
            )
    return found
