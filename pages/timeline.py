"""The timeline: engagements as intervals in lanes, counts per year above them."""

from functools import partial

import pandas as pd
import streamlit as st

from charts import lanes, timeline
from data.selection import query
from data.selection.declared import ID, LANES
from data.summary import plural
from data.tables import Tables
from pages import (
    _address,
    _caption,
    _card,
    _control,
    _download,
    _empty,
    _ledger,
    _links,
    _plot,
    _summary,
)
from pages._scene import Scene

NAMES = {
    "initiative": ("initiative_name", "initiative_zh"),
    "kind": ("kind_name",),
    "country": ("country", "country_zh"),
}
TITLE = "Timeline of engagements"
NOTES = {"undated": "on no axis"}
NO_LANE = "No initiative"


def show(scene: Scene) -> None:
    """Draw the page."""
    st.title(TITLE)
    _summary.sentence(scene)
    _control.switch(LANES, scene.tables)
    dated = scene.rows[~scene.rows["undated"]]
    if not _empty.notice(scene):
        picture(scene, dated)
    _ledger.line(scene, NOTES)
    _download.offer(scene, scene.selection, len(scene.rows))
    opened(scene)


def picture(scene: Scene, dated: pd.DataFrame) -> None:
    """Draw the intervals of the dated rows, largest lane first."""
    if dated.empty:
        st.info("No engagement of this selection has a date; the ledger leads to its rows.")
        return
    lane = lanes_of(dated, scene.view.lanes)
    spans = dated.assign(lane=lane.where(lane != "", NO_LANE), possible=dated["part"] == "possible")
    order = lanes.by_size(spans)
    heading = f"{plural(len(spans), 'engagement')} by {scene.view.lanes}, largest lane first"
    st.header(heading, anchor=False)
    figure = timeline.figure(spans, order, _plot.colours())
    first, last = dated["year"].min(), scene.tables.as_of[:4]
    alt = (
        f"Timeline of {plural(len(spans), 'engagement')} in {len(order)} lanes, {first} to {last}."
    )
    caption = _caption.caption(scene, TITLE, "", NOTES)
    _plot.mount(
        figure, "timeline", {"picked": partial(picked, scene.tables)}, alt=alt, caption=caption
    )


def lanes_of(rows: pd.DataFrame, lane: str) -> pd.Series:
    """Name the lane of every row, in English and beside it in Chinese."""
    return rows[list(NAMES[lane])].agg(" ".join, axis="columns").str.strip()


def picked(tables: Tables) -> None:
    """Open the engagement whose mark was clicked."""
    _address.touched()
    if (engagement := _plot.picked("timeline")) in ID.options(tables):
        st.session_state[ID.name] = engagement


def opened(scene: Scene) -> None:
    """Show the engagement that is open over the page, until the reader closes it."""
    rows = scene.tables.engagements[scene.tables.engagements["id"] == scene.view.id]
    if len(rows):
        st.dialog("Engagement", width="large", on_dismiss=closed)(
            lambda: st.html(_card.cards(rows, scene.tables, query(scene.selection)))
        )()
    elif scene.view.id:
        _links.to("record", "The engagement of this link was retired", [(ID.name, scene.view.id)])


def closed() -> None:
    """Close the engagement that is open."""
    _address.touched()
    st.session_state[ID.name] = ""
