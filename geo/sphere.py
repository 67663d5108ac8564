"""Longitude and latitude on a ball: areas, the antimeridian, an equal-area plane to measure in."""

import numpy as np
import numpy.typing as npt
import shapely

Coordinates = npt.NDArray[np.float64]
DEGREE = 180 / np.pi


def swept(ring: Coordinates) -> float:
    """Measure the signed area in steradians that a closed ring walks around, clockwise positive.

    `ring` is n x 2 degrees, first point repeated. Steps take the short way round the globe, so a
    ring that encloses more than half the sphere comes out negative. Rings around a pole are not
    meant: the shapes have none.
    """
    longitude, latitude = ring[:, 0] / DEGREE, ring[:, 1] / DEGREE
    step = np.diff(longitude)
    step = (step + np.pi) % (2 * np.pi) - np.pi
    low, high = np.tan(latitude[:-1] / 2), np.tan(latitude[1:] / 2)
    return float(np.sum(2 * np.arctan2(np.tan(step / 2) * (low + high), 1 + low * high)))


def unwrapped(ring: Coordinates) -> Coordinates:
    """Take out a ring's jumps: longitudes run on past 180 where it crosses the antimeridian."""
    turns = np.cumsum(np.round(np.diff(ring[:, 0]) / 360))
    longitude = ring[:, 0] - np.concatenate([[0], 360 * turns])
    return np.column_stack([longitude, ring[:, 1]])


def cut(polygon: shapely.Polygon) -> list[shapely.Polygon]:
    """Cut a polygon along the antimeridian into its pieces between -180 and 180 degrees."""
    rings = [unwrapped(shapely.get_coordinates(r)) for r in (polygon.exterior, *polygon.interiors)]
    whole = shapely.Polygon(rings[0], rings[1:])
    pieces: list[shapely.Polygon] = []
    for turn in (-360, 0, 360):
        window = shapely.box(turn - 180, -90, turn + 180, 90)
        inside = shapely.get_parts(shapely.intersection(whole, window))
        areas = [p for p in inside if p.geom_type == "Polygon" and not p.is_empty]
        pieces += [shapely.transform(p, lambda c, t=turn: c - [t, 0]) for p in areas]
    return pieces


def flattened(coordinates: Coordinates) -> Coordinates:
    """Lay degrees onto an equal-area plane: longitude against sine of latitude, in degrees."""
    return np.column_stack([coordinates[:, 0], np.sin(coordinates[:, 1] / DEGREE) * DEGREE])


def unflattened(coordinates: Coordinates) -> Coordinates:
    """Go back from `flattened` to degrees."""
    sine = np.clip(coordinates[:, 1] / DEGREE, -1, 1)
    return np.column_stack([coordinates[:, 0], np.arcsin(sine) * DEGREE])
