"""The timeline: engagements as intervals in lanes, with counts per year above them."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from charts.axis import Axis, axis
from charts.bars import interval_traces, year_traces
from charts.frame import layout
from charts.lanes import Lane, lay_out, pack
from charts.marks import Mark, Span, mark
from charts.style import Look
from charts.words import hover
from charts.years import per_year

BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")
COLUMNS = ("id", "title", "country", "lane", "start", "end", *BOUNDS, "open", "possible")
CLAIMS = ("status", "claimed_by", "confidence")


def figure(spans: pd.DataFrame, order: Sequence[str], title: str, look: Look) -> go.Figure:
    """Return the intervals of all engagements, lane by lane from the top in the given order.

    spans: one row an engagement: id, title, country, lane (a label in `order`), start and end (as
    stored; end may be empty), start_earliest, start_latest, end_earliest, end_latest (ISO days;
    for an open tie both ends are the date of the tables), open and possible (bool), status,
    claimed_by, confidence. Every engagement is once in the trace "engagements", its id as
    customdata. Raises ValueError for a missing column, no rows, an undated row, a lane that is
    not in the order, or bounds that run backwards.
    """
    _check(spans, order)
    rows = spans.sort_values(["start_earliest", "id"]).reset_index(drop=True)
    rows["hover"] = [hover(row) for row in rows.to_dict("records")]
    time = _axis(rows)
    marks = [mark(Span(*row), time) for row in rows[[*BOUNDS, "open"]].itertuples(index=False)]
    lanes, ys, thickness = _place(rows["lane"].tolist(), marks, order)
    traces = year_traces(per_year(rows, time.years), time, look)
    traces += interval_traces(rows, marks, ys, thickness, look)
    passing = [_passing(rows, gap.first, gap.last) for gap in time.breaks]
    return go.Figure(traces, layout(title, time, passing, lanes, look))


def _check(spans: pd.DataFrame, order: Sequence[str]) -> None:
    for column in (*COLUMNS, *CLAIMS):
        if column not in spans.columns:
            raise ValueError(
                f"spans: no column '{column}'; needed are {', '.join(COLUMNS + CLAIMS)}"
            )
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


def _axis(rows: pd.DataFrame) -> Axis:
    """Return the axis for the rows; an end at the last day is where the picture stops, no event."""
    until = str(rows["end_latest"].max())
    bounds = [str(day) for column in BOUNDS[:2] for day in rows[column]]
    bounds += [str(day) for column in BOUNDS[2:] for day in rows[column] if day < until]
    return axis(bounds, until)


def _place(
    labels: Sequence[str], marks: Sequence[Mark], order: Sequence[str]
) -> tuple[list[Lane], list[float], list[float]]:
    """Return the lanes in use and, for each mark, its y and the thickness of its bar in pixels."""
    members = {label: [i for i, of in enumerate(labels) if of == label] for label in order}
    members = {label: indices for label, indices in members.items() if indices}
    packed = {label: pack([marks[i].touch for i in members[label]]) for label in members}
    lanes = lay_out(packed)
    ys, thickness = [0.0] * len(marks), [0.0] * len(marks)
    for lane in lanes:
        for i, row in zip(members[lane.label], packed[lane.label], strict=True):
            ys[i], thickness[i] = lane.row_middle(row), lane.thickness
    return lanes, ys, thickness


def _passing(rows: pd.DataFrame, first: int, last: int) -> int:
    """Return how many engagements run right through the years that a break leaves out."""
    before = rows["start_earliest"].str[:4].astype("int64") < first
    beyond = rows["end_latest"].str[:4].astype("int64") > last
    return int((before & beyond).sum())
