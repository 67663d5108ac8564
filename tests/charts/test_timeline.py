"""The timeline shows every engagement once, with its dates as they were stored."""

import json
import re
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.style import BAND_WORDS, CERTAIN_WORDS, DARK, LIGHT, Look
from charts.timeline import figure

COLUMNS = [
    "id",
    "title",
    "country",
    "lane",
    "start",
    "end",
    "start_earliest",
    "start_latest",
    "end_earliest",
    "end_latest",
    "open",
    "possible",
    "status",
    "claimed_by",
    "confidence",
]
TODAY = "2026-11-23"
LOAN = (
    *("loan-1967", "Railway loan", "Zambia", "loan", "1967-09-05", "1976-07-14"),
    *("1967-09-05", "1967-09-05", "1976-07-14", "1976-07-14"),
    *(False, False, "completed", "researcher", "high"),
)
BELT = (
    *("bri-zmb", "Belt and Road", "Zambia", "membership", "2018", ""),
    *("2018-01-01", "2018-12-31", TODAY, TODAY),
    *(True, True, "operating", "researcher", "medium"),
)
TALK = (
    *("talk-2024", "Talks", "Egypt", "summit", "2024-09", "2024-09"),
    *("2024-09-01", "2024-09-30", "2024-09-01", "2024-09-30"),
    *(False, False, "completed", "media", "low"),
)
ORDER = ["loan", "membership", "summit"]


def spans(*rows: tuple[object, ...]) -> pd.DataFrame:
    return pd.DataFrame(rows or (LOAN, BELT, TALK), columns=COLUMNS)


def drawn_for(rows: pd.DataFrame, order: list[str], look: Look) -> go.Figure:
    return go.Figure(figure(rows, order, look))


def entries(rows: pd.DataFrame) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = figure(rows, ORDER, LIGHT)["layout"]["meta"]["legend"]["entries"]
    return listed


def touch(drawn: go.Figure) -> dict[str, str]:
    trace = next(trace for trace in drawn.data if trace.name == "engagements")
    return dict(zip(trace.ids, trace.hovertext, strict=True))


def test_every_engagement_is_touchable_exactly_once_by_its_id() -> None:
    drawn = drawn_for(spans(), ORDER, LIGHT)
    trace = next(trace for trace in drawn.data if trace.name == "engagements")
    assert sorted(trace.ids) == ["bri-zmb", "loan-1967", "talk-2024"]


def test_the_hover_gives_dates_as_stored_with_what_they_leave_open() -> None:
    hover = touch(drawn_for(spans(), ORDER, LIGHT))
    assert "Start: 1967-09-05<br>End: 1976-07-14" in hover["loan-1967"]
    assert "Start: 2018 (year; month and day unknown)" in hover["bri-zmb"]
    assert "No end recorded, still open" in hover["bri-zmb"]
    assert "Start: 2024-09 (month; day unknown)" in hover["talk-2024"]


def test_no_date_is_written_that_was_not_stored() -> None:
    written = " ".join(touch(drawn_for(spans(), ORDER, LIGHT)).values())
    assert set(re.findall(r"\d{4}-\d\d(?:-\d\d)?", written)) == {
        "1967-09-05",
        "1976-07-14",
        "2024-09",
    }


def test_the_hover_gives_status_claimant_confidence_and_what_is_only_possible() -> None:
    hover = touch(drawn_for(spans(), ORDER, LIGHT))["bri-zmb"]
    for words in ("Status: operating", "Claimed by: researcher", "confidence: medium"):
        assert words in hover
    assert "Only possibly in the chosen years" in hover


def names(drawn: go.Figure) -> list[go.layout.Annotation]:
    return [note for note in drawn.layout.annotations if note.yref == "y2"]


def test_a_hostile_cell_is_shown_letter_by_letter() -> None:
    hostile = ("x", "<a href='y'>T</a>", "<q>C</q>", "<i>L</i>", *LOAN[4:12], "<s>", "<u>", "&lt;")
    drawn = drawn_for(spans(hostile), ["<i>L</i>"], LIGHT)
    hover = touch(drawn)["x"]
    assert set(re.findall(r"<[^>]*>", hover)) == {"<b>", "</b>", "<br>"}
    assert "<b>&lt;a href='y'&gt;T&lt;/a&gt;</b>" in hover
    assert names(drawn)[0].text.startswith("&lt;i&gt;L&lt;/i&gt;")


def test_an_undated_engagement_is_refused_by_id() -> None:
    undated = ("ai-gof-core-egy", *LOAN[1:4], "", "", "", *LOAN[7:])
    with pytest.raises(ValueError, match="start_earliest: 'ai-gof-core-egy' has no date"):
        drawn_for(spans(LOAN, undated), ORDER, LIGHT)


def test_a_lane_missing_from_the_order_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'summit' is not in the order"):
        drawn_for(spans(), ["loan", "membership"], LIGHT)


def test_no_rows_are_refused_with_what_to_do() -> None:
    with pytest.raises(ValueError, match="show the empty state"):
        drawn_for(spans().iloc[:0], ORDER, LIGHT)


def test_lanes_stand_in_the_given_order_with_their_sizes_and_empty_ones_are_left_out() -> None:
    drawn = drawn_for(spans(), ["summit", "grant", "loan", "membership"], LIGHT)
    shown = names(drawn)
    assert [name.text.split()[0] for name in shown] == ["summit", "loan", "membership"]
    assert all("<b>1</b>" in name.text for name in shown)
    assert [name.y for name in shown] == sorted(name.y for name in shown)


def drawn_in(drawn: go.Figure, colour: str) -> list[float]:
    lines = drawn.select_traces({"type": "scatter", "mode": "lines", "line.color": colour})
    return [x for trace in lines for x in trace.x if x is not None]


def test_certain_time_is_drawn_solid_and_a_year_known_alone_as_a_band() -> None:
    drawn = drawn_for(spans(BELT), ORDER, LIGHT)
    begin, end = drawn_in(drawn, LIGHT.band)
    assert (begin, round(end, 1)) == (0, 1)
    assert drawn_in(drawn, LIGHT.certain)[0] == end
    assert drawn_in(drawn_for(spans(LOAN), ORDER, LIGHT), LIGHT.band) == []


def test_an_open_tie_is_drawn_with_an_arrow_and_a_closed_one_without() -> None:
    def arrows(drawn: go.Figure) -> int:
        signs = drawn.select_traces({"marker.symbol": "triangle-right"})
        return sum(len(trace.x) for trace in signs)

    assert arrows(drawn_for(spans(BELT), ORDER, LIGHT)) == 1
    assert arrows(drawn_for(spans(LOAN, TALK), ORDER, LIGHT)) == 0


def test_the_break_is_marked_and_told_with_its_years_and_what_runs_through_it() -> None:
    layout = drawn_for(spans(), ORDER, LIGHT).layout
    shown = [note.text for note in layout.annotations]
    assert "1977–2017" in shown
    assert "//" in shown
    assert layout.meta["note"][0] == "// 1977–2017 left out: none"
    through = ("x", *LOAN[1:5], "2018", *LOAN[6:8], "2018-01-01", "2018-12-31", *LOAN[10:])
    told = drawn_for(spans(through), ORDER, LIGHT).layout.meta["note"]
    assert told[0] == "// 1968–2017 left out: 1 engagement runs through"
    assert "a third of the width" in told[1]


def test_without_a_break_nothing_is_told_of_one() -> None:
    assert drawn_for(spans(BELT, TALK), ORDER, LIGHT).layout.meta["note"] == []


def test_the_counts_stand_on_the_same_time_axis_as_the_lanes() -> None:
    layout = drawn_for(spans(), ORDER, LIGHT).layout
    assert layout.xaxis2.matches == "x"
    assert layout.xaxis.range == layout.xaxis2.range
    assert layout.yaxis.domain[0] > layout.yaxis2.domain[1]


def test_the_counts_per_year_add_up_to_the_engagements_of_that_year() -> None:
    drawn = drawn_for(spans(), ORDER, LIGHT)
    bars = drawn.data[:3]
    assert [sum(bar.y[-1] for bar in bars), sum(bar.y[0] for bar in bars)] == [1, 1]
    assert "<b>2026</b><br>1 engagement" in bars[1].hovertext[-1]


def test_the_legend_is_the_same_for_two_different_selections() -> None:
    def look_of(rows: pd.DataFrame) -> list[dict[str, Any]]:
        return [{**entry, "traces": None} for entry in entries(rows)]

    assert look_of(spans(LOAN)) == look_of(spans())


def test_an_entry_of_the_legend_stands_for_the_traces_that_it_shows() -> None:
    drawn = drawn_for(spans(), ORDER, LIGHT)
    of = {entry["words"]: entry for entry in entries(spans())}
    for words in (BAND_WORDS, CERTAIN_WORDS):
        colours = {drawn.data[at].line.color for at in of[words]["traces"]}
        assert colours == {of[words]["fill"]}
    told = [at for entry in of.values() for at in entry["traces"]]
    assert sorted(told) == list(range(len(drawn.data) - 1))


def test_an_entry_without_a_trace_in_the_selection_stays_as_a_key() -> None:
    of = {entry["words"]: entry["traces"] for entry in entries(spans(LOAN))}
    assert of[BAND_WORDS] is None
    assert of[CERTAIN_WORDS]


def test_the_figure_says_what_it_counts_and_leaves_title_and_legend_to_the_page() -> None:
    layout = figure(spans(), ORDER, LIGHT)["layout"]
    assert "engagements in the year" in [note["text"] for note in layout["annotations"]]
    assert "engagement" in layout["meta"]["legend"]["heading"]
    assert layout["showlegend"] is False
    assert "title" not in layout


def test_the_order_of_the_rows_does_not_change_the_picture() -> None:
    backwards = drawn_for(spans(TALK, BELT, LOAN), ORDER, DARK)
    assert backwards.to_json() == drawn_for(spans(), ORDER, DARK).to_json()


def test_a_thousand_engagements_stay_under_half_a_megabyte_and_five_thousand_pixels() -> None:
    rows = [
        (f"bri-{i:04}", "A title of some forty letters, as most are", *BELT[2:])
        for i in range(1000)
    ]
    drawn = figure(spans(*rows), ORDER, LIGHT)
    assert len(json.dumps(drawn, separators=(",", ":"))) < 400_000
    assert drawn["layout"]["height"] < 5000
