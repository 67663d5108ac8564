"""The boxes and switches of a page's own controls, each in the URL."""

from collections.abc import Callable, Mapping

import streamlit as st

from data.selection.fields import One
from data.tables import Tables
from pages import _address


def box(field: One, names: Mapping[str, str], nothing: str) -> None:
    """Draw the box of a field; `names` are its options in words, `nothing` the choice of none."""
    listed(field, ["", *names], lambda one: names.get(one, nothing))


def choice(field: One, tables: Tables) -> None:
    """Draw the box of a field that always has a value."""
    options = field.options(tables)
    listed(field, list(options), options.__getitem__)


def listed(field: One, options: list[str], words: Callable[[str], str]) -> None:
    """Draw a box of options, each said by `words`."""
    st.selectbox(
        field.label,
        options,
        key=field.name,
        format_func=words,
        help=field.help,
        on_change=_address.touched,
    )


def switch(field: One, tables: Tables, more: str = "") -> None:
    """Draw the options of a field side by side, one of them always chosen; `more`: further help."""
    options = field.options(tables)
    st.segmented_control(
        field.label,
        list(options),
        key=field.name,
        format_func=options.__getitem__,
        help=f"{field.help}{more}",
        on_change=_address.touched,
        required=True,
    )
