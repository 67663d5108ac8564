"""The map of a selection in two parts: a base that browsers keep, and what a selection changes."""

import hashlib
import json
from collections.abc import Collection
from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd

from charts import world
from charts.focus import FOCUS, of, view
from charts.places import Cell
from charts.style import LOOKS
from data import derive, ledger
from data.selection import Selection
from data.selection.declared import FOCUSES
from data.selection.value import PLAIN
from data.tables import Tables
from geo import extent, geojson, shapes
from plates import places


@lru_cache(maxsize=4)
def base(tables: Tables, look: str) -> tuple[bytes, str]:
    """Give the map's base in one of `LOOKS` as JSON, and its version.

    The version is twelve hexadecimal digits that change with the content, for URLs cached for
    ever. Raises ShapesError where the shapes cannot be read.
    """
    made = world.base(
        places.places(tables), f"shapes/{geojson.version()}/world.geojson", LOOKS[look]
    )
    document = json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()
    return document, hashlib.sha256(document).hexdigest()[:12]


class Counted(NamedTuple):
    """What the map shows of a selection: the cells by iso3, and whose ties are counted ("" = none).

    Shared by all who ask for the same selection, and never written to.
    """

    cells: dict[str, Cell]
    counterpart: str


def looking(focus: str) -> dict[str, Any]:
    """Give the part of the map's layout that looks at the world, a region or a country."""
    if focus in FOCUSES:
        return view(FOCUS[FOCUSES[focus]])
    found = extent.of(focus)
    return view(of(focus, *found) if found else FOCUS[FOCUSES[PLAIN.focus]])


def overlay(tables: Tables, selection: Selection, **asked: Any) -> dict[str, Any]:  # noqa: ANN401
    """Give what a selection changes on the base; `asked` are its note and where it looks."""
    return drawn(tables, counted(tables, selection), **asked)


def drawn(tables: Tables, found: Counted, **asked: Any) -> dict[str, Any]:  # noqa: ANN401
    """Give what counted rows change on the base, as `overlay` does."""
    return world.overlay(places.places(tables), *found, **asked)


@lru_cache(maxsize=256)
def counted(tables: Tables, selection: Selection) -> Counted:
    """Count the rows of a selection in every place that can be drawn."""
    hidden = shapes.shapeless(tables.engagements["iso3"])
    return count(ledger.selected(tables, selection, hidden), hidden)


def count(rows: pd.DataFrame, hidden: Collection[str]) -> Counted:
    """Count rows of the ledger in every place; `hidden` are the codes that no map can draw."""
    counterpart = derive.CHINA if "ties" in set(rows["layer"]) else ""
    return Counted(places.cells(rows[~rows["iso3"].isin(hidden)]), counterpart)
