"""The world map: one colour class a country, rings for small places, marks for restrictions."""

from collections.abc import Mapping, Sequence
from typing import Any

from charts.escape import literal
from charts.key import entries_of_map, hatch
from charts.merged import Figure, merged
from charts.places import (
    BLANK,
    CROSSES,
    LOWEST,
    RINGS,
    SHAPES,
    Place,
    Shown,
    known,
    point,
)
from charts.schemes import Scheme
from charts.style import Look, plain, steps

HOVER = "<b>%{text}</b> %{hovertext}<br>%{customdata}<extra></extra>"


def base(places: Sequence[Place], shapes_url: str, look: Look, scheme: Scheme) -> Figure:
    """Return all of the map that no selection changes: shapes, names, colours, legend.

    places: as `arranged` gives them; shapes_url: where the browser gets the GeoJSON whose feature
    ids are iso3. Every place has an entry, so that the mouse and the keyboard reach it.
    """
    scale = {"colorscale": steps(colours(look, scheme, look.no_record))}
    hollow = {"colorscale": steps(colours(look, scheme, look.paper))}
    top = len(scheme.words) + LOWEST - 0.5
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
    return {"data": [shapes, rings, crosses], "layout": _layout(look, scheme)}


def colours(look: Look, scheme: Scheme, blank: str) -> tuple[str, ...]:
    """Return the colour of each class by its number; blank: that of a place without a colour."""
    return (blank, look.counterpart, blank, *scheme.fills(look))


def overlay(
    places: Sequence[Place],
    shown: Mapping[str, Shown],
    blank: Shown = BLANK,
    **layout: Any,  # noqa: ANN401 - parts of a Plotly layout
) -> Figure:
    """Return what a selection changes in `base`, which has the same places.

    shown: by iso3; any other place is shown as `blank`. layout: `note`, lines to stand under the
    legend; `legend`, where the page has its own words for the classes; `geo`, where the map looks,
    from `focus.view`. Raises ValueError for a code that is no place, or a restriction in a place
    without a point.
    """
    known(shown, places)
    found = [shown.get(place.iso3, blank) for place in places]
    note = [literal(line) for line in layout.pop("note", ())]
    legend = {"legend": layout.pop("legend")} if "legend" in layout else {}
    meta = {"order": _order(places, found), "note": note, **legend}
    return {
        "data": _changing(places, found),
        "traces": [SHAPES, RINGS, CROSSES],
        "layout": {"meta": meta, **layout},
    }


def figure(base: Figure, overlay: Figure) -> Figure:
    """Return the map as it is drawn."""
    return merged(base, overlay)


def _changing(places: Sequence[Place], found: Sequence[Shown]) -> list[dict[str, Any]]:
    """Return what changes in each trace; found: what is shown of each place."""
    numbers = [one.number for one in found]
    words = [one.told for one in found]
    small = [at for at, place in enumerate(places) if place.small]
    marked = [at for at, one in enumerate(found) if one.crossed]
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


def _order(places: Sequence[Place], found: Sequence[Shown]) -> list[int]:
    """Return the places of the list, those of most weight first, then by name."""
    listed = [
        (-one.weight, place.name, at)
        for at, (place, one) in enumerate(zip(places, found, strict=True))
        if one.weight is not None
    ]
    return [at for _, _, at in sorted(listed)]


def _cross(look: Look) -> dict[str, Any]:
    line = {"color": look.halo, "width": 1}
    return {"symbol": "x", "size": 10, "opacity": 1, "color": look.restriction, "line": line}


def _layout(look: Look, scheme: Scheme) -> Figure:
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
            "legend": {"heading": scheme.heading, "entries": entries_of_map(look, scheme)},
            "first": scheme.order,
            "rest": scheme.rest,
            "hatch": hatch(look),
        },
    }
