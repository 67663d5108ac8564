"""The map of a comparison: each place in its class, told by its engagements on either side."""

from html import unescape

import pytest
from hypothesis import given

from charts.places import LOWEST, NO_RECORD
from data import tables as published
from data.comparison import compare
from data.selection import Selection, View
from data.tables import Tables
from plates import comparison as plate
from plates.places import places
from tests.data.choosing import selections, sides
from tests.data.making import FEW, Cells, engagement, tables

PUBLISHED = published.read()
ONLY_A, ONLY_B, BOTH = range(LOWEST, LOWEST + 3)
VIEW = View(a="initiative:bri", b="kind:loan")


def member(name: str, iso3: str, **cells: str) -> Cells:
    return engagement(name, iso3=iso3, kind="membership", initiative_id="bri") | cells


MADE = tables(
    member("zmb-joined", "ZMB", start="2018-09"),
    engagement("zmb-loan-one", start="2015"),
    engagement("zmb-loan-two", start=""),
    member("nam-joined", "NAM"),
    member("sau-left", "SAU", status="withdrawn"),
    engagement("usa-loan", iso3="USA", start="2012", status="unknown"),
)


@pytest.mark.parametrize(
    ("code", "number"), [("NAM", ONLY_A), ("USA", ONLY_B), ("ZMB", BOTH), ("SAU", NO_RECORD)]
)
def test_a_place_has_the_class_of_the_lists_it_is_on(code: str, number: int) -> None:
    assert plate.shown(compare(MADE, Selection(), VIEW))[code].number == number


def test_a_place_is_told_by_its_engagements_on_either_side_with_dates_as_stored() -> None:
    told = plate.shown(compare(MADE, Selection(), VIEW))["ZMB"].told
    assert told == "Both<br>A: 1 engagement, start 2018-09<br>B: 2 engagements, start 2015, unknown"


def test_a_place_only_possibly_in_the_years_is_told_so() -> None:
    found = compare(MADE, Selection(years=(2014, 2016)), VIEW)
    assert plate.shown(found)["USA"].told.endswith("; 1 only possibly in the years")


def test_who_left_is_told_apart_from_who_is_on_no_list() -> None:
    assert plate.shown(compare(MADE, Selection(), VIEW))["SAU"].told == (
        "On neither list<br>A: withdrew"
    )


def test_more_than_three_dates_are_counted() -> None:
    assert plate.dates(["2015", "2016-02", "2017", "2018", ""]) == "2015, 2016-02, 2017 and 2 more"


def test_the_list_of_countries_begins_with_those_on_both_lists() -> None:
    drawn = plate.overlay(MADE, compare(MADE, Selection(), VIEW), "light")
    order = [places(MADE)[at].iso3 for at in drawn["layout"]["meta"]["order"]]
    assert order == ["ZMB", "NAM", "USA"]


def test_a_place_of_neither_list_is_not_said_to_be_in_neither() -> None:
    drawn = plate.overlay(MADE, compare(MADE, Selection(), VIEW), "light")
    at = [place.iso3 for place in places(MADE)].index("CHN")
    assert drawn["data"][0]["z"][at] == NO_RECORD
    assert "not: in neither" in drawn["data"][0]["customdata"][at]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_legend_names_the_two_sides(look: str) -> None:
    words = [
        one["words"] for one in plate.legend(compare(MADE, Selection(), VIEW), look)["entries"]
    ]
    assert words[1:4] == ["Only A: Belt and Road", "Only B: kind loan", "Both"]


def test_a_long_name_is_cut_at_a_word_and_says_so() -> None:
    long = MADE.initiatives.assign(name_en="A plan " * 20)
    drawn = plate.legend(
        compare(Tables(**{**vars(MADE), "initiatives": long}), Selection(), VIEW), "light"
    )
    words = drawn["entries"][1]["words"]
    assert words.startswith("Only A: A plan A plan")
    assert words.endswith(("plan…", "A…"))
    assert len(words) <= len("Only A: ") + plate.WIDTH


def test_a_name_that_looks_like_html_is_shown_letter_by_letter() -> None:
    rows = MADE.initiatives.assign(name_en="<b>Bold</b> & more")
    hostile = Tables(**{**vars(MADE), "initiatives": rows})
    words = [
        one["words"]
        for one in plate.legend(compare(hostile, Selection(), VIEW), "light")["entries"]
    ]
    assert "Only A: &lt;b&gt;Bold&lt;/b&gt; &amp; more" in words


@given(selections(PUBLISHED), sides(PUBLISHED), sides(PUBLISHED))
@FEW
def test_any_map_shows_exactly_the_classes_of_its_comparison(
    selection: Selection, a: str, b: str
) -> None:
    found = compare(PUBLISHED, selection, View(a=a, b=b))
    drawn = plate.overlay(PUBLISHED, found, "light")
    codes = [place.iso3 for place in places(PUBLISHED)]
    numbers = dict(zip(codes, drawn["data"][0]["z"], strict=True))
    for name, number in (("a", ONLY_A), ("b", ONLY_B), ("both", BOTH)):
        assert {code for code, one in numbers.items() if one == number} == found.countries[name]
    stored = set(PUBLISHED.engagements["start"]) | {"unknown"}
    for told in drawn["data"][0]["customdata"]:
        for line in unescape(told).split("<br>"):
            if ", start " in line:
                said = line.split(", start ")[1].split(";")[0].split(" and ")[0]
                assert set(said.split(", ")) <= stored
