"""The pickers of a comparison: for each side what is compared, and which one of it."""

import streamlit as st

from data.selection.declared import YEARS, A, B
from data.selection.sides import Side
from data.tables import Tables
from pages import _address

LAST = 5  # years that a side by years begins with


def draw(tables: Tables) -> None:
    """Draw the pickers of both sides."""
    for field in (A, B):
        left, right = st.columns(2, vertical_alignment="bottom")
        with left:
            what(field, tables)
        with right:
            which(field, tables)


def what(field: Side, tables: Tables) -> None:
    """Draw the box of what a side is: an initiative, a camp, a kind, a claimant, years."""
    key = f"_{field.name}_field"
    if asked := st.session_state.get(field.name):
        st.session_state[key] = asked.partition(":")[0]
    known = field.known
    st.selectbox(
        f"{field.label} is by",
        ["", *known],
        key=key,
        format_func=lambda name: known[name].label if name else "choose",
        help=field.help,
        on_change=turned,
        args=(field, tables),
    )


def which(field: Side, tables: Tables) -> None:
    """Draw the box of the value of a side, or its slider of years; none where nothing is chosen."""
    name = st.session_state[f"_{field.name}_field"]
    if name == YEARS.name:
        years(field, tables)
    elif name:
        options = field.known[name].options(tables)
        key = f"_{field.name}_value"
        st.session_state[key] = st.session_state.get(field.name, "").partition(":")[2]
        st.selectbox(
            f"{field.label}: {field.known[name].label.lower()}",
            ["", *options],
            key=key,
            format_func=lambda value: options.get(value, "choose"),
            on_change=picked,
            args=(field, key, name),
        )


def years(field: Side, tables: Tables) -> None:
    """Draw the slider of a side by years."""
    first, last = YEARS.span(tables)
    key = f"_{field.name}_years"
    st.session_state[key] = field.asked(st.session_state[field.name], tables)[1]
    st.slider(f"{field.label}: years", first, last, key=key, on_change=moved, args=(field, key))


def turned(field: Side, tables: Tables) -> None:
    """Take over what a side is; its value is still to be chosen, but for the years."""
    _address.touched()
    first, last = YEARS.span(tables)
    by_years = st.session_state[f"_{field.name}_field"] == YEARS.name
    recent = YEARS.write((max(first, last - LAST + 1), last))[0]
    st.session_state[field.name] = f"{YEARS.name}:{recent}" if by_years else ""


def picked(field: Side, key: str, name: str) -> None:
    """Take over the value of a side."""
    _address.touched()
    value = st.session_state[key]
    st.session_state[field.name] = f"{name}:{value}" if value else ""


def moved(field: Side, key: str) -> None:
    """Take over the years of a side."""
    _address.touched()
    st.session_state[field.name] = f"{YEARS.name}:{YEARS.write(st.session_state[key])[0]}"
