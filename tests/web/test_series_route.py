"""GET /series.json."""

import gzip

import pytest
from starlette.testclient import TestClient

from data import tables
from data.selection import Selection, View
from geo.shapes import ShapesError
from plates import places, series

MOST = 8_000  # bytes that an answer may weigh on the wire


def test_the_series_has_a_year_a_sentence_and_a_map_for_every_step(client: TestClient) -> None:
    found = client.get("/series.json?kind=loan").json()
    steps = list(series.steps(tables.read()))
    assert found["steps"] == steps
    assert [last for _, last in found["years"]] == steps
    assert len(found["told"]) == len(found["overlays"]) == len(steps)
    everywhere = len(places.places(tables.read()))
    assert {len(overlay["data"][0]["z"]) for overlay in found["overlays"]} == {everywhere}


def test_the_series_is_that_of_the_query_without_its_years(client: TestClient) -> None:
    loans = client.get("/series.json?kind=loan").json()
    assert client.get("/series.json?kind=loan&years=2015-2020&focus=africa").json() == loans
    assert client.get("/series.json?kind=grant").json() != loans
    chosen = series.series(tables.read(), Selection(kind=("loan",)), View())
    assert loans["told"] == chosen["told"]


def test_the_sweep_is_asked_for_by_name(client: TestClient) -> None:
    found = client.get("/series.json?sweep=single").json()
    assert all(first == last for first, last in found["years"])


@pytest.mark.parametrize("query", ["", "sweep=single", "layer=ties&layer=own&layer=restrictions"])
def test_a_series_is_gzipped_and_weighs_little(client: TestClient, query: str) -> None:
    zipped = client.get(f"/series.json?{query}")
    plain = client.get(f"/series.json?{query}", headers={"accept-encoding": "identity"})
    assert zipped.headers["content-encoding"] == "gzip"
    assert int(zipped.headers["content-length"]) == len(gzip.compress(plain.content, 9)) < MOST
    assert "content-encoding" not in plain.headers
    assert zipped.content == plain.content


def test_a_browser_asks_whether_its_series_still_holds_and_is_not_sent_it_twice(
    client: TestClient,
) -> None:
    first = client.get("/series.json?kind=loan")
    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["content-type"] == "application/json"
    tag = {"if-none-match": first.headers["etag"]}
    assert client.get("/series.json?kind=loan", headers=tag).status_code == 304
    assert client.get("/series.json?kind=grant", headers=tag).status_code == 200


@pytest.mark.parametrize(
    ("query", "named"), [("kind=zzz", "'zzz'"), ("sweep=up", "'up'"), ("colour=red", "'colour'")]
)
def test_a_query_that_is_no_selection_gets_400_and_a_sentence_that_names_it(
    client: TestClient, query: str, named: str
) -> None:
    answer = client.get(f"/series.json?{query}")
    assert answer.status_code == 400
    assert named in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_shapes_that_cannot_be_read_are_named_with_what_to_do(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ShapesError("geo/world.geojson: 'No such file'; run make shapes")

    monkeypatch.setattr(series, "series", fail)
    answer = client.get("/series.json?q=asked+by+no+other+test")
    assert answer.status_code == 503
    assert answer.text == "geo/world.geojson: 'No such file'; run make shapes.\n"
