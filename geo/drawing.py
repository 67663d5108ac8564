"""From the atlas's shapes to the drawn ones: cut, thin, simplify, round, wind. All pure."""

from itertools import pairwise

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from geo import sphere

LEFT_OUT = "ATA"  # encloses a pole, has no rows: the picture ends above it
COARSE = 0.3  # side in degrees of the detail that is removed from a continent
FINENESS = 0.2  # an island loses detail up to this share of its own side
ISLET = 0.15  # islands below this many square degrees go ...
SHARE = 0.03  # ... unless they are at least this share of their place
DIGITS = 3  # a thousandth of a degree: 110 m at the equator
LONGEST = 5.0  # degrees of longitude an edge may run before it needs a point in between


def pieces(places: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """Give the polygons of all drawn places, cut at the antimeridian; index iso3, repeated."""
    drawn = places.geometry[~places.geometry.is_empty].drop(LEFT_OUT, errors="ignore").explode()
    cut = {number: sphere.cut(p) for number, p in enumerate(drawn)}
    codes = [drawn.index[number] for number, parts in cut.items() for _ in parts]
    polygons = [part for parts in cut.values() for part in parts]
    return gpd.GeoSeries(polygons, index=pd.Index(codes, name="iso3"))


def landmasses(flat: gpd.GeoSeries) -> pd.DataFrame:
    """Give each polygon, in order, its landmass's number, area and count of polygons."""
    union = shapely.get_parts(shapely.coverage_union_all(flat.to_numpy()))
    inner = flat.representative_point().to_numpy()
    which, mass = shapely.STRtree(union).query(inner, predicate="within")
    number = pd.Series(mass, index=which).reindex(range(len(flat))).to_numpy()
    frame = pd.DataFrame({"landmass": number, "area": shapely.area(union)[number]})
    return frame.assign(polygons=frame.groupby("landmass")["area"].transform("size"))


def thinned(flat: gpd.GeoSeries, kept: shapely.MultiPoint) -> gpd.GeoSeries:
    """Leave out islets, save those that make up a place or hold one of the points `kept`."""
    area = flat.area
    share = area / area.groupby(level=0).transform("sum")
    shared_land = landmasses(flat)["polygons"].to_numpy() > 1
    kept_here = flat.intersects(shapely.transform(kept, sphere.flattened))
    return flat[shared_land | (area >= ISLET) | (share >= SHARE) | kept_here]


def simplified(flat: gpd.GeoSeries) -> gpd.GeoSeries:
    """Thin out vertices; neighbours still share theirs, small islands keep their form.

    All land is simplified as one coverage. Landmasses too small for that are simplified apart and
    finer, and fall back to the common result where they would then overlap another.
    """
    land = landmasses(flat)
    side = FINENESS * np.sqrt(land["area"].to_numpy())
    common = flat.simplify_coverage(COARSE).to_numpy()
    result = common.copy()
    for number in np.unique(land["landmass"][side < COARSE]):
        here = (land["landmass"] == number).to_numpy()
        result[here] = flat[here].simplify_coverage(side[here][0]).to_numpy()
    while True:
        clash = ~shapely.is_empty(shapely.coverage_invalid_edges(result))
        clashing = land["landmass"].isin(land["landmass"][clash]).to_numpy()
        again = clashing & ~shapely.equals_identical(result, common)
        if not again.any():
            return gpd.GeoSeries(result, index=flat.index)
        result[again] = common[again]


def straightened(ring: sphere.Coordinates) -> sphere.Coordinates:
    """Add points to a ring on edges that run far east or west.

    Globes draw an edge as a great circle, so the 49th parallel would bulge north. Points are laid
    from the western end whichever way the edge is walked, so that both neighbours get the same.
    """
    points = [ring[:1]]
    for start, end in pairwise(ring):
        count = max(1, int(np.ceil(abs(end[0] - start[0]) / LONGEST)))
        west, east = sorted((tuple(start), tuple(end)))
        steps = np.linspace(west, east, count + 1).round(DIGITS)
        points.append((steps if west == tuple(start) else steps[::-1])[1:])
    return np.concatenate(points)


def finished(polygon: shapely.Polygon) -> shapely.Polygon:
    """Round a polygon, straighten its long edges, wind its exterior clockwise as d3 wants."""
    rings = [
        straightened(shapely.get_coordinates(ring).round(DIGITS))
        for ring in (polygon.exterior, *polygon.interiors)
    ]
    return shapely.orient_polygons(shapely.Polygon(rings[0], rings[1:]), exterior_cw=True)


def drawn(places: gpd.GeoDataFrame, kept: shapely.MultiPoint) -> gpd.GeoDataFrame:
    """Make the shapes as published: index iso3 (sorted, unique), MultiPolygons in degrees.

    Islands that hold one of the points `kept` (degrees) are drawn however small they are.
    """
    flat = pieces(places).transform(sphere.flattened)
    plain = simplified(thinned(flat, kept)).transform(sphere.unflattened)
    polygons = plain.map(finished)
    together = {
        code: shapely.MultiPolygon(sorted(group, key=lambda p: (-p.area, p.bounds)))
        for code, group in polygons.groupby(level=0)
    }
    codes = pd.Index(together, name="iso3")
    return gpd.GeoDataFrame(geometry=list(together.values()), index=codes, crs=4326)
