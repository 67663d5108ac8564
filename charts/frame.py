"""The timeline's frame: two panels on one time axis, lanes striped and named, breaks marked."""

from collections.abc import Sequence
from typing import Any

from charts.axis import Axis, labelled
from charts.escape import counted, literal
from charts.lanes import Lane
from charts.merged import Figure
from charts.style import COUNTS_WORDS, TIME_HEADING, Look, plain

TOP, COUNTS, BETWEEN, BOTTOM = 26, 130, 46, 46  # pixels; upright years fit below a panel
LEFT, RIGHT = 40, 12
SIDE = 0.3  # years of room at either end
INSET = 0.15  # years between a break's mark and the years beside it

Item = dict[str, Any]


def layout(
    axis: Axis,
    passing: Sequence[int],
    lanes: Sequence[Lane],
    entries: Sequence[Item],
    look: Look,
) -> Figure:
    """Return the layout, as high as its lanes need, with the legend's entries in its meta.

    passing: for each break of the axis, how many engagements run through it. y2 counts pixels from
    the first lane's top downwards.
    """
    depth = lanes[-1].top + lanes[-1].height
    plot = COUNTS + BETWEEN + depth
    return {
        **plain(look),
        "height": TOP + plot + BOTTOM,
        "margin": {"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM},
        "barmode": "stack",
        "hovermode": "closest",
        "uirevision": "timeline",
        "xaxis": {**_time(axis, look), "anchor": "y"},
        "yaxis": _counts((depth + BETWEEN) / plot, look),
        "xaxis2": {**_time(axis, look), "anchor": "y2", "matches": "x"},
        "yaxis2": {**_bare(), "domain": [0, depth / plot], "range": [depth, 0]},
        "shapes": [*_stripes(lanes, look), *_shades(axis, look)],
        "annotations": [_unit(look), *_notes(axis, look), *_names(lanes, look)],
        "meta": {
            "kind": "timeline",
            "legend": {"heading": TIME_HEADING, "entries": list(entries)},
            "note": _left_out(axis, passing),
        },
    }


def _time(axis: Axis, look: Look) -> Item:
    years = labelled(axis)
    starts = [axis.at_year(year)[0] for year in axis.years if year >= axis.first_late]
    return {
        "range": [-SIDE, axis.end + SIDE],
        "tickvals": [round(sum(axis.at_year(year)) / 2, 3) for year in years],
        "ticktext": [str(year) for year in years],
        # Level where there is room, upright on a narrow phone.
        "autotickangles": [0, 90],
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
    }


def _bare() -> Item:
    return {"fixedrange": True, "showticklabels": False, "showgrid": False, "zeroline": False}


def _unit(look: Look) -> Item:
    """Return what the upper panel counts, over its axis: the width belongs to time."""
    return {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": 12, "color": look.muted},
        "text": COUNTS_WORDS,
    }


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


def _notes(axis: Axis, look: Look) -> list[Item]:
    """Return the years that each break leaves out, upright within it, and its cuts."""
    small: Item = {"showarrow": False, "font": {"color": look.muted, "size": 11}}
    notes: list[Item] = []
    for gap in axis.breaks:
        place: Item = {**small, "xref": "x", "x": (gap.x0 + gap.x1) / 2, "yref": "y domain"}
        cut: Item = {**place, "text": "//", "yanchor": "top", "y": 0}
        years = f"{gap.first}–{gap.last}"
        notes += [{**place, "text": years, "textangle": -90, "y": 0.5}]
        notes += [cut, {**cut, "yref": "y2 domain"}]
    return notes


def _left_out(axis: Axis, passing: Sequence[int]) -> list[str]:
    """Return in words what each break leaves out, and that the years before it are narrower."""
    words = [
        f"// {gap.first}–{gap.last} left out: "
        + (f"{counted(count, 'engagement runs', 'engagements run')} through" if count else "none")
        for gap, count in zip(axis.breaks, passing, strict=True)
    ]
    early = "Years before the last // are drawn at a third of the width."
    return [*words, early] if words else []
