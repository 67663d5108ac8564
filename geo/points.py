"""One point per place: where its ring is drawn."""

import geopandas as gpd
import pandas as pd
import shapely

from geo import sphere
from geo.drawing import DIGITS

WIDTH = 1000  # pixels of a world map
SMALL = 10.0  # square pixels: a shape whose largest part is smaller needs a ring


def largest(shape: shapely.Geometry) -> shapely.Geometry:
    """Find the largest polygon of a shape by area on the globe."""
    return max(shapely.get_parts(shape), key=pixels)


def pixels(polygon: shapely.Geometry) -> float:
    """Measure in square pixels on an equal-area world map `WIDTH` pixels wide."""
    flat = shapely.transform(polygon, sphere.flattened)
    return float(flat.area * (WIDTH / 360) ** 2)


def table(shapes: gpd.GeoDataFrame, rings: dict[str, tuple[float, float]]) -> pd.DataFrame:
    """Give one point a place: columns iso3, lon, lat (degrees), small (bool), sorted by iso3.

    The point is the centre of the largest circle inside a shape's largest part; a place of
    `rings` has no shape, stands at the point given, and is small.
    """
    rows: list[tuple[str, float, float, bool]] = []
    for code, shape in shapes.geometry.items():
        part = largest(shape)
        centre = shapely.get_point(shapely.maximum_inscribed_circle(part), 0)
        rows.append((str(code), centre.x, centre.y, pixels(part) < SMALL))
    rows += [(code, lon, lat, True) for code, (lon, lat) in rings.items()]
    frame = pd.DataFrame(sorted(rows), columns=["iso3", "lon", "lat", "small"])
    return frame.round({"lon": DIGITS, "lat": DIGITS})
