"""Answers that a browser keeps for ever: their version stands in their address."""

import gzip
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response

# What is at an address with a version never changes.
FOREVER = "public, max-age=31536000, immutable"


@lru_cache(maxsize=64)
def compressed(document: bytes) -> bytes:
    """Give a document gzipped as small as it gets."""
    return gzip.compress(document, compresslevel=9, mtime=0)


def tag(version: str, encoding: str) -> str:
    """Name one encoding of one version, as HTTP's ETag."""
    return f'"{version}-{encoding}"'


def answer(request: Request, document: bytes, media_type: str, version: str) -> Response:
    """Give a document, gzipped for whoever accepts that, or 304 to whoever has it already."""
    zipped = "gzip" in request.headers.get("accept-encoding", "")
    headers = {
        "Cache-Control": FOREVER,
        "ETag": tag(version, "gzip" if zipped else "identity"),
        "Vary": "Accept-Encoding",
    }
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if not zipped:
        return Response(document, media_type=media_type, headers=headers)
    headers["Content-Encoding"] = "gzip"
    return Response(compressed(document), media_type=media_type, headers=headers)
