"""`GET /extract.csv?<selection>`: the rows a page shows, as a file."""

from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import Response
from streamlit import config

from data import extract, selection
from data.selection import Parsed
from data.tables import Tables
from geo import shapes
from web.answers import file
from web.asking import asking


def site(url: URL) -> str:
    """Give the address readers know this server by, from the address of any of its routes.

    `scheme://host[:port]` and `server.baseUrlPath` where set, without a slash at the end.
    """
    base = config.get_option("server.baseUrlPath").strip("/")
    return f"{url.scheme}://{url.netloc}" + (f"/{base}" if base else "")


@asking
def answer(request: Request, current: Tables, asked: Parsed) -> Response:
    """Give the extract of the selection in the query as CSV, or 400 with what is wrong with it."""
    chosen = selection.about(asked.selection, asked.view, current)
    hidden = shapes.shapeless(current.engagements["iso3"])
    content = extract.write(current, chosen, site(request.url), hidden, asked.view.count)
    return file(content, extract.filename(current, chosen))
