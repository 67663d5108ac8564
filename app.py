"""The front door: `streamlit run app.py` checks the tables, then serves pages and routes."""

import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st

import web
from data import check, tables
from geo import geojson, join
from geo.shapes import ShapesError

HERE = Path(__file__).resolve().parent


def refuse_bad_tables(folder: Path) -> None:
    """Leave with status 1 and every issue of the tables in a folder on stderr, if there is any."""
    issues = check.issues(folder) or unplaced()
    if issues:
        sys.exit("\n".join([*issues, "The atlas does not start on bad tables."]))


def unplaced() -> list[str]:
    """List the rows' codes that have no place on the map; none where there are no shapes at all."""
    try:
        return join.current().errors()
    except ShapesError:
        return []


@asynccontextmanager
async def read_first(_app: st.App) -> AsyncIterator[None]:
    """Read tables and shapes before the first visitor comes; without shapes, say so and go on."""
    tables.read()
    try:
        geojson.document()
    except ShapesError as error:
        sys.stderr.write(f"{error}\nThe atlas starts without a map.\n")
    # What is read by now lives as long as the server: the collector need not walk it again.
    gc.freeze()
    yield


refuse_bad_tables(HERE / "data")

app = st.App(
    HERE / "pages" / "_frame.py",
    routes=web.routes(),
    middleware=web.middleware(),
    lifespan=read_first,
)
