"""A place is where its main part is: no overseas part, no seam at 180 degrees leads it astray."""

import numpy as np
import numpy.typing as npt
import pytest
import shapely

from geo import extent, shapes
from geo.extent import Extent


def boxes(*sides: tuple[float, float, float, float]) -> npt.NDArray[np.object_]:
    return np.array([shapely.box(*side) for side in sides])


def test_islands_nearby_belong_to_the_main_part_and_those_overseas_do_not() -> None:
    parts = boxes((0, 0, 10, 10), (12, 0, 13, 1), (16, 0, 17, 1), (-60, 0, -58, 2))
    assert extent.spanned(extent.main(parts)) == Extent(8.5, 5.0, 17.0, 10.0)


def test_a_part_beyond_the_antimeridian_lies_beside_the_rest() -> None:
    parts = boxes((160, 50, 180, 70), (-180, 60, -170, 68))
    assert extent.spanned(extent.main(parts)) == Extent(175.0, 60.0, 30.0, 20.0)


def test_the_centre_of_a_part_across_the_antimeridian_may_lie_beyond_it() -> None:
    parts = boxes((170, -5, 180, 5), (-180, -5, -160, 5))
    assert extent.spanned(extent.main(parts)) == Extent(-175.0, 0.0, 30.0, 10.0)


# code: west, south, east and north that the centre lies between, and the largest width.
PUBLISHED = {
    "FRA": (0, 44, 5, 49, 16),
    "USA": (-105, 33, -90, 42, 62),
    "RUS": (90, 55, 115, 68, 175),
    "FJI": (176, -20, 180, -15, 6),
    "KIR": (-160, 0, -155, 4, 6),
    "IDN": (110, -6, 122, 2, 50),
    "GIB": (-6, 35, -5, 37, 0.1),
}


@pytest.mark.parametrize("code", PUBLISHED)
def test_published_places_are_found_where_they_are(code: str) -> None:
    west, south, east, north, widest = PUBLISHED[code]
    found = extent.of(code)
    assert found is not None
    assert west < found.lon < east
    assert south < found.lat < north
    assert found.width < widest


def test_every_place_has_an_extent_on_the_globe() -> None:
    for code in shapes.codes():
        found = extent.of(code)
        assert found is not None
        assert -180 <= found.lon <= 180
        assert 0 <= found.width < 360
        assert -90 < found.lat < 90


def test_what_no_map_draws_has_no_extent() -> None:
    assert extent.of("ATA") is None
