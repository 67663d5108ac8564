"""The timeline's frame: two panels on one time axis, lanes striped and named, breaks marked."""

from collections.abc import Sequence

import plotly.graph_objects as go

from charts.axis import Axis, labelled
from charts.escape import counted, literal
from charts.lanes import Lane
from charts.style import Look, base, legend

TOP, COUNTS, BETWEEN, BOTTOM = 108, 130, 80, 52  # pixels
ABOVE = 6  # pixels between a legend and its panel
SIDE = 0.3  # years of room at either end
INSET = 0.15  # years between a break's mark and the years beside it

Item = dict[str, object]


def layout(
    title: str,
    axis: Axis,
    passing: Sequence[int],
    lanes: Sequence[Lane],
    look: Look,
) -> go.Layout:
    """Return the layout, as high as its lanes need.

    passing: for each break of the axis, how many engagements run through it. y2 counts pixels from
    the first lane's top downwards.
    """
    depth = lanes[-1].top + lanes[-1].height
    plot = COUNTS + BETWEEN + depth
    return go.Layout(
        **base(title, look),
        height=TOP + plot + BOTTOM,
        margin={"l": 60, "r": 16, "t": TOP, "b": BOTTOM},
        barmode="stack",
        hovermode="closest",
        uirevision="timeline",
        legend={**legend(0, 1 + ABOVE / plot), "yanchor": "bottom"},
        legend2={**legend(0, (depth + ABOVE) / plot), "yanchor": "bottom"},
        xaxis={**_time(axis, look), "anchor": "y"},
        yaxis=_counts((depth + BETWEEN) / plot, look),
        xaxis2={**_time(axis, look), "anchor": "y2", "matches": "x"},
        yaxis2={**_bare(), "domain": [0, depth / plot], "range": [depth, 0]},
        shapes=[*_stripes(lanes, look), *_shades(axis, look)],
        annotations=[*_notes(axis, passing, look), *_names(lanes, look)],
    )


def _time(axis: Axis, look: Look) -> Item:
    years = labelled(axis)
    starts = [axis.at_year(year)[0] for year in axis.years if year >= axis.first_late]
    return {
        "range": [-SIDE, axis.end + SIDE],
        "tickvals": [round(sum(axis.at_year(year)) / 2, 3) for year in years],
        "ticktext": [str(year) for year in years],
        "tickangle": 0,
        "tickfont": {"color": look.muted, "size": 12},
        "showgrid": False,
        "zeroline": False,
        "minor": {
            "tickvals": [round(x, 3) for x in starts],
            "showgrid": True,
            "gridcolor": look.rule,
            "gridwidth": 1,
        },
    }


def _counts(bottom: float, look: Look) -> Item:
    return {
        "domain": [bottom, 1],
        "fixedrange": True,
        "rangemode": "tozero",
        "nticks": 4,
        "tickformat": ",d",
        "tickfont": {"color": look.muted, "size": 12},
        "gridcolor": look.rule,
        "zeroline": False,
        "title": {"text": "engagements<br>in the year", "font": {"color": look.muted, "size": 12}},
    }


def _bare() -> Item:
    return {"fixedrange": True, "showticklabels": False, "showgrid": False, "zeroline": False}


def _names(lanes: Sequence[Lane], look: Look) -> list[Item]:
    """Return the lanes' names, each over its sub-rows: the width belongs to time."""
    return [
        {
            "xref": "paper",
            "x": 0,
            "xanchor": "left",
            "xshift": 4,
            "yref": "y2",
            "y": lane.label_middle,
            "align": "left",
            "showarrow": False,
            "font": {"size": 12, "color": look.ink},
            "text": f"{'<br>'.join(map(literal, lane.lines))}  <b>{lane.size}</b>",
        }
        for lane in lanes
    ]


def _stripes(lanes: Sequence[Lane], look: Look) -> list[Item]:
    return [
        {
            "type": "rect",
            "xref": "paper",
            "yref": "y2",
            "x0": 0,
            "x1": 1,
            "y0": lane.top,
            "y1": lane.top + lane.height,
            "fillcolor": look.stripe,
            "line": {"width": 0},
            "layer": "below",
        }
        for lane in lanes[::2]
    ]


def _shades(axis: Axis, look: Look) -> list[Item]:
    """Return the cuts through both panels, over everything but the words."""
    return [
        {
            "type": "rect",
            "xref": "x",
            "yref": panel,
            "x0": gap.x0 + INSET,
            "x1": gap.x1 - INSET,
            "y0": 0,
            "y1": 1,
            "fillcolor": look.paper,
            "line": {"color": look.muted, "width": 1, "dash": "dot"},
            "layer": "above",
        }
        for gap in axis.breaks
        for panel in ("y domain", "y2 domain")
    ]


def _notes(axis: Axis, passing: Sequence[int], look: Look) -> list[Item]:
    """Return what each break leaves out, and that the years before it are narrower."""
    small: Item = {"showarrow": False, "font": {"color": look.muted, "size": 11}}
    notes: list[Item] = []
    for gap, count in zip(axis.breaks, passing, strict=True):
        through = f"{counted(count, 'engagement runs', 'engagements run')} through"
        place: Item = {**small, "xref": "x", "x": (gap.x0 + gap.x1) / 2, "yref": "y domain"}
        years = f"{gap.first}–{gap.last}<br>{through if count else 'none in selection'}"
        cut: Item = {**place, "text": "//", "yanchor": "top", "y": 0}
        notes += [{**place, "text": years, "textangle": -90, "y": 0.5}]
        notes += [cut, {**cut, "yref": "y2 domain"}]
    if axis.breaks:
        words = "// years left out; the years before it are drawn at a third of the width"
        foot: Item = {"xref": "paper", "x": 0, "xanchor": "left", "yref": "paper", "y": 0}
        notes.append({**small, **foot, "yanchor": "top", "yshift": -24, "text": words})
    return notes
