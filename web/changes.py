"""`GET /changes.csv` and `GET /changes.atom`: what changed between versions, under a selection."""

import hashlib

from starlette.requests import Request
from starlette.responses import Response

from data import changes_extract
from data.selection import Parsed
from data.tables import Tables
from plates import changemap
from web import feed, kept
from web.answers import file, refusal
from web.asking import asking
from web.extract import site


@asking
def extract(request: Request, current: Tables, asked: Parsed) -> Response:
    """Give the changes that the page of the same query shows as CSV, or 400 with what is wrong."""
    found = changemap.found(current, asked.selection, asked.view)
    content = changes_extract.write(found, asked.selection, site(request.url))
    return file(content, changes_extract.filename(found))


@asking
def atom(request: Request, current: Tables, asked: Parsed) -> Response:
    """Give the feed of changes under the selection in the query, or 400 with what is wrong."""
    if asked.view.since or asked.view.until:
        return refusal(400, "The feed tells of the last releases: leave out 'since' and 'until'.")
    made = feed.document(current, asked.selection, site(request.url))
    version = hashlib.sha256(made).hexdigest()[:12]
    answer = kept.answer(request, made, feed.MEDIA_TYPE, version)
    # The address names no version: a reader asks each time whether what it has still holds.
    answer.headers["Cache-Control"] = "no-cache"
    return answer
