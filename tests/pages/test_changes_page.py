"""The page of changes: two versions, what became of each engagement, and the same by file."""

import csv
import io
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from charts.places import LOWEST, NO_RECORD
from data import changes, changes_extract, changes_words, selection, tables
from data.changes import CHANGED, SORTS, SUBSTANCE
from data.tables import Tables
from plates import changemap, places
from tests.pages import reader
from tests.pages.versions import CHANGES, NEW, OLD, REASON

ALL = "layer=ties&layer=own&layer=restrictions&layer=comparators"
QUERIES = (
    ALL,
    "",
    "kind=loan",
    "country=EGY&country=SGP",
    "years=2018-2019",
    "confidence=low",
    "q=nowhere",
    "part=layer",
    f"since={NEW}&until={OLD}&{ALL}",
    f"since={OLD}&until={OLD}",
    f"version={OLD}",
)


def sentence(app: AppTest) -> str:
    (said,) = [text for text in reader.said(app, "markdown") if " changed from version " in text]
    return said.replace("\\", "")


def ledger(app: AppTest) -> dict[str, int]:
    """Give the parts of the ledger of changes by the words they are told in."""
    (said,) = [text for text in reader.said(app, "markdown") if "in either version =" in text]
    total, _, parts = said.partition(" = ")
    told = {}
    for part in parts.split(" + "):
        number, words = part.partition("]")[0].lstrip("[").split(" ", 1)
        told[words] = int(number)
    assert reader.number(total) == sum(told.values())
    return {sort: told.get(words, 0) for sort, words in SORTS.items()}


def classes(app: AppTest) -> dict[str, int]:
    """Give the class of every country that the map colours."""
    drawn = reader.figure(app, "changes")["data"][0]["z"]
    named = [place.iso3 for place in places.places(tables.read())]
    return {code: number for code, number in zip(named, drawn, strict=True) if number != NO_RECORD}


@pytest.mark.parametrize("query", QUERIES)
def test_sentence_ledger_lists_button_and_file_agree(
    released: dict[str, Tables], query: str
) -> None:
    app = reader.opened("changes", query)
    assert not app.exception
    parts = ledger(app)
    number = sum(parts[sort] for sort in CHANGED)
    assert reader.number(sentence(app)) == sum(parts[sort] for sort in SUBSTANCE)
    assert f"; {parts['reread']} more were only checked or sourced again." in sentence(app)
    listed = "".join(reader.html(app)).count('<th scope="row">')
    (button,) = app.get("download_button")
    assert reader.number(button.proto.label) == number == listed
    (address,) = [text for text in reader.said(app, "caption") if "/changes.csv" in text]
    asked = parsed(address.split("`")[1].partition("?")[2])
    found = changemap.found(released[NEW], asked.selection, asked.view)
    assert asked.problems == ()
    assert {sort: found.counts[sort] for sort in SORTS} == parts
    text = changes_extract.write(found, asked.selection, reader.SITE).decode("utf-8-sig")
    lines = csv.DictReader(io.StringIO(text, newline=""))
    assert len({line["id"] for line in lines}) == number


def parsed(query: str) -> selection.Parsed:
    pairs = parse_qsl(query, keep_blank_values=True)
    return selection.parse(pairs, selection.opened(pairs))


@pytest.mark.usefixtures("released")
def test_each_engagement_stands_under_what_became_of_it() -> None:
    app = reader.opened("changes", ALL)
    assert ledger(app) == {
        "added": 1,
        "changed": 1,
        "withdrawn": 1,
        "retired": 1,
        "reread": 1,
        "unchanged": 3,
        "outside": 0,
    }
    found = [text for text in reader.html(app) if "<table" in text]
    for text in found:
        title = text.partition('aria-label="')[2].partition(" (")[0].lower()
        sort = next(sort for sort, words in SORTS.items() if words == title)
        here = [name for name, became in CHANGES.items() if became == sort]
        assert [name for name in CHANGES if name in text] == here
    assert len(found) == len(CHANGED)


@pytest.mark.usefixtures("released")
def test_a_change_is_told_field_by_field_and_a_reason_as_it_is_written() -> None:
    text = "".join(reader.html(reader.opened("changes", ALL)))
    assert "<li>status: announced → signed</li>" in text
    assert "<li>status: operating → withdrawn</li>" in text
    assert REASON.replace("<", "&lt;").replace(">", "&gt;") in text
    assert "<b>wrong</b>" not in text


@pytest.mark.usefixtures("released")
def test_the_map_marks_the_countries_with_a_change_by_its_sort() -> None:
    app = reader.opened("changes", ALL)
    added, changed, gone = LOWEST, LOWEST + 1, LOWEST + 2
    assert classes(app) == {"SGP": added, "EGY": changed, "ZMB": gone}
    assert reader.sent(app, "changes")["base"].startswith("figures/")
    assert "4 engagements of 3 countries changed" in reader.sent(app, "changes")["alt"]
    assert classes(reader.opened("changes", "country=EGY")) == {"EGY": changed}


@pytest.mark.usefixtures("released")
def test_the_two_versions_can_be_chosen_and_stand_in_the_address() -> None:
    app = reader.opened("changes")
    box = next(one for one in app.selectbox if one.key == "until")
    assert box.value == ""
    app = box.set_value(OLD).run()
    assert reader.query(app) == f"until={OLD}"
    assert sentence(app).startswith("0 engagements of 0 countries changed")
    assert any("choose two different ones" in text for text in reader.said(app, "info"))
    app = reader.opened("changes", f"from={OLD}&to={NEW}")
    assert reader.query(app) == f"since={OLD}&until={NEW}"
    assert f"from version {OLD} to version {NEW}" in sentence(app)


@pytest.mark.usefixtures("released")
def test_versions_in_the_wrong_order_are_told_in_the_order_of_time() -> None:
    turned = reader.opened("changes", f"since={NEW}&until={OLD}")
    assert sentence(turned) == sentence(reader.opened("changes"))


@pytest.mark.usefixtures("released")
def test_the_feed_of_the_same_selection_is_linked_without_a_pin() -> None:
    text = "".join(reader.html(reader.opened("changes", f"version={OLD}&kind=loan&country=ZMB")))
    assert '<a href="changes.atom?kind=loan&amp;country=ZMB">' in text
    assert '<a href="changes.atom">' in "".join(reader.html(reader.opened("changes")))


def test_the_page_opens_cold_on_the_published_tables() -> None:
    app = reader.opened("changes")
    assert not app.exception
    assert not app.error
    assert not app.warning
    span = changes_words.span(tables.read(), selection.View())
    assert ledger(app) == dict(changes.under(*span, selection.Selection()).counts)
