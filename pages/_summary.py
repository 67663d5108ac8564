"""The summary sentence over every view."""

import streamlit as st

from data.summary import summary
from pages import _escape
from pages._scene import Scene


def sentence(scene: Scene) -> None:
    """Write the sentence; what the reader typed and what cells hold stand in it as they are."""
    st.markdown(_escape.markdown(summary(scene.rows, scene.selection, scene.tables)))
