"""The URL and the widgets: whichever the reader changed last is what they asked for."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import streamlit as st

from data.selection import FIELDS, Parsed, Selection, View, pairs, parse
from data.selection.declared import CONTROLS, YEARS, Q
from data.selection.value import DEFAULT, PLAIN
from data.tables import Tables

WRITTEN, TOUCHED, KEPT = "_written", "_touched", "_kept"


def touched() -> None:
    """Note that a widget was changed: in this run the widgets are right, not the URL."""
    st.session_state[TOUCHED] = True


def narrowed() -> None:
    """Note that a filter was changed: the table begins again at its first leaf."""
    touched()
    st.session_state["page"] = PLAIN.page


def arrive(tables: Tables, controls: Iterable[str]) -> Parsed:
    """Find out what the reader asks for: by the widgets, by a link, or by the Back button.

    A link, a typed address and the Back button change the query without touching a widget; a
    query that lags behind a quick second click comes with a touched widget and is not read.
    Of the view, a query speaks for the controls of its own page only.
    """
    state = st.session_state
    here = [(name, text) for name in st.query_params for text in st.query_params.get_all(name)]
    if state.pop(TOUCHED, False) or here == state.get(WRITTEN):
        parsed = chosen(tables)
    else:
        parsed = parse(here, tables)
        _, kept = state.get(KEPT, (DEFAULT, PLAIN))
        own = {name: getattr(parsed.view, name) for name in controls}
        parsed = replace(parsed, view=replace(kept, **own))
    show(parsed.selection, parsed.view, tables)
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


def show(selection: Selection, view: View, tables: Tables) -> None:
    """Set every widget to what is asked for, before the page draws them."""
    state = st.session_state
    state[KEPT] = (selection, view)
    for fields, value in ((FIELDS, selection), (CONTROLS, view)):
        for field in fields:
            asked = getattr(value, field.name)
            state[field.name] = list(asked) if isinstance(asked, tuple) else asked
    state["years"] = selection.years or YEARS.span(tables)


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
    here = {name: st.query_params.get_all(name) for name in st.query_params}
    if grouped != here or written != st.session_state.get(WRITTEN, written):
        st.query_params.from_dict(grouped)
    st.session_state[WRITTEN] = written
