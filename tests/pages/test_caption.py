"""What a picture carries: the words of the page that it is taken from."""

import json
from urllib.parse import parse_qsl, urlencode

import pytest

from data import extract
from data.selection import parse
from data.tables import Tables
from pages import _caption
from pages._scene import Scene
from tests.pages import made, reader

VIEWS = [
    ("map", ""),
    ("map", "years=2018-2019&layer=ties&layer=restrictions&focus=africa"),
    ("map", "q=nothing+has+this"),
    ("timeline", ""),
    ("timeline", "kind=loan&kind=mou&lanes=country"),
]
HOSTILE = "<script>alert(1)</script> ]]> \"quotes\" & 'more' *stars*"


def carried(query: str, *, under: str = "", **notes: str) -> dict[str, str]:
    table = made.tables()
    asked = parse(parse_qsl(query, keep_blank_values=True), table)
    assert asked.problems == ()
    scene = Scene(table, asked.selection, asked.view, frozenset(), f"timeline?{query}")
    return _caption.caption(scene, "A title", under, notes)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Scene, "site", reader.SITE)


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_a_picture_says_what_its_page_says(small: Tables, page: str, query: str) -> None:
    app = reader.opened(page, query)
    caption = reader.sent(app, page)["caption"]
    parts = [one.value for one in reader.links(app) if "part=" in one.proto.query_string]
    assert caption["title"] == app.title[0].value
    assert caption["summary"] == reader.summary(app).replace("\\", "")
    assert caption["ledger"] == f"Ledger: {len(small.engagements)} engagements = " + " + ".join(
        parts
    )
    path, _, asked = caption["link"].partition("?")
    assert path == f"{reader.SITE}/" + ("" if page == "map" else page)
    assert sorted(parse_qsl(asked)) == sorted(parse_qsl(reader.query(app)))
    assert caption["source"].removeprefix(f"{_caption.ATLAS}. ") in reader.said(app, "caption")


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("page", "query", "chart"),
    [
        ("map", "kind=loan&open=ZMB", "map"),
        ("compare", "a=initiative:bri&b=kind:loan&open=ZMB", "comparison"),
        ("initiative", "of=bri&open=ZMB", "initiative-map"),
        ("actor", "of=huawei&open=ZMB", "actor-map"),
        ("timeline", "kind=loan&id=zmb-rail-1967", "timeline"),
    ],
)
def test_a_mark_that_is_opened_leaves_the_picture_as_it_was(
    page: str, query: str, chart: str
) -> None:
    """What the browser has of it already is not sent again."""
    opened = reader.drawn(reader.opened(page, query), chart)
    shut = reader.drawn(reader.opened(page, query.rpartition("&")[0]), chart)
    assert shut.bytes == opened.bytes
    assert b"ZMB" not in opened.bytes.partition(b'"link":')[2]


@pytest.mark.usefixtures("site")
def test_the_parts_of_the_ledger_add_up_and_carry_the_notes_of_the_page() -> None:
    assert carried("layer=ties&layer=restrictions", undated="on no axis")["ledger"] == (
        "Ledger: 7 engagements = 5 drawn + 1 undated (on no axis) + 1 in another layer"
    )


@pytest.mark.usefixtures("site")
def test_a_picture_names_tables_licence_caveat_and_the_address_of_its_view() -> None:
    caption = carried("kind=loan", under="Borders are not ours.")
    assert f"version {made.AS_OF}-made" in caption["source"]
    assert "CC BY 4.0" in caption["source"]
    assert "their publishers'" in caption["source"]
    assert caption["caveat"].startswith("No record is not no engagement")
    assert caption["caveat"].endswith("Borders are not ours.")
    assert caption["link"] == f"{reader.SITE}/timeline?kind=loan"


@pytest.mark.usefixtures("site")
def test_a_picture_is_named_as_the_extract_of_its_rows_is() -> None:
    selection = parse([("kind", "loan")], made.tables()).selection
    named = extract.filename(made.tables(), selection)
    assert f"{carried('kind=loan')['stem']}.csv" == named


@pytest.mark.usefixtures("site")
def test_what_a_reader_typed_stands_in_the_words_as_it_was_typed() -> None:
    caption = carried(urlencode({"q": HOSTILE}))
    assert HOSTILE in caption["selection"]
    assert HOSTILE in caption["summary"]


@pytest.mark.usefixtures("site")
def test_the_words_of_a_usual_selection_are_few() -> None:
    caption = carried("years=2018-2020&layer=ties&layer=restrictions")
    assert len(json.dumps(caption, ensure_ascii=False).encode()) < 900
