"""The download: the same bytes as the route of the same query."""

import streamlit as st

from data import extract
from data.selection import Selection, View, query
from data.summary import plural
from pages._scene import Scene


def offer(scene: Scene, selection: Selection, number: int) -> None:
    """Draw the button for the rows of a selection, and the address that gives the same bytes."""
    tables, site, count = scene.tables, scene.site, scene.view.count
    st.download_button(
        f"Download {plural(number, 'engagement')} as CSV",
        data=lambda: extract.write(tables, selection, site, scene.shapeless, count),
        file_name=extract.filename(tables, selection),
        mime="text/csv",
        on_click="ignore",
        help="With actors, sources, the address of this view and the version of the tables.",
    )
    asked = query(selection, View(count=count))
    st.caption(f"The same file by address: `{site}/extract.csv{'?' + asked if asked else ''}`")
