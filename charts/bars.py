"""The traces of the timeline: counts per year, and the intervals with what the mouse can touch."""

from collections.abc import Iterable, Sequence
from typing import Any

from charts.axis import Axis
from charts.escape import counted
from charts.marks import Mark, Stretch
from charts.style import BEGUN_WORDS, POSSIBLE_WORDS, RUNNING_WORDS, Look
from charts.years import Count

YEAR_FILL = 0.84
POINT_SIZE = 7
LOWER = {"xaxis": "x2", "yaxis": "y2"}

Trace = dict[str, Any]


def year_traces(counts: Sequence[Count], axis: Axis, look: Look) -> list[Trace]:
    """Return the stacked bars: begun, running, possible; counts as `per_year` makes them."""
    sides = [axis.at_year(count.year) for count in counts]
    kinds = (
        (BEGUN_WORDS, look.certain, [count.begun for count in counts]),
        (RUNNING_WORDS, look.running, [count.running for count in counts]),
        (POSSIBLE_WORDS, look.band, [count.possible for count in counts]),
    )
    return [
        {
            "type": "bar",
            "x": [round((x0 + x1) / 2, 3) for x0, x1 in sides],
            "width": [round((x1 - x0) * YEAR_FILL, 3) for x0, x1 in sides],
            "y": heights,
            "marker": {"color": colour, "line": {"width": 0}},
            "name": words,
            "hovertext": [
                f"<b>{count.year}</b><br>{counted(height, 'engagement', 'engagements')}<br>{words}"
                for count, height in zip(counts, heights, strict=True)
            ],
            "hoverinfo": "text",
        }
        for words, colour, heights in kinds
    ]


def band_traces(
    marks: Sequence[Mark], ys: Sequence[float], thickness: Sequence[float], look: Look
) -> list[Trace]:
    """Return what is uncertain, one trace a thickness; ys and thickness in pixels of the lanes."""
    parts = [
        ((stretch, y), width)
        for mark, y, width in zip(marks, ys, thickness, strict=True)
        for stretch in mark.bands
    ]
    return _by_width(parts, look.band)


def solid_traces(
    marks: Sequence[Mark], ys: Sequence[float], thickness: Sequence[float], look: Look
) -> list[Trace]:
    """Return what is certain, one trace a thickness; ys and thickness in pixels of the lanes."""
    parts = [
        ((mark.certain, y), width)
        for mark, y, width in zip(marks, ys, thickness, strict=True)
        if mark.certain
    ]
    return _by_width(parts, look.certain)


def sign_traces(
    marks: Sequence[Mark], ys: Sequence[float], thickness: Sequence[float], look: Look
) -> list[Trace]:
    """Return two traces: the points of events or known days, and the arrows of open ends."""
    placed = list(zip(marks, ys, thickness, strict=True))
    points = [(mark.point, y, width) for mark, y, width in placed if mark.point is not None]
    arrows = [(mark.arrow, y, width) for mark, y, width in placed if mark.arrow is not None]
    return [
        _signs(points, "diamond", look.certain),
        _signs(arrows, "triangle-right", look.certain),
    ]


def touch_trace(
    ids: Sequence[str],
    hovers: Sequence[str],
    marks: Sequence[Mark],
    ys: Sequence[float],
    thickness: Sequence[float],
) -> Trace:
    """Return one unseen area an engagement, which answers the mouse for all of its marks."""
    return {
        "type": "bar",
        "orientation": "h",
        "base": [round(mark.touch[0], 3) for mark in marks],
        "x": [round(mark.touch[1] - mark.touch[0], 3) for mark in marks],
        "y": list(ys),
        "width": [width + 1 for width in thickness],
        "marker": {"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        "ids": list(ids),
        "hovertext": list(hovers),
        "hoverinfo": "text",
        "name": "engagements",
        **LOWER,
    }


def _by_width(parts: Sequence[tuple[tuple[Stretch, float], float]], colour: str) -> list[Trace]:
    widths = sorted({width for _, width in parts})
    return [_lines([part for part, of in parts if of == width], colour, width) for width in widths]


def _lines(parts: Iterable[tuple[Stretch, float]], colour: str, width: float) -> Trace:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for (x0, x1), y in parts:
        xs += [round(x0, 3), round(x1, 3), None]
        ys += [y, y, None]
    line = {"color": colour, "width": width}
    return {**_drawn("lines"), "x": xs, "y": ys, "line": line}


def _signs(signs: Sequence[tuple[float, float, float]], symbol: str, colour: str) -> Trace:
    sizes = [min(POINT_SIZE, thickness + 2) for _, _, thickness in signs]
    marker = {"symbol": symbol, "size": sizes, "color": colour, "opacity": 1, "line": {"width": 0}}
    xs, ys = [round(x, 3) for x, _, _ in signs], [y for _, y, _ in signs]
    return {**_drawn("markers"), "x": xs, "y": ys, "marker": marker, "cliponaxis": False}


def _drawn(mode: str) -> Trace:
    """Return a trace of picture only: the touch areas answer the mouse."""
    return {"type": "scatter", "mode": mode, "hoverinfo": "skip", **LOWER}
