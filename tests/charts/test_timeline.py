"""The timeline shows every engagement once, with its dates as they were stored."""

import re

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.style import DARK, LIGHT
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


def touch(drawn: go.Figure) -> dict[str, str]:
    trace = next(trace for trace in drawn.data if trace.name == "engagements")
    return dict(zip(trace.customdata, trace.hovertext, strict=True))


def test_every_engagement_is_touchable_exactly_once_by_its_id() -> None:
    drawn = figure(spans(), ORDER, "Timeline", LIGHT)
    trace = next(trace for trace in drawn.data if trace.name == "engagements")
    assert sorted(trace.customdata) == ["bri-zmb", "loan-1967", "talk-2024"]


def test_the_hover_gives_dates_as_stored_with_what_they_leave_open() -> None:
    hover = touch(figure(spans(), ORDER, "Timeline", LIGHT))
    assert "Start: 1967-09-05<br>End: 1976-07-14" in hover["loan-1967"]
    assert "Start: 2018 (year; month and day unknown)" in hover["bri-zmb"]
    assert "No end recorded, still open" in hover["bri-zmb"]
    assert "Start: 2024-09 (month; day unknown)" in hover["talk-2024"]


def test_no_date_is_written_that_was_not_stored() -> None:
    written = " ".join(touch(figure(spans(), ORDER, "Timeline", LIGHT)).values())
    assert set(re.findall(r"\d{4}-\d\d(?:-\d\d)?", written)) == {
        "1967-09-05",
        "1976-07-14",
        "2024-09",
    }


def test_the_hover_gives_status_claimant_confidence_and_what_is_only_possible() -> None:
    hover = touch(figure(spans(), ORDER, "Timeline", LIGHT))["bri-zmb"]
    for words in ("Status: operating", "Claimed by: researcher", "confidence: medium"):
        assert words in hover
    assert "Only possibly in the chosen years" in hover


def names(drawn: go.Figure) -> list[go.layout.Annotation]:
    return [note for note in drawn.layout.annotations if note.yref == "y2"]


def test_a_hostile_cell_is_shown_letter_by_letter() -> None:
    hostile = ("x", "<a href='y'>T</a>", "<q>C</q>", "<i>L</i>", *LOAN[4:12], "<s>", "<u>", "&lt;")
    drawn = figure(spans(hostile), ["<i>L</i>"], "<h1>", LIGHT)
    hover = touch(drawn)["x"]
    assert set(re.findall(r"<[^>]*>", hover)) == {"<b>", "</b>", "<br>"}
    assert "<b>&lt;a href='y'&gt;T&lt;/a&gt;</b>" in hover
    assert names(drawn)[0].text.startswith("&lt;i&gt;L&lt;/i&gt;")
    assert drawn.layout.title.text == "&lt;h1&gt;"


def test_an_undated_engagement_is_refused_by_id() -> None:
    undated = ("ai-gof-core-egy", *LOAN[1:4], "", "", "", *LOAN[7:])
    with pytest.raises(ValueError, match="start_earliest: 'ai-gof-core-egy' has no date"):
        figure(spans(LOAN, undated), ORDER, "Timeline", LIGHT)


def test_a_lane_missing_from_the_order_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'summit' is not in the order"):
        figure(spans(), ["loan", "membership"], "Timeline", LIGHT)


def test_no_rows_are_refused_with_what_to_do() -> None:
    with pytest.raises(ValueError, match="show the empty state"):
        figure(spans().iloc[:0], ORDER, "Timeline", LIGHT)


def test_lanes_stand_in_the_given_order_with_their_sizes_and_empty_ones_are_left_out() -> None:
    drawn = figure(spans(), ["summit", "grant", "loan", "membership"], "Timeline", LIGHT)
    shown = names(drawn)
    assert [name.text.split()[0] for name in shown] == ["summit", "loan", "membership"]
    assert all("<b>1</b>" in name.text for name in shown)
    assert [name.y for name in shown] == sorted(name.y for name in shown)


def drawn_in(drawn: go.Figure, colour: str) -> list[float]:
    lines = drawn.select_traces({"type": "scatter", "mode": "lines", "line.color": colour})
    return [x for trace in lines for x in trace.x if x is not None]


def test_certain_time_is_drawn_solid_and_a_year_known_alone_as_a_band() -> None:
    drawn = figure(spans(BELT), ORDER, "Timeline", LIGHT)
    begin, end = drawn_in(drawn, LIGHT.band)
    assert (begin, round(end, 1)) == (0, 1)
    assert drawn_in(drawn, LIGHT.certain)[0] == end
    assert drawn_in(figure(spans(LOAN), ORDER, "T", LIGHT), LIGHT.band) == []


def test_an_open_tie_is_drawn_with_an_arrow_and_a_closed_one_without() -> None:
    def arrows(drawn: go.Figure) -> int:
        signs = drawn.select_traces({"marker.symbol": "triangle-right", "showlegend": False})
        return sum(len(trace.x) for trace in signs)

    assert arrows(figure(spans(BELT), ORDER, "T", LIGHT)) == 1
    assert arrows(figure(spans(LOAN, TALK), ORDER, "T", LIGHT)) == 0


def test_the_break_is_marked_with_its_years_and_what_runs_through_it() -> None:
    notes = [note.text for note in figure(spans(), ORDER, "T", LIGHT).layout.annotations]
    assert "1977–2017<br>none in selection" in notes
    assert "//" in notes
    through = ("x", *LOAN[1:5], "2018", *LOAN[6:8], "2018-01-01", "2018-12-31", *LOAN[10:])
    notes = [note.text for note in figure(spans(through), ORDER, "T", LIGHT).layout.annotations]
    assert "1968–2017<br>1 engagement runs through" in notes


def test_the_counts_stand_on_the_same_time_axis_as_the_lanes() -> None:
    layout = figure(spans(), ORDER, "Timeline", LIGHT).layout
    assert layout.xaxis2.matches == "x"
    assert layout.xaxis.range == layout.xaxis2.range
    assert layout.yaxis.domain[0] > layout.yaxis2.domain[1]


def test_the_counts_per_year_add_up_to_the_engagements_of_that_year() -> None:
    drawn = figure(spans(), ORDER, "Timeline", LIGHT)
    bars = [trace for trace in drawn.data if trace.legend == "legend"]
    assert [sum(bar.y[-1] for bar in bars), sum(bar.y[0] for bar in bars)] == [1, 1]
    assert "<b>2026</b><br>1 engagement" in bars[1].hovertext[-1]


def test_the_legend_is_the_same_for_two_different_selections() -> None:
    def entries(drawn: go.Figure) -> list[str]:
        return [trace.name for trace in drawn.data if trace.showlegend is not False]

    one = figure(spans(LOAN), ORDER, "T", LIGHT)
    assert entries(one) == entries(figure(spans(), ORDER, "T", LIGHT))


def test_the_order_of_the_rows_does_not_change_the_picture() -> None:
    backwards = figure(spans(TALK, BELT, LOAN), ORDER, "T", DARK)
    assert backwards.to_json() == figure(spans(), ORDER, "T", DARK).to_json()


def test_a_thousand_engagements_stay_under_half_a_megabyte_and_five_thousand_pixels() -> None:
    rows = [
        (f"bri-{i:04}", "A title of some forty letters, as most are", *BELT[2:])
        for i in range(1000)
    ]
    drawn = figure(spans(*rows), ORDER, "T", LIGHT)
    assert len(drawn.to_json().encode()) < 500_000
    assert drawn.layout.height < 5000
