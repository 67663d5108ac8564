"""The map of a selection in two parts: a base that browsers keep, and what a selection changes."""

import hashlib
import json
from collections.abc import Collection
from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd

from charts import world
from charts.cells import PARTNER, Cell, shown
from charts.focus import FOCUS, of, view
from charts.schemes import SCHEMES
from charts.style import LOOKS
from data import derive, history, ledger
from data.selection import Selection
from data.selection.declared import FOCUSES
from data.selection.value import PLAIN
from data.tables import Tables
from geo import extent, geojson, shapes
from plates import places


@lru_cache(maxsize=16)
def base(tables: Tables, scheme: str, look: str) -> tuple[bytes, str]:
    """Give the map's base in one of `SCHEMES` and `LOOKS` as JSON, and its version.

    The version is twelve hexadecimal digits that change with the content, for URLs cached for
    ever. Raises ShapesError where the shapes cannot be read.
    """
    url = f"shapes/{geojson.version()}/world.geojson"
    made = world.base(places.places(tables), url, LOOKS[look], SCHEMES[scheme])
    document = json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()
    return document, hashlib.sha256(document).hexdigest()[:12]


def address(tables: Tables, scheme: str, look: str) -> str:
    """Give the address of a base on our own HTTP door, which names released tables."""
    pin = history.pin(tables.version)
    asked = f"?version={pin}" if pin else ""
    return f"figures/{base(tables, scheme, look)[1]}/{scheme}-{look}.json{asked}"


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


def overlay(
    tables: Tables,
    selection: Selection,
    measure: str,
    **layout: Any,  # noqa: ANN401 - parts of a Plotly layout
) -> dict[str, Any]:
    """Give what a selection changes on the base of a measure; layout: see `world.overlay`."""
    return drawn(tables, counted(tables, selection, measure), measure, **layout)


def drawn(
    tables: Tables,
    found: Counted,
    measure: str,
    **layout: Any,  # noqa: ANN401 - parts of a Plotly layout
) -> dict[str, Any]:
    """Give what counted rows change on the base, as `overlay` does."""
    partner = {found.counterpart: PARTNER} if found.counterpart else {}
    marked = partner | {code: shown(cell, measure) for code, cell in found.cells.items()}
    return world.overlay(places.places(tables), marked, **layout)


@lru_cache(maxsize=256)
def counted(tables: Tables, selection: Selection, measure: str) -> Counted:
    """Count the rows of a selection in every place that can be drawn."""
    hidden = shapes.shapeless(tables.engagements["iso3"])
    return count(tables, ledger.selected(tables, selection, hidden), measure, hidden)


def count(tables: Tables, rows: pd.DataFrame, measure: str, hidden: Collection[str]) -> Counted:
    """Count rows of the ledger in every place; `hidden` are the codes that no map can draw."""
    counterpart = derive.CHINA if "ties" in set(rows["layer"]) else ""
    seen = rows[~rows["iso3"].isin(hidden)]
    return Counted(places.cells(seen, measure, tables), counterpart)
