"""The world map: one colour class a country, rings for small places, marks for restrictions."""

from collections.abc import Mapping, Sequence
from typing import Any

from charts.escape import literal
from charts.key import entries_of_map, hatch
from charts.merged import Figure, merged
from charts.places import EMPTY, LOWEST, Cell, Place, known, number, point, told
from charts.style import MAP_HEADING, Look, plain, steps

SHAPES, RINGS, CROSSES = 0, 1, 2  # the traces, in the order in which they are drawn
HOVER = "<b>%{text}</b> %{hovertext}<br>%{customdata}<extra></extra>"


def base(places: Sequence[Place], shapes_url: str, look: Look) -> Figure:
    """Return all of the map that no selection changes: shapes, names, colours, legend.

    places: as `arranged` gives them; shapes_url: where the browser gets the GeoJSON whose feature
    ids are iso3. Every place has an entry, so that the mouse and the keyboard reach it.
    """
    scale = {"colorscale": steps(colours(look, look.no_record))}
    hollow = {"colorscale": steps(colours(look, look.paper))}
    top = len(look.classes) + LOWEST - 0.5
    shapes = {
        **_named("places", "choropleth", places),
        "geojson": shapes_url,
        "featureidkey": "id",
        "locations": [place.iso3 for place in places],
        **scale,
        "zmin": -0.5,
        "zmax": top,
        "showscale": False,
        "marker": {"line": {"color": look.border, "width": 0.5}},
    }
    rim = {"symbol": "circle", "size": 9, "opacity": 1, "line": {"color": look.ink, "width": 1}}
    marker = {**rim, **hollow, "cmin": -0.5, "cmax": top, "showscale": False}
    rings = {**_marks("small places", _small(places)), "marker": marker}
    crosses = {**_marks("restrictions", ()), "marker": _cross(look)}
    return {"data": [shapes, rings, crosses], "layout": _layout(look)}


def colours(look: Look, blank: str) -> tuple[str, ...]:
    """Return the colour of each class by its number; blank: that of a place without engagements."""
    return (blank, look.counterpart, blank, *look.classes)


def overlay(
    places: Sequence[Place],
    cells: Mapping[str, Cell],
    counterpart: str = "",
    note: Sequence[str] = (),
    geo: Figure | None = None,
) -> Figure:
    """Return what a selection changes in `base`, which has the same places.

    cells: by iso3; a place without a cell has no record. counterpart: iso3 of the country whose
    ties are counted, which without a record of its own is no blank ("" = none). note: lines to
    stand under the legend. geo: where the map looks, from `focus.view`; None leaves it there.
    Raises ValueError for a count below 1, a code that is no place, or a restriction in a place
    without a point.
    """
    known(cells, places)
    counts = [cells.get(place.iso3, EMPTY) for place in places]
    meta = {"order": _order(places, counts), "note": [literal(line) for line in note]}
    return {
        "data": _changing(places, counts, counterpart),
        "traces": [SHAPES, RINGS, CROSSES],
        "layout": {"meta": meta} if geo is None else {"meta": meta, "geo": geo},
    }


def figure(base: Figure, overlay: Figure) -> Figure:
    """Return the map as it is drawn."""
    return merged(base, overlay)


def _changing(
    places: Sequence[Place], counts: Sequence[Cell], counterpart: str
) -> list[dict[str, Any]]:
    """Return what changes in each trace; counts: the cell of each place."""
    numbers = [number(place, cell, counterpart) for place, cell in zip(places, counts, strict=True)]
    words = [told(cell, of) for cell, of in zip(counts, numbers, strict=True)]
    small = [at for at, place in enumerate(places) if place.small]
    marked = [at for at, cell in enumerate(counts) if cell.restrictions]
    rings = {
        "customdata": [words[at] for at in small],
        "marker": {"color": [numbers[at] for at in small]},
    }
    crosses = {
        **_placed([places[at] for at in marked]),
        "customdata": [words[at] for at in marked],
    }
    return [{"z": numbers, "customdata": words}, rings, crosses]


def _small(places: Sequence[Place]) -> list[Place]:
    return [place for place in places if place.small]


def _named(name: str, kind: str, places: Sequence[Place]) -> Figure:
    return {
        "type": kind,
        "name": name,
        "text": [literal(place.name) for place in places],
        "hovertext": [literal(place.name_zh) for place in places],
        "hovertemplate": HOVER,
        "showlegend": False,
    }


def _marks(name: str, places: Sequence[Place]) -> Figure:
    return {**_named(name, "scattergeo", places), "mode": "markers", **_placed(places)}


def _placed(places: Sequence[Place]) -> Figure:
    points = [point(place) for place in places]
    return {
        "lon": [lon for lon, _ in points],
        "lat": [lat for _, lat in points],
        "ids": [place.iso3 for place in places],
        "text": [literal(place.name) for place in places],
        "hovertext": [literal(place.name_zh) for place in places],
    }


def _order(places: Sequence[Place], counts: Sequence[Cell]) -> list[int]:
    """Return the places with a record, most engagements first, then by name.

    Those with restrictions alone come last.
    """
    found = [
        (-(cell.engagements or 0), place.name, at)
        for at, (place, cell) in enumerate(zip(places, counts, strict=True))
        if cell.engagements or cell.restrictions
    ]
    return [at for _, _, at in sorted(found)]


def _cross(look: Look) -> dict[str, Any]:
    line = {"color": look.halo, "width": 1}
    return {"symbol": "x", "size": 10, "opacity": 1, "color": look.restriction, "line": line}


def _layout(look: Look) -> Figure:
    """Return the layout: no layer of Plotly's own base map, and no size, which the page gives."""
    return {
        **plain(look),
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        # A ring answers where it is drawn, not to a mouse on the country beside it.
        "hoverdistance": 2,
        # The reader's zoom outlives a new selection, yet yields to a new focus.
        "uirevision": "world",
        "geo": {
            "visible": False,
            "bgcolor": "rgba(0,0,0,0)",
            "projection": {"type": "natural earth"},
            "lataxis": {"range": [-58, 85]},
        },
        "meta": {
            "kind": "map",
            "legend": {"heading": MAP_HEADING, "entries": entries_of_map(look, RINGS, CROSSES)},
            "hatch": hatch(look),
        },
    }
