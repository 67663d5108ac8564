"""`GET /figures/<version>/<scheme>-<look>.json`: the base of a map, which no selection changes."""

from starlette.requests import Request
from starlette.responses import Response

from charts.schemes import SCHEMES
from charts.style import LOOKS
from data import selection
from geo.shapes import ShapesError
from plates import worldmap
from web import kept
from web.answers import refusal


def answer(request: Request) -> Response:
    """Give a map's base of the path's scheme, look and version, or 404; 503 without shapes."""
    asked, name = request.path_params["version"], request.path_params["name"]
    scheme, _, look = name.partition("-")
    if scheme not in SCHEMES or look not in LOOKS:
        known = f"{', '.join(SCHEMES)}, each with {' or '.join(f'-{one}' for one in LOOKS)}"
        return refusal(404, f"There is no base {name!r}; there are: {known}.")
    try:
        opened = selection.opened(request.query_params.multi_items())
        document, version = worldmap.base(opened, scheme, look)
    except ShapesError as error:
        return refusal(503, f"{error}.")
    if asked != version:
        return refusal(404, f"There is no base of version {asked!r}; it is now {version!r}.")
    return kept.answer(request, document, "application/json", version)
