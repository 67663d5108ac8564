"""The shapes as the rest of the atlas reads them."""

import csv
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

HERE = Path(__file__).parent
WORLD = HERE / "world.geojson"
POINTS = HERE / "points.csv"
MEND = "run make shapes"
BROKEN = (ValueError, KeyError, TypeError, AttributeError, IndexError)  # what readers raise


class ShapesError(Exception):
    """A geometry file is missing or broken; the message names it and says what to do."""


def place(path: Path) -> str:
    """Name a file as messages do: folder and name."""
    return f"{path.parent.name}/{path.name}"


def content(path: Path) -> bytes:
    """Read the bytes of a geometry file; raises ShapesError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ShapesError(f"{place(path)}: '{error.strerror}'; {MEND}") from error


@cache
def read(path: Path = WORLD) -> gpd.GeoDataFrame:
    """Read the shapes: index iso3 (sorted, unique), one column geometry in degrees.

    The frame is shared by all callers and must not be written to. Raises ShapesError where the
    file is missing, no JSON, or not a collection of shapes with one iso3 each.
    """
    try:
        features = json.loads(content(path))["features"]
        frame = gpd.GeoDataFrame.from_features(features, crs=4326)
        frame = frame.set_index("iso3").sort_index()[["geometry"]]
    except (*BROKEN, shapely.errors.ShapelyError) as error:
        raise ShapesError(f"{place(path)}: '{error}' is not a file of shapes; {MEND}") from error
    broken = frame.geometry.isna() | frame.geometry.is_empty | ~frame.geometry.is_valid
    broken |= frame.index.duplicated()
    if frame.empty or broken.any():
        named = ", ".join(f"'{code}'" for code in frame.index[broken]) or "every one"
        raise ShapesError(f"{place(path)}: shape {named} is missing, broken or there twice; {MEND}")
    return frame


@cache
def points(path: Path = POINTS) -> pd.DataFrame:
    """Read one point a place, small ones marked: columns iso3, lon, lat (degrees), small (bool).

    The frame is shared by all callers and must not be written to. Raises ShapesError where the
    file is missing or broken.
    """
    try:
        rows = list(csv.DictReader(content(path).decode().splitlines()))
        frame = pd.DataFrame(
            {
                "iso3": [row["iso3"] for row in rows],
                "lon": [float(row["lon"]) for row in rows],
                "lat": [float(row["lat"]) for row in rows],
                "small": [{"true": True, "false": False}[row["small"]] for row in rows],
            }
        )
    except BROKEN as error:
        raise ShapesError(f"{place(path)}: '{error}' is not a table of points; {MEND}") from error
    if frame.empty:
        raise ShapesError(f"{place(path)}: has no points; {MEND}")
    return frame


@cache
def codes() -> frozenset[str]:
    """Name every iso3 that can be drawn, as a shape or at least as a ring at its point."""
    return frozenset(read().index) | frozenset(points()["iso3"])


def shapeless(rows: Iterable[str]) -> frozenset[str]:
    """Give the iso3 of rows that no map can draw; all of them where the geometry is missing."""
    try:
        return frozenset(rows) - codes()
    except ShapesError:
        return frozenset(rows)
