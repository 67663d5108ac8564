"""Where the map looks: the world, a region, or one country."""

from dataclasses import dataclass

import pandas as pd

COUNTRY_SCALE = 5.0
SMALL_SCALE = 12.0


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


def on_country(points: pd.DataFrame, iso3: str) -> Focus:
    """Return the focus on one country's point.

    points: one row a place with iso3, lon, lat (degrees) and small (bool). Raises ValueError for
    a code that has no point.
    """
    found = points.loc[points["iso3"] == iso3]
    if found.empty:
        raise ValueError(f"'{iso3}' has no point to look at: allowed are the codes in points")
    place = found.iloc[0]
    scale = SMALL_SCALE if place["small"] else COUNTRY_SCALE
    return Focus(iso3, float(place["lon"]), float(place["lat"]), scale)
