"""The ledger line: the parts of the table under this view, each a link to exactly its rows."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from data import ledger
from data.selection import pairs
from data.selection.parts import PARTS
from data.summary import plural
from pages import _address, _links
from pages._scene import Scene


def line(scene: Scene, notes: Mapping[str, str]) -> None:
    """Draw the parts that hold rows, each a link to them, and their sum.

    `notes` say of a part what this page does with it, such as that its rows are on no axis.
    """
    counts = ledger.count(scene.assigned)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="ledger"):
        st.markdown(f"**Ledger:** {plural(sum(counts.values()), 'engagement')} =", width="content")
        for name, number in counts.items():
            if number:
                note = f" ({notes[name]})" if name in notes else ""
                part = replace(scene.selection, part=name)
                _links.to("records", f"{number:,} {PARTS[name]}{note}", pairs(part))
    if scene.selection.part:
        whole(scene)


def whole(scene: Scene) -> None:
    """Say that one part is shown, and offer the whole selection."""
    st.info(f"Shown is only the part “{PARTS[scene.selection.part]}” of the ledger.")
    st.button("Show the whole selection", on_click=forget)


def forget() -> None:
    """Ask for the whole selection instead of one part of it."""
    _address.touched()
    st.session_state["part"] = ""
