import geopandas as gpd
import pytest
import shapely

from geo import checks

CLOCKWISE = [(0, 0), (0, 10), (10, 10), (10, 0), (0, 0)]


def shapes(**areas: shapely.Geometry) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(geometry=list(areas.values()), index=list(areas), crs=4326)


def one(ring: list[tuple[float, float]], *holes: list[tuple[float, float]]) -> gpd.GeoDataFrame:
    return shapes(AAA=shapely.MultiPolygon([shapely.Polygon(ring, holes)]))


def test_a_clockwise_shape_passes_every_check() -> None:
    assert checks.problems(one(CLOCKWISE), [], b"{}") == []


def test_a_counter_clockwise_exterior_would_paint_the_globe() -> None:
    (message,) = checks.inverted(one(CLOCKWISE[::-1]))
    assert message.startswith("geo/world.geojson:AAA: ")
    assert "'99%' of the sphere" in message or "'100%' of the sphere" in message


def test_a_hole_wound_like_its_exterior_is_inverted() -> None:
    hole = [(4.0, 4.0), (4.0, 6.0), (6.0, 6.0), (6.0, 4.0), (4.0, 4.0)]
    assert len(checks.inverted(one(CLOCKWISE, hole))) == 1
    assert checks.inverted(one(CLOCKWISE, hole[::-1])) == []


def test_a_shape_spread_over_the_antimeridian_is_both_inverted_and_uncut() -> None:
    jumping = [(-179, -17), (-179, -16), (179, -16), (179, -17), (-179, -17)]
    assert len(checks.inverted(one(jumping))) == 1
    assert "'358.0' degrees" in checks.uncut(one(jumping))[0]


def test_an_empty_shape_is_found() -> None:
    (message,) = checks.empty(
        shapes(AAA=shapely.MultiPolygon(), BBB=one(CLOCKWISE).geometry.iloc[0])
    )
    assert message == "geo/world.geojson:AAA: the shape is empty; run make shapes"


def test_a_ring_without_area_is_degenerate() -> None:
    messages = checks.degenerate(one([(0, 0), (5, 0), (5, 0), (0, 0)]))
    assert "a ring of '4' points near [0.0, 0.0] has no area" in messages[0]


def test_a_shape_that_crosses_itself_is_degenerate() -> None:
    (message,) = checks.degenerate(one([(0, 0), (0, 4), (4, 0), (4, 5), (0, 0)]))
    assert message == "geo/world.geojson:AAA: the shape crosses itself; run make shapes"


@pytest.mark.parametrize("left", [5.0, 9.0])
def test_overlapping_shapes_are_found(left: float) -> None:
    both = shapes(
        AAA=shapely.box(0, 0, 10, 10, ccw=False), BBB=shapely.box(left, 0, 20, 10, ccw=False)
    )
    assert [message[:21] for message in checks.overlapping(both)] == [
        "geo/world.geojson:AAA",
        "geo/world.geojson:BBB",
    ]


def test_neighbours_share_an_edge_and_not_only_a_corner() -> None:
    three = shapes(
        BBB=shapely.box(10, 0, 20, 10),
        AAA=shapely.box(0, 0, 10, 10),
        CCC=shapely.box(20, 10, 30, 20),
    )
    assert checks.neighbours(three.geometry) == {("AAA", "BBB")}


def test_neighbours_that_no_longer_touch_are_found() -> None:
    apart = shapes(AAA=shapely.box(0, 0, 10, 10), BBB=shapely.box(11, 0, 20, 10))
    (message,) = checks.parted(apart, [("AAA", "BBB")])
    assert message.startswith("geo/world.geojson:AAA: no longer touches 'BBB'")


def test_a_file_over_its_limits_is_refused() -> None:
    assert checks.over_budget(b"x" * checks.BYTES) == []
    assert f"has '{checks.BYTES + 1}' bytes," in checks.over_budget(b"x" * (checks.BYTES + 1))[0]


def test_a_file_that_will_not_compress_is_refused() -> None:
    noise = b"".join((n * 2654435761 % 2**32).to_bytes(4, "big") for n in range(1, 30_000))
    assert ["gzipped" in message for message in checks.over_budget(noise)] == [True]


def test_problems_gathers_the_messages_of_all_checks() -> None:
    messages = checks.problems(one(CLOCKWISE[::-1]), [("AAA", "BBB")], b"x" * 250_001)
    assert len(messages) == 3
