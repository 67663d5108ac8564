"""The map page in plain Streamlit: `st.plotly_chart`, geometry in the figure, no settings."""

from typing import Any

import plotly.graph_objects as go
import streamlit as st

from bench import figures, rows
from data import extract, tables
from data.selection import FIELDS, Selection, describe
from data.selection.declared import FOCUS, YEARS
from data.selection.fields import Choice, Minimum, Text
from data.selection.value import DEFAULT
from data.tables import Tables

FOLDED = ("camp", "claimed_by", "confidence", "relevance", "status", "region")


def sidebar(read: Tables) -> Selection:
    """Draw the filters and give what they ask for."""
    first, last = YEARS.span(read)
    with st.sidebar:
        st.header("Filters")
        years = st.slider(YEARS.label, first, last, (first, last), help=YEARS.help)
        folded = st.container()
        with st.expander("More filters"):
            rest = st.container()
        picked: dict[str, Any] = {}
        for field in FIELDS:
            with rest if field.name in FOLDED else folded:
                picked |= widget(field, read)
    return Selection(years=None if years == (first, last) else years, **picked)


def widget(field: object, read: Tables) -> dict[str, Any]:
    """Draw one filter and give its value by its name; nothing for a field without a filter."""
    match field:
        case Choice():
            options = field.options(read)
            default = list(getattr(DEFAULT, field.name))
            say = options.__getitem__
            chosen = st.multiselect(
                field.label, list(options), default, format_func=say, help=field.help
            )
            return {field.name: tuple(chosen)}
        case Minimum():
            options = field.options(read)
            steps = ["", *options]
            say = lambda step: options.get(step, "any")  # noqa: E731 - as short as it is used
            return {field.name: st.selectbox(field.label, steps, format_func=say, help=field.help)}
        case Text():
            return {field.name: st.text_input(field.label, help=field.help)}
    return {}


def page() -> None:
    """Draw the page."""
    st.set_page_config("AI Engagement Atlas", layout="wide")
    read = tables.read()
    selection = sidebar(read)
    st.title("Engagements with China on and around AI")
    st.markdown(rows.sentence(selection))
    st.selectbox(FOCUS.label, list(FOCUS.options(read).values()), help=FOCUS.help)
    st.subheader(describe(selection, read), anchor=False)
    figure = figures.inline(selection)
    figure["layout"] |= {"template": "none", "clickmode": "event+select"}
    clicked = st.plotly_chart(
        go.Figure(figure),
        theme=None,
        on_select="rerun",
        selection_mode="points",
        key="map",
        config={"topojsonURL": "app/static/topojson/", "scrollZoom": True},
    )
    st.markdown(rows.parts(selection))
    st.download_button(
        "Download as CSV",
        lambda: extract.write(read, selection, "", rows.hidden()),
        extract.filename(read, selection),
        "text/csv",
    )
    dossier(clicked["selection"]["points"], selection)


def dossier(points: list[dict[str, Any]], selection: Selection) -> None:
    """List the engagements of the country that was clicked."""
    if points:
        place = points[0]["location"]
        st.subheader(rows.name(place))
        st.html(rows.listing(place, selection))


page()
