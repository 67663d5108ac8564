"""`GET /extract.csv?<selection>`: the rows a page shows, as a file."""

from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import Response
from streamlit import config

from data import extract, selection
from geo import shapes
from web.answers import refusal


def site(url: URL) -> str:
    """Give the address readers know this server by, from the address of any of its routes.

    `scheme://host[:port]` and `server.baseUrlPath` where set, without a slash at the end.
    """
    base = config.get_option("server.baseUrlPath").strip("/")
    return f"{url.scheme}://{url.netloc}" + (f"/{base}" if base else "")


def answer(request: Request) -> Response:
    """Give the extract of the selection in the query as CSV, or 400 with what is wrong with it."""
    pairs = request.query_params.multi_items()
    current = selection.opened(pairs)
    asked = selection.parse(pairs, current)
    if asked.problems:
        return refusal(400, *asked.problems)
    chosen = selection.about(asked.selection, asked.view, current)
    name = extract.filename(current, chosen)
    hidden = shapes.shapeless(current.engagements["iso3"])
    return Response(
        extract.write(current, chosen, site(request.url), hidden, asked.view.count),
        media_type="text/csv",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-cache",
        },
    )
