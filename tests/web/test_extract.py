"""GET /extract.csv."""

import csv
from types import SimpleNamespace
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from data.selection import Selection
from geo import shapes
from web import extract


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.removeprefix("\ufeff").splitlines(keepends=True)))


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Selection, str]]:
    """Write two lines instead of the tables', and note what was asked of the writer."""
    asked = []

    def write(_tables: object, chosen: Selection, site: str, *_more: object) -> bytes:
        asked.append((chosen, site))
        return "\ufeffid,country\r\nzmb-tazara-1967,Zambia 赞比亚\r\n".encode()

    writer = SimpleNamespace(write=write, filename=lambda *_: "atlas_zmb_2026-11-23.csv")
    monkeypatch.setattr(extract, "extract", writer)
    return asked


def test_the_extract_is_the_bytes_of_the_writer_as_csv(
    client: TestClient, written: list[tuple[Selection, str]]
) -> None:
    answer = client.get("/extract.csv?country=ZMB")
    assert answer.status_code == 200
    assert answer.content == "\ufeffid,country\r\nzmb-tazara-1967,Zambia 赞比亚\r\n".encode()
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert written[0][0].country == ("ZMB",)


def test_the_extract_is_offered_as_a_file_with_the_writers_name(
    client: TestClient, written: list[tuple[Selection, str]]
) -> None:
    answer = client.get("/extract.csv?country=ZMB")
    disposition = 'attachment; filename="atlas_zmb_2026-11-23.csv"'
    assert answer.headers["content-disposition"] == disposition
    assert len(written) == 1


def test_the_extract_names_the_address_the_reader_asked(
    client: TestClient, written: list[tuple[Selection, str]]
) -> None:
    client.get("/extract.csv", headers={"host": "127.0.0.1:8501"})
    client.get("/extract.csv")
    assert [site for _, site in written] == ["http://127.0.0.1:8501", "http://localhost:8501"]


def test_head_gives_the_headers_without_the_file(
    client: TestClient, written: list[tuple[Selection, str]]
) -> None:
    head, full = client.head("/extract.csv"), client.get("/extract.csv")
    assert head.status_code == 200
    assert head.headers["content-length"] == full.headers["content-length"]
    assert head.headers["content-disposition"] == full.headers["content-disposition"]
    assert len(written) == 2


def test_an_empty_selection_gives_the_header_alone(client: TestClient) -> None:
    nothing, everything = client.get("/extract.csv?q=zzzzqqqq"), client.get("/extract.csv")
    assert nothing.status_code == 200
    assert nothing.text.splitlines() == everything.text.splitlines()[:1]


@pytest.mark.parametrize("code", ["ZMB", "USA"])
def test_the_page_of_a_country_gives_all_layers_of_that_country(
    client: TestClient, code: str
) -> None:
    layers = "layer=ties&layer=own&layer=restrictions&layer=comparators"
    page = client.get(f"/extract.csv?of={code}")
    chosen = client.get(f"/extract.csv?country={code}&{layers}")
    assert page.status_code == 200
    assert {row["iso3"] for row in rows(page.text)} == {code}
    assert page.content == chosen.content
    assert page.headers["content-disposition"] == chosen.headers["content-disposition"]


def test_rows_that_no_map_can_draw_are_a_part_of_their_own(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    zambian = rows(client.get("/extract.csv?country=ZMB&part=drawn").text)
    drawable = shapes.codes() - {"ZMB"}
    assert rows(client.get("/extract.csv?part=no-shape").text) == []
    monkeypatch.setattr(shapes, "codes", lambda: drawable)
    found = rows(client.get("/extract.csv?part=no-shape").text)
    assert {row["part"] for row in found} == {"no-shape"}
    assert [row["id"] for row in found] == [row["id"] for row in zambian] != []


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("colour=red", "colour"),
        ("country=ZAM", "ZAM"),
        ("years=abcd", "abcd"),
        ("years=9999-1", "9999-1"),
        ("country=%3Cscript%3Ealert(1)%3C/script%3E", "<script>"),
        ("country=ZMB&kind=spaceship", "spaceship"),
        ("q=a%00b", "q: "),
        ("%00=1", "is not a name"),
        ("country=%FF%FE", "country: "),
        ("=", "is not a name"),
    ],
)
def test_a_query_that_is_no_selection_gets_400_and_a_sentence_that_names_it(
    client: TestClient, query: str, named: str
) -> None:
    answer = client.get(f"/extract.csv?{query}")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert named in answer.text
    assert "Traceback" not in answer.text


def test_thousands_of_values_get_400_and_a_sentence(client: TestClient) -> None:
    answer = client.get("/extract.csv?" + "&".join(["q=a"] * 3000))
    assert answer.status_code == 400
    assert "values" in answer.text


def test_a_query_too_long_gets_414_and_a_sentence(client: TestClient) -> None:
    answer = client.get("/extract.csv?q=" + quote("é") * 10_000)
    assert answer.status_code == 414
    assert "at most 16000" in answer.text


def test_a_refusal_is_not_kept_by_caches(client: TestClient) -> None:
    assert client.get("/extract.csv?country=ZAM").headers["cache-control"] == "no-store"
