"""`GET /mount/<version>/<name>` and `GET /plotly/<version>/plotly.min.js`: what draws a figure."""

from pathlib import PurePath

from starlette.requests import Request
from starlette.responses import Response

from mount import files
from web import kept
from web.answers import refusal


def ours(request: Request) -> Response:
    """Give one of our scripts or styles of the version in the path, or 404."""
    name, asked = request.path_params["name"], request.path_params["version"]
    if asked != files.version():
        return refusal(404, f"There are no scripts of version {asked!r}: reload the page.")
    if name not in files.names():
        return refusal(404, f"There is no {name!r}; there are: {', '.join(files.names())}.")
    media_type = files.KINDS[PurePath(name).suffix]
    return kept.answer(request, files.content(name), media_type, asked)


def plotly(request: Request) -> Response:
    """Give plotly.js as its Python package ships it, or 404 for another version."""
    asked, version = request.path_params["version"], files.plotly_version()
    if asked != version:
        return refusal(404, f"There is no plotly.js of Python package {asked!r}, but {version!r}.")
    return kept.answer(request, files.plotly(), files.KINDS[".js"], version)
