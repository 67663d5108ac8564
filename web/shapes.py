"""`GET /shapes/<version>/world.geojson`: the shapes, fetched once and kept by the browser."""

import gzip
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response

from geo import geojson
from geo.shapes import ShapesError
from web.answers import refusal

# The version is in the address, so what is at an address never changes.
FOREVER = "public, max-age=31536000, immutable"
MEDIA_TYPE = "application/geo+json"


@lru_cache(maxsize=2)
def compressed(document: bytes) -> bytes:
    """Give a document gzipped as small as it gets."""
    return gzip.compress(document, compresslevel=9, mtime=0)


def tag(version: str, encoding: str) -> str:
    """Name one encoding of one version, as HTTP's ETag."""
    return f'"{version}-{encoding}"'


def answer(request: Request) -> Response:
    """Give the shapes of the version in the path, gzipped for whoever accepts that, or 404.

    Where the shapes cannot be read: 503 with what to do.
    """
    try:
        version, document = geojson.version(), geojson.document()
    except ShapesError as error:
        return refusal(503, f"{error}.")
    asked = request.path_params["version"]
    if asked != version:
        return refusal(404, f"There are no shapes of version {asked!r}; it is now {version!r}.")
    zipped = "gzip" in request.headers.get("accept-encoding", "")
    headers = {
        "Cache-Control": FOREVER,
        "ETag": tag(version, "gzip" if zipped else "identity"),
        "Vary": "Accept-Encoding",
    }
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if not zipped:
        return Response(document, media_type=MEDIA_TYPE, headers=headers)
    headers["Content-Encoding"] = "gzip"
    return Response(compressed(document), media_type=MEDIA_TYPE, headers=headers)
