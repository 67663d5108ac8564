"""The frame round every page: settings, navigation, what is asked for, filters, the URL."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from data.selection import Selection, View
from data.selection.declared import countries
from data.selection.subject import FIXED
from data.selection.value import PLAIN
from data.tables import Tables
from geo import shapes
from pages import (
    _address,
    _caption,
    _escape,
    _links,
    _pin,
    _sidebar,
    _style,
    actor,
    changes,
    compare,
    country,
    initiative,
    method,
    record,
    records,
    timeline,
    world_map,
)
from pages._scene import Scene


@dataclass(frozen=True)
class Entry:
    """One page: its path, its title, what draws it, and the controls that its URL carries.

    `fixed` are the fields of the selection that the page sets itself; `listed` says whether the
    page stands in the menu: one about a single thing is reached by links to the thing.
    """

    path: str
    title: str
    show: Callable[[Scene], None]
    controls: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    listed: bool = True

    def address(self, asked: list[tuple[str, str]]) -> str:
        """Give the page's path and query as a browser shows them; the first page's path is none."""
        path = "" if self is ENTRIES[0] else self.path
        return f"{path}?{urlencode(asked)}" if asked else path


ICON = Path(__file__).parent / "_icon.svg"
ENTRIES = (
    Entry("map", "Map", world_map.show, ("focus", "open", "count", "sweep")),
    Entry("timeline", "Timeline", timeline.show, ("lanes", "id")),
    Entry("records", "Records", records.show, ("page", "count")),
    Entry("country", "Country", country.show, ("of",), FIXED["country"]),
    Entry("compare", "Compare", compare.show, ("a", "b", "open"), FIXED["comparison"]),
    Entry("changes", "Changes", changes.show, ("since", "until", "open")),
    Entry("method", "Method", method.show),
    Entry("record", "Record", record.show, ("id",), listed=False),
    Entry(
        "initiative",
        "Initiative",
        initiative.show,
        ("of", "open"),
        FIXED["initiative"],
        listed=False,
    ),
    Entry("actor", "Actor", actor.show, ("of", "open"), FIXED["actor"], listed=False),
)


def frame() -> None:
    """Draw the page that the address names, for what the reader asks for."""
    table = _address.pinned()
    entry = navigate()
    st.set_page_config(f"{entry.title} · {_caption.ATLAS}", str(ICON), layout="wide")
    parsed = _address.arrive(table, entry.controls)
    asked = _address.asked(parsed.selection, parsed.view, entry.controls)
    # A picture stays as it is when a mark of it is opened, so that it is not sent again.
    shut = replace(parsed.view, open=PLAIN.open, id=PLAIN.id)
    address = entry.address(_address.asked(parsed.selection, shut, entry.controls))
    hidden = shapes.shapeless(table.engagements["iso3"])
    scene = Scene(table, parsed.selection, parsed.view, hidden, address)
    _style.draw()
    # What is drawn first reaches the browser first: the page before its menu and filters.
    head = st.container()
    for problem in parsed.problems:
        st.warning(_escape.markdown(f"Left out of the link: {problem}"))
    _pin.notice(scene, entry.path, asked)
    entry.show(scene)
    with head:
        menu(table, parsed.selection, parsed.view)
    _sidebar.draw(table, parsed.selection, entry.fixed)
    _address.leave(parsed.selection, parsed.view, entry.controls)
    st.caption(_caption.source(table))


def navigate() -> Entry:
    """Draw the menu and find the page that is asked for."""
    pages = {
        entry.path: st.Page(
            lambda: None, title=entry.title, url_path=entry.path, default=entry is ENTRIES[0]
        )
        for entry in ENTRIES
    }
    _links.register(dict(pages))
    chosen = st.navigation(list(pages.values()), position="hidden")
    return next(entry for entry in ENTRIES if pages[entry.path] == chosen)


def menu(table: Tables, selection: Selection, view: View) -> None:
    """Draw the menu, each entry a link that takes what is asked for along.

    What a page is about stays behind, but for a country, which the menu has a page for.
    """
    country_of = view.of if view.of in countries(table) else ""
    view = replace(view, of=country_of, id="")
    with st.container(horizontal=True, gap="small", key="menu"):
        for entry in ENTRIES:
            if entry.listed:
                _links.to(entry.path, entry.title, _address.asked(selection, view, entry.controls))


frame()
