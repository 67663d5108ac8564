"""What a reader does with a page and sees on it, through the frame, without a browser."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode

from streamlit.components.v2.bidi_component.constants import EVENT_DELIM
from streamlit.proto.BidiComponent_pb2 import BidiComponent
from streamlit.runtime.state.session_state import STREAMLIT_INTERNAL_KEY_PREFIX
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Element, PageLink, UnknownElement
from streamlit.util import calc_hash

FRAME = Path(__file__).parents[2] / "pages" / "_frame.py"
PAGES = ("map", "timeline", "records", "country", "method")
SITE = "http://localhost:8501"
PATIENCE = 60


SELECTED = r"(?:[\d,]+ to )?([\d,]+)"


def opened(page: str, query: str = "") -> AppTest:
    """Open a page cold: its address is the first thing that the server hears of this reader."""
    app = AppTest.from_file(str(FRAME), default_timeout=PATIENCE)
    app.context = {"url": f"{SITE}/{page}"}
    return turn(app, page, query)


def turn(app: AppTest, page: str, query: str) -> AppTest:
    """Go to a page with a query.

    AppTest.switch_page knows pages that are files; ours are functions, so the page is named as
    the browser names it to the server: by the hash of its path.
    """
    app._page_hash = calc_hash(page)
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


def click(app: AppTest, chart: str, mark: str) -> AppTest:
    """Click a mark of a chart: send what the browser would send."""
    return send(app, chart, "picked", mark)


def send(app: AppTest, chart: str, event: str, value: object) -> AppTest:
    """Send what the scripts of a chart send to the server, under the name of an event."""
    states = app._tree.get_widget_states()
    state = states.widgets.add()
    state.id = f"{STREAMLIT_INTERNAL_KEY_PREFIX}_{drawn(app, chart).id}{EVENT_DELIM}events"
    state.json_trigger_value = json.dumps([{"event": event, "value": value}])
    return app._run(states)


def drawn(app: AppTest, chart: str) -> BidiComponent:
    """Find a chart as it is sent to the browser."""
    charts = [node.proto for node in nodes(app) if isinstance(node, UnknownElement)]
    return next(proto for proto in charts if proto.id.endswith(f"-{chart}"))


def sent(app: AppTest, chart: str) -> dict[str, Any]:
    """Give what the scripts of a chart are given."""
    return dict(json.loads(drawn(app, chart).bytes))


def figure(app: AppTest, chart: str) -> dict[str, Any]:
    """Give the figure, or the overlay of one, that is sent to the browser."""
    return dict(unpacked(sent(app, chart)["figure"]))


def unpacked(value: Any) -> Any:  # noqa: ANN401 - any value of a figure
    """Write out lists that travel as their words and where these stand."""
    if isinstance(value, dict):
        if value.keys() == {"words", "at"}:
            return [value["words"][at] for at in value["at"]]
        return {name: unpacked(part) for name, part in value.items()}
    return [unpacked(part) for part in value] if isinstance(value, list) else value


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
        text for text in said(app, "markdown") if re.match(SELECTED + " engagements? of ", text)
    )


def selected(app: AppTest) -> int:
    """Give the number of engagements in the summary sentence: of a range its upper end."""
    found = re.match(SELECTED, summary(app))
    return int(found[1].replace(",", ""))  # type: ignore[index]


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
