"""`GET /topojson/<name>.json`: the base map plotly.js insists on, with nothing in it.

Before it draws any country, plotly.js fetches a base map, from its maker's server unless the
figure's config names another `topojsonURL`; where that fails it draws nothing. Our shapes need no
base map, so every layer of this one is empty.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from web.answers import refusal
from web.kept import FOREVER

SCOPES = (
    "world",
    "africa",
    "antarctica",
    "asia",
    "europe",
    "north-america",
    "oceania",
    "south-america",
    "usa",
)
RESOLUTIONS = ("110m", "50m")
LAYERS = ("coastlines", "countries", "lakes", "land", "ocean", "rivers", "subunits")
NAMES = tuple(f"{scope}_{resolution}" for scope in SCOPES for resolution in RESOLUTIONS)

EMPTY = {
    "type": "Topology",
    "arcs": [],
    "objects": {layer: {"type": "GeometryCollection", "geometries": []} for layer in LAYERS},
}


def answer(request: Request) -> Response:
    """Give the empty base map under any name plotly.js asks for, or 404."""
    name = request.path_params["name"]
    if name not in NAMES:
        return refusal(404, f"There is no base map {name!r}; there are: {', '.join(NAMES)}.")
    return JSONResponse(EMPTY, headers={"Cache-Control": FOREVER})
