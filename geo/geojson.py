"""The shapes as a file: how it is written, and the bytes that are served."""

import hashlib
import json
from functools import cache

import geopandas as gpd
import shapely

from geo import shapes


def whole(number: float) -> float | int:
    """Drop a needless '.0'."""
    return int(number) if number == int(number) else number


def feature(code: str, shape: shapely.Geometry) -> str:
    """Write one shape as one line of GeoJSON, its iso3 as id and as property."""
    polygons = [
        [
            [[whole(x), whole(y)] for x, y in shapely.get_coordinates(ring).tolist()]
            for ring in (polygon.exterior, *polygon.interiors)
        ]
        for polygon in shapely.get_parts(shape)
    ]
    document = {
        "type": "Feature",
        "id": code,
        "properties": {"iso3": code},
        "geometry": {"type": "MultiPolygon", "coordinates": polygons},
    }
    return json.dumps(document, separators=(",", ":"))


def written(frame: gpd.GeoDataFrame) -> bytes:
    """Write a frame with index iso3 as a GeoJSON collection, one shape a line."""
    lines = [feature(str(code), shape) for code, shape in frame.geometry.items()]
    body = ",\n".join(lines)
    return f'{{"type":"FeatureCollection","features":[\n{body}\n]}}\n'.encode()


@cache
def document() -> bytes:
    """Give the committed file as it is served; raises ShapesError where it is missing or broken."""
    shapes.read()
    return shapes.content(shapes.WORLD)


@cache
def version() -> str:
    """Give twelve hexadecimal digits that change with the content, for URLs cached for ever."""
    return hashlib.sha256(document()).hexdigest()[:12]
