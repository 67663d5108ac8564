"""The one mount for every figure: what is sent to the browser, and what the reader sends back."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from charts.packed import packed
from charts.style import LOOKS, Look
from mount import files

LOADER = (Path(__file__).parent / "_plot.js").read_text(encoding="utf-8")

plot = st.components.v2.component("plot", js=LOADER, isolate_styles=False)


def look() -> str:
    """Name the look that suits the reader's theme: light or dark."""
    return "dark" if st.context.theme.type == "dark" else "light"


def colours() -> Look:
    """Give the colours that suit the reader's theme."""
    return LOOKS[look()]


def mount(
    figure: dict[str, Any],
    key: str,
    on: Mapping[str, Callable[[], None]],
    **more: Any,  # noqa: ANN401 - what goes to the browser is JSON
) -> None:
    """Draw a figure, or the overlay of one whose `base` is at an address.

    `on` names what the reader can send, `picked` an id or `years` two numbers, and what is called
    then. `more` is what the scripts of mount/ read beside the figure: `alt`, the picture in
    words; `base`; `caption`; `play`.
    """
    data = {
        "key": key,
        "scripts": f"mount/{files.version()}/",
        "plotly": f"plotly/{files.plotly_version()}/plotly.min.js",
        "figure": packed(figure),
        **more,
    }
    heard = {"look": redrawn, **on}
    called: dict[str, Any] = {f"on_{name}_change": call for name, call in heard.items()}
    # Bytes, since Streamlit writes what it turns into JSON itself a quarter longer.
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    plot(key=key, data=text.encode(), **called)


def redrawn() -> None:
    """Note a change of theme, which asks for nothing but a run in the other look."""


def picked(key: str) -> str:
    """Give the id of the mark that the reader picked in a figure; anybody can send anything."""
    found = st.session_state[key].get("picked")
    return found if isinstance(found, str) else ""


def played(key: str) -> str:
    """Give the years at which play stopped, as they stand in a query; "" for anything else."""
    found = st.session_state[key].get("years")
    return "-".join(map(str, found)) if isinstance(found, list) else ""
