"""The timeline: engagements as intervals in lanes, with counts per year above them."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import pandas as pd

from charts.axis import Axis, axis
from charts.bars import band_traces, sign_traces, solid_traces, touch_trace, year_traces
from charts.frame import layout
from charts.key import entries_of_time
from charts.lanes import Lane, lay_out, pack
from charts.marks import Mark, Span, mark
from charts.merged import Figure
from charts.style import Look
from charts.words import Told, hover
from charts.years import per_year

BOUNDS = Span._fields[:4]
COLUMNS = ("id", "lane", *Span._fields, *Told._fields)


def figure(spans: pd.DataFrame, order: Sequence[str], look: Look) -> Figure:
    """Return the intervals of all engagements, lane by lane from the top in the given order.

    spans: one row an engagement: id, title, country, lane (a label in `order`), start and end (as
    stored; end may be empty), start_earliest, start_latest, end_earliest, end_latest (ISO days;
    for an open tie both ends are the date of the tables), open and possible (bool), status,
    claimed_by, confidence. Every engagement is once in the trace "engagements", by its id. Raises
    ValueError for a missing column, no rows, an undated row, a lane that is not in the order, or
    bounds that run backwards.
    """
    _check(spans, order)
    cells = {column: spans[column].tolist() for column in COLUMNS}
    sequence = sorted(zip(cells["start_earliest"], cells["id"], range(len(spans)), strict=True))
    cells = {column: [cells[column][at] for *_, at in sequence] for column in COLUMNS}
    times = [Span(*row) for row in zip(*(cells[name] for name in Span._fields), strict=True)]
    hovers = [
        hover(Told(*row)) for row in zip(*(cells[name] for name in Told._fields), strict=True)
    ]
    time = _axis(times)
    marks = [mark(span, time) for span in times]
    lanes, *placed = _place(cells["lane"], marks, order)
    groups = _groups(times, marks, placed, time, look)
    traces = [trace for group in groups for trace in group]
    traces.append(touch_trace(cells["id"], hovers, marks, *placed))
    passing = [_passing(times, gap.first, gap.last) for gap in time.breaks]
    legend = entries_of_time(_indices(groups), look)
    return {"data": traces, "layout": layout(time, passing, lanes, legend, look)}


def _check(spans: pd.DataFrame, order: Sequence[str]) -> None:
    for column in COLUMNS:
        if column not in spans.columns:
            raise ValueError(f"spans: no column '{column}'; needed are {', '.join(COLUMNS)}")
    if spans.empty:
        raise ValueError("spans: no rows; show the empty state instead of a timeline")
    for bound in BOUNDS:
        undated = spans.loc[spans[bound].isna() | (spans[bound] == ""), "id"]
        if len(undated):
            raise ValueError(
                f"spans:{bound}: '{undated.iloc[0]}' has no date; an undated engagement belongs "
                "to the ledger, not on the axis"
            )
    strange = spans.loc[~spans["lane"].isin(list(order)), "lane"]
    if len(strange):
        raise ValueError(f"spans:lane: '{strange.iloc[0]}' is not in the order of lanes; add it")


def _axis(times: Sequence[Span]) -> Axis:
    """Return the axis for the rows; an end at the last day is where the picture stops, no event."""
    until = max(span.end_latest for span in times)
    days = {day for span in times for day in span[:2]}
    days |= {day for span in times for day in span[2:4] if day < until}
    return axis(days, until)


def _groups(
    times: Sequence[Span],
    marks: Sequence[Mark],
    placed: Sequence[list[float]],
    time: Axis,
    look: Look,
) -> list[list[dict[str, Any]]]:
    """Return the traces that the legend speaks of: a group an entry, in the legend's order."""
    ys, thickness = placed
    return [
        *([trace] for trace in year_traces(per_year(times, time.years), time, look)),
        band_traces(marks, ys, thickness, look),
        solid_traces(marks, ys, thickness, look),
        *([trace] for trace in sign_traces(marks, ys, thickness, look)),
    ]


def _indices(groups: Sequence[Sequence[object]]) -> list[list[int]]:
    """Return for each group where its traces stand in the figure."""
    ends = list(accumulate(len(group) for group in groups))
    return [list(range(end - len(group), end)) for group, end in zip(groups, ends, strict=True)]


def _place(
    labels: Sequence[str], marks: Sequence[Mark], order: Sequence[str]
) -> tuple[list[Lane], list[float], list[float]]:
    """Return the lanes in use and, for each mark, its y and the thickness of its bar in pixels."""
    members: dict[str, list[int]] = {label: [] for label in order}
    for at, label in enumerate(labels):
        members[label].append(at)
    members = {label: indices for label, indices in members.items() if indices}
    packed = {label: pack([marks[i].touch for i in members[label]]) for label in members}
    lanes = lay_out(packed)
    ys, thickness = [0.0] * len(marks), [0.0] * len(marks)
    for lane in lanes:
        for i, row in zip(members[lane.label], packed[lane.label], strict=True):
            ys[i], thickness[i] = lane.row_middle(row), lane.thickness
    return lanes, ys, thickness


def _passing(times: Sequence[Span], first: int, last: int) -> int:
    """Return how many engagements run right through the years that a break leaves out."""
    return sum(int(t.start_earliest[:4]) < first and int(t.end_latest[:4]) > last for t in times)
