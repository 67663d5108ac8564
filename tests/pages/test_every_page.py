"""What holds for every page: it draws cold, filtered and empty, and its numbers agree."""

import sys
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from data import extract, selection, tables
from data.tables import Tables
from tests.pages import reader

SHOWN = ("drawn", "possible", "undated", "no-shape")
QUERIES = (
    "",
    "years=2018",
    "years=1967-1980",
    "years=2019-2026&confidence=medium",
    "layer=ties&layer=comparators&layer=restrictions&layer=own",
    "country=EGY&country=ZMB",
    "region=africa&kind=membership",
    "q=railway",
    "q=%E8%B5%9E%E6%AF%94%E4%BA%9A",
    "part=layer",
    "part=undated",
    "kind=mou&q=nowhere",
    "layer=",
)
# The country page needs its country; the others draw at their bare address.
ADDRESSES = [(page, "of=ZMB" if page == "country" else "") for page in reader.PAGES]
HEADINGS = {"map": "AI", "timeline": "Timeline", "records": "Records"} | {
    "country": "Zambia",
    "method": "Method",
}


def both(*queries: str) -> str:
    return "&".join(filter(None, queries))


def addresses_of_the_file(app: AppTest) -> list[str]:
    captions = [text for text in reader.said(app, "caption") if "/extract.csv" in text]
    assert len(captions) == len(app.get("download_button"))
    return [text.split("`")[1] for text in captions]


@pytest.mark.parametrize(("page", "own"), ADDRESSES)
def test_a_page_opens_cold_at_its_own_address_on_the_published_tables(page: str, own: str) -> None:
    app = reader.opened(page, own)
    assert not app.exception
    assert not app.error
    assert any(HEADINGS[page] in text for text in reader.said(app, "title", "header"))
    assert not app.warning
    assert tables.read().version in reader.said(app, "caption")[-1]


@pytest.mark.parametrize(("page", "own"), ADDRESSES)
@pytest.mark.parametrize("query", QUERIES)
def test_summary_ledger_button_and_file_agree(
    small: Tables, page: str, own: str, query: str
) -> None:
    app = reader.opened(page, both(query, own))
    assert not app.exception
    parts = reader.ledger(app)
    total = len(small.engagements)
    assert sum(parts.values()) == total
    assert any(f"{total} engagements =" in text for text in reader.said(app, "markdown"))
    # The country page sets the part itself: everything about one country.
    asked = "" if page == "country" else dict(parse_qsl(query)).get("part")
    selected = sum(count for name, count in parts.items() if name in ([asked] if asked else SHOWN))
    if "years=" in query:
        selected -= parts.get("undated", 0)
    assert reader.selected(app) == selected
    for button in app.get("download_button"):
        assert reader.number(button.proto.label) == selected
    for address in addresses_of_the_file(app):
        asked = selection.parse(parse_qsl(address.partition("?")[2], True), small)
        assert not asked.problems
        lines = extract.write(small, asked.selection, reader.SITE).count(b"\r\n")
        assert lines - 1 == selected


@pytest.mark.parametrize(("page", "own"), ADDRESSES)
@pytest.mark.usefixtures("small")
def test_each_part_of_the_ledger_leads_to_exactly_its_rows(page: str, own: str) -> None:
    app = reader.opened(page, both("years=2018-2019&confidence=low", own))
    parts = [one for one in reader.links(app) if "part=" in one.proto.query_string]
    assert parts
    for label, target in [(one.value, one.proto) for one in parts]:
        there = reader.opened(target.page, target.query_string)
        assert reader.selected(there) == reader.number(label)
        assert not there.warning


@pytest.mark.parametrize(("page", "own"), [("map", ""), ("timeline", ""), ("records", "")])
def test_an_empty_page_names_the_filter_to_loosen_and_by_how_much(
    small: Tables, page: str, own: str
) -> None:
    app = reader.opened(page, both("kind=mou&country=ZMB", own))
    assert reader.selected(app) == 0
    (said,) = [text for text in reader.said(app, "warning") if "No engagement matches" in text]
    assert "without **Kind**: 2 engagements" in said
    assert "without **Country**: 1 engagement" in said
    assert len(small.engagements) == sum(reader.ledger(app).values())


@pytest.mark.usefixtures("small")
def test_an_empty_page_that_no_single_filter_empties_says_so() -> None:
    said = reader.said(reader.opened("records", "kind=lab&country=NAM&q=nowhere"), "warning")
    assert any("No single filter stands in the way" in text for text in said)


@pytest.mark.parametrize("page", reader.PAGES)
@pytest.mark.usefixtures("small")
def test_a_dark_theme_draws_every_page(page: str) -> None:
    app = reader.opened(page, "of=ZMB" if page == "country" else "")
    app.context["theme"] = "dark"
    assert not app.run().exception


def test_no_page_shadows_a_module_of_the_standard_library() -> None:
    files = Path(reader.FRAME).parent.glob("*.py")
    assert not {file.stem for file in files} & sys.stdlib_module_names
