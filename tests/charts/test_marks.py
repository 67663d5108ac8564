"""Certain time is solid, uncertain time is a band, and no day is drawn that nobody stored."""

import pytest

from charts.axis import axis
from charts.marks import TOUCH_WIDTH, Span, mark

TIME = axis(["2010-01-01"], "2026-12-31")


def test_a_date_known_to_the_day_is_solid_from_end_to_end() -> None:
    drawn = mark(Span("2015-03-01", "2015-03-01", "2017-02-28", "2017-02-28", open=False), TIME)
    assert drawn.certain == (TIME.at("2015-03-01"), TIME.after("2017-02-28"))
    assert drawn.bands == ()


def test_a_start_known_to_the_year_is_a_band_over_that_year() -> None:
    drawn = mark(Span("2018-01-01", "2018-12-31", "2026-11-23", "2026-11-23", open=True), TIME)
    assert drawn.bands == ((TIME.at("2018-01-01"), TIME.at("2018-12-31")),)
    assert drawn.certain == (TIME.at("2018-12-31"), TIME.after("2026-11-23"))


def test_an_event_known_to_the_year_is_all_band_and_no_point() -> None:
    drawn = mark(Span("2018-01-01", "2018-12-31", "2018-01-01", "2018-12-31", open=False), TIME)
    assert drawn.certain is None
    assert drawn.point is None
    assert drawn.bands == (TIME.at_year(2018),)


def test_an_event_of_a_day_is_a_point_on_that_day() -> None:
    drawn = mark(Span("2018-09-01", "2018-09-01", "2018-09-01", "2018-09-01", open=False), TIME)
    assert drawn.certain is None
    assert drawn.point is not None
    assert TIME.at("2018-09-01") < drawn.point < TIME.after("2018-09-01")


def test_an_unknown_end_is_a_band_after_the_known_day_without_an_arrow() -> None:
    drawn = mark(Span("2018-02-01", "2018-02-01", "2018-02-01", "2026-11-23", open=False), TIME)
    assert drawn.bands == ((TIME.after("2018-02-01"), TIME.after("2026-11-23")),)
    assert drawn.point is not None
    assert drawn.arrow is None


def test_an_open_tie_ends_with_an_arrow_at_the_date_of_the_tables() -> None:
    drawn = mark(Span("2018-02-01", "2018-02-01", "2026-11-23", "2026-11-23", open=True), TIME)
    assert drawn.arrow == TIME.after("2026-11-23")


def test_the_mouse_can_touch_even_a_day() -> None:
    day = mark(Span("2018-09-01", "2018-09-01", "2018-09-01", "2018-09-01", open=False), TIME)
    assert day.touch[1] - day.touch[0] == pytest.approx(TOUCH_WIDTH)


def test_bounds_that_run_backwards_are_refused_by_value() -> None:
    with pytest.raises(ValueError, match="'2015-01-01' as end_latest is before '2016-01-01'"):
        mark(Span("2014-01-01", "2014-01-01", "2016-01-01", "2015-01-01", open=False), TIME)
