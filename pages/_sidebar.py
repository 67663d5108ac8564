"""The filters: one widget for each field of the selection, under the field's own words."""

from collections.abc import Collection
from dataclasses import replace

import streamlit as st

from data import ledger
from data.selection import FIELDS, Selection
from data.selection.declared import WITHOUT_CONTEXT, YEARS
from data.selection.fields import Choice, Minimum, Text
from data.selection.value import DEFAULT
from data.tables import Tables
from pages import _address

FOLDED = (
    "camp",
    "claimed_by",
    "confidence",
    "relevance",
    "status",
    "region",
    "actor",
    "contested",
)
CONTEXT = "_context"


def draw(tables: Tables, selection: Selection, fixed: Collection[str]) -> None:
    """Draw the filters; they read and write the session under the names of their fields.

    `fixed` names the fields that the page sets itself: their widgets take no answer.
    """
    with st.sidebar:
        st.header("Filters")
        years(tables)
        for field in FIELDS:
            if field.name not in FOLDED:
                widget(field, tables, fixed)
        context(tables, selection)
        more(tables, selection, fixed)
        if selection != pinned(selection):
            st.button("Clear all filters", on_click=clear, args=(tables,), width="stretch")


def more(tables: Tables, selection: Selection, fixed: Collection[str]) -> None:
    """Draw the filters that are folded away; closed and asking for nothing, they are not sent."""
    folded = st.expander(
        "More filters", expanded=asks(selection), key="more", on_change=_address.touched
    )
    if folded.open or asks(selection):
        with folded:
            for field in FIELDS:
                if field.name in FOLDED:
                    widget(field, tables, fixed)


def context(tables: Tables, selection: Selection) -> None:
    """Draw the switch for rows that are only background; the ledger says how many it hides."""
    shown = not ledger.switched_off(selection)
    if st.session_state.get(CONTEXT, True) != shown:
        st.session_state[CONTEXT] = shown
    st.toggle(
        "Context rows",
        value=True,
        key=CONTEXT,
        help="Political or historical background, such as Belt and Road documents.",
        on_change=switched,
        args=(tables,),
    )


def switched(tables: Tables) -> None:
    """Ask for all rows, or for all but the background."""
    _address.touched()
    asked = _address.chosen(tables)
    relevance = () if st.session_state[CONTEXT] else WITHOUT_CONTEXT
    _address.ask(replace(asked.selection, relevance=relevance), asked.view, tables)


def asks(selection: Selection) -> bool:
    """Say whether a filter that is folded away asks for something."""
    return any(getattr(selection, name) != getattr(DEFAULT, name) for name in FOLDED)


def years(tables: Tables) -> None:
    """Draw the slider of years; the whole range asks for all years and for undated rows."""
    first, last = YEARS.span(tables)
    _address.settle(YEARS.name, tables)
    st.slider(
        YEARS.label,
        first,
        last,
        key=YEARS.name,
        help=f"{YEARS.help} The whole range also takes in undated rows.",
        on_change=_address.narrowed,
    )


def widget(field: object, tables: Tables, fixed: Collection[str]) -> None:
    """Draw the widget that suits the form of a field."""
    match field:
        case Choice():
            _address.settle(field.name, tables)
            options = field.options(tables)
            st.multiselect(
                field.label,
                list(options),
                key=field.name,
                format_func=options.__getitem__,
                help=field.help,
                filter_mode="contains",
                select_all=False,
                placeholder="all" if not getattr(DEFAULT, field.name) else "none",
                on_change=_address.narrowed,
                disabled=field.name in fixed,
            )
        case Minimum():
            _address.settle(field.name, tables)
            options = field.options(tables)
            st.selectbox(
                field.label,
                ["", *options],
                key=field.name,
                format_func=lambda step: options.get(step, "any"),
                help=field.help,
                on_change=_address.narrowed,
            )
        case Text():
            _address.settle(field.name, tables)
            st.text_input(
                field.label,
                key=field.name,
                help=field.help,
                max_chars=field.longest,
                on_change=_address.narrowed,
            )


def clear(tables: Tables) -> None:
    """Ask for everything again, of the same version."""
    _address.touched()
    asked = _address.chosen(tables)
    _address.ask(pinned(asked.selection), asked.view, tables)


def pinned(selection: Selection) -> Selection:
    """Give the selection that asks for nothing but the version of another."""
    return replace(DEFAULT, version=selection.version)
