"""The time axis is linear, reaches the 1960s, and says what it leaves out."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.axis import QUIET_YEARS, axis, labelled

DAYS = st.lists(
    st.dates(date(1960, 1, 1), date(2030, 12, 31)).map(date.isoformat), min_size=1, max_size=8
)


def test_a_long_silence_becomes_one_break_with_its_years() -> None:
    time = axis(["1967-09-05", "1976-07-14", "2006-01-01"], "2026-11-23")
    assert [(gap.first, gap.last) for gap in time.breaks] == [(1977, 2005)]


def test_a_short_silence_is_drawn_as_it_is() -> None:
    time = axis(["2006-01-01", "2015-01-01"], "2015-01-01")
    assert time.breaks == ()
    assert time.years == tuple(range(2006, 2016))


def test_years_after_the_last_break_are_all_equally_wide() -> None:
    time = axis(["1967-09-05", "2006-01-01"], "2026-11-23")
    widths = {round(x1 - x0, 9) for x0, x1 in map(time.at_year, range(2006, 2027))}
    assert widths == {1.0}


def test_years_before_a_break_are_narrower_and_never_gone() -> None:
    time = axis(["1967-09-05", "1969-01-01", "2006-01-01"], "2006-01-01")
    x0, x1 = time.at_year(1968)
    assert 0.2 < x1 - x0 < 1


def test_the_years_that_an_open_tie_runs_on_are_never_left_out() -> None:
    assert axis(["2010-05-01"], "2026-11-23").breaks == ()
    assert axis(["2010-05-01"], "2026-11-23").years == tuple(range(2010, 2027))


def test_a_day_begins_where_the_day_before_ends() -> None:
    time = axis(["2023-12-01"], "2024-12-31")
    assert time.after("2023-12-31") == time.at("2024-01-01") == time.at_year(2024)[0]


def test_the_last_day_of_the_last_year_ends_at_the_axis_end() -> None:
    time = axis(["2024-12-31"], "2024-12-31")
    assert time.after("2024-12-31") == time.end


def test_a_day_off_the_axis_is_refused() -> None:
    with pytest.raises(ValueError, match="off the axis"):
        axis(["2020-01-01"], "2020-01-01").at("1999-05-05")


def test_an_axis_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no days"):
        axis([], "2026-11-23")


def test_first_and_last_year_are_labelled_beside_the_break() -> None:
    time = axis(["1967-09-05", "1976-07-14", "2006-01-01"], "2026-11-23")
    years = labelled(time)
    assert {1967, 1976, 2026} <= set(years)
    assert set(years) <= set(time.years)


@given(DAYS)
def test_time_never_runs_backwards(days: list[str]) -> None:
    time = axis(days, max(days))
    places = [time.at(day) for day in sorted(days)]
    assert places == sorted(places)
    assert all(0 <= place <= time.end for place in places)


@given(DAYS)
def test_a_break_holds_no_day_and_is_long(days: list[str]) -> None:
    for gap in axis(days, max(days)).breaks:
        assert gap.last - gap.first + 1 >= QUIET_YEARS
        assert not [day for day in days if gap.first <= int(day[:4]) <= gap.last]


@given(DAYS)
def test_every_year_between_the_first_and_the_last_is_drawn_or_in_a_break(days: list[str]) -> None:
    time = axis(days, max(days))
    hidden = [year for gap in time.breaks for year in range(gap.first, gap.last + 1)]
    every = sorted([*time.years, *hidden])
    assert every == list(range(int(min(days)[:4]), int(max(days)[:4]) + 1))
    assert all(x0 < x1 for (_, x0), (_, x1) in pairwise(time.knots))


@given(DAYS, st.integers(0, 400))
def test_equal_days_are_equally_wide_within_a_year_of_the_late_stretch(
    days: list[str], offset: int
) -> None:
    time = axis([*days, "2030-01-01"], "2030-01-01")
    day = date(2030, 1, 1) + timedelta(days=offset % 365)
    width = time.after(day.isoformat()) - time.at(day.isoformat())
    assert width == pytest.approx(1 / 365)
