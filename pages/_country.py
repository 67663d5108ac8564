"""The country box: a country by its English or Chinese name."""

import streamlit as st

from data.selection.declared import countries
from data.selection.fields import One
from data.tables import Tables
from pages import _address


def box(field: One, tables: Tables, nothing: str) -> None:
    """Draw the box of a field; `nothing` names the choice of no country."""
    names = countries(tables)
    st.selectbox(
        field.label,
        ["", *names],
        key=field.name,
        format_func=lambda code: names.get(code, nothing),
        help=field.help,
        on_change=_address.touched,
    )
