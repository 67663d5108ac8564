"""What is drawn: one figure for all four pages, and the colours that prove it is painted."""

import json
from functools import cache
from typing import Any

from charts import world
from charts.places import SHAPES
from charts.schemes import SCHEMES
from charts.style import LIGHT
from data import tables
from data.selection import Selection
from data.selection.declared import YEARS
from data.selection.value import PLAIN
from geo import geojson
from plates import worldmap

Figure = dict[str, Any]

SHAPES_URL = f"shapes/{geojson.version()}/world.geojson"
_, LAST = YEARS.span(tables.read())


@cache
def base() -> Figure:
    """Give the part of the map that no selection changes, its shapes by address."""
    document, _ = worldmap.base(tables.read(), PLAIN.count, "light")
    made: Figure = json.loads(document)
    return made


def figure(selection: Selection) -> Figure:
    """Give the whole map of a selection as a plain Plotly dict; its shapes come by `SHAPES_URL`."""
    look = worldmap.looking(PLAIN.focus)
    made = world.figure(base(), worldmap.overlay(tables.read(), selection, PLAIN.count, geo=look))
    made["data"][SHAPES] |= {"geojson": SHAPES_URL}
    return made


def inline(selection: Selection) -> Figure:
    """Give the same map with its shapes in it."""
    made = figure(selection)
    made["data"][SHAPES] |= {"geojson": shapes()}
    return made


@cache
def shapes() -> Figure:
    """Give the shapes of the map as GeoJSON."""
    read: Figure = json.loads(geojson.document())
    return read


def fills(selection: Selection) -> dict[str, str]:
    """Give the colour that every place of the map has under a selection, by iso3.

    The pages are measured in the light look; what has no record may be hatched instead.
    """
    drawn = figure(selection)["data"][SHAPES]
    colours = world.colours(LIGHT, SCHEMES[PLAIN.count], LIGHT.no_record)
    return {code: colours[of] for code, of in zip(drawn["locations"], drawn["z"], strict=True)}


def asked(initiatives: tuple[str, ...] = (), last: int | None = None) -> Selection:
    """Give the selection of some initiatives in the years up to a last one; None = all years."""
    first, _ = YEARS.span(tables.read())
    return Selection(initiative=initiatives, years=None if last is None else (first, last))
