"""Counts of rows by value."""

from data import counts
from data.tables import read
from tests.data.making import engagement, tables

PUBLISHED = read()


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
