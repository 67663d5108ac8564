"""The map: engagements per country, and one country's engagements under it."""

from functools import partial
from typing import Any

import streamlit as st

from data import coverage
from data.measures import MEASURES
from data.selection import Selection, View, describe, pairs, query
from data.selection.declared import COUNT, FOCUS, OPEN, SWEEP, YEARS
from data.selection.values import BadValueError
from data.summary import plural
from data.tables import Tables
from geo import borders, shapes
from pages import (
    _address,
    _caption,
    _card,
    _country,
    _download,
    _empty,
    _escape,
    _ledger,
    _links,
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
    dossier(scene)


def steer(scene: Scene) -> None:
    """Draw the controls of the map: where to look, how to play, which country to open."""
    left, counting, middle, right = st.columns(4, vertical_alignment="bottom")
    with counting:
        measures = COUNT.options(scene.tables)
        st.selectbox(
            COUNT.label,
            list(measures),
            key=COUNT.name,
            format_func=measures.__getitem__,
            help=COUNT.help,
            on_change=_address.touched,
        )
    with left:
        regions = FOCUS.options(scene.tables)
        st.selectbox(
            FOCUS.label,
            list(regions),
            key=FOCUS.name,
            format_func=regions.__getitem__,
            help=FOCUS.help,
            on_change=_address.touched,
        )
    with middle:
        options = SWEEP.options(scene.tables)
        st.segmented_control(
            SWEEP.label,
            list(options),
            key=SWEEP.name,
            format_func=options.__getitem__,
            help=f"{SWEEP.help} Stops at the years in which an engagement starts.",
            on_change=_address.touched,
            required=True,
        )
    with right:
        _country.box(OPEN, scene.tables, "none opened")


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
        {"picked": partial(opened, tables), "years": partial(played, tables)},
        alt=alternative(scene, overlay["layout"]["meta"]["order"]),
        base=worldmap.address(tables, measure, _plot.look()),
        open=scene.view.open,
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


def opened(tables: Tables) -> None:
    """Open the country that was picked; an area that is no country of the tables opens nothing."""
    _address.touched()
    if (place := _plot.picked("map")) in OPEN.options(tables):
        st.session_state[OPEN.name] = place
    else:
        st.toast("This area is no country of the tables: there is nothing to open.")


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
    said += [f"{MEASURES[measure].lower()}: {most}"] if most else []
    said += [f"restrictions in {len(restricted)}: {', '.join(restricted)}"] if restricted else []
    return f"{'; '.join(said)}."


def dossier(scene: Scene) -> None:
    """List the engagements of the country that is open."""
    place = scene.view.open
    if not place:
        st.info("Click a country, or choose one in the box, to read its engagements here.")
        return
    rows = scene.rows[scene.rows["iso3"] == place]
    st.header(_escape.markdown(OPEN.options(scene.tables)[place]), anchor="country")
    everything = int((scene.tables.engagements["iso3"] == place).sum())
    hidden = everything - len(rows)
    st.markdown(
        f"{plural(len(rows), 'engagement')} here; the filters and layers hide {hidden:,} more."
    )
    about = pairs(Selection(version=scene.selection.version), View(of=place))
    _links.to("country", f"Everything about this country: {everything:,}", about)
    if rows.empty:
        st.info("No record in this selection. No record is not no engagement.")
    else:
        st.html(_card.cards(rows, scene.tables, query(scene.selection)))
