"""`GET /compare.csv?a=<side>&b=<side>&<selection>`: the countries of a comparison, as a file."""

from starlette.requests import Request
from starlette.responses import Response

from data import comparison, selection
from data.comparison import extract
from data.selection import View
from geo import shapes
from web.answers import refusal
from web.extract import site


def answer(request: Request) -> Response:
    """Give the comparison in the query as CSV, or 400 with what is wrong with it."""
    pairs = request.query_params.multi_items()
    current = selection.opened(pairs)
    asked = selection.parse(pairs, current)
    if asked.problems:
        return refusal(400, *asked.problems)
    view = View(a=asked.view.a, b=asked.view.b)
    if not view.a or not view.b:
        return refusal(400, comparison.MISSING)
    hidden = shapes.shapeless(current.engagements["iso3"])
    found = comparison.compare(current, asked.selection, view, hidden)
    return Response(
        extract.write(found, current, site(request.url)),
        media_type="text/csv",
        headers={
            "Content-Disposition": f'attachment; filename="{extract.filename(found, current)}"',
            "Cache-Control": "no-cache",
        },
    )
