import json
from pathlib import Path

import pytest

from geo import borders, geojson, shapes

TRIANGLE = [[0, 0], [0, 1], [1, 0], [0, 0]]


def collection(*codes: str, ring: object = TRIANGLE) -> str:
    features = [
        {
            "type": "Feature",
            "id": code,
            "properties": {"iso3": code},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }
        for code in codes
    ]
    return json.dumps({"type": "FeatureCollection", "features": features})


def test_shapes_are_read_in_the_order_of_their_codes(tmp_path: Path) -> None:
    path = tmp_path / "world.geojson"
    path.write_text(collection("ZMB", "EGY"))
    assert list(shapes.read(path).index) == ["EGY", "ZMB"]


def test_the_shapes_are_read_once() -> None:
    assert shapes.read() is shapes.read()
    assert shapes.points() is shapes.points()


def test_a_missing_file_is_named_with_what_to_do(tmp_path: Path) -> None:
    for reader in (shapes.read, shapes.points, borders.affected):
        with pytest.raises(shapes.ShapesError) as caught:
            reader(tmp_path / "gone.file")
        assert str(caught.value).startswith(f"{tmp_path.name}/gone.file: 'No such file")
        assert str(caught.value).endswith("; run make shapes")


@pytest.mark.parametrize(
    "text",
    [
        "",
        '{"type":"FeatureCollection","features":[',
        "[]",
        "{}",
        '{"features":[]}',
        '{"features":[{"type":"Feature","properties":{},"geometry":null}]}',
        '{"features":[{"type":"Feature","properties":{"iso3":"ZMB"},"geometry":null}]}',
        collection("ZMB", "ZMB"),
        collection("ZMB", ring=[[0, 0], [1, 1], [0, 0]]),
        collection("ZMB", ring="nowhere"),
        collection("ZMB", ring=[]),
    ],
)
def test_a_broken_file_of_shapes_is_one_clear_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "world.geojson"
    path.write_text(text)
    with pytest.raises(shapes.ShapesError, match=r"world\.geojson: .*run make shapes$"):
        shapes.read(path)


@pytest.mark.parametrize(
    "text",
    ["", "iso3,lon,lat,small\n", "iso3,lon\nZMB,1\n", "iso3,lon,lat,small\nZMB,east,1,true\n"],
)
def test_a_broken_table_of_points_is_one_clear_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "points.csv"
    path.write_text(text)
    with pytest.raises(shapes.ShapesError, match=r"points\.csv: .*run make shapes$"):
        shapes.points(path)


@pytest.mark.parametrize("text", ["", "code,name\nZMB,Zambia\n"])
def test_a_broken_list_of_affected_places_is_one_clear_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "affected.csv"
    path.write_text(text)
    with pytest.raises(shapes.ShapesError, match=r"affected\.csv: .*run make shapes$"):
        borders.affected(path)


def test_the_served_document_is_the_committed_file() -> None:
    assert geojson.document() == shapes.WORLD.read_bytes()
    assert geojson.document() is geojson.document()


def test_the_version_is_short_and_made_of_the_content() -> None:
    assert len(geojson.version()) == 12
    assert set(geojson.version()) <= set("0123456789abcdef")


def test_what_is_written_is_what_was_read() -> None:
    assert geojson.written(shapes.read()) == geojson.document()


def test_countries_without_a_shape_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shapes, "codes", lambda: frozenset({"ZMB"}))
    assert shapes.shapeless(["ZMB", "XXX"]) == {"XXX"}


def test_without_shapes_no_country_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> frozenset[str]:
        raise shapes.ShapesError("geo/world.geojson: 'No such file'; run make shapes")

    monkeypatch.setattr(shapes, "codes", fail)
    assert shapes.shapeless(["ZMB", "XXX"]) == {"ZMB", "XXX"}
