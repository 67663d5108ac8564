"""A map's country that is open: how it is opened, and its engagements under the map."""

import streamlit as st

from data.selection import Selection, View, pairs, query
from data.selection.declared import OPEN
from data.summary import plural
from data.tables import Tables
from pages import _address, _card, _escape, _links, _plot
from pages._scene import Scene


def opened(key: str, tables: Tables) -> None:
    """Open the country picked on a map; an area that is no country of the tables opens nothing."""
    _address.touched()
    if (place := _plot.picked(key)) in OPEN.options(tables):
        st.session_state[OPEN.name] = place
    else:
        st.toast("This area is no country of the tables: there is nothing to open.")


def dossier(scene: Scene) -> None:
    """List the engagements of the country that is open."""
    place = scene.view.open
    if not place:
        st.info("Pick a country on the map or in its list to read its engagements here.")
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
