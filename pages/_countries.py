"""The map of a page about one initiative or actor, and the country opened on it."""

from functools import partial

import streamlit as st

from data import coverage
from data.summary import plural
from geo import borders, shapes
from pages import _caption, _dossier, _plot
from pages._scene import Scene
from plates import worldmap


def draw(scene: Scene, key: str, measure: str, title: str) -> None:
    """Draw where the scene's rows are, in the scheme of a measure, and the country that is open.

    `key` names the figure, one on each page; `title` stands on the picture that is taken away.
    """
    try:
        picture(scene, key, measure, title)
    except shapes.ShapesError as problem:
        st.error(f"The map cannot be drawn: {problem}. The rows are listed below.")
        return
    st.caption(f"{_caption.CAVEAT} {borders.short()}")
    _dossier.dossier(scene)


def picture(scene: Scene, key: str, measure: str, title: str) -> None:
    """Draw the map itself."""
    tables, selection = scene.tables, scene.selection
    note = coverage.lines(scene.rows, selection, tables)
    overlay = worldmap.overlay(
        tables, selection, measure, note=note, geo=worldmap.looking(scene.view.focus)
    )
    number = scene.rows["iso3"].nunique()
    _plot.mount(
        overlay,
        key,
        {"picked": partial(_dossier.opened, key, tables)},
        alt=f"World map: {title}, {plural(number, 'country', 'countries')} with a record.",
        base=worldmap.address(tables, measure, _plot.look()),
        caption=_caption.caption(scene, title, borders.short(), {}),
    )
