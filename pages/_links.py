"""Links between pages that keep the session, and addresses that open cold."""

from collections.abc import Iterable

import streamlit as st

REGISTERED = "_pages"


def register(pages: dict[str, object]) -> None:
    """Note the pages of the navigation, by their path."""
    st.session_state[REGISTERED] = pages


def to(page: str, label: str, asked: Iterable[tuple[str, str]]) -> None:
    """Draw a link to a page with a query; `label` is Markdown and must hold no table cell."""
    grouped: dict[str, list[str]] = {}
    for name, text in asked:
        grouped.setdefault(name, []).append(text)
    target = st.session_state[REGISTERED][page]
    st.page_link(target, label=label, query_params=grouped)
