"""The generated parts of data/README.md are fresh, and every table and column is in it."""

import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from data import changes_extract, readme
from data.extract import ADDED

DATA = Path(__file__).parents[2] / "data"
PACKAGE = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))


def engagements() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "id": ["a", "b", "c", "d"],
            "iso3": ["ZMB", "ZMB", "NAM", "FRA"],
            "initiative_id": ["bri", "", "bri", "bri"],
            "start": ["1967-09-05", "2024", "2024-05", ""],
            "relevance": ["context", "direct", "direct", "enabling"],
        },
        dtype="string",
    )


def test_the_readme_of_the_tables_is_fresh() -> None:
    text = (DATA / readme.README).read_text(encoding="utf-8")
    assert text == readme.fresh(DATA), "data/README.md is stale: run make readme"


@pytest.mark.parametrize("resource", PACKAGE["resources"], ids=lambda part: part["name"])
def test_the_readme_names_every_table_and_column(resource: dict[str, Any]) -> None:
    text = (DATA / readme.README).read_text(encoding="utf-8")
    section = text.split(f"### {resource['name']}\n")[1].split("\n### ")[0]
    fields = [field["name"] for field in resource["schema"]["fields"]]
    assert [name for name in fields if f"| `{name}` |" not in section] == []


def test_filling_replaces_what_stands_between_the_markers_and_nothing_else() -> None:
    text = "before\n<!-- generated: a -->\nold\n<!-- end -->\nafter\n"
    filled = readme.fill(text, {"a": "new"})
    assert filled == "before\n<!-- generated: a -->\nnew\n<!-- end -->\nafter\n"
    assert readme.fill(filled, {"a": "new"}) == filled


def test_a_missing_marker_is_named() -> None:
    with pytest.raises(readme.MarkerError, match="generated: a -->' stands 0 times"):
        readme.fill("nothing here", {"a": "new"})


def test_a_marker_without_an_end_is_named() -> None:
    with pytest.raises(readme.MarkerError, match="has no '<!-- end -->'"):
        readme.fill("<!-- generated: a -->\n", {"a": "new"})


def test_the_years_count_every_engagement_once_the_undated_included() -> None:
    lines = readme.in_time(engagements()).splitlines()[2:]
    assert lines == [
        "| before 2013 | 1 | 0 | 0 | 1 |",
        "| 2024 | 2 | 2 | 0 | 0 |",
        "| undated | 1 | 0 | 1 | 0 |",
    ]


def test_a_subregion_without_a_record_is_listed_with_zero() -> None:
    countries = pd.DataFrame(
        {
            "iso3": ["ZMB", "NAM", "FRA", "FJI"],
            "region": ["Africa", "Africa", "Europe", "Oceania"],
            "subregion": ["Sub-Saharan Africa", "Sub-Saharan Africa", "", "Melanesia"],
        },
        dtype="string",
    )
    lines = readme.in_space(engagements(), countries).splitlines()[2:]
    assert lines == [
        "| Africa: Sub-Saharan Africa | 2 | 2 | 3 | 2 | 0 | 1 |",
        "| Europe | 1 | 1 | 1 | 0 | 1 | 0 |",
        "| Oceania: Melanesia | 0 | 1 | 0 | 0 | 0 | 0 |",
    ]


def test_a_bar_in_a_cell_does_not_break_the_table() -> None:
    assert readme.table(["a"], [["x | <b>"]]).splitlines()[2] == "| x \\| &lt;b> |"


def test_the_readme_describes_every_column_that_the_extract_adds() -> None:
    text = (DATA / "README.md").read_text(encoding="utf-8")
    section = text.partition("## The extract")[2].partition("\n## ")[0]
    assert [column for column in ADDED if f"`{column}`" not in section] == []


def test_the_readme_describes_every_column_of_the_file_of_changes() -> None:
    text = (DATA / "README.md").read_text(encoding="utf-8")
    section = text.partition("## Versions and changes")[2].partition("\n## ")[0]
    assert [column for column in changes_extract.COLUMNS if f"`{column}`" not in section] == []
