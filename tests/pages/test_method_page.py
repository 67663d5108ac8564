"""The method page, without a browser."""

import pytest

from data.tables import Tables
from tests.pages import reader
from tests.pages.cells import reading

SECTIONS = ("What counts", "Sources by kind", "Coverage", "Borders", "Known gaps", "cite")


@pytest.mark.usefixtures("small")
def test_every_section_is_there() -> None:
    heads = reader.said(reader.opened("method"), "header")
    for section in SECTIONS:
        assert any(section in head for head in heads)


def test_every_kind_and_initiative_is_described_with_its_rows(small: Tables) -> None:
    text = "\n".join(reading(html).text for html in reader.html(reader.opened("method")))
    for name in (*small.kinds["name_en"], *small.initiatives["name_en"]):
        assert name in text


@pytest.mark.usefixtures("small")
def test_how_to_cite_names_the_version_and_the_licence() -> None:
    said = " ".join(reader.said(reader.opened("method"), "markdown"))
    assert "2026-11-23-made" in said
    assert "CC BY 4.0" in said
    assert "BSD 3-Clause" in said


@pytest.mark.usefixtures("small")
def test_a_filter_leaves_the_totals_alone() -> None:
    said = reader.said(reader.opened("method", "kind=loan"), "markdown")
    assert any("7 engagements, 8 evidence rows and 2 sources" in text for text in said)
