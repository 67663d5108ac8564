"""Counts of rows by country and by value."""

import pandas as pd
from hypothesis import given

from data import counts, ledger
from data.selection import Selection
from data.tables import Tables, read
from tests.data.choosing import selections
from tests.data.making import FEW, engagement, tables

PUBLISHED = read()
EVERYTHING = Selection(layer=("ties", "own", "restrictions", "comparators"))


def counted(made: Tables, selection: Selection = EVERYTHING) -> dict[str, tuple[int | None, ...]]:
    cells = counts.by_country(ledger.rows(made.engagements, selection), made)
    columns = ["engagements", "possible", "restrictions"]
    return {
        row["iso3"]: tuple(None if pd.isna(row[column]) else int(row[column]) for column in columns)
        for row in cells.to_dict("records")
    }


def test_every_country_has_a_line_and_no_record_is_not_nought() -> None:
    made = tables(engagement("one"), engagement("two"), engagement("three", iso3="NAM"))
    assert counted(made) == {
        "CHN": (None, None, None),
        "NAM": (1, 0, None),
        "SAU": (None, None, None),
        "USA": (None, None, None),
        "ZMB": (2, 0, None),
    }


def test_a_ban_is_not_counted_among_engagements_but_beside_them() -> None:
    made = tables(engagement("loan"), engagement("ban", kind="ban"), engagement("usa", iso3="USA"))
    only = tables(engagement("ban", kind="ban"))
    assert counted(made)["ZMB"] == (1, 0, 1)
    assert counted(only)["ZMB"] == (None, None, 1)


def test_rows_only_possibly_in_the_years_are_counted_and_told_apart() -> None:
    made = tables(
        engagement("certain"),
        engagement("possible", status="unknown"),
        engagement("ban", kind="ban", status="unknown"),
    )
    selection = Selection(years=(2017, 2018), layer=EVERYTHING.layer)
    assert counted(made, selection)["ZMB"] == (2, 1, 1)


def test_without_rows_no_country_has_a_record() -> None:
    made = tables(engagement())
    assert set(counted(made, Selection(layer=())).values()) == {(None, None, None)}


def test_a_country_is_named_in_english_and_chinese() -> None:
    made = tables(engagement())
    cells = counts.by_country(made.engagements.assign(part="drawn"), made).set_index("iso3")
    assert list(cells.loc["ZMB", ["name", "name_zh"]]) == ["Zambia", "赞比亚"]


@given(selections(PUBLISHED))
@FEW
def test_the_counts_by_country_add_up_to_the_rows(selection: Selection) -> None:
    rows = ledger.rows(PUBLISHED.engagements, selection)
    cells = counted(PUBLISHED, selection)
    assert set(cells) == set(PUBLISHED.countries["iso3"])
    total = sum((line[0] or 0) + (line[2] or 0) for line in cells.values())
    assert total == len(rows)
    assert {code for code, line in cells.items() if line[0] or line[2]} == set(rows["iso3"])


def test_values_are_counted_most_first_and_the_missing_last() -> None:
    made = tables(
        engagement("a", place=""),
        engagement("b", place=""),
        engagement("c", place=""),
        engagement("d", place="Lusaka"),
        engagement("e", place="Kitwe"),
        engagement("f", place="Lusaka"),
        engagement("g", place="Chipata"),
    )
    assert list(counts.by_value(made.engagements, "place").items()) == [
        ("Lusaka", 2),
        ("Chipata", 1),
        ("Kitwe", 1),
        ("missing", 3),
    ]


def test_values_without_a_missing_one_have_no_line_for_it() -> None:
    assert counts.by_value(tables(engagement()).engagements, "kind") == {"loan": 1}


def test_without_rows_there_is_no_value_to_count() -> None:
    assert counts.by_value(tables().engagements, "kind") == {}


def test_the_counts_of_every_column_of_the_published_table_add_up_to_its_rows() -> None:
    for column in ("initiative_id", "kind", "status", "confidence", "currency", "year", "place"):
        found = counts.by_value(PUBLISHED.engagements, column)
        assert sum(found.values()) == len(PUBLISHED.engagements)
