"""The traces of the timeline: counts per year, and the intervals with what the mouse can touch."""

from collections.abc import Iterable, Sequence

import pandas as pd
import plotly.graph_objects as go

from charts.axis import Axis
from charts.escape import counted
from charts.marks import Mark, Stretch
from charts.style import (
    BAND_WORDS,
    BEGUN_WORDS,
    CERTAIN_WORDS,
    OPEN_WORDS,
    POINT_WORDS,
    POSSIBLE_WORDS,
    RUNNING_WORDS,
    Look,
)

YEAR_FILL = 0.84
POINT_SIZE = 7


def year_traces(counts: pd.DataFrame, axis: Axis, look: Look) -> list[go.Bar]:
    """Return the stacked bars: begun, running, possible; counts as `per_year` makes them."""
    sides = [axis.at_year(year) for year in counts["year"]]
    kinds = (
        ("begun", BEGUN_WORDS, look.certain),
        ("running", RUNNING_WORDS, look.running),
        ("possible", POSSIBLE_WORDS, look.band),
    )
    return [
        go.Bar(
            x=[round((x0 + x1) / 2, 3) for x0, x1 in sides],
            width=[round((x1 - x0) * YEAR_FILL, 3) for x0, x1 in sides],
            y=counts[column].tolist(),
            marker={"color": colour, "line": {"width": 0}},
            name=words,
            hovertext=[
                f"<b>{year}</b><br>{counted(count, 'engagement', 'engagements')}<br>{words}"
                for year, count in zip(counts["year"], counts[column], strict=True)
            ],
            hoverinfo="text",
            legend="legend",
        )
        for column, words, colour in kinds
    ]


def interval_traces(
    rows: pd.DataFrame,
    marks: Sequence[Mark],
    ys: Sequence[float],
    thickness: Sequence[float],
    look: Look,
) -> list[go.Scatter | go.Bar]:
    """Return bands, certain parts, points and open ends, and one touch area an engagement.

    rows: id and hover, one for each mark; ys and thickness in pixels of the lanes' axis.
    """
    traces: list[go.Scatter | go.Bar] = []
    placed = list(zip(marks, ys, thickness, strict=True))
    for width in sorted(set(thickness)):
        bands = [(s, y) for m, y, t in placed if t == width for s in m.bands]
        solid = [(m.certain, y) for m, y, t in placed if t == width and m.certain]
        traces += [_lines(bands, look.band, width), _lines(solid, look.certain, width)]
    points = [(m.point, y, t) for m, y, t in placed if m.point is not None]
    arrows = [(m.arrow, y, t) for m, y, t in placed if m.arrow is not None]
    traces += [_signs(points, "diamond", POINT_SIZE, look.certain)]
    traces += [_signs(arrows, "triangle-right", POINT_SIZE, look.certain)]
    return [*traces, *_entries(look), _touch(rows, placed)]


def _lines(parts: Iterable[tuple[Stretch, float]], colour: str, width: float) -> go.Scatter:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for (x0, x1), y in parts:
        xs += [round(x0, 3), round(x1, 3), None]
        ys += [y, y, None]
    line = {"color": colour, "width": width}
    return _drawn(go.Scatter(x=xs, y=ys, mode="lines", line=line))


def _signs(
    signs: Iterable[tuple[float, float, float]], symbol: str, largest: int, colour: str
) -> go.Scatter:
    places = list(signs)
    sizes = [min(largest, thickness + 2) for _, _, thickness in places]
    marker = {"symbol": symbol, "size": sizes, "color": colour, "opacity": 1, "line": {"width": 0}}
    xs, ys = [round(x, 3) for x, _, _ in places], [y for _, y, _ in places]
    return _drawn(go.Scatter(x=xs, y=ys, mode="markers", marker=marker, cliponaxis=False))


def _drawn(trace: go.Scatter) -> go.Scatter:
    """Return the trace as picture only: the touch areas answer the mouse."""
    return trace.update(xaxis="x2", yaxis="y2", hoverinfo="skip", showlegend=False)


def _entries(look: Look) -> list[go.Scatter]:
    """Return the legend of the lanes, the same for every selection."""
    bar, dot = {"symbol": "square", "size": 12}, {"size": 9}
    signs = (
        (CERTAIN_WORDS, {**bar, "color": look.certain}),
        (BAND_WORDS, {**bar, "color": look.band}),
        (POINT_WORDS, {**dot, "symbol": "diamond", "color": look.certain}),
        (OPEN_WORDS, {**dot, "symbol": "triangle-right", "color": look.certain}),
    )
    return [
        go.Scatter(
            x=[None],
            y=[None],
            mode="markers",
            marker=marker,
            name=words,
            xaxis="x2",
            yaxis="y2",
            legend="legend2",
        )
        for words, marker in signs
    ]


def _touch(rows: pd.DataFrame, placed: Sequence[tuple[Mark, float, float]]) -> go.Bar:
    return go.Bar(
        orientation="h",
        base=[round(m.touch[0], 3) for m, _, _ in placed],
        x=[round(m.touch[1] - m.touch[0], 3) for m, _, _ in placed],
        y=[y for _, y, _ in placed],
        width=[thickness + 1 for _, _, thickness in placed],
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        hovertext=rows["hover"].tolist(),
        hoverinfo="text",
        customdata=rows["id"].tolist(),
        name="engagements",
        unselected={"marker": {"opacity": 1}},
        showlegend=False,
        xaxis="x2",
        yaxis="y2",
    )
