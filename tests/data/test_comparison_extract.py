"""The extract of a comparison: a line a country, with what is needed to cite and repeat it."""

import csv
import io
from pathlib import Path
from urllib.parse import parse_qsl

from hypothesis import given

from data import tables as published
from data.comparison import Comparison, compare, extract
from data.selection import Selection, View, parse
from data.tables import Tables
from tests.data.choosing import selections, sides
from tests.data.making import FEW, engagement, tables

PUBLISHED = published.read()
SITE = "http://localhost:8501"
MADE = tables(
    engagement("zmb-joined", kind="membership", initiative_id="bri", start="2018-09"),
    engagement("zmb-loan-one", start="2015"),
    engagement("zmb-loan-two", start=""),
    engagement("nam-loan", iso3="NAM", start="2016-05-01", status="signed"),
)
VIEW = View(a="initiative:bri", b="kind:loan")


def read(found: Comparison, of: Tables) -> list[dict[str, str]]:
    text = extract.write(found, of, SITE).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_each_country_is_one_line_with_its_engagements_on_either_side() -> None:
    found = compare(MADE, Selection(), VIEW)
    namibia, zambia = read(found, MADE)
    assert (namibia["iso3"], namibia["country"], namibia["country_zh"]) == (
        "NAM",
        "Namibia",
        "纳米比亚",
    )
    assert (namibia["side"], namibia["a_engagement_ids"]) == ("b", "")
    assert (namibia["b_starts"], namibia["b_statuses"]) == ("2016-05-01", "signed")
    assert (zambia["side"], zambia["a_engagement_ids"]) == ("both", "zmb-joined")
    assert zambia["a_starts"] == "2018-09"
    assert zambia["b_engagement_ids"] == "zmb-loan-one | zmb-loan-two"
    assert zambia["b_starts"] == "2015 | "
    assert zambia["b_parts"] == "drawn | undated"


def test_every_line_names_the_sides_the_view_and_the_version() -> None:
    asked = Selection(confidence="high", layer=("own",))
    for line in read(compare(MADE, asked, VIEW), MADE):
        assert (line["a"], line["b"]) == (VIEW.a, VIEW.b)
        assert line["tables_version"] == MADE.version
        address, _, query = line["view_url"].partition("?")
        assert address == f"{SITE}/compare"
        parsed = parse(parse_qsl(query), MADE)
        assert (parsed.selection, parsed.view) == (Selection(confidence="high"), VIEW)


def test_a_comparison_of_nothing_is_the_header_alone() -> None:
    found = compare(MADE, Selection(q="nowhere"), VIEW)
    assert extract.write(found, MADE, SITE).decode("utf-8-sig") == (
        ",".join(extract.COLUMNS) + "\r\n"
    )


def test_the_file_is_named_by_both_sides_and_the_day() -> None:
    found = compare(MADE, Selection(), VIEW)
    assert extract.filename(found, MADE) == "atlas_compare_initiative-bri_kind-loan_2026-06-30.csv"


@given(selections(PUBLISHED), sides(PUBLISHED), sides(PUBLISHED))
@FEW
def test_the_lines_of_any_comparison_are_its_classes_and_its_engagements(
    selection: Selection, a: str, b: str
) -> None:
    found = compare(PUBLISHED, selection, View(a=a, b=b))
    lines = read(found, PUBLISHED)
    for name in ("a", "b", "both"):
        assert {line["iso3"] for line in lines if line["side"] == name} == found.countries[name]
    assert [line["iso3"] for line in lines] == sorted(found.a.most | found.b.most)
    stored = PUBLISHED.engagements.set_index("id")["start"]
    for letter, side in (("a", found.a), ("b", found.b)):
        listed = [
            pair
            for line in lines
            if line[f"{letter}_engagement_ids"]
            for pair in zip(
                line[f"{letter}_engagement_ids"].split(" | "),
                line[f"{letter}_starts"].split(" | "),
                strict=True,
            )
        ]
        assert sorted(one for one, _ in listed) == sorted(side.rows["id"])
        assert [start for _, start in listed] == [stored[one] for one, _ in listed]


def test_the_readme_of_the_tables_describes_every_column() -> None:
    text = (Path(extract.__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    section = text.partition("## The extract")[2].partition("\n## ")[0]
    assert [column for column in extract.COLUMNS if f"`{column}`" not in section] == []
