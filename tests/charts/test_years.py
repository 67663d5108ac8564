"""Counts per year keep certain, running and possible apart."""

from hypothesis import given
from hypothesis import strategies as st

from charts.marks import Span
from charts.years import per_year


def counts(*rows: tuple[int, int, int, int]) -> dict[int, tuple[int, int, int]]:
    days = [[f"{year}-06-01" for year in row] for row in rows]
    spans = [Span(a, b, c, d, open=False) for a, b, c, d in days]
    return {
        year: (begun, running, possible)
        for year, begun, running, possible in per_year(spans, range(2014, 2020))
    }


def test_a_lasting_tie_begins_once_and_runs_on() -> None:
    found = counts((2015, 2015, 2017, 2017))
    assert found[2014] == (0, 0, 0)
    assert found[2015] == (1, 0, 0)
    assert found[2016] == found[2017] == (0, 1, 0)
    assert found[2018] == (0, 0, 0)


def test_an_unknown_end_makes_later_years_possible_only() -> None:
    found = counts((2015, 2015, 2015, 2019))
    assert found[2015] == (1, 0, 0)
    assert found[2016] == found[2019] == (0, 0, 1)


def test_a_start_in_one_of_two_years_is_possible_in_the_first_and_sure_in_the_last() -> None:
    found = counts((2015, 2016, 2018, 2018))
    assert found[2015] == (0, 0, 1)
    assert found[2016] == (0, 1, 0)


@given(st.lists(st.lists(st.integers(2010, 2022), min_size=4, max_size=4).map(sorted), min_size=1))
def test_each_engagement_counts_at_most_once_a_year(rows: list[list[int]]) -> None:
    found = counts(*[(a, b, c, d) for a, b, c, d in rows])
    for year, numbers in found.items():
        assert sum(numbers) == sum(row[0] <= year <= row[3] for row in rows)
