"""Where the map looks: the world, a region or a country."""

from dataclasses import dataclass
from math import cos, radians
from typing import Any

WORLD_WIDTH, WORLD_HEIGHT = 360, 143  # degrees that the map shows at a scale of 1
AROUND = 2.2  # how much more than a country the map shows, so that its neighbours are seen
NEAREST = 9.0  # the largest scale: about 40 degrees across, or 16 from south to north


@dataclass(frozen=True)
class Focus:
    """A centre in degrees and a magnification, where 1 shows the whole world.

    The globe is turned so that the centre's meridian stands in the middle: nothing is cut at the
    antimeridian in a Pacific view.
    """

    name: str
    lon: float
    lat: float
    scale: float


FOCUS: dict[str, Focus] = {
    focus.name: focus
    for focus in (
        Focus("World", 11.0, 12.0, 1.0),
        Focus("Africa", 18.0, 1.0, 1.75),
        Focus("Americas", -85.0, 12.0, 1.0),
        Focus("Caribbean", -71.0, 17.5, 6.0),
        Focus("Asia", 88.0, 27.0, 1.9),
        Focus("Europe", 17.0, 54.0, 3.4),
        Focus("Oceania", 160.0, -19.0, 2.0),
        Focus("Pacific", 178.0, -12.0, 2.3),
    )
}


def of(code: str, lon: float, lat: float, width: float, height: float) -> Focus:
    """Return where the map looks to show a country with its neighbours.

    lon and lat of the centre, and the span around it, in degrees. The scale fits the span into a
    map that is narrow (by width) as into one that is wide (by height), and has a limit, so that
    an island is not shown as a spot in an empty sea.
    """
    across = width * (1 + cos(radians(lat))) / 2  # about how parallels shorten in natural earth
    fits = [
        whole / (AROUND * part)
        for whole, part in ((WORLD_WIDTH, across), (WORLD_HEIGHT, height))
        if part > 0
    ]
    return Focus(code, lon, lat, round(max(1.0, min([NEAREST, *fits])), 2))


def view(focus: Focus) -> dict[str, Any]:
    """Return the part of the map's layout `geo` that makes it look there."""
    return {
        "projection": {"rotation": {"lon": focus.lon}, "scale": focus.scale},
        "center": {"lon": focus.lon, "lat": focus.lat},
        "uirevision": focus.name,
    }
