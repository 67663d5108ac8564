"""What a browser fetches to draw a figure: our scripts, plotly.js, the base of the map."""

import json
import re

import pytest
from starlette.testclient import TestClient

from data import tables
from geo import geojson
from geo.shapes import ShapesError
from mount import files
from plates import worldmap

FOREVER = "public, max-age=31536000, immutable"
SCRIPTS = f"/mount/{files.version()}"
PLOTLY = f"/plotly/{files.plotly_version()}/plotly.min.js"


def base(look: str) -> str:
    return f"/{worldmap.address(tables.read(), 'actors', look)}"


@pytest.mark.parametrize("name", files.names())
def test_every_script_and_style_is_served_as_what_it_is(client: TestClient, name: str) -> None:
    answer = client.get(f"{SCRIPTS}/{name}")
    assert answer.content == files.content(name)
    expected = {"js": "text/javascript", "css": "text/css"}[name.rsplit(".", 1)[1]]
    assert answer.headers["content-type"].startswith(expected)


def test_every_script_imports_only_scripts_that_are_served() -> None:
    for name in files.names():
        imported = re.findall(r'from "\./([^"]+)"', files.content(name).decode())
        assert set(imported) <= set(files.names()), name


@pytest.mark.parametrize("path", [f"{SCRIPTS}/mount.js", PLOTLY, base("light"), base("dark")])
def test_what_draws_a_figure_is_compressed_and_kept_for_ever(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"accept-encoding": "gzip"})
    assert answer.status_code == 200
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["cache-control"] == FOREVER
    assert int(answer.headers["content-length"]) < len(answer.content) / 1.5
    again = client.get(path, headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("/mount/none/mount.js", "'none'"),
        (f"{SCRIPTS}/files.py", "'files.py'"),
        (f"{SCRIPTS}/app.js", "'app.js'"),
        ("/plotly/0.0/plotly.min.js", "'0.0'"),
        ("/figures/none/actors-light.json", "'none'"),
        ("/figures/none/actors-pink.json", "'actors-pink'"),
        ("/figures/none/pink-light.json", "'pink-light'"),
    ],
)
def test_what_is_not_there_is_named_and_not_kept(client: TestClient, path: str, named: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert named in answer.text


def test_the_base_holds_every_place_and_asks_for_the_shapes_by_a_relative_address(
    client: TestClient,
) -> None:
    places = client.get(base("light")).json()["data"][0]
    assert places["geojson"] == f"shapes/{geojson.version()}/world.geojson"
    assert {"ZMB", "SGP", "ESH", "XKX"} <= set(places["locations"])
    assert json.loads(worldmap.base(tables.read(), "actors", "light")[0])["data"][0] == places


def test_a_map_without_shapes_says_what_to_do(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_asked: object) -> None:
        raise ShapesError("geo/world.geojson: 'No such file'; run make shapes")

    monkeypatch.setattr(worldmap, "base", fail)
    answer = client.get("/figures/any/actors-light.json")
    assert answer.status_code == 503
    assert answer.text == "geo/world.geojson: 'No such file'; run make shapes.\n"


@pytest.mark.parametrize(
    ("page", "wanted", "unwanted"),
    [
        ("/", ["plotly/", "mount/", "shapes/", "topojson/"], []),
        ("/timeline", ["plotly/", "mount/"], ["shapes/", "topojson/"]),
        ("/records", [], ["plotly/", "mount/", "shapes/"]),
    ],
)
def test_a_page_asks_at_once_for_what_its_figure_needs_and_for_nothing_else(
    client: TestClient, page: str, wanted: list[str], unwanted: list[str]
) -> None:
    answer = client.get(page, headers={"accept-encoding": "gzip"})
    plain = client.get(page, headers={"accept-encoding": "identity"})
    head = answer.text.partition("</head>")[0]
    assert all(f'="{folder}' in head for folder in wanted)
    assert not any(f'="{folder}' in head for folder in unwanted)
    assert int(plain.headers["content-length"]) == len(plain.content)
    assert answer.text == plain.text
    assert answer.text.endswith("</html>\n")


@pytest.mark.parametrize("page", ["/", "/timeline", "/records"])
def test_asking_for_the_head_of_a_page_gives_that_of_the_page(
    client: TestClient, page: str
) -> None:
    plain = {"accept-encoding": "identity"}
    got, head = client.get(page, headers=plain), client.head(page, headers=plain)
    names = ("content-length", "content-type", "etag", "last-modified")
    assert [head.headers.get(name) for name in names] == [got.headers.get(name) for name in names]


def test_every_address_that_a_page_asks_for_at_once_is_served(client: TestClient) -> None:
    head = client.get("/").text.partition("</head>")[0]
    asked = re.findall('(?:href|src)="((?:plotly|mount|shapes|topojson)/[^"]+)"', head)
    assert len(asked) > 20
    for address in asked:
        assert client.get(f"/{address}").status_code == 200


def test_a_script_of_a_figure_gets_no_elements_added(client: TestClient) -> None:
    assert "<script async" not in client.get(f"{SCRIPTS}/mount.js").text
