"""What a reader does with a page and sees on it, through the frame, without a browser."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlencode

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element, PageLink, UnknownElement
from streamlit.util import calc_hash

FRAME = Path(__file__).parents[2] / "pages" / "_frame.py"
PAGES = ("map", "timeline", "records", "country", "method")
SITE = "http://localhost:8501"
PATIENCE = 60


def opened(page: str, query: str = "") -> AppTest:
    """Open a page cold: its address is the first thing that the server hears of this reader."""
    app = AppTest.from_file(str(FRAME), default_timeout=PATIENCE)
    app.context = {"url": f"{SITE}/{page}"}
    return turn(app, page, query)


def turn(app: AppTest, page: str, query: str) -> AppTest:
    """Go to a page with a query.

    AppTest.switch_page knows pages that are files; ours are functions, so the page is named as
    the browser names it to the server: by the hash of its path, that of the first page being ''.
    """
    app._page_hash = calc_hash("" if page == PAGES[0] else page)
    app.query_params = dict(parse_qs(query, keep_blank_values=True))
    return app.run()


def link(app: AppTest, label: str) -> PageLink:
    """Find the one link with a label."""
    found = [one for one in links(app) if one.value == label]
    assert len(found) == 1, f"{len(found)} links are called {label!r}"
    return found[0]


def links(app: AppTest) -> list[PageLink]:
    """Give all links to pages."""
    return [node for node in nodes(app) if isinstance(node, PageLink)]


def follow(app: AppTest, label: str) -> AppTest:
    """Click the one link with a label."""
    target = link(app, label).proto
    return turn(app, target.page or PAGES[0], target.query_string)


def click(app: AppTest, chart: str, **mark: object) -> AppTest:
    """Click a mark of a chart: send what the browser would send."""
    charts = [node for node in nodes(app) if isinstance(node, UnknownElement)]
    proto = next(node.proto for node in charts if node.proto.id.endswith(f"-{chart}"))
    states = app._tree.get_widget_states()
    state = states.widgets.add()
    state.id = proto.id
    empty = {"point_indices": [], "box": [], "lasso": []}
    state.string_value = json.dumps({"selection": {"points": [mark], **empty}})
    return app._run(states)


def figure(app: AppTest, chart: str) -> str:
    """Give a chart as the JSON that is sent to the browser."""
    charts = [node for node in nodes(app) if isinstance(node, UnknownElement)]
    return str(next(node.proto.spec for node in charts if node.proto.id.endswith(f"-{chart}")))


def nodes(app: AppTest) -> Iterator[Element]:
    """Give every element of the page, of the sidebar and of what is open over them."""
    yield from (node for node in app._tree if isinstance(node, Element))


def said(app: AppTest, *kinds: str) -> list[str]:
    """Give the texts of the elements of some kinds, in order; of all kinds if none is named."""
    return [
        node.value
        for node in nodes(app)
        if (not kinds or node.type in kinds)
        and not isinstance(node, UnknownElement)
        and isinstance(node.value, str)
    ]


def html(app: AppTest) -> list[str]:
    """Give the pieces of HTML, without the styles that some of them are or begin with."""
    pieces = [re.sub("<style>.*?</style>", "", text, flags=re.DOTALL) for text in said(app, "html")]
    return [piece for piece in pieces if piece.strip()]


def query(app: AppTest) -> str:
    """Give the query that the address shows, its names in order."""
    return urlencode(sorted(parse_qsl(urlencode(app.query_params, doseq=True), True)))


def summary(app: AppTest) -> str:
    """Give the summary sentence."""
    return next(
        text for text in said(app, "markdown") if re.match(r"[\d,]+ engagements? of ", text)
    )


def number(text: str) -> int:
    """Give the first number of a text."""
    return int(re.search(r"\d[\d,]*", text)[0].replace(",", ""))  # type: ignore[index]


def ledger(app: AppTest) -> dict[str, int]:
    """Give the count of every part of the ledger that is shown, by the part in its link."""
    parts = {}
    for one in links(app):
        asked = parse_qs(one.proto.query_string)
        if "part" in asked and one.value[0].isdigit():
            parts[asked["part"][0]] = number(one.value)
    return parts
