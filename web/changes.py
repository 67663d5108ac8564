"""`GET /changes.csv` and `GET /changes.atom`: what changed between versions, under a selection."""

import hashlib

from starlette.requests import Request
from starlette.responses import Response

from data import changes_extract, selection
from plates import changemap
from web import feed, kept
from web.answers import refusal
from web.extract import site


def extract(request: Request) -> Response:
    """Give the changes that the page of the same query shows as CSV, or 400 with what is wrong."""
    pairs = request.query_params.multi_items()
    current = selection.opened(pairs)
    asked = selection.parse(pairs, current)
    if asked.problems:
        return refusal(400, *asked.problems)
    found = changemap.found(current, asked.selection, asked.view)
    name = changes_extract.filename(found)
    return Response(
        changes_extract.write(found, asked.selection, site(request.url)),
        media_type="text/csv",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-cache",
        },
    )


def atom(request: Request) -> Response:
    """Give the feed of changes under the selection in the query, or 400 with what is wrong."""
    pairs = request.query_params.multi_items()
    current = selection.opened(pairs)
    asked = selection.parse(pairs, current)
    if asked.problems:
        return refusal(400, *asked.problems)
    if asked.view.since or asked.view.until:
        return refusal(400, "The feed tells of the last releases: leave out 'since' and 'until'.")
    made = feed.document(current, asked.selection, site(request.url))
    version = hashlib.sha256(made).hexdigest()[:12]
    answer = kept.answer(request, made, feed.MEDIA_TYPE, version)
    # The address names no version: a reader asks each time whether what it has still holds.
    answer.headers["Cache-Control"] = "no-cache"
    return answer
