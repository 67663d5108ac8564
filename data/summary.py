"""The sentence over every view: how many, of whom, standing on what."""

import pandas as pd

from data.selection import Selection
from data.selection.described import phrases
from data.tables import Tables

RELEVANCES = ("direct", "enabling", "context")


def plural(number: int, one: str, many: str = "") -> str:
    """Say a number with its noun: `1 country`, `9 countries`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def joined(rows: pd.DataFrame) -> int:
    """Count the countries that joined something: only kinds whose tie is to join."""
    return int(rows.loc[rows["tie"] == "joins", "iso3"].nunique())


def cited(rows: pd.DataFrame, tables: Tables) -> int:
    """Count the sources behind the rows, those that dispute something included."""
    evidence = tables.evidence
    return int(evidence.loc[evidence["engagement_id"].isin(rows["id"]), "source_id"].nunique())


def summary(rows: pd.DataFrame, selection: Selection, tables: Tables) -> str:
    """Say in one sentence what the rows are, how many countries and sources stand behind them.

    `rows` are those of the selection, with their part of the ledger.
    """
    facts = [plural(cited(rows, tables), "source"), *relevances(rows)]
    counted = {
        "only possibly in these years": rows["part"] == "possible",
        "undated": rows["undated"],
        "contested": rows["contested"],
        "of low confidence": rows["confidence"] == "low",
    }
    if restricting := int((rows["tie"] == "restricts").sum()):
        facts.append(plural(restricting, "restriction"))
    facts += [f"{int(mask.sum()):,} {words}" for words, mask in counted.items() if mask.any()]
    gone = joined(rows[rows["status"] == "withdrawn"])
    left = f" ({gone:,} of them left one)" if gone else ""
    return (
        f"{plural(len(rows), 'engagement')} of {places(int(rows['iso3'].nunique()))} "
        f"({'; '.join(phrases(selection, tables))}); "
        f"{places(joined(rows))} joined an initiative, group or text{left}; "
        f"{', '.join(facts)}."
    )


def places(number: int) -> str:
    """Say a number of countries; territories count as countries here."""
    return plural(number, "country", "countries")


def relevances(rows: pd.DataFrame) -> list[str]:
    """Say how many rows name AI, enable it, or are context."""
    counted = rows["relevance"].value_counts()
    return [f"{counted[name]:,} {name}" for name in RELEVANCES if name in counted]
