"""What must be true of the shapes before anybody draws them; each check returns its messages."""

import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

import geopandas as gpd
import numpy as np
import shapely

from geo import sphere

FILE = "geo/world.geojson"
BYTES = 250_000
GZIPPED = 90_000
HALF_TURN = 180
MEND = "run make shapes"
Pair = tuple[str, str]


def rings(shapes: gpd.GeoDataFrame) -> Iterator[tuple[str, bool, sphere.Coordinates]]:
    """Walk every ring of every shape: iso3, whether it is an exterior, n x 2 coordinates."""
    for code, shape in shapes.geometry.items():
        for polygon in shapely.get_parts(shape):
            yield code, True, shapely.get_coordinates(polygon.exterior)
            for hole in polygon.interiors:
                yield code, False, shapely.get_coordinates(hole)


def empty(shapes: gpd.GeoDataFrame) -> list[str]:
    """Find shapes without any polygon."""
    bare = shapes.index[shapes.geometry.is_empty | shapes.geometry.isna()]
    return [f"{FILE}:{code}: the shape is empty; {MEND}" for code in bare]


def inverted(shapes: gpd.GeoDataFrame) -> list[str]:
    """Find rings that run the wrong way round and would paint the rest of the globe."""
    found = []
    for code, exterior, ring in rings(shapes):
        area = sphere.swept(ring) if exterior else -sphere.swept(ring)
        if area < 0:
            share = 1 + area / (4 * np.pi)
            found.append(
                f"{FILE}:{code}: a ring near {ring[0].tolist()} encloses '{share:.0%}' of the "
                "sphere, less than half is allowed (exteriors clockwise, holes the other way); "
                f"{MEND}"
            )
    return found


def uncut(shapes: gpd.GeoDataFrame) -> list[str]:
    """Find edges that jump across the antimeridian instead of ending at it."""
    return [
        f"{FILE}:{code}: an edge spans '{jump:.1f}' degrees of longitude, "
        f"{HALF_TURN} at most; {MEND}"
        for code, _, ring in rings(shapes)
        if (jump := float(np.abs(np.diff(ring[:, 0])).max())) > HALF_TURN
    ]


def degenerate(shapes: gpd.GeoDataFrame) -> list[str]:
    """Find rings that rounding has flattened, and shapes that cross themselves."""
    found = [
        f"{FILE}:{code}: a ring of '{len(ring)}' points near {ring[0].tolist()} has no area; {MEND}"
        for code, _, ring in rings(shapes)
        if shapely.Polygon(ring).area == 0
    ]
    crossing = shapes.index[~shapes.geometry.is_valid]
    return found + [f"{FILE}:{code}: the shape crosses itself; {MEND}" for code in crossing]


def overlapping(shapes: gpd.GeoDataFrame) -> list[str]:
    """Find shapes that overlap another, or share a border without sharing its vertices."""
    faults = shapely.coverage_invalid_edges(shapes.geometry.to_numpy())
    codes = shapes.index[~shapely.is_empty(faults)]
    return [f"{FILE}:{code}: overlaps or misses a neighbour; {MEND}" for code in codes]


def neighbours(shapes: gpd.GeoSeries) -> set[Pair]:
    """Give the pairs of iso3, alphabetical, that have at least one edge in common; index iso3."""
    owners: dict[tuple[tuple[float, ...], ...], set[str]] = defaultdict(set)
    for code, shape in shapes.items():
        for polygon in shapely.get_parts(shape):
            for ring in (polygon.exterior, *polygon.interiors):
                points = [tuple(p) for p in shapely.get_coordinates(ring)]
                for edge in pairwise(points):
                    owners[tuple(sorted(edge))].add(str(code))
    shared = (sorted(codes) for codes in owners.values() if len(codes) > 1)
    return {(a, b) for codes in shared for a in codes for b in codes if a < b}


def parted(shapes: gpd.GeoDataFrame, wanted: Iterable[Pair]) -> list[str]:
    """Find neighbours in the source that no longer touch."""
    lost = sorted(set(wanted) - neighbours(shapes.geometry))
    return [
        f"{FILE}:{a}: no longer touches '{b}', its neighbour in the atlas; {MEND}" for a, b in lost
    ]


def over_budget(document: bytes) -> list[str]:
    """Hold the file as served against its limits, plain and gzipped."""
    sizes = [("", len(document), BYTES), (" gzipped", len(gzip.compress(document, 9)), GZIPPED)]
    return [
        f"{FILE}: has '{size}' bytes{how}, {limit} at most; simplify further in geo/drawing.py"
        for how, size, limit in sizes
        if size > limit
    ]


def problems(shapes: gpd.GeoDataFrame, wanted: Iterable[Pair], document: bytes) -> list[str]:
    """Give all messages of all checks; an empty list means that the shapes may be published."""
    return [
        *empty(shapes),
        *inverted(shapes),
        *uncut(shapes),
        *degenerate(shapes),
        *overlapping(shapes),
        *parted(shapes, wanted),
        *over_budget(document),
    ]
