"""The one mount for every figure."""

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from charts.style import DARK, LIGHT, Look

# plotly.js asks for a base map even when it draws none; without this it would ask another host.
CONFIG = {"topojsonURL": "topojson/", "displaylogo": False, "scrollZoom": True}


def look() -> Look:
    """Give the colours that suit the reader's theme."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def mount(figure: go.Figure, key: str, alt: str, picked: Callable[[], None]) -> None:
    """Draw a figure; `alt` says it in words, `picked` is called when the reader clicks a mark."""
    st.plotly_chart(
        figure,
        key=key,
        theme=None,
        config=CONFIG,
        alt=alt,
        on_select=picked,
        selection_mode="points",
    )


def carried(key: str) -> list[str]:
    """Give what the marks that the reader clicked in a figure carry: a location or an id."""
    marks = st.session_state[key]["selection"]["points"]
    return [text for mark in marks if (text := content(mark))]


def content(mark: dict[str, Any]) -> str:
    """Give the location of one mark, else its customdata; never its index."""
    data = mark.get("customdata")
    return str(mark.get("location") or (data[0] if isinstance(data, list) else data) or "")
