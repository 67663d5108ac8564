import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geo import affected, drawing, rebuild, shapes, source, sphere

README = "<!-- generated: figures --><!-- end --> <!-- generated: affected places --><!-- end -->"
SQUARE_DEGREE = (np.pi / 180) ** 2


def area(code: str, number: str, arcs: list[int]) -> dict[str, object]:
    properties = {"a3": code, "name": code.title()}
    return {"type": "Polygon", "id": number, "arcs": [arcs], "properties": properties}


def atlas() -> bytes:
    """Two neighbours, an island across the antimeridian, a spot, an area without a number."""
    arcs = [
        [[10, 10], [0, 10]],
        [[10, 20], [-10, 0], [0, -10], [10, 0]],
        [[10, 20], [10, 0], [0, -10], [-10, 0]],
        [[178, -20], [0, 4], [-356, 0], [0, -4], [356, 0]],
        [[40, 40], [0, 0]],
        [[60, 10], [0, 5], [5, 0], [0, -5], [-5, 0]],
    ]
    areas = [
        area("AAA", "001", [0, 1]),
        area("BBB", "002", [2, 0]),
        area("CCC", "003", [3]),
        area("DDD", "004", [4]),
        area("EEE", "-1", [5]),
    ]
    document = {
        "type": "Topology",
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "objects": {"countries": {"type": "GeometryCollection", "geometries": areas}},
        "arcs": arcs,
    }
    return json.dumps(document).encode()


def built() -> tuple[dict[Path, bytes], list[str]]:
    topology = atlas()
    spots = [affected.Spot("Inland", "", 5, 15), affected.Spot("At sea", "", 100, 50)]
    return rebuild.build(source.places(topology), source.collapsed(topology), spots, README)


def drawn() -> gpd.GeoDataFrame:
    return drawing.drawn(source.places(atlas()), shapely.MultiPoint([(5, 15)]))


def test_the_same_atlas_gives_the_same_bytes() -> None:
    assert built() == built()


def test_a_sound_atlas_passes_every_check() -> None:
    assert built()[1] == []


def test_a_spot_without_outline_gets_a_point_and_no_shape() -> None:
    files, _ = built()
    assert b'"DDD"' not in files[shapes.WORLD]
    assert b"DDD,40.0,40.0,true\n" in files[shapes.POINTS]


def test_a_place_looked_up_under_a_code_without_a_shape_gets_a_ring_at_its_point() -> None:
    topology = atlas()
    spots = [affected.Spot("Inland", "FFF", 5, 15), affected.Spot("Other", "BBB", 15, 15)]
    files, faults = rebuild.build(
        source.places(topology), source.collapsed(topology), spots, README
    )
    assert faults == []
    assert files[shapes.POINTS].count(b"FFF,5.0,15.0,true\n") == 1
    assert files[shapes.POINTS].count(b"BBB,") == 1
    table = files[rebuild.borders.AFFECTED].decode()
    assert "FFF,Inland,AAA,Drawn within the shape of AAA; a ring marks its place.\n" in table
    assert "BBB,Other,BBB,Drawn as a shape of its own.\n" in table
    assert files[shapes.WORLD] == built()[0][shapes.WORLD]


def test_an_area_without_a_number_stays_in_the_picture_and_is_listed() -> None:
    files, _ = built()
    assert b'"id":"EEE"' in files[shapes.WORLD]
    table = files[rebuild.borders.AFFECTED].decode()
    assert "EEE,Eee,EEE,Drawn as an area of its own" in table


def test_places_are_looked_up_in_what_is_drawn() -> None:
    table = built()[0][rebuild.borders.AFFECTED].decode()
    assert ",Inland,AAA,Drawn within the shape of AAA.\n" in table
    assert ",At sea,,Not drawn: the picture has no land at this point.\n" in table


def test_a_place_drawn_into_another_country_stops_the_rebuild() -> None:
    places = source.places(atlas())
    swapped = drawn().geometry.rename({"AAA": "BBB", "BBB": "AAA"})
    (message,) = affected.moved(places, swapped, [affected.Spot("Inland", "", 5, 15)])
    assert message.startswith("geo/disputed.csv:2:name: 'Inland' lies in 'AAA' in the atlas but in")


def test_an_island_across_the_antimeridian_is_cut_in_two() -> None:
    west, east = shapely.get_parts(drawn().geometry["CCC"])
    assert sorted([west.bounds[0], east.bounds[0]]) == [-180, 178]
    assert sorted([west.bounds[2], east.bounds[2]]) == [-178, 180]


def test_neighbours_are_still_neighbours_when_drawn() -> None:
    shared = drawn().geometry["AAA"].intersection(drawn().geometry["BBB"])
    assert shared.length == pytest.approx(10)


def test_an_islet_goes_unless_it_is_kept_or_all_there_is() -> None:
    boxes = [
        shapely.box(0, 0, 10, 10),
        shapely.box(20, 0, 20.2, 0.2),
        shapely.box(40, 0, 40.1, 0.1),
    ]
    islets = gpd.GeoSeries(boxes, index=["AAA", "AAA", "BBB"])
    assert list(drawing.thinned(islets, shapely.MultiPoint([(5, 5)])).index) == ["AAA", "BBB"]
    assert len(drawing.thinned(islets, shapely.MultiPoint([(20.1, 0.1)]))) == 3


def test_a_small_island_keeps_its_form_where_a_continent_loses_such_detail() -> None:
    circle = shapely.Point(0, 0).buffer(0.3)
    island = drawing.simplified(gpd.GeoSeries([circle], index=["AAA"])).iloc[0]
    plain = gpd.GeoSeries([circle]).simplify_coverage(drawing.COARSE).iloc[0]
    assert len(island.exterior.coords) > len(plain.exterior.coords)


def test_an_island_simplified_into_its_neighbour_falls_back_to_the_common_result() -> None:
    spike = shapely.Polygon([(0, 0), (20, 0), (20, 10), (11, 10), (10, 11), (9, 10), (0, 10)])
    notch = [(9.95, 10.97), (10, 11.02), (10.05, 10.97)]
    island = shapely.Polygon([(9.5, 10.97), *notch, (10.5, 10.97), (10.5, 12), (9.5, 12)])
    both = gpd.GeoSeries([spike, island], index=["AAA", "BBB"])
    assert not spike.intersects(island)
    assert both[["BBB"]].simplify_coverage(drawing.FINENESS).iloc[0].intersects(spike)
    assert shapely.coverage_is_valid(drawing.simplified(both).to_numpy())


def test_both_neighbours_get_the_same_points_on_a_long_border() -> None:
    eastward = np.array([[-123.017, 49.003], [-95.142, 49.01]])
    there, back = drawing.straightened(eastward), drawing.straightened(eastward[::-1])
    assert len(there) == 7
    assert (there == back[::-1]).all()


def test_the_area_of_a_square_degree_at_the_equator_is_known() -> None:
    clockwise = np.array([[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]], dtype=float)
    assert sphere.swept(clockwise) == pytest.approx(SQUARE_DEGREE, rel=1e-3)
    assert sphere.swept(clockwise[::-1]) == pytest.approx(-SQUARE_DEGREE, rel=1e-3)


def test_an_eighth_of_the_sphere_is_measured_exactly() -> None:
    octant = np.array([[0, 0], [0, 90], [90, 90], [90, 0], [0, 0]], dtype=float)
    assert sphere.swept(octant) == pytest.approx(np.pi / 2)


def test_a_tarball_with_another_hash_is_refused() -> None:
    with pytest.raises(source.SourceError, match="nothing was rebuilt"):
        source.topology(b"another package")


def test_a_machine_without_npm_is_told_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(source.SourceError, match="install Node"):
        source.download(tmp_path)
