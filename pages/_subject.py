"""The box in which a reader chooses what a page is about, or which country is open."""

from collections.abc import Mapping

import streamlit as st

from data.selection.fields import One
from pages import _address


def missing(of: str, what: str, purpose: str) -> None:
    """Ask for a choice; `of` is what was asked for and is of another sort, or nothing."""
    wrong = f"`{of}` is not {what}. " if of else ""
    st.info(f"{wrong}Choose {what} to read {purpose}.")


def box(field: One, names: Mapping[str, str], nothing: str) -> None:
    """Draw the box of a field; `names` are its options in words, `nothing` the choice of none."""
    st.selectbox(
        field.label,
        ["", *names],
        key=field.name,
        format_func=lambda one: names.get(one, nothing),
        help=field.help,
        on_change=_address.touched,
    )
