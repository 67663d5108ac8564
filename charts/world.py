"""The world map: one colour class a country, rings for small places, marks for restrictions."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from charts.escape import counted, literal
from charts.focus import Focus
from charts.style import (
    CLASS_WORDS,
    COUNTERPART_WORDS,
    NO_RECORD_WORDS,
    RESTRICTION_WORDS,
    SMALL_WORDS,
    Look,
    base,
    class_of,
    legend,
    steps,
)

CELLS = ("iso3", "name", "name_zh", "engagements", "possible", "restrictions")
POINTS = ("iso3", "lon", "lat", "small")
HEIGHT = 540
NO_RECORD = 0
COUNTERPART = 1
LOWEST = 2


@dataclass(frozen=True)
class Scene:
    """All of the map but its numbers.

    shapes_url: where the browser gets the GeoJSON whose feature ids are iso3; legend: its
    heading, which says what is counted; counterpart: iso3 of the country whose ties are counted,
    which without a record of its own is no blank ("" = none).
    """

    shapes_url: str
    legend: str
    focus: Focus
    look: Look
    counterpart: str = ""


def figure(cells: pd.DataFrame, points: pd.DataFrame, scene: Scene) -> go.Figure:
    """Return the choropleth of engagements per country.

    cells: one row for every place that has a shape or a point: iso3, name, name_zh (text, may be
    empty), engagements (whole number from 1, <NA> = no record in this selection), possible (how
    many of them are only possibly in the chosen years) and restrictions (<NA> = none). points:
    iso3, lon, lat in degrees, small (bool). Every mark carries iso3 as location or customdata.
    Raises ValueError for a missing column, a code given twice, a count below 1, or a mark that
    has no point.
    """
    _check(cells, CELLS, "cells")
    _check(points, POINTS, "points")
    places = cells.merge(points[list(POINTS)], on="iso3", how="left").sort_values("iso3")
    places["class"] = [_class(count) for count in places["engagements"]]
    hosting = (places["iso3"] == scene.counterpart) & places["engagements"].isna()
    places.loc[hosting, "class"] = COUNTERPART
    places["hover"] = [_hover(place) for place in places.to_dict("records")]
    look = scene.look
    colours = (look.no_record, look.counterpart, *look.classes)
    traces = [_shapes(places, scene.shapes_url, colours, look), _rings(places, colours, look)]
    traces += [_restrictions(places, look), *_class_entries(colours, look)]
    traces.append(_entry(RESTRICTION_WORDS, _cross(look)))
    return go.Figure(traces, _layout(scene))


def _check(frame: pd.DataFrame, columns: Sequence[str], name: str) -> None:
    for column in columns:
        if column not in frame.columns:
            raise ValueError(f"{name}: no column '{column}'; needed are {', '.join(columns)}")
    twice = frame.loc[frame["iso3"].duplicated(), "iso3"]
    if len(twice):
        raise ValueError(f"{name}:iso3: '{twice.iloc[0]}' stands twice; one row a place is allowed")


def _class(count: object) -> int:
    return NO_RECORD if pd.isna(count) else class_of(int(count)) + LOWEST  # type: ignore[call-overload]


def _hover(place: Mapping[Hashable, object]) -> str:
    lines = [f"<b>{literal(str(place['name']))}</b> {literal(_text(place['name_zh']))}".strip()]
    engagements, possible = _count(place["engagements"]), _count(place["possible"])
    restrictions = _count(place["restrictions"])
    if engagements:
        lines.append(counted(engagements, "engagement", "engagements"))
    elif place["class"] == COUNTERPART:
        lines.append("The counterpart of these engagements")
    elif not restrictions:
        lines.append("No record in this selection<br>(not: no engagement)")
    if possible:
        lines.append(f"{possible:,} of them only possibly in these years")
    if restrictions:
        lines.append(counted(restrictions, "restriction", "restrictions"))
    return "<br>".join(lines)


def _text(cell: object) -> str:
    return "" if pd.isna(cell) else str(cell)  # type: ignore[call-overload]


def _count(cell: object) -> int:
    return 0 if pd.isna(cell) else int(cell)  # type: ignore[call-overload]


def _shapes(
    places: pd.DataFrame, shapes_url: str, colours: Sequence[str], look: Look
) -> go.Choropleth:
    return go.Choropleth(
        geojson=shapes_url,
        featureidkey="id",
        locations=places["iso3"].tolist(),
        z=places["class"].tolist(),
        zmin=-0.5,
        zmax=len(colours) - 0.5,
        colorscale=steps(colours),
        showscale=False,
        marker={"line": {"color": look.border, "width": 0.5}},
        text=places["hover"].tolist(),
        hoverinfo="text",
        customdata=places["iso3"].tolist(),
        name="places",
        # A selected country must not wash out all the others.
        unselected={"marker": {"opacity": 1}},
        showlegend=False,
    )


def _marks(places: pd.DataFrame, name: str, marker: dict[str, object]) -> go.Scattergeo:
    lost = places.loc[places["lon"].isna() | places["lat"].isna(), "iso3"]
    if len(lost):
        raise ValueError(f"points: '{lost.iloc[0]}' needs a mark and has no lon and lat; add them")
    return go.Scattergeo(
        lon=places["lon"].round(2).tolist(),
        lat=places["lat"].round(2).tolist(),
        text=places["hover"].tolist(),
        hoverinfo="text",
        customdata=places["iso3"].tolist(),
        mode="markers",
        marker=marker,
        name=name,
        unselected={"marker": {"opacity": 1}},
        showlegend=False,
    )


def _rings(places: pd.DataFrame, colours: Sequence[str], look: Look) -> go.Scattergeo:
    small = places.loc[places["small"].eq(True).fillna(False)]
    fill = [colours[number] for number in small["class"]]
    edge = [look.muted if number == NO_RECORD else look.ink for number in small["class"]]
    marker = {**_ring(look), "color": fill, "line": {"color": edge, "width": 1}}
    return _marks(small, "small places", marker)


def _ring(look: Look) -> dict[str, object]:
    return {"symbol": "circle", "size": 9, "opacity": 1, "line": {"color": look.ink, "width": 1}}


def _restrictions(places: pd.DataFrame, look: Look) -> go.Scattergeo:
    restricting = places.loc[places["restrictions"].gt(0).fillna(False)]
    return _marks(restricting, "restrictions", _cross(look))


def _cross(look: Look) -> dict[str, object]:
    line = {"color": look.halo, "width": 1}
    return {"symbol": "x", "size": 10, "opacity": 1, "color": look.restriction, "line": line}


def _class_entries(colours: Sequence[str], look: Look) -> list[go.Scattergeo]:
    """Return all classes, drawn or not: the legend is the same whatever the cells hold."""
    square = {"symbol": "square", "size": 14, "line": {"color": look.muted, "width": 0.5}}
    words_of_all = (NO_RECORD_WORDS, COUNTERPART_WORDS, *CLASS_WORDS)
    entries = [
        _entry(words, {**square, "color": colour})
        for words, colour in zip(words_of_all, colours, strict=True)
    ]
    return [*entries, _entry(SMALL_WORDS, {**_ring(look), "color": look.paper})]


def _entry(words: str, marker: dict[str, object]) -> go.Scattergeo:
    return go.Scattergeo(lon=[None], lat=[None], mode="markers", marker=marker, name=words)


def _layout(scene: Scene) -> go.Layout:
    heading = {"color": scene.look.muted, "size": 13}
    return go.Layout(
        **base("", scene.look),
        height=HEIGHT,
        margin={"l": 0, "r": 0, "t": 4, "b": 84},
        legend={
            **legend(0, 0),
            "yanchor": "top",
            "title": {"text": literal(scene.legend), "side": "top", "font": heading},
        },
        # A ring answers where it is drawn, not to a mouse on the country beside it.
        hoverdistance=2,
        # The reader's zoom outlives a new selection, yet yields to a new focus.
        uirevision="world",
        geo={**_view(scene.focus), "uirevision": scene.focus.name},
    )


def _view(focus: Focus) -> dict[str, object]:
    """Return the projection, without any layer of Plotly's own base map."""
    rotation = {"lon": focus.lon}
    return {
        "visible": False,
        "bgcolor": "rgba(0,0,0,0)",
        "projection": {"type": "natural earth", "rotation": rotation, "scale": focus.scale},
        "center": {"lon": focus.lon, "lat": focus.lat},
        "lataxis": {"range": [-58, 85]},
    }
