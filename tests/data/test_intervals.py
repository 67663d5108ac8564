"""How long an engagement lasted, and in which years it lasted certainly or possibly."""

from dataclasses import asdict
from datetime import date, timedelta
from functools import cache
from itertools import product

import narwhals as nw
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import ledger, schema
from data.dates import bounds
from data.intervals import UNDATED, Interval, interval, reach
from data.selection import Selection
from tests.data.making import AS_OF, FEW, MODEST, engagement, spans, tables

OPEN = ("launched", "operating")
ENDED = ("completed", "cancelled", "withdrawn")
ALL = schema.enum("engagements", "status")
STATUSES = st.sampled_from(ALL)
SHAPES = st.sampled_from(["event", "lasting"])
YEARS = st.tuples(st.integers(2012, 2026), st.integers(2012, 2026)).map(
    lambda two: (min(two), max(two))
)


@cache
def small() -> pd.DataFrame:
    return tables(engagement("dated"), engagement("undated", start="", end="2019")).engagements


def answers(start: str, end: str, shape: str, status: str, years: tuple[int, int]) -> list[bool]:
    """Give what the atlas says: possibly in the years, certainly in them."""
    bounded = asdict(interval(start, end, shape, status, AS_OF))
    row = pd.DataFrame([bounded])
    expressions = {"possibly": ledger.possibly(years), "certainly": ledger.certainly(years)}
    frame = nw.from_native(row, eager_only=True).with_columns(**expressions).to_native()
    return [bool(frame["possibly"].iloc[0]), bool(frame["certainly"].iloc[0])]


def some_days(earliest: str, latest: str) -> list[date]:
    """Give days between two: both ends, and those where a year begins and ends, and a few more."""
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    steps = range(0, (last - first).days + 1, 29)
    turns = [date(year, *day) for year in range(2012, 2028) for day in ((1, 1), (12, 31))]
    within = [day for day in turns if first <= day <= last]
    return sorted({first, last, *within, *(first + timedelta(days=step) for step in steps)})


def possible_lives(start: str, end: str, shape: str, status: str) -> list[tuple[date, date]]:
    """Give the first and last day of everything that may have happened, by brute force."""
    begun = some_days(*bounds(start))
    if not end and shape == "event":
        return [(day, day) for day in begun]
    if end:
        ended = some_days(*bounds(end))
    elif status in OPEN:
        ended = [max(date.fromisoformat(AS_OF), begun[-1])]
    else:
        ended = some_days(begun[0].isoformat(), max(AS_OF, begun[-1].isoformat()))
    return [(first, last) for first, last in product(begun, ended) if first <= last]


@given(spans().filter(lambda span: span[0]), SHAPES, STATUSES, YEARS)
@MODEST
def test_possibly_and_certainly_agree_with_every_life_that_the_dates_leave_open(
    span: tuple[str, str], shape: str, status: str, years: tuple[int, int]
) -> None:
    first, last = date(years[0], 1, 1), date(years[1], 12, 31)
    lives = possible_lives(*span, shape, status)
    inside = [begun <= last and ended >= first for begun, ended in lives]
    assert answers(*span, shape, status, years) == [any(inside), all(inside)]


@given(spans().filter(lambda span: span[0]), SHAPES, STATUSES, YEARS)
@MODEST
def test_what_is_certainly_in_the_years_is_possibly_in_them(
    span: tuple[str, str], shape: str, status: str, years: tuple[int, int]
) -> None:
    possibly, certainly = answers(*span, shape, status, years)
    assert possibly >= certainly


@given(spans().filter(lambda span: span[0]), SHAPES, STATUSES)
@MODEST
def test_the_bounds_of_start_and_end_are_in_order(
    span: tuple[str, str], shape: str, status: str
) -> None:
    found = interval(*span, shape, status, AS_OF)
    assert found.start_earliest is not None
    assert found.start_latest is not None
    assert found.end_earliest is not None
    assert found.end_latest is not None
    assert found.start_earliest <= found.start_latest <= found.end_latest
    assert found.start_earliest <= found.end_earliest <= found.end_latest


@pytest.mark.parametrize("status", ALL)
def test_an_event_without_an_end_ends_when_it_starts_whatever_its_status(status: str) -> None:
    found = interval("2018-09", "", "event", status, AS_OF)
    assert found == Interval("2018-09-01", "2018-09-30", "2018-09-01", "2018-09-30", open=False)


def test_an_event_with_an_end_lasts_until_then() -> None:
    found = interval("2018-09-03", "2018-09-04", "event", "completed", AS_OF)
    assert found == Interval("2018-09-03", "2018-09-03", "2018-09-04", "2018-09-04", open=False)


@pytest.mark.parametrize("status", OPEN)
def test_a_lasting_tie_without_an_end_is_open_while_its_status_says_so(status: str) -> None:
    found = interval("2018", "", "lasting", status, AS_OF)
    assert found == Interval("2018-01-01", "2018-12-31", AS_OF, AS_OF, open=True)
    assert answers("2018", "", "lasting", status, (2026, 2026)) == [True, True]


@pytest.mark.parametrize("status", sorted(set(ALL) - set(OPEN)))
def test_an_unknown_end_widens_only_possibly(status: str) -> None:
    found = interval("2018", "", "lasting", status, AS_OF)
    assert found == Interval("2018-01-01", "2018-12-31", "2018-01-01", AS_OF, open=False)
    assert answers("2018", "", "lasting", status, (2018, 2018)) == [True, True]
    assert answers("2018", "", "lasting", status, (2019, 2026)) == [True, False]
    assert answers("2018", "", "lasting", status, (2012, 2017)) == [False, False]


@pytest.mark.parametrize("status", ALL)
def test_a_known_end_is_the_end_whatever_the_status_says(status: str) -> None:
    found = interval("2010", "2014-05", "lasting", status, AS_OF)
    assert found == Interval("2010-01-01", "2010-12-31", "2014-05-01", "2014-05-31", open=False)


def lasting(status: str, status_as_of: str) -> Interval:
    """Bound a lasting tie that began in 2018 and has no end."""
    return interval("2018", "", "lasting", status, reach(status, status_as_of, AS_OF))


@pytest.mark.parametrize("status", ENDED)
def test_what_is_said_to_have_ended_ended_by_the_day_for_which_that_is_said(status: str) -> None:
    found = lasting(status, "2022-08")
    assert found == Interval("2018-01-01", "2018-12-31", "2018-01-01", "2022-08-31", open=False)
    row = engagement("ended", kind="loan", start="2018", status=status, status_as_of="2022-08")
    made = tables(row).engagements
    assert len(ledger.rows(made, Selection(years=(2022, 2022)))) == 1
    assert len(ledger.rows(made, Selection(years=(2023, 2023)))) == 0


@pytest.mark.parametrize("status", ENDED)
def test_an_end_said_for_no_day_may_lie_up_to_the_day_of_the_tables(status: str) -> None:
    assert lasting(status, "").end_latest == AS_OF


@pytest.mark.parametrize("status", sorted(set(ALL) - set(ENDED)))
@pytest.mark.parametrize("status_as_of", ["", "2022-08"])
def test_what_is_not_said_to_have_ended_may_last_up_to_the_day_of_the_tables(
    status: str, status_as_of: str
) -> None:
    assert lasting(status, status_as_of).end_latest == AS_OF


def test_dates_that_overlap_narrow_each_other() -> None:
    found = interval("2019", "2019-05", "lasting", "completed", AS_OF)
    assert found == Interval("2019-01-01", "2019-05-31", "2019-05-01", "2019-05-31", open=False)
    later = interval("2019-05", "2019", "lasting", "completed", AS_OF)
    assert later == Interval("2019-05-01", "2019-05-31", "2019-05-01", "2019-12-31", open=False)


def test_a_start_in_the_year_of_the_tables_may_lie_after_their_day() -> None:
    found = interval("2026", "", "lasting", "operating", AS_OF)
    assert found == Interval("2026-01-01", "2026-12-31", "2026-12-31", "2026-12-31", open=True)


@pytest.mark.parametrize("end", ["", "2019", "2019-05-06"])
def test_without_a_start_an_engagement_is_undated_even_if_its_end_is_known(end: str) -> None:
    assert interval("", end, "lasting", "operating", AS_OF) == UNDATED


def test_an_impossible_date_is_refused_and_not_guessed() -> None:
    with pytest.raises(ValueError, match="'2023-02-30' is not a date in the calendar"):
        interval("2023-02-30", "", "event", "completed", AS_OF)


@given(YEARS)
@FEW
def test_an_undated_row_is_in_no_range_of_years_and_always_in_the_ledger(
    years: tuple[int, int],
) -> None:
    selection = Selection(years=years)
    assert "undated" not in set(ledger.rows(small(), selection)["id"])
    assert ledger.count(ledger.assign(small(), selection))["undated"] == 1
