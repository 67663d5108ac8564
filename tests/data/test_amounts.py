"""Stated sums in US dollars."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import amounts
from tests.data.making import engagement, tables

RATES = {("CNY", "2015"): ("6.2827", "s-one")}


def test_dollars_stand_as_stated() -> None:
    assert amounts.dollars("57107286.55", "USD", "2016", {}) == "57107286.55"


def test_another_currency_is_divided_by_the_rate_of_its_year_and_rounded_to_three_digits() -> None:
    assert amounts.dollars("1050000000", "CNY", "2015", RATES) == "167000000"


def test_without_a_rate_of_that_year_there_is_no_value() -> None:
    assert amounts.dollars("1050000000", "CNY", "2016", RATES) == ""
    assert amounts.dollars("1050000000", "CNY", "", RATES) == ""


@given(st.integers(1, 10**15), st.decimals("0.01", "100000", places=4))
def test_a_converted_sum_is_whole_and_right_to_three_digits(whole: int, rate: Decimal) -> None:
    found = amounts.dollars(str(whole), "XOF", "2020", {("XOF", "2020"): (str(rate), "s")})
    exact = Decimal(whole) / rate
    assert found.isdigit()
    assert abs(Decimal(found) - exact) <= max(exact / 199, Decimal("0.5"))


@pytest.mark.parametrize(
    ("cells", "stance", "flags"),
    [
        ({}, "supports", ""),
        ({"amount_scope": "shared"}, "supports", "shared"),
        ({"amount_scope": "intended"}, "disputes", "intended | disputed"),
    ],
)
def test_flags_say_what_stands_against_comparing_a_sum(
    cells: dict[str, str], stance: str, flags: str
) -> None:
    row = engagement(amount="100", currency="CNY", **cells)
    line = {
        "engagement_id": "zmb-loan",
        "source_id": "s-one",
        "field": "amount",
        "value": "90",
    }
    made = tables(row, evidence=[line | {"stance": stance}])
    assert made.engagements["amount_flags"].tolist() == [flags]


def test_an_engagement_without_a_sum_has_none_of_the_columns() -> None:
    (row,) = tables(engagement()).engagements.to_dict("records")
    names = ("amount_usd", "amount_rate", "amount_rate_source_id", "amount_flags")
    assert [row[name] for name in names] == [""] * 4
