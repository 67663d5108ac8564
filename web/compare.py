"""`GET /compare.csv?a=<side>&b=<side>&<selection>`: the countries of a comparison, as a file."""

from starlette.requests import Request
from starlette.responses import Response

from data import comparison
from data.comparison import extract
from data.selection import Parsed, View
from data.tables import Tables
from geo import shapes
from web.answers import file, refusal
from web.asking import asking
from web.extract import site


@asking
def answer(request: Request, current: Tables, asked: Parsed) -> Response:
    """Give the comparison in the query as CSV, or 400 with what is wrong with it."""
    view = View(a=asked.view.a, b=asked.view.b)
    if not view.a or not view.b:
        return refusal(400, comparison.MISSING)
    hidden = shapes.shapeless(current.engagements["iso3"])
    found = comparison.compare(current, asked.selection, view, hidden)
    return file(extract.write(found, current, site(request.url)), extract.filename(found, current))
