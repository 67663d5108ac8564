"""The URL and the widgets: whichever the reader changed last is what they asked for."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import streamlit as st

from data.selection import FIELDS, Parsed, Selection, View, opened, pairs, parse
from data.selection.declared import CONTROLS, YEARS, Q
from data.selection.value import DEFAULT, PLAIN
from data.tables import Tables

WRITTEN, TOUCHED, KEPT = "_written", "_touched", "_kept"
BLANK: tuple[list[str] | str, ...] = ([], "")


def touched() -> None:
    """Note that a widget was changed: in this run the widgets are right, not the URL."""
    st.session_state[TOUCHED] = True


def narrowed() -> None:
    """Note that a filter was changed: the table begins again at its first leaf."""
    touched()
    st.session_state["page"] = PLAIN.page


def here() -> list[tuple[str, str]]:
    """Give the names and values of the query that the browser shows."""
    return [(name, text) for name in st.query_params for text in st.query_params.get_all(name)]


def settled() -> bool:
    """Tell whether the session knows what is asked for: by a widget, or no new query came."""
    state = st.session_state
    return state.get(TOUCHED, False) or here() == state.get(WRITTEN)


def pinned() -> Tables:
    """Give the tables that the reader asks for: the newest, or a version that is pinned."""
    return opened(pairs(*st.session_state[KEPT]) if settled() else here())


def arrive(tables: Tables, controls: Iterable[str]) -> Parsed:
    """Find out what the reader asks for: by the widgets, by a link, or by the Back button.

    A link, a typed address and the Back button change the query without touching a widget; a
    query that lags behind a quick second click comes with a touched widget and is not read.
    Of the view, a query speaks for the controls of its own page only.
    """
    state = st.session_state
    if settled():
        state[TOUCHED] = False
        parsed = chosen(tables)
    else:
        parsed = parse(here(), tables)
        _, before = state.get(KEPT, (DEFAULT, PLAIN))
        own = {name: getattr(parsed.view, name) for name in controls}
        parsed = replace(parsed, view=replace(before, **own))
    ask(parsed.selection, parsed.view, tables)
    for name in controls:
        settle(name, tables)
    return parsed


def chosen(tables: Tables) -> Parsed:
    """Read the widgets; a field without a widget on the last page is as it was kept.

    What was typed is read as a link is, so that page and link give the same rows.
    """
    selection, view = st.session_state[KEPT]
    picked = replace(selection, **read(FIELDS, DEFAULT))
    view = replace(view, **read(CONTROLS, PLAIN))
    typed = parse([(Q.name, picked.q)], tables)
    picked = replace(picked, q=typed.selection.q)
    if picked.years == YEARS.span(tables):
        picked = replace(picked, years=None)
    return Parsed(picked, view, typed.problems)


def read(fields: Iterable[Any], default: Selection | View) -> dict[str, Any]:
    """Give the value of every field that the session holds; an emptied widget is the default."""
    found = {}
    for field in fields:
        if field.name in st.session_state:
            value = st.session_state[field.name]
            if value is None:
                value = getattr(default, field.name)
            found[field.name] = tuple(value) if isinstance(value, list) else value
    return found


def ask(selection: Selection, view: View, tables: Tables) -> None:
    """Keep what is asked for, and set what the session holds of it.

    Only what differs is written: the browser draws a widget anew for each value it is sent.
    """
    state = st.session_state
    state[KEPT] = (selection, view)
    for field in (*FIELDS, *CONTROLS):
        if field.name in state and state[field.name] != (value := kept(field.name, tables)):
            state[field.name] = value


def settle(name: str, tables: Tables) -> None:
    """Give a widget about to be drawn its value, unless it was drawn in the last run and has it.

    What no page draws is not in the session, so that its widget starts with the value kept. An
    untouched widget is blank by itself.
    """
    if name not in st.session_state and (value := kept(name, tables)) not in BLANK:
        st.session_state[name] = value


def kept(name: str, tables: Tables) -> Any:  # noqa: ANN401 - a text, a number or several
    """Give the value of a field as its widget takes it."""
    selection, view = st.session_state[KEPT]
    if name == YEARS.name:
        return selection.years or YEARS.span(tables)
    asked = getattr(selection if hasattr(selection, name) else view, name)
    return list(asked) if isinstance(asked, tuple) else asked


def asked(selection: Selection, view: View, controls: Iterable[str]) -> list[tuple[str, str]]:
    """Give the query of a page: of the view only what the page has controls for."""
    return pairs(selection, replace(PLAIN, **{name: getattr(view, name) for name in controls}))


def leave(selection: Selection, view: View, controls: Iterable[str]) -> None:
    """Write the query that asks for this, unless the browser has shown it since the last run.

    A link to the page it stands on brings a query that the browser does not show by itself.
    """
    written = asked(selection, view, controls)
    grouped: dict[str, list[str]] = {}
    for name, text in written:
        grouped.setdefault(name, []).append(text)
    shown = {name: st.query_params.get_all(name) for name in st.query_params}
    if grouped != shown or written != st.session_state.get(WRITTEN, written):
        st.query_params.from_dict(grouped)
    st.session_state[WRITTEN] = written
