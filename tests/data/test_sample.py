"""The work sheet for an outside reader, and the pairs of rows that may be one event."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import doubles
from data.sample import ANSWERS, drawn, shared, sheet
from data.tables import read
from tests.data.making import MODEST, engagement, tables

PUBLISHED = read()


@given(st.dictionaries(st.integers(0, 30), st.integers(1, 60), min_size=1, max_size=12), st.data())
@MODEST
def test_the_shares_of_the_strata_add_up_and_none_is_more_than_it_has(
    sizes: dict[object, int], data: st.DataObject
) -> None:
    number = data.draw(st.integers(1, sum(sizes.values())))
    shares = shared(sizes, number)
    assert sum(shares.values()) == number
    assert all(0 <= shares[key] <= size for key, size in sizes.items())


def test_the_same_seed_draws_the_same_rows_and_another_draws_others() -> None:
    rows = PUBLISHED.engagements
    first, again, other = (list(drawn(rows, 40, seed)["id"]) for seed in (1, 1, 2))
    assert first == again == sorted(first)
    assert len(set(first)) == 40
    assert first != other


def test_each_stratum_is_drawn_from_where_there_is_room() -> None:
    rows = PUBLISHED.engagements
    chosen = drawn(rows, 100, 7)
    for column in ("tie", "confidence"):
        assert set(chosen[column]) == set(rows[column])


@pytest.mark.parametrize("number", [0, -1, 10**6])
def test_a_number_that_cannot_be_drawn_is_named(number: int) -> None:
    with pytest.raises(ValueError, match=f"N: '{number}' rows"):
        drawn(PUBLISHED.engagements, number, 1)


def test_the_sheet_says_what_the_table_says_with_sources_and_leaves_the_answers_empty() -> None:
    made = tables(engagement("loan", amount="5", currency="USD"))
    (line,) = sheet(made.engagements, made)
    assert (line["amount"], line["start"], line["end"]) == ("5", "2015", "")
    assert line["sources"] == "supports A report https://example.org/1"
    assert {line[one] for one in ANSWERS if one != "sources"} == {""}


@pytest.mark.parametrize(
    ("other", "paired"),
    [
        ({"start": "2015-03"}, True),
        ({"start": "2016-02-01"}, True),
        ({"start": "2016-06-01"}, False),
        ({"start": ""}, False),
        ({"kind": "mou"}, False),
        ({"iso3": "NAM"}, False),
        ({"initiative_id": "bri"}, False),
    ],
)
def test_two_rows_may_be_one_event_if_country_kind_actor_and_time_agree(
    other: dict[str, str], *, paired: bool
) -> None:
    links = [
        {"engagement_id": one, "side": "chinese", "position": "1", "actor_id": "huawei"}
        for one in ("one", "two")
    ]
    made = tables(engagement("one", start="2015"), engagement("two", **other), links=links)
    found = doubles.pairs(made.engagements, made.engagement_actors)
    assert found == ([("one", "two")] if paired else [])


def test_a_government_as_a_whole_makes_no_pair() -> None:
    links = [
        {"engagement_id": one, "side": "local", "position": "1", "actor_id": "gov-zmb"}
        for one in ("one", "two")
    ]
    made = tables(engagement("one"), engagement("two"), links=links)
    assert doubles.pairs(made.engagements, made.engagement_actors) == []
