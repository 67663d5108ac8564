"""What the rows do not say, counted in sentences."""

import re

import pytest

from data import unknowns
from data.tables import read
from tests.data.making import engagement, tables

KNOWN = {
    "start": "2015-03-01",
    "end": "2017",
    "amount": "5",
    "currency": "USD",
    "status": "completed",
    "status_as_of": "2017",
    "check": "confirmed",
}


def said(*cells: dict[str, str]) -> list[str]:
    rows = (engagement(f"row-{number}", **KNOWN | one) for number, one in enumerate(cells))
    return unknowns.sentences(tables(*rows).engagements)


def test_of_rows_that_say_everything_one_sentence_says_so() -> None:
    assert said({}, {}) == ["Nothing that the columns could say is missing."]


def test_of_tables_without_rows_nothing_is_missing() -> None:
    assert said() == ["Nothing that the columns could say is missing."]


@pytest.mark.parametrize(
    ("lacking", "words"),
    [
        ({"start": "", "end": ""}, "without any date"),
        ({"start": "2015"}, "whose start is known by month or year only"),
        ({"start": "2015-03"}, "whose start is known by month or year only"),
        ({"end": ""}, "a lasting tie"),
        ({"amount": "", "currency": ""}, "no amount on record"),
        ({"status_as_of": ""}, "whose status is not dated by a source"),
        ({"status": "unknown"}, "of unknown status"),
        ({"check": ""}, "not read a second time"),
        ({"check": "only-cited-source"}, "the one source"),
        ({"check": "not-found"}, "whose source was not found again"),
        ({"confidence": "low"}, "of low confidence"),
    ],
)
def test_each_thing_that_is_not_known_is_counted(lacking: dict[str, str], words: str) -> None:
    (one,) = said({}, lacking)
    assert one.startswith("1 engagement ")
    assert words in one
    (two,) = said({}, lacking, lacking)
    assert two.startswith("2 engagements ")
    assert words in two


def test_an_event_and_an_open_tie_have_no_unknown_end() -> None:
    assert said({"end": "", "kind": "mou"}, {"end": "", "status": "operating"}) == [
        "Nothing that the columns could say is missing."
    ]


def test_an_undated_tie_is_counted_as_undated_and_not_as_one_without_an_end() -> None:
    assert said({"start": "", "end": ""}) == ["1 engagement without any date."]


def test_of_no_rows_of_the_published_tables_nothing_is_missing() -> None:
    rows = read().engagements.iloc[:0]
    assert unknowns.sentences(rows) == ["Nothing that the columns could say is missing."]


def test_only_a_deal_can_lack_an_amount() -> None:
    assert said({"amount": "", "currency": "", "kind": "summit"}) == [
        "Nothing that the columns could say is missing."
    ]


@pytest.mark.parametrize(
    "lacking", [{"amount": "", "currency": ""}, {"check": "only-cited-source"}]
)
def test_one_engagement_stands_with_a_verb_for_one(lacking: dict[str, str]) -> None:
    (sentence,) = said(lacking)
    assert not re.match(r"1 engagement (that )?(are|rest|have) ", sentence)


def test_the_published_tables_are_counted_without_a_sentence_twice() -> None:
    rows = read().engagements
    found = unknowns.sentences(rows)
    assert len(set(found)) == len(found)
    undated = int((rows["start"] == "").sum())
    assert f"{undated} engagements without any date." in found
