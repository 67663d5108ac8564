"""A page with two maps, served as the atlas is."""

from pathlib import Path

import streamlit as st

import web

SCRIPT = Path(__file__).parent / "two_figures.py"

app = st.App(SCRIPT, routes=web.routes(), middleware=web.middleware())
