"""/healthz, /shapes and /topojson, and where all routes stand."""

import gzip
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit import config

import web
from data import tables
from geo import geojson
from geo.shapes import ShapesError
from web import topojson

# Long and varied enough that it matters how hard it is compressed.
SHAPES = " ".join(str(number * number) for number in range(5000)).encode()
PAGES = Path(__file__).parents[2] / "pages"


@pytest.fixture
def two_shapes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geojson, "version", lambda: "v7")
    monkeypatch.setattr(geojson, "document", lambda: SHAPES)


def paths() -> list[str]:
    return [route.path for route in web.routes() if isinstance(route, Route)]


def test_healthz_gives_the_version_and_the_row_count(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = pd.DataFrame({"id": ["a", "b", "c"]})
    monkeypatch.setattr(
        tables, "read", lambda: SimpleNamespace(version="2026-11-23-ab", engagements=rows)
    )
    answer = client.get("/healthz")
    assert answer.json() == {"status": "ok", "tables_version": "2026-11-23-ab", "rows": 3}


@pytest.mark.usefixtures("two_shapes")
def test_shapes_are_kept_forever_and_gzipped_for_whoever_accepts_it(client: TestClient) -> None:
    zipped = client.get("/shapes/v7/world.geojson", headers={"accept-encoding": "gzip"})
    plain = client.get("/shapes/v7/world.geojson", headers={"accept-encoding": "identity"})
    for answer in (zipped, plain):
        assert answer.content == SHAPES
        assert answer.headers["content-type"] == "application/geo+json"
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert "Accept-Encoding" in answer.headers["vary"]
    assert zipped.headers["content-encoding"] == "gzip"
    assert int(zipped.headers["content-length"]) == len(gzip.compress(SHAPES, 9, mtime=0))
    assert "content-encoding" not in plain.headers
    assert zipped.headers["etag"] != plain.headers["etag"]


@pytest.mark.usefixtures("two_shapes")
def test_shapes_the_browser_already_has_are_not_sent_again(client: TestClient) -> None:
    tag = client.get("/shapes/v7/world.geojson").headers["etag"]
    again = client.get("/shapes/v7/world.geojson", headers={"if-none-match": tag})
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["etag"] == tag


@pytest.mark.usefixtures("two_shapes")
def test_shapes_of_another_version_are_named_and_not_kept(client: TestClient) -> None:
    answer = client.get("/shapes/v6/world.geojson")
    assert answer.status_code == 404
    assert "'v6'" in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_shapes_that_cannot_be_read_are_named_with_what_to_do(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> bytes:
        raise ShapesError("geo/world.geojson: 'No such file'; run make shapes")

    monkeypatch.setattr(geojson, "version", fail)
    answer = client.get("/shapes/v7/world.geojson")
    assert answer.status_code == 503
    assert answer.text == "geo/world.geojson: 'No such file'; run make shapes.\n"


@pytest.mark.parametrize("name", topojson.NAMES)
def test_every_base_map_is_a_topology_with_every_layer_empty(client: TestClient, name: str) -> None:
    topology = client.get(f"/topojson/{name}.json").json()
    assert topology["type"] == "Topology"
    assert topology["arcs"] == []
    assert topology["objects"].keys() >= {"coastlines", "countries", "lakes", "land", "rivers"}
    assert all(layer["geometries"] == [] for layer in topology["objects"].values())


def test_a_base_map_plotly_does_not_know_is_refused(client: TestClient) -> None:
    answer = client.get("/topojson/moon_110m.json")
    assert answer.status_code == 404
    assert "'moon_110m'" in answer.text


def test_no_route_stands_where_a_page_stands() -> None:
    pages = {path.stem for path in PAGES.glob("*.py")}
    assert pages
    assert not {path.split("/")[1] for path in paths()} & pages


def test_routes_move_with_the_base_path(monkeypatch: pytest.MonkeyPatch) -> None:
    before = paths()
    monkeypatch.setattr(config, "get_option", {"server.baseUrlPath": "/atlas/"}.__getitem__)
    assert paths() == [f"/atlas{path}" for path in before]
