"""Hostile links and hostile cells: a clear page, never a trace, never markup that works."""

import json

import pytest

from data import tables
from geo import borders, geojson, shapes
from tests.pages import made, reader
from tests.pages.cells import reading

TAGS = "<img src=x onerror=alert(1)><script>alert(2)</script>"
MARKS = "**bold** $x$ :red[x] [a](javascript:alert(1)) ![i](https://evil.example/i.png) `code`"
HOSTILE = f"{TAGS} {MARKS}"
WORKING = ("**bold**", "$x$", ":red[", "](javascript", "![i]", "<img", "<script")
ALLOWED = {
    "style",
    "article",
    "h3",
    "p",
    "ul",
    "ol",
    "li",
    "b",
    "small",
    "span",
    "a",
    "br",
    "div",
    "details",
    "summary",
} | {
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
PLAIN = {"class", "id", "href", "target", "rel", "scope", "lang", "aria-label", "data-label"} | {
    "aria-current",
    "role",
    "style",
    "data-first",
    "data-last",
}
OURS = ("https://", "country?", "records?", "record?", "initiative?", "actor?")
MARKDOWN = ("title", "header", "subheader", "markdown", "caption", "warning", "info", "error")
LINKS = (
    "years=abc&years=2019",
    "years=9999999999999999999",
    "years=2020-2019",
    "page=-1",
    "page=" + "9" * 400,
    "open=%00&of=%00",
    "of=<script>alert(1)</script>",
    "q=" + "x" * 5000,
    "q=%00",
    "q=%5Cud800",
    "q=%F0%9F%92%A9%E2%80%AE",
    "focus=&lanes=&sweep=",
    "focus=world&focus=asia",
    "__proto__=1&constructor=2",
    "layer=ties&layer=zzz",
    "part=zzz",
    "&".join(f"kind=k{n}" for n in range(300)),
    "&".join(f"country=C{n}" for n in range(3000)),
    "embed=true&theme=dark",
    "a=<script>alert(1)</script>&b=kind:%00",
    "a=years:9999999999-1&b=:",
)
CELLS = {
    "engagements": ("title", "summary", "note", "confidence_reason", "amount", "currency", "place"),
    "countries": ("name_en", "name_zh", "other_names", "subregion", "income_group"),
    "kinds": ("name_en", "description"),
    "initiatives": ("name_en", "name_zh", "coverage", "expected", "coverage_note", "summary"),
    "sources": ("publisher", "title", "language", "kind"),
    "evidence": ("value", "detail"),
    "actors": ("name_en", "name_original", "aliases", "note"),
    "retired": ("reason",),
    "engagement_actors": ("wording",),
}
VIEWS = (
    ("map", "open=ZMB"),
    ("map", "country=ZMB&initiative=bri&kind=loan"),
    ("timeline", "lanes=country"),
    ("timeline", "lanes=kind"),
    ("records", ""),
    ("country", "of=ZMB"),
    ("country", "of=EGY&kind=loan"),
    ("compare", "a=initiative:bri&b=kind:loan&open=ZMB"),
    ("compare", "a=initiative:friends&b=years:2018"),
    ("method", ""),
    ("record", "id=zmb-rail-1967"),
    ("record", "id=zmb-old-2018"),
    ("initiative", "of=bri"),
    ("actor", "of=huawei"),
)


@pytest.mark.parametrize("page", reader.PAGES)
@pytest.mark.parametrize("query", LINKS, ids=range(len(LINKS)))
@pytest.mark.usefixtures("small")
def test_a_hostile_link_gives_a_page(page: str, query: str) -> None:
    app = reader.opened(page, query)
    assert not app.exception
    assert app.title[0].value
    assert sum(reader.ledger(app).values()) == 7 or page == "country"


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_hostile_cells_are_shown_letter_by_letter(
    page: str, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = {name: dict.fromkeys(columns, HOSTILE) for name, columns in CELLS.items()}
    table = made.tables(cells)
    monkeypatch.setattr(tables, "read", lambda: table)
    app = reader.opened(page, query)
    if page == "timeline":
        app = reader.click(app, "timeline", "zmb-rail-1967")
    assert not app.exception
    for html in reader.html(app):
        found = reading(html)
        assert found.tags <= ALLOWED
        assert found.attributes <= PLAIN
        assert all(one.startswith(OURS) for one in found.addresses)
    for text in [*reader.said(app, *MARKDOWN), *(one.value for one in reader.links(app))]:
        for mark in WORKING:
            assert mark not in text
    if page in {"map", "timeline"}:
        assert "<img" not in json.dumps(reader.figure(app, page))


def test_a_source_whose_address_is_a_script_is_no_link(monkeypatch: pytest.MonkeyPatch) -> None:
    table = made.tables({"sources": {"url": "javascript:alert(1)"}})
    monkeypatch.setattr(tables, "read", lambda: table)
    for page, query in VIEWS:
        for html in reader.html(reader.opened(page, query)):
            assert not [one for one in reading(html).addresses if "javascript" in one]


@pytest.mark.parametrize("page", reader.PAGES)
@pytest.mark.usefixtures("small")
def test_a_searched_text_is_repeated_letter_by_letter(page: str) -> None:
    app = reader.opened(page, f"of=ZMB&q={MARKS.replace('&', '%26')}")
    for text in reader.said(app, *MARKDOWN):
        for mark in WORKING:
            assert mark not in text


def missing(*_: object) -> None:
    raise shapes.ShapesError("geo/world.geojson: 'No such file or directory'; run make shapes")


@pytest.mark.parametrize("page", reader.PAGES)
@pytest.mark.usefixtures("small")
def test_without_shapes_every_page_says_so_or_draws_and_the_ledger_adds_up(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room, names in {
        shapes: ("read", "points", "codes"),
        geojson: ("document", "version"),
        borders: ("affected",),
    }.items():
        for name in names:
            monkeypatch.setattr(room, name, missing)
    app = reader.opened(page, reader.SUBJECTS.get(page, ""))
    assert not app.exception
    assert sum(reader.ledger(app).values()) == 7
    if page in {"map", "initiative", "actor"}:
        (said,) = reader.said(app, "error")
        assert "geo/world.geojson" in said
        assert "make shapes" in said
