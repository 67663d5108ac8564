"""GET /changes.csv, GET /changes.atom, and version= on every route."""

import csv
import io
import re
from dataclasses import replace
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from starlette.testclient import TestClient

from data import changes_extract, history, tables
from data.history import Release
from data.selection import Selection, View
from data.tables import Tables
from plates import changemap, worldmap
from tests.data.making import engagement, frame
from tests.data.making import tables as made
from web import feed

V1, V2, V3 = "2026-01-01-aaaaaaaa", "2026-02-01-bbbbbbbb", "2026-03-01-cccccccc"
RELEASES = tuple(Release(version, version[:10], f"Note of {version}.") for version in (V1, V2, V3))
ATOM = f"{{{feed.ATOM}}}"
SITE = "http://localhost:8501"
HOSTILE = "Loan <b>&amp; “more”</b> ]]>"


@pytest.fixture
def three(monkeypatch: pytest.MonkeyPatch) -> dict[str, Tables]:
    """Let three versions be released: a loan, then another, then one of them withdrawn."""
    first = engagement("zmb-loan", title=HOSTILE)
    second = engagement("nam-loan", iso3="NAM", start="2020-05")
    gone = first | {"status": "withdrawn"}
    rows = {V1: [first], V2: [first, second], V3: [gone]}
    kept = {
        version: replace(made(*found), version=version, as_of=version[:10])
        for version, found in rows.items()
    }
    why = frame("retired", [{"id": "nam-loan", "reason": "double", "successor_id": "zmb-loan"}])
    kept[V3] = replace(kept[V3], retired=why)
    monkeypatch.setattr(tables, "read", lambda version=V3: kept[version])
    monkeypatch.setattr(history, "releases", lambda: RELEASES)
    return kept


def atom(client: TestClient, query: str = "") -> ET.Element:
    answer = client.get(f"/changes.atom?{query}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/atom+xml"
    return ET.fromstring(answer.text.encode())  # noqa: S314 - our own document


def titles(root: ET.Element) -> list[str]:
    return [one.findtext(f"{ATOM}title", "") for one in root.findall(f"{ATOM}entry")]


def entries(root: ET.Element, tag: str) -> list[str]:
    return [one.findtext(f"{ATOM}{tag}", "") for one in root.findall(f"{ATOM}entry")]


@pytest.mark.parametrize(
    "query", ["", f"since={V1}&until={V2}", "country=ZMB", f"version={V2}", "kind=ban"]
)
def test_the_file_is_the_bytes_of_the_writer_for_what_the_page_shows(
    client: TestClient, three: dict[str, Tables], query: str
) -> None:
    answer = client.get(f"/changes.csv?{query}")
    asked = dict(pair.split("=") for pair in query.split("&") if pair)
    selection = Selection(
        country=tuple(filter(None, [asked.get("country")])),
        kind=tuple(filter(None, [asked.get("kind")])),
        version=asked.get("version", ""),
    )
    view = View(since=asked.get("since", ""), until=asked.get("until", ""))
    found = changemap.found(three[selection.version or V3], selection, view)
    assert answer.content == changes_extract.write(found, selection, SITE)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    name = f"atlas_changes_{found.before.version}_{found.after.version}.csv"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'


@pytest.mark.usefixtures("three")
def test_the_address_in_the_file_gives_the_same_file(client: TestClient) -> None:
    text = client.get("/changes.csv?country=ZMB").text
    (line,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert (line["change"], line["field"], line["after"]) == ("withdrawn", "status", "withdrawn")
    again = line["view_url"].replace("/changes?", "/changes.csv?")
    assert client.get(again).text == text


@pytest.mark.usefixtures("three")
def test_the_feed_tells_the_changes_of_every_release_newest_first(client: TestClient) -> None:
    root = atom(client)
    assert titles(root) == [
        "Retired: A title (Namibia)",
        f"Now withdrawn: {HOSTILE} (Zambia)",
        "Added: A title (Namibia)",
        f"First release: version {V1}",
    ]
    assert entries(root, "summary")[:2] == [
        "double; read zmb-loan instead",
        "status: operating → withdrawn",
    ]
    days = [V3[:10], V3[:10], V2[:10], V1[:10]]
    assert entries(root, "updated") == [f"{day}T00:00:00Z" for day in days]
    assert root.findtext(f"{ATOM}updated") == f"{V3[:10]}T00:00:00Z"


@pytest.mark.usefixtures("three")
def test_the_feed_is_of_the_selection_and_links_to_itself_and_to_the_page(
    client: TestClient,
) -> None:
    root = atom(client, "country=NAM&q=title")
    assert titles(root) == [
        "Retired: A title (Namibia)",
        "Added: A title (Namibia)",
        f"First release: version {V1}",
    ]
    links = {one.get("rel"): one.get("href") for one in root.findall(f"{ATOM}link")}
    assert links == {
        "self": f"{SITE}/changes.atom?country=NAM&q=title",
        "alternate": f"{SITE}/changes?country=NAM&q=title",
    }
    assert "country: Namibia" in root.findtext(f"{ATOM}subtitle", "")


@pytest.mark.usefixtures("three")
def test_every_entry_has_what_atom_asks_for_and_an_id_of_its_own(client: TestClient) -> None:
    root = atom(client)
    for tag in ("id", "title", "updated", "author", "link"):
        assert root.find(f"{ATOM}{tag}") is not None
    ids = entries(root, "id")
    assert len(set(ids)) == len(ids) == 4
    for one in root.findall(f"{ATOM}entry"):
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one.findtext(f"{ATOM}id", ""))
        link = one.find(f"{ATOM}link")
        assert link is not None
        assert str(link.get("href")).startswith(f"{SITE}/record")


def test_the_id_of_an_entry_outlives_later_releases_filters_and_hosts(
    client: TestClient, three: dict[str, Tables], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = dict(zip(titles(atom(client)), entries(atom(client), "id"), strict=True))
    filtered = atom(client, "country=NAM")
    assert set(entries(filtered, "id")) < set(now.values())
    answer = client.get("/changes.atom", headers={"host": "127.0.0.1:8501"})
    assert set(re.findall("<id>(.*?)</id>", answer.text)) >= set(now.values())
    monkeypatch.setattr(history, "releases", lambda: RELEASES[:2])
    monkeypatch.setattr(tables, "read", lambda version=V2: three[version])
    before = atom(client)
    assert dict(zip(titles(before), entries(before, "id"), strict=True)).items() <= now.items()


@pytest.mark.usefixtures("three")
def test_a_feed_goes_back_some_releases_and_says_how_many(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "RELEASES", 2)
    root = atom(client)
    assert [title.partition(":")[0] for title in titles(root)] == ["Retired", "Now withdrawn"]
    assert "Changes of the last 2 releases" in root.findtext(f"{ATOM}subtitle", "")


@pytest.mark.usefixtures("three")
def test_a_feed_that_is_known_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/changes.atom")
    again = client.get("/changes.atom", headers={"if-none-match": first.headers["etag"]})
    assert (first.headers["cache-control"], again.status_code) == ("no-cache", 304)
    assert again.content == b""


def test_the_published_feed_can_be_read_and_says_how_far_back_it_goes(client: TestClient) -> None:
    root, released = atom(client), history.listed()
    told = min(len(released), feed.RELEASES)
    assert f"the last {told} releases" in (root.findtext(f"{ATOM}subtitle") or "")
    first = f"First release: version {released[0].version}"
    assert (titles(root)[-1] == first) == (told == len(released))
    assert root.findtext(f"{ATOM}updated") == f"{released[-1].day}T00:00:00Z"


@pytest.mark.usefixtures("three")
def test_an_extract_pinned_on_a_version_has_the_rows_of_that_version(client: TestClient) -> None:
    found = {
        version: client.get(f"/extract.csv?version={version}").text for version in (V1, V2, V3)
    }
    ids = {
        version: [line["id"] for line in csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))]
        for version, text in found.items()
    }
    assert ids == {V1: ["zmb-loan"], V2: ["nam-loan", "zmb-loan"], V3: ["zmb-loan"]}
    assert all(f"version={version}" in text for version, text in found.items())
    assert client.get("/extract.csv").text == found[V3]


ROUTES = ("extract.csv", "series.json", "changes.csv", "changes.atom")


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("bad", ["2020-01-01-00000000", "../data", "current", "<script>"])
def test_a_version_that_is_not_known_gets_400_and_a_sentence_that_names_it(
    client: TestClient, route: str, bad: str
) -> None:
    answer = client.get(f"/{route}?version={quote(bad)}")
    assert answer.status_code == 400
    assert answer.text.startswith(f"version: '{bad}' is not known here; known are ")


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.usefixtures("three")
def test_every_route_takes_every_version(client: TestClient, route: str) -> None:
    assert [client.get(f"/{route}?version={one}").status_code for one in (V1, V2, V3)] == [200] * 3


def test_the_base_of_a_map_of_an_older_version_is_given_by_its_address(
    client: TestClient, three: dict[str, Tables]
) -> None:
    old = replace(three[V1], countries=three[V1].countries.iloc[:3])
    three[V1] = old
    address = worldmap.address(old, "changes", "light")
    assert address != worldmap.address(three[V3], "changes", "light")
    assert client.get(f"/{address}").status_code == 200
    assert client.get(f"/{address.partition('?')[0]}").status_code == 404


def test_the_page_of_changes_names_its_feed_in_its_head(client: TestClient) -> None:
    assert feed.MEDIA_TYPE in client.get("/changes").text.partition("</head>")[0]
    assert feed.MEDIA_TYPE not in client.get("/records").text


@pytest.mark.usefixtures("three")
def test_a_pinned_feed_ends_with_the_release_it_is_pinned_on(client: TestClient) -> None:
    root = atom(client, f"version={V2}")
    assert [title.partition(":")[0] for title in titles(root)] == ["Added", "First release"]
    assert root.findtext(f"{ATOM}updated") == "2026-02-01T00:00:00Z"


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("name", ["since", "until"])
def test_a_feed_between_two_versions_is_refused(client: TestClient, name: str) -> None:
    answer = client.get(f"/changes.atom?{name}={V1}")
    assert answer.status_code == 400
    assert "leave out 'since' and 'until'" in answer.text


def test_a_row_that_was_only_read_again_makes_no_entry(
    client: TestClient, three: dict[str, Tables]
) -> None:
    rows = three[V2].engagements
    three[V2] = replace(three[V2], engagements=rows.assign(note="More."))
    found = titles(atom(client, f"version={V2}"))
    assert [title.partition(":")[0] for title in found] == ["Added", "First release"]
