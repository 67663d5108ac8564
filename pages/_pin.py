"""What a page on an older version of the tables says: that there is a newer one, and where."""

from collections.abc import Iterable

import streamlit as st

from data import tables
from pages import _escape, _links
from pages._scene import Scene


def notice(scene: Scene, page: str, asked: Iterable[tuple[str, str]]) -> None:
    """Say that a newer version exists and link to the same view on it; nothing on the newest.

    asked: the query of the page as it stands.
    """
    newest = tables.read()
    if scene.tables is newest:
        return
    st.info(
        _escape.markdown(
            f"This address is pinned on version {scene.tables.version} of the tables. "
            f"There is a newer one, {newest.version}."
        )
    )
    unpinned = [(name, text) for name, text in asked if name != "version"]
    _links.to(page, "Show the same view on the newest version", unpinned)
