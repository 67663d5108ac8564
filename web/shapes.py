"""`GET /shapes/<version>/world.geojson`: the shapes, fetched once and kept by the browser."""

from starlette.requests import Request
from starlette.responses import Response

from geo import geojson
from geo.shapes import ShapesError
from web import kept
from web.answers import refusal

MEDIA_TYPE = "application/geo+json"


def answer(request: Request) -> Response:
    """Give the shapes of the version in the path, or 404; 503 where they cannot be read."""
    try:
        version, document = geojson.version(), geojson.document()
    except ShapesError as error:
        return refusal(503, f"{error}.")
    asked = request.path_params["version"]
    if asked != version:
        return refusal(404, f"There are no shapes of version {asked!r}; it is now {version!r}.")
    return kept.answer(request, document, MEDIA_TYPE, version)
