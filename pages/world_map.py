"""The map: engagements per country, and one country's engagements under it."""

from functools import partial
from typing import Any

import streamlit as st

from data import coverage
from data.measures import MEASURES
from data.selection import describe
from data.selection.declared import COUNT, FOCUS, OPEN, SWEEP, YEARS, countries
from data.selection.values import BadValueError
from data.summary import plural
from data.tables import Tables
from geo import borders, shapes
from pages import (
    _address,
    _caption,
    _control,
    _dossier,
    _download,
    _empty,
    _escape,
    _ledger,
    _plot,
    _summary,
)
from pages._scene import Scene
from plates import places, series, worldmap

TITLE = "Engagements with China on and around AI"


def show(scene: Scene) -> None:
    """Draw the page."""
    top = st.container()
    try:
        picture(scene)
    except shapes.ShapesError as problem:
        st.error(f"The map cannot be drawn: {problem}. The rows are on the records page.")
    with top:
        st.title(TITLE)
        _summary.sentence(scene)
        steer(scene)
        _empty.notice(scene)
    _ledger.line(scene, notes(scene))
    _download.offer(scene, scene.selection, len(scene.rows))
    _dossier.dossier(scene)


def steer(scene: Scene) -> None:
    """Draw the controls of the map: where to look, how to play, which country to open."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _control.choice(FOCUS, scene.tables)
        _control.choice(COUNT, scene.tables)
        _control.switch(SWEEP, scene.tables, " Stops at the years in which an engagement starts.")
        _control.box(OPEN, countries(scene.tables), "none opened")


def picture(scene: Scene) -> None:
    """Draw the choropleth, and open the country that was clicked."""
    tables, selection = scene.tables, scene.selection
    st.header(_escape.markdown(describe(selection, tables)), anchor=False)
    measure = scene.view.count
    note = coverage.lines(scene.rows, selection, tables)
    geo = worldmap.looking(scene.view.focus)
    overlay = worldmap.overlay(tables, selection, measure, note=note, geo=geo)
    _plot.mount(
        overlay,
        "map",
        {"picked": partial(_dossier.opened, "map", tables), "years": partial(played, tables)},
        alt=alternative(scene, overlay["layout"]["meta"]["order"]),
        base=worldmap.address(tables, measure, _plot.look()),
        play=playing(scene),
        caption=_caption.caption(scene, TITLE, borders.short(), notes(scene)),
    )
    st.caption(f"{_caption.CAVEAT} {borders.short()}")


def notes(scene: Scene) -> dict[str, str]:
    """Say of a part of the ledger what the map does with it."""
    return {} if scene.selection.years else {"undated": "counted while all years are chosen"}


def playing(scene: Scene) -> dict[str, Any]:
    """Give what play needs: where its series is, the span, and the years it stands at."""
    return {
        "series": f"series.json?{series.asked(scene.selection, scene.view)}",
        "years": YEARS.span(scene.tables),
        "at": scene.selection.years,
        "sweep": scene.view.sweep,
        "steps": series.steps(scene.tables),
    }


def played(tables: Tables) -> None:
    """Take over the years at which play stopped."""
    try:
        asked = YEARS.read(_plot.played("map"), tables)
    except BadValueError as problem:
        st.toast(_escape.markdown(str(problem)))
        return
    _address.touched()
    st.session_state[YEARS.name] = asked


def alternative(scene: Scene, order: list[int]) -> str:
    """Say the picture in words: how many countries, and those of which most is counted."""
    measure = scene.view.count
    cells = worldmap.counted(scene.tables, scene.selection, measure).cells
    named = [places.places(scene.tables)[at] for at in order]
    engaged = [place for place in named if cells[place.iso3].engagements]
    counted = [(place.name, cells[place.iso3].number) for place in engaged]
    most = ", ".join(f"{name} {number}" for name, number in counted[:5] if number)
    restricted = [place.name for place in named if cells[place.iso3].restrictions]
    said = [f"World map of engagements in {plural(len(engaged), 'country', 'countries')}"]
    what = MEASURES[measure]
    said += [f"{what[0].lower()}{what[1:]}: {most}"] if most else []
    said += [f"restrictions in {len(restricted)}: {', '.join(restricted)}"] if restricted else []
    return f"{'; '.join(said)}."
