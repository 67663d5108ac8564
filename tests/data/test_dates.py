"""Dates as stored, and the days they may mean."""

import calendar
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import dates
from tests.data.making import MODEST

CURE = (
    "is not a date in the calendar; write a month from 01 to 12 and a day that it has,"
    " or leave off what is not known, as 2022-09 or 1967"
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1967", "1967-01-01", "1967-12-31"),
        ("2022-09", "2022-09-01", "2022-09-30"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("2024-05-17", "2024-05-17", "2024-05-17"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
    ],
)
def test_a_date_means_the_days_that_its_precision_leaves_open(
    text: str, earliest: str, latest: str
) -> None:
    assert dates.bounds(text) == (earliest, latest)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from([4, 7, 10]))
@MODEST
def test_the_bounds_are_the_first_and_the_last_day_with_that_prefix(day: date, length: int) -> None:
    prefix = day.isoformat()[:length]
    days = [
        date(day.year, month, number).isoformat()
        for month in range(1, 13)
        for number in range(1, calendar.monthrange(day.year, month)[1] + 1)
    ]
    meant = [one for one in days if one.startswith(prefix)]
    assert dates.bounds(prefix) == (meant[0], meant[-1])


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-29",
        "2024-02-30",
        "1900-02-29",
        "2024-04-31",
        "2024-13",
        "2024-00",
        "2024-01-00",
        "2024-01-32",
        "2024-00-10",
        "0000",
    ],
)
def test_a_day_that_is_not_in_the_calendar_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match=f"^'{text}' {CURE}$"):
        dates.bounds(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22",
        "2022-9",
        "2022-09-1",
        "2022/09",
        "20220901",
        "2022-09-01-01",
        "2022-",
        "-2022",
        "2022-09-",
        " 2022",
        "2022\n",
        "2022~",
        "２０１９",
        "٢٠١٩",
        "2019-²",
        "+201",
        "2_22",
        "March 2015",
        "unknown",
    ],
)
def test_what_has_not_the_form_of_a_date_is_refused_with_the_forms_to_write(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date; write 1967, 2022-09 or 2024-05-17$"):
        dates.bounds(text)


@given(st.text(max_size=12).filter(lambda text: not re.fullmatch("[0-9]{4}(-[0-9]{2}){0,2}", text)))
@MODEST
def test_any_text_without_the_form_of_a_date_is_refused_and_quoted(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"'{text}'")):
        dates.bounds(text)


@given(st.from_regex("[0-9]{4}(-[0-9]{2}){0,2}", fullmatch=True, alphabet="0123456789-"))
@MODEST
def test_what_has_the_form_of_a_date_is_bounded_if_the_calendar_has_it(text: str) -> None:
    try:
        first = date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        with pytest.raises(ValueError, match=f"^'{text}' {CURE}$"):
            dates.bounds(text)
    else:
        assert dates.bounds(text)[0] == first.isoformat()


@pytest.mark.parametrize(
    ("text", "named"),
    [("", "unknown"), ("1967", "year"), ("2022-09", "month"), ("2024-05-17", "day")],
)
def test_the_precision_of_a_date_is_its_length(text: str, named: str) -> None:
    assert dates.precision(text) == named
