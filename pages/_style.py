"""The looks of the pages: a style sheet that the browser fetches once and keeps."""

import streamlit as st

from mount import files


def draw() -> None:
    """Set the looks; by address, so that no run sends them again."""
    st.html(f'<style>@import url("mount/{files.version()}/pages.css");</style>')
