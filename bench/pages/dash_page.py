"""The map page in Dash, served by waitress: geometry by address, answers compressed."""

import sys
from typing import Any

import waitress
from dash import Dash, Input, Output, dcc, html
from flask import Response

from bench import figures, rows
from bench.pages.components import components
from data import tables
from data.selection import FIELDS, Selection, describe
from data.selection.declared import FOCUS, YEARS
from data.selection.fields import Choice, Minimum, Text
from data.selection.value import DEFAULT
from geo import geojson
from web.topojson import EMPTY

THREADS = 8
FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
ASKING = [field for field in FIELDS if isinstance(field, Choice | Minimum | Text)]
SPAN = YEARS.span(tables.read())


def chosen(years: list[int], values: list[Any]) -> Selection:
    """Give the selection that the filters ask for."""
    picked: dict[str, Any] = {}
    for field, value in zip(ASKING, values, strict=True):
        picked[field.name] = tuple(value or ()) if isinstance(field, Choice) else value or ""
    span = (years[0], years[1])
    return Selection(years=None if span == SPAN else span, **picked)


def control(field: Choice | Minimum | Text) -> html.Div:
    """Give one filter under its label."""
    if isinstance(field, Text):
        made = dcc.Input(id=field.name, type="text", debounce=True)
    else:
        several = isinstance(field, Choice)
        default = getattr(DEFAULT, field.name)
        value = list(default) if several else default
        options = [
            {"label": words, "value": key} for key, words in field.options(tables.read()).items()
        ]
        made = dcc.Dropdown(options, value or None, multi=several, id=field.name, optionHeight=28)
    return html.Div([html.Label(field.label, htmlFor=field.name), made])


def sidebar() -> html.Div:
    """Give all filters."""
    years = dcc.RangeSlider(*SPAN, step=1, value=list(SPAN), marks=None, id="years")
    return html.Div(
        [html.H2("Filters"), html.Label(YEARS.label), years, *map(control, ASKING)],
        style={"width": "300px", "flex": "none", "padding": "16px"},
    )


def content() -> html.Div:
    """Give the page beside the filters."""
    regions = list(FOCUS.options(tables.read()).values())
    config = {"topojsonURL": "topojson/", "scrollZoom": True, "displaylogo": False}
    return html.Div(
        [
            html.H1("Engagements with China on and around AI"),
            html.P(id="summary"),
            dcc.Dropdown(regions, regions[0], clearable=False, id="focus"),
            html.H3(id="described"),
            dcc.Graph(id="map", figure=figures.figure(DEFAULT), config=config),
            html.P(id="ledger"),
            html.Button("Download as CSV"),
            html.Div(id="dossier"),
        ],
        style={"flex": "auto", "minWidth": 0, "padding": "16px"},
    )


def build() -> Dash:
    """Give the app with its answers."""
    app = Dash(__name__, compress=True, title="AI Engagement Atlas", update_title="")
    app.layout = html.Div([sidebar(), content()], style={"display": "flex"})
    filters = [Input("years", "value"), [Input(field.name, "value") for field in ASKING]]
    said = [Output("summary", "children"), Output("described", "children")]
    app.callback(
        [Output("map", "figure"), *said, Output("ledger", "children")],
        filters,
        prevent_initial_call=False,
    )(shown)
    app.callback(Output("dossier", "children"), [Input("map", "clickData"), *filters])(opened)
    served(app)
    return app


def shown(years: list[int], values: list[Any]) -> list[Any]:
    """Give the map of a selection and what is said beside it."""
    selection = chosen(years, values)
    words = describe(selection, tables.read())
    return [figures.figure(selection), rows.sentence(selection), words, rows.parts(selection)]


def opened(clicked: dict[str, Any] | None, years: list[int], values: list[Any]) -> list[Any]:
    """List the engagements of the country that was clicked."""
    if not clicked:
        return []
    place = clicked["points"][0]["location"]
    listed = rows.listing(place, chosen(years, values))
    return [html.H2(rows.name(place)), *components(listed)]


def served(app: Dash) -> None:
    """Add the shapes and the empty base map to the app's answers."""
    server = app.server
    document = geojson.document()
    server.config["COMPRESS_MIMETYPES"] = [
        *("text/html", "text/css", "application/json", "application/javascript"),
        *("text/javascript", "application/geo+json"),
    ]
    server.add_url_rule(
        f"/{figures.SHAPES_URL}",
        "shapes",
        lambda: Response(document, mimetype="application/geo+json", headers=FOREVER),
    )
    server.add_url_rule("/topojson/<name>", "topojson", lambda name: EMPTY)  # noqa: ARG005 - any


if __name__ == "__main__":
    waitress.serve(build().server, host="127.0.0.1", port=int(sys.argv[1]), threads=THREADS)
