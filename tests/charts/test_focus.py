"""The map looks where it is asked to, close enough to see a country and not too close."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.focus import FOCUS, NEAREST, of, view
from data.selection.declared import FOCUSES


def test_each_focus_lies_where_its_name_says() -> None:
    assert set(FOCUS) == set(FOCUSES.values())
    inside = {
        "Africa": (-18, 52, -35, 38),
        "Americas": (-170, -34, -56, 72),
        "Caribbean": (-86, -59, 9, 27),
        "Asia": (26, 170, -11, 78),
        "Europe": (-25, 66, 34, 72),
        "Oceania": (110, 180, -48, 0),
        "Pacific": (130, 230, -48, 28),
    }
    for name, (west, east, south, north) in inside.items():
        assert west <= FOCUS[name].lon <= east
        assert south <= FOCUS[name].lat <= north


def test_the_pacific_is_turned_so_that_the_antimeridian_is_not_its_edge() -> None:
    geo = view(FOCUS["Pacific"])
    assert abs(geo["projection"]["rotation"]["lon"] - 180) < 10
    assert geo["center"]["lon"] == geo["projection"]["rotation"]["lon"]


@given(st.floats(-180, 180), st.floats(-60, 85), st.floats(0, 180), st.floats(0, 80))
def test_a_country_fits_into_the_map_with_room_around_it(
    lon: float, lat: float, width: float, height: float
) -> None:
    scale = of("XXX", lon, lat, width, height).scale
    assert 1 <= scale <= NEAREST
    if scale > 1:
        assert scale * height < 143 / 2
        assert scale * width * 0.5 < 360 / 2


def test_a_mere_point_is_shown_from_as_far_as_the_nearest_view_allows() -> None:
    assert of("SGP", 103.8, 1.4, 0.0, 0.0).scale == NEAREST
    assert of("SGP", 103.8, 1.4, 0.3, 0.2).scale == NEAREST


def test_a_larger_country_is_shown_from_farther_away() -> None:
    zambia, russia = of("ZMB", 27.8, -13.1, 11.7, 9.8), of("RUS", 104.7, 61.3, 170.2, 40.1)
    assert 1 < russia.scale < zambia.scale


@pytest.mark.parametrize("code", ["RUS", "ZMB"])
def test_the_zoom_of_a_reader_yields_to_a_focus_on_another_country(code: str) -> None:
    assert view(of(code, 100.0, 10.0, 20.0, 10.0))["uirevision"] == code
