"""Where the main part of a place lies and how far it reaches, for a map to look there."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import shapely

from geo import points, shapes

NEAR = 4.0  # degrees: islands within reach belong to the main part, overseas parts do not

Box = npt.NDArray[np.float64]


class Extent(NamedTuple):
    """The centre of a place's main part and what it spans, in degrees; a mere point spans 0.

    lon lies from -180 to 180 even where the part crosses the antimeridian.
    """

    lon: float
    lat: float
    width: float
    height: float


@lru_cache(maxsize=512)
def of(code: str) -> Extent | None:
    """Give the extent of an iso3, None for one that no map draws; raises ShapesError.

    The main part is the largest polygon with all that lies within `NEAR` of it or of what was
    added: France without Guiana, Indonesia with all its islands, Russia on both sides of 180.
    """
    world = shapes.read()
    if code in world.index:
        return spanned(main(shapely.get_parts(world.geometry[code])))
    marks = shapes.points()
    for lon, lat in marks.loc[marks["iso3"] == code, ["lon", "lat"]].to_numpy():
        return Extent(float(lon), float(lat), 0.0, 0.0)
    return None


def main(parts: npt.NDArray[np.object_]) -> Box:
    """Give west, south, east and north of the main part; east may lie beyond 180."""
    boxes = shapely.bounds(parts)
    largest = int(np.argmax([points.pixels(part) for part in parts]))
    whole: Box = boxes[largest]
    rest = np.delete(boxes, largest, axis=0)
    while len(rest):
        turned = beside(rest, whole)
        near = gaps(turned, whole) <= NEAR
        if not near.any():
            break
        joined = np.vstack([turned[near], whole])
        whole = np.concatenate([joined[:, :2].min(axis=0), joined[:, 2:].max(axis=0)])
        rest = rest[~near]
    return whole


def beside(boxes: Box, whole: Box) -> Box:
    """Turn boxes about the globe by whole circles, each to where it lies nearest to another."""
    apart = (boxes[:, [0]] + boxes[:, [2]] - whole[0] - whole[2]) / 2
    turned: Box = boxes - np.round(apart / 360) * [360, 0, 360, 0]
    return turned


def gaps(boxes: Box, whole: Box) -> Box:
    """Measure the degrees between each box and another, 0 where they meet."""
    sideways = np.maximum(boxes[:, 0] - whole[2], whole[0] - boxes[:, 2]).clip(min=0)
    upright = np.maximum(boxes[:, 1] - whole[3], whole[1] - boxes[:, 3]).clip(min=0)
    middle = np.radians((whole[1] + whole[3]) / 2)
    apart: Box = np.hypot(sideways * np.cos(middle), upright)
    return apart


def spanned(box: Box) -> Extent:
    """Give the centre and the span of a box."""
    west, south, east, north = (float(side) for side in box)
    lon = ((west + east) / 2 + 180) % 360 - 180
    return Extent(round(lon, 2), round((south + north) / 2, 2), east - west, north - south)
