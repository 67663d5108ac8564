"""Two maps on one page, of which a button changes the first."""

import streamlit as st

from data import tables
from data.selection import Selection
from pages import _plot
from plates import worldmap

TABLES = tables.read()
ASKED = {"first": ("joined", Selection(kind=("loan",))), "second": ("actors", Selection())}

if st.button("Change the first"):
    ASKED["first"] = ("joined", Selection(kind=("training",)))
for name, (measure, selection) in ASKED.items():
    geo = worldmap.looking("world")
    overlay = worldmap.overlay(TABLES, selection, measure, geo=geo)
    base = worldmap.address(TABLES, measure, _plot.look())
    _plot.mount(overlay, name, {}, alt=name, base=base, caption=None, play=None)
