"""The maps of play are those of the page and the extract for the same years."""

import csv
import re
from collections import Counter
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from charts.places import NO_RECORD
from data import coverage, extract, ledger
from data.selection import Selection, View, pairs, parse
from data.selection.declared import SWEEPS, YEARS
from data.tables import Tables
from plates import places, worldmap
from plates.series import asked, series, steps
from tests.data.choosing import selections
from tests.data.making import FEW, engagement, small_tables, tables

SWEEP = st.sampled_from(sorted(SWEEPS))
ALL = ("ties", "own", "restrictions", "comparators")


def loans(*starts: str) -> Tables:
    """Make tables of loans to Zambia that begin then and go on."""
    return tables(*[engagement(f"loan-{at}", start=start) for at, start in enumerate(starts)])


def linked(made: Tables, selection: Selection, years: list[int]) -> Selection:
    """Give the selection of a link with these years."""
    first, last = years
    link = [pair for pair in pairs(selection) if pair[0] != "years"]
    parsed = parse([*link, ("years", f"{first}-{last}")], made)
    assert parsed.problems == ()
    return parsed.selection


def rows(made: Tables, selection: Selection) -> list[dict[str, str]]:
    """Give the lines of an extract."""
    text = extract.write(made, selection, "").decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines(keepends=True)))


def counted(made: Tables, overlay: dict[str, Any]) -> dict[str, int]:
    """Give the engagements that a map tells of, by place."""
    told = zip(places.places(made), overlay["data"][0]["customdata"], strict=True)
    found = {place.iso3: re.search(r"(\d+) engagement", words) for place, words in told}
    return {code: int(number[1]) for code, number in found.items() if number}


@FEW
@given(small_tables(), st.data(), SWEEP)
def test_every_step_is_the_map_and_the_extract_of_a_link_with_its_years(
    made: Tables, data: st.DataObject, sweep: str
) -> None:
    selection = data.draw(selections(made))
    view = View(sweep=sweep)
    found = series(made, selection, view)
    for years, told, overlay in zip(found["years"], found["told"], found["overlays"], strict=True):
        chosen = linked(made, selection, years)
        extracted = rows(made, chosen)
        engaging = Counter(row["iso3"] for row in extracted if row["tie"] != "restricts")
        note = coverage.lines(ledger.rows(made.engagements, chosen), chosen, made)
        assert overlay == worldmap.overlay(made, chosen, view.count, note=note)
        assert counted(made, overlay) == engaging
        assert f": {len(extracted)} engagement" in told


@FEW
@given(small_tables(), st.data(), SWEEP)
def test_the_years_of_a_selection_change_neither_its_series_nor_the_query_for_it(
    made: Tables, data: st.DataObject, sweep: str
) -> None:
    selection = data.draw(selections(made))
    bare = replace(selection, years=None)
    view = View(sweep=sweep)
    assert series(made, selection, view) == series(made, bare, view)
    assert asked(selection, view) == asked(bare, view)


def test_the_query_asks_for_the_selection_the_sweep_and_what_is_counted() -> None:
    selection = Selection(years=(2015, 2020), kind=("loan",), q="cloud")
    assert asked(selection, View(sweep="single", count="joined", focus="asia")) == (
        "kind=loan&q=cloud&count=joined&sweep=single"
    )
    assert asked(Selection(), View()) == ""


def test_play_stops_at_the_years_in_which_an_engagement_starts_each_once_in_order() -> None:
    assert steps(loans("2019-05", "2013", "2019", "")) == (2013, 2019)
    assert steps(loans("")) == ()


def test_a_sweep_accumulates_or_stands_on_one_year() -> None:
    made = loans("2013", "2019-05", "2026")
    last = YEARS.span(made)[1]
    assert series(made, Selection(), View(sweep="accumulate"))["years"] == [
        [2013, y] for y in (2013, 2019, last)
    ]
    assert series(made, Selection(), View(sweep="single"))["years"] == [
        [y, y] for y in (2013, 2019, last)
    ]


def test_a_step_that_reaches_the_whole_span_counts_the_undated_as_the_page_does() -> None:
    found = series(loans("2013", "2026", ""), Selection(), View(sweep="accumulate"))
    assert found["told"] == [
        "2013: 1 engagement in 1 country.",
        "2013 to 2026: 3 engagements in 1 country (1 undated).",
    ]


def test_it_is_told_how_many_are_restrictions_and_how_many_only_possibly_in_the_years() -> None:
    made = tables(
        engagement("zmb-loan", start="2013"),
        engagement("nam-loan", iso3="NAM", start="2013", status="signed"),
        engagement("usa-ban", iso3="USA", kind="ban", start="2019"),
    )
    told = series(made, Selection(layer=ALL), View(sweep="single"))["told"]
    assert told == [
        "2013: 2 engagements in 2 countries.",
        "2019: 3 engagements in 3 countries (1 restriction, 1 only possibly in these years).",
    ]


def test_a_year_in_which_nothing_of_the_selection_lasts_has_no_record_anywhere() -> None:
    made = tables(engagement("zmb-mou", kind="mou", start="2013"), engagement(start="2019"))
    found = series(made, Selection(kind=("mou",)), View(sweep="single"))
    assert found["told"][1] == "2019: 0 engagements in 0 countries."
    assert set(found["overlays"][1]["data"][0]["z"]) == {NO_RECORD}
