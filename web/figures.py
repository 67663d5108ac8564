"""`GET /figures/<version>/<look>.json`: the base of the map, which no selection changes."""

from starlette.requests import Request
from starlette.responses import Response

from charts.style import LOOKS
from data import tables
from geo.shapes import ShapesError
from plates import worldmap
from web import kept
from web.answers import refusal


def answer(request: Request) -> Response:
    """Give the map's base in the look and version of the path, or 404; 503 without shapes."""
    asked, look = request.path_params["version"], request.path_params["look"]
    if look not in LOOKS:
        return refusal(404, f"There is no look {look!r}; there are: {', '.join(LOOKS)}.")
    try:
        document, version = worldmap.base(tables.read(), look)
    except ShapesError as error:
        return refusal(503, f"{error}.")
    if asked != version:
        return refusal(404, f"There is no base of version {asked!r}; it is now {version!r}.")
    return kept.answer(request, document, "application/json", version)
