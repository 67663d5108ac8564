"""`GET /series.json?<selection>`: the map at every year at which play stops, for the browser."""

import hashlib
import json
from dataclasses import replace
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response

from charts.packed import packed
from data.selection import Parsed, Selection, View
from data.tables import Tables
from geo.shapes import ShapesError
from plates import series
from web import kept
from web.answers import refusal
from web.asking import asking


@asking
def answer(request: Request, current: Tables, asked: Parsed) -> Response:
    """Give the series of the selection and the view in the query as JSON.

    400 with what is wrong with the query; 503 where the shapes cannot be read.
    """
    try:
        view = View(sweep=asked.view.sweep, count=asked.view.count)
        made, version = document(current, replace(asked.selection, years=None), view)
    except ShapesError as error:
        return refusal(503, f"{error}.")
    answer = kept.answer(request, made, "application/json", version)
    # The address names no version: the browser asks each time whether what it has still holds.
    answer.headers["Cache-Control"] = "no-cache"
    return answer


@lru_cache(maxsize=32)
def document(tables: Tables, chosen: Selection, view: View) -> tuple[bytes, str]:
    """Give a series as JSON, and its version: twelve hexadecimal digits of its content."""
    found = packed(series.series(tables, chosen, view))
    made = json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()
    return made, hashlib.sha256(made).hexdigest()[:12]
