"""The sentence over every view: how many, of whom, standing on what."""

from functools import lru_cache

import pandas as pd

from data.selection import Selection
from data.selection.described import phrases
from data.tables import Tables

RELEVANCES = ("direct", "enabling", "context")
DOUBTS = {
    "only possibly in these years": ("part", "possible"),
    "undated": ("undated", True),
    "contested": ("contested", "true"),
    "of low confidence": ("confidence", "low"),
}


def plural(number: int, one: str, many: str = "") -> str:
    """Say a number with its noun: `1 country`, `9 countries`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def joined(rows: pd.DataFrame) -> int:
    """Count the countries that joined something: only kinds whose tie is to join."""
    ties = zip(rows["iso3"].tolist(), rows["tie"].tolist(), strict=True)
    return len({iso3 for iso3, tie in ties if tie == "joins"})


def left(rows: pd.DataFrame) -> int:
    """Count the countries that left something that they had joined."""
    columns = [rows[name].tolist() for name in ("iso3", "tie", "status")]
    ties = zip(*columns, strict=True)
    return len({iso3 for iso3, tie, status in ties if (tie, status) == ("joins", "withdrawn")})


def cited(rows: pd.DataFrame, tables: Tables) -> int:
    """Count the sources behind the rows, those that dispute something included."""
    sources = sources_of(tables)
    return len({source for one in rows["id"].tolist() for source in sources.get(one, ())})


@lru_cache(maxsize=2)
def sources_of(tables: Tables) -> dict[str, list[str]]:
    """Give the sources of each engagement; shared by all callers, never written to."""
    found: dict[str, list[str]] = {}
    evidence = tables.evidence
    for engagement, source in zip(evidence["engagement_id"], evidence["source_id"], strict=True):
        found.setdefault(engagement, []).append(source)
    return found


def summary(rows: pd.DataFrame, selection: Selection, tables: Tables) -> str:
    """Say in one sentence what the rows are, how many countries and sources stand behind them.

    `rows` are those of the selection, with their part of the ledger.
    """
    facts = [plural(cited(rows, tables), "source"), *relevances(rows)]
    if restricting := number(rows, "tie", "restricts"):
        facts.append(plural(restricting, "restriction"))
    counted = {words: number(rows, *cell) for words, cell in DOUBTS.items()}
    facts += [f"{doubtful:,} {words}" for words, doubtful in counted.items() if doubtful]
    gone = left(rows)
    withdrawn = f" ({gone:,} of them left one)" if gone else ""
    return (
        f"{span(rows)} of {places(len(set(rows['iso3'].tolist())))} "
        f"({'; '.join(phrases(selection, tables))}); "
        f"{places(joined(rows))} joined an initiative, group or text{withdrawn}; "
        f"{', '.join(facts)}."
    )


def span(rows: pd.DataFrame) -> str:
    """Say how many engagements there are: a range where some are only possibly in the years."""
    most, possible = len(rows), number(rows, "part", "possible")
    return (
        f"{most - possible:,} to {plural(most, 'engagement')}"
        if possible
        else plural(most, "engagement")
    )


def number(rows: pd.DataFrame, column: str, cell: object) -> int:
    """Count the rows that hold a cell in a column; much quicker on lists than on short frames."""
    return rows[column].tolist().count(cell)


def places(number: int) -> str:
    """Say a number of countries; territories count as countries here."""
    return plural(number, "country", "countries")


def relevances(rows: pd.DataFrame) -> list[str]:
    """Say how many rows name AI, enable it, or are context."""
    counted = {name: number(rows, "relevance", name) for name in RELEVANCES}
    return [f"{near:,} {name}" for name, near in counted.items() if near]
