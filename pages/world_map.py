"""The map: engagements per country, and one country's engagements under it."""

from functools import partial

import pandas as pd
import streamlit as st

from charts import focus, world
from data import counts, derive
from data.selection import describe, query
from data.selection.declared import FOCUS, OPEN, YEARS
from data.summary import plural
from data.tables import Tables
from geo import borders, geojson, shapes
from pages import (
    _address,
    _card,
    _country,
    _download,
    _empty,
    _escape,
    _ledger,
    _links,
    _play,
    _plot,
    _summary,
)
from pages._scene import Scene


def show(scene: Scene) -> None:
    """Draw the page."""
    st.title("Engagements with China on and around AI")
    _summary.sentence(scene)
    steer(scene)
    _empty.notice(scene)
    try:
        picture(scene)
    except shapes.ShapesError as problem:
        st.error(f"The map cannot be drawn: {problem}. The rows are on the records page.")
    notes = {"undated": "counted while all years are chosen"} if not scene.selection.years else {}
    _ledger.line(scene, notes)
    _download.offer(scene, scene.selection, len(scene.rows))
    dossier(scene)


def steer(scene: Scene) -> None:
    """Draw the controls of the map: where to look, how to play, which country to open."""
    tables = scene.tables
    left, middle, right = st.columns([2, 3, 2], vertical_alignment="bottom")
    with left:
        regions = FOCUS.options(tables)
        st.selectbox(
            FOCUS.label,
            list(regions),
            key=FOCUS.name,
            format_func=regions.__getitem__,
            help=FOCUS.help,
            on_change=_address.touched,
        )
    with middle:
        _play.controls(tables, YEARS.span(tables), steps(scene))
    with right:
        _country.box(OPEN, tables, "none opened")


def steps(scene: Scene) -> list[int]:
    """Give the years that play stops at: those in which an engagement starts."""
    dated = scene.tables.engagements.loc[~scene.tables.engagements["undated"], "year"]
    return sorted({int(year) for year in dated})


def picture(scene: Scene) -> None:
    """Draw the choropleth, and open the country that was clicked."""
    cells = cells_of(scene)
    st.subheader(_escape.markdown(describe(scene.selection, scene.tables)), anchor=False)
    framed = world.Scene(
        shapes_url=f"shapes/{geojson.version()}/world.geojson",
        legend="Engagements per country",
        focus=focus.FOCUS[FOCUS.options(scene.tables)[scene.view.focus]],
        look=_plot.look(),
        counterpart=derive.CHINA if "ties" in set(scene.rows["layer"]) else "",
    )
    figure = world.figure(cells, rings(scene.tables), framed)
    _plot.mount(figure, "map", alternative(cells), partial(opened, scene.tables))
    st.caption(
        "No record is not no engagement: the table holds what was found in public sources. "
        + borders.short()
    )


def cells_of(scene: Scene) -> pd.DataFrame:
    """Give the cells of the map: every country, and areas of no country, which hold no rows."""
    cells = counts.by_country(scene.rows, scene.tables)
    cells = cells[cells["iso3"].isin(shapes.codes())]
    names = borders.affected().drop_duplicates("code").set_index("code")["name"]
    homeless = sorted(shapes.codes() - set(scene.tables.countries["iso3"]))
    areas = [{"iso3": code, "name": str(names.get(code, code))} for code in homeless]
    return pd.concat([cells, pd.DataFrame(areas, columns=["iso3", "name"])], ignore_index=True)


def rings(tables: Tables) -> pd.DataFrame:
    """Give the points of the map; only small countries of the tables are marked by a ring."""
    points = shapes.points()
    return points.assign(small=points["small"] & points["iso3"].isin(tables.countries["iso3"]))


def opened(tables: Tables) -> None:
    """Open the country that was clicked; an area that is no country of the tables opens nothing."""
    _address.touched()
    known = OPEN.options(tables)
    if places := [place for place in _plot.carried("map") if place in known]:
        st.session_state[OPEN.name] = places[0]


def alternative(cells: pd.DataFrame) -> str:
    """Say the picture in words: how many countries, and those with most engagements."""
    found = cells.dropna(subset="engagements").sort_values("engagements", ascending=False)
    most = [
        f"{name} {number}"
        for name, number in zip(found["name"][:5], found["engagements"][:5], strict=True)
    ]
    return f"World map of {plural(len(found), 'country', 'countries')}; most: {', '.join(most)}."


def dossier(scene: Scene) -> None:
    """List the engagements of the country that is open."""
    place = scene.view.open
    if not place:
        st.info("Click a country, or choose one in the box, to read its engagements here.")
        return
    rows = scene.rows[scene.rows["iso3"] == place]
    st.subheader(_escape.markdown(OPEN.options(scene.tables)[place]), anchor="country")
    everything = int((scene.tables.engagements["iso3"] == place).sum())
    hidden = everything - len(rows)
    st.markdown(
        f"{plural(len(rows), 'engagement')} here; the filters and layers hide {hidden:,} more."
    )
    _links.to("country", f"Everything about this country: {everything:,}", [("of", place)])
    if rows.empty:
        st.info("No record in this selection. No record is not no engagement.")
    else:
        st.html(_card.cards(rows, scene.tables, query(scene.selection)))
