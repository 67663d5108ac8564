"""What every route asked by a query does first: the tables of its version, the query understood."""

from collections.abc import Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import Response

from data import selection
from data.selection import Parsed
from data.tables import Tables
from web.answers import refusal


def asking(answer: Callable[[Request, Tables, Parsed], Response]) -> Callable[[Request], Response]:
    """Make a route of what answers a query that is understood; any other gets 400 and why."""

    @wraps(answer)
    def route(request: Request) -> Response:
        pairs = request.query_params.multi_items()
        current = selection.opened(pairs)
        asked = selection.parse(pairs, current)
        if asked.problems:
            return refusal(400, *asked.problems)
        return answer(request, current, asked)

    return route
