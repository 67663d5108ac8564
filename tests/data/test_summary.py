"""The sentence over every view."""

import re
from dataclasses import replace

import pytest
from hypothesis import given

from data import ledger
from data.selection import Selection
from data.summary import cited, joined, plural, summary
from data.tables import Tables, read
from tests.data.choosing import selections
from tests.data.making import FEW, engagement, tables

PUBLISHED = read()


def said(made: Tables, selection: Selection) -> str:
    return summary(ledger.rows(made.engagements, selection), selection, made)


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 countries"), (1, "1 country"), (2, "2 countries"), (1234, "1,234 countries")],
)
def test_a_number_stands_with_its_noun(number: int, words: str) -> None:
    assert plural(number, "country", "countries") == words


def test_the_plural_of_most_nouns_is_theirs_with_an_s() -> None:
    assert (plural(1, "source"), plural(2, "source")) == ("1 source", "2 sources")


def test_the_sentence_says_how_many_of_whom_standing_on_what() -> None:
    made = tables(
        engagement("loan"),
        engagement("member", kind="membership", initiative_id="bri"),
        engagement("other", iso3="NAM", kind="summit"),
    )
    assert said(made, Selection()) == (
        "3 engagements of 2 countries (layer: Ties with China); "
        "1 country joined an initiative, group or text; 1 source, 3 direct."
    )


def test_the_sentence_counts_what_is_doubtful() -> None:
    disputing = {"engagement_id": "low", "source_id": "s-two", "stance": "disputes"}
    made = tables(
        engagement("low", confidence="low", status="unknown"),
        engagement("undated", start=""),
        evidence=[disputing],
    )
    assert said(made, Selection()).endswith(
        "2 sources, 2 direct, 1 undated, 1 contested, 1 of low confidence."
    )
    assert said(made, Selection(years=(2017, 2018))).endswith(
        "2 sources, 1 direct, 1 only possibly in these years, 1 contested, 1 of low confidence."
    )


def test_without_rows_the_sentence_says_nought_and_what_was_asked() -> None:
    made = tables(engagement())
    assert said(made, Selection(country=("NAM",), q="x")) == (
        "0 engagements of 0 countries (layer: Ties with China; country: Namibia 纳米比亚; "
        "with the text “x”); 0 countries joined an initiative, group or text; 0 sources."
    )


def test_the_sentence_says_who_left_what_is_restricted_and_how_near_to_ai_it_is() -> None:
    made = tables(
        engagement("left", kind="membership", status="withdrawn", relevance="context"),
        engagement("ban", kind="ban", relevance="direct"),
    )
    assert said(made, Selection(layer=("ties", "restrictions"))).endswith(
        "1 country joined an initiative, group or text (1 of them left one); "
        "1 source, 1 direct, 1 context, 1 restriction."
    )


def test_to_attend_and_to_deal_is_not_to_join() -> None:
    made = tables(
        engagement("attends", kind="summit"),
        engagement("deals", iso3="SAU", kind="mou"),
        engagement("joins", iso3="NAM", kind="membership"),
        engagement("signs", iso3="NAM", kind="sponsorship"),
    )
    assert joined(made.engagements) == 1


def test_a_source_of_two_rows_counts_once_and_a_disputing_one_too() -> None:
    disputing = {"engagement_id": "two", "source_id": "s-two", "stance": "disputes"}
    made = tables(engagement("one"), engagement("two"), evidence=[disputing])
    assert cited(made.engagements, made) == 2
    assert cited(made.engagements[made.engagements["id"] == "one"], made) == 1


@given(selections(PUBLISHED))
@FEW
def test_the_numbers_of_the_sentence_are_those_of_the_rows(selection: Selection) -> None:
    rows = ledger.rows(PUBLISHED.engagements, selection).to_dict("records")
    joins = set(PUBLISHED.kinds.loc[PUBLISHED.kinds["tie"] == "joins", "id"])
    members = {row["iso3"] for row in rows if row["kind"] in joins}
    numbers = re.match(
        r"([\d,]+) engagements? of ([\d,]+) countr.*; ([\d,]+) countr(?:y|ies) joined an ",
        said(PUBLISHED, selection),
    )
    assert numbers is not None
    assert [int(number.replace(",", "")) for number in numbers.groups()] == [
        len(rows),
        len({row["iso3"] for row in rows}),
        len(members),
    ]


def test_a_part_of_the_ledger_is_summed_up_as_that_part() -> None:
    made = tables(engagement("one"), engagement("undated", start=""))
    selection = replace(Selection(years=(2015, 2015)), part="undated")
    assert said(made, selection).startswith(
        "1 engagement of 1 country (part of the ledger: undated; in 2015; layer: "
    )
