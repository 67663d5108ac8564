"""The sentence of a comparison: exact numbers, partial lists by name, what is left out."""

import re
from dataclasses import replace

import pytest
from hypothesis import given

from data import tables as published
from data.comparison import Comparison, compare, sentence
from data.selection import Selection, View
from data.tables import Tables
from tests.data.choosing import selections, sides
from tests.data.making import AS_OF, FEW, Cells, engagement, tables

PUBLISHED = published.read()
NUMBER = r"(\d[\d,]*)(?: to (\d[\d,]*))?"
NUMBERS = re.compile(
    rf"Of {NUMBER} countr\S+ that .+?, {NUMBER} also .+?; {NUMBER} \S+ recorded for the first "
    rf"alone, {NUMBER} for the second alone, and {NUMBER} of 250 countries and territories "
)


def member(name: str, iso3: str, **cells: str) -> Cells:
    return engagement(name, iso3=iso3, kind="membership", initiative_id="bri") | cells


def covered(made: Tables, **cells: dict[str, str]) -> Tables:
    """Say of initiatives how complete their lists are: `bri={"coverage": "partial"}`."""
    rows = made.initiatives.set_index("id", drop=False)
    for name, values in cells.items():
        for column, text in values.items():
            rows.loc[name.replace("_", "-"), column] = text
    return replace(made, initiatives=rows.reset_index(drop=True))


TEXT = {"initiative_id": "un-text", "kind": "sponsorship", "counterpart_iso3": ""}
PARTIAL = {"coverage": "partial", "expected": "9"}
LISTS = covered(
    tables(
        member("zmb-joined", "ZMB"),
        member("nam-joined", "NAM"),
        member("sau-left", "SAU", status="withdrawn"),
        member("usa-came", "USA", kind="summit"),
        engagement("zmb-text", **TEXT),
        engagement("usa-ban", iso3="USA", kind="ban"),
    ),
    bri=PARTIAL,
    un_text={"coverage": "complete"},
)


EVERYTHING = Selection()


def said(a: str, b: str, made: Tables = LISTS, selection: Selection = EVERYTHING) -> str:
    return sentence(compare(made, selection, View(a=a, b=b)), made)


def test_two_initiatives_are_compared_in_one_paragraph_for_a_memo() -> None:
    assert said("initiative:bri", "initiative:un-text") == (
        "Of 2 countries that joined “Belt and Road”, 1 also joined “A resolution”; "
        "1 is recorded for the first alone, 0 for the second alone, and 3 of 5 countries and "
        "territories for neither. "
        "1 list is not known to be complete: “Belt and Road” (partial, a source gives 9 "
        "countries). "
        "Not counted: 1 country that withdrew from “Belt and Road”, 1 country that attended "
        "meetings of “Belt and Road” without a record of joining. "
        "No record is not no engagement. "
        f"AI Engagement Atlas, tables of {AS_OF}, version {LISTS.version}."
    )


@pytest.mark.parametrize(
    ("side", "words"),
    [
        ("initiative:bri", "also joined “Belt and Road”;"),
        ("initiative:us-text", "also have an engagement of “A declaration”;"),
        ("initiative:none", "also have an engagement of no initiative;"),
        ("camp:china-led", "also has an engagement of the camp China-led;"),
        ("camp:multilateral", "also has an engagement of the camp multilateral;"),
        ("kind:summit", "also have an engagement of the kind summit;"),
        ("kind:ban", "also have a restriction of the kind ban;"),
        ("claimed_by:media", "also has an engagement claimed by media;"),
        ("years:2015", "also has an engagement in the year 2015;"),
        ("years:2016-2020", "also has an engagement in the years 2016-2020;"),
    ],
)
def test_each_side_is_told_by_what_its_countries_did(side: str, words: str) -> None:
    assert words in said("initiative:un-text", side)


def test_rows_of_no_camp_are_told_so() -> None:
    made = tables(engagement("zmb-none", counterpart_iso3=""), engagement("nam-loan", iso3="NAM"))
    assert "that has an engagement of no camp, 0 also" in said("camp:none", "camp:china-led", made)


def test_numbers_that_the_dates_leave_open_are_ranges() -> None:
    unsure = tables(
        engagement("zmb-sure", kind="mou", start="2016"),
        engagement("nam-perhaps", iso3="NAM", start="2012", status="unknown"),
    )
    found = said("years:2016", "kind:mou", unsure)
    assert found.startswith("Of 1 to 2 countries that have an engagement in the year 2016, 1 also")
    assert "0 to 1 are recorded for the first alone" in found
    assert "and 3 to 4 of 5 countries" in found


def test_complete_lists_are_not_called_partial() -> None:
    whole = covered(LISTS, bri={"coverage": "complete", "expected": ""})
    assert "complete" not in said("initiative:bri", "initiative:un-text", whole)


def test_a_partial_list_that_is_compared_is_named_even_where_it_has_no_row_here() -> None:
    made = covered(LISTS, us_text={"coverage": "unknown"})
    assert "“A declaration” (unknown)" in said("initiative:us-text", "kind:loan", made)


def test_every_list_that_is_not_complete_is_named_those_compared_first() -> None:
    found = said("initiative:hiroshima-friends", "camp:china-led", PUBLISHED)
    (named,) = re.findall(r"(\d+) lists are not known to be complete: (.+?)\. ", found)
    assert named[1].startswith("“Hiroshima AI Process Friends Group” (partial, a source gives ")
    assert named[1].count("“") == int(named[0]) > 4


def test_chinas_own_rows_are_said_to_be_counted() -> None:
    made = tables(member("chn-own", "CHN", counterpart_iso3=""), member("zmb-joined", "ZMB"))
    assert "China itself is counted on the first side." in said("initiative:bri", "kind:loan", made)
    assert "China itself" not in said("initiative:bri", "kind:loan")


def test_restrictions_that_are_left_out_are_counted() -> None:
    left_out = "Not counted as engagements: 1 restriction."
    assert left_out in said("camp:china-led", "kind:loan")
    assert left_out not in said("kind:ban", "kind:loan")


def test_filters_are_told_with_the_side_that_they_narrow() -> None:
    asked = Selection(confidence="high", kind=("membership", "ban"), layer=("own",), part="drawn")
    found = said("initiative:bri", "kind:loan", LISTS, asked)
    assert "Filters: kind: membership or ban (the first alone); confidence: high. " in found
    found = said("kind:ban", "kind:loan", LISTS, asked)
    assert "Filters: confidence: high. " in found


def test_who_joined_by_hidden_rows_is_told_and_not_called_merely_present() -> None:
    found = said("initiative:bri", "kind:loan", LISTS, Selection(country=("ZMB",)))
    assert "1 country that joined “Belt and Road” by records that the filters hide" in found


def spoken(found: Comparison, made: Tables) -> list[tuple[int, int]]:
    """Give the five numbers of the sentence, each with its least and its most."""
    words = NUMBERS.match(sentence(found, made))
    assert words is not None
    numbers = [text and int(text.replace(",", "")) for text in words.groups()]
    return [
        (least, least if most is None else most)
        for least, most in zip(numbers[::2], numbers[1::2], strict=True)
    ]


@given(selections(PUBLISHED), sides(PUBLISHED), sides(PUBLISHED))
@FEW
def test_the_numbers_of_any_sentence_are_those_of_the_classes(
    selection: Selection, a: str, b: str
) -> None:
    found = compare(PUBLISHED, selection, View(a=a, b=b))
    first, *classes = spoken(found, PUBLISHED)
    assert first == (len(found.a.least), len(found.a.most))
    for (least, most), name in zip(classes, ("both", "a", "b", "neither"), strict=True):
        assert least <= len(found.countries[name]) <= most
        if found.a.least == found.a.most and found.b.least == found.b.most:
            assert least == most
