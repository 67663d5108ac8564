"""The sentence over every view: how many, of whom, standing on what."""

import pandas as pd

from data.selection import Selection
from data.selection.described import phrases
from data.tables import Tables


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
    facts = [f"{plural(cited(rows, tables), 'source')}"]
    if possible := int((rows["part"] == "possible").sum()):
        facts.append(f"{possible:,} only possibly in these years")
    if undated := int(rows["undated"].sum()):
        facts.append(f"{undated:,} undated")
    if contested := int(rows["contested"].sum()):
        facts.append(f"{contested:,} contested")
    if low := int((rows["confidence"] == "low").sum()):
        facts.append(f"{low:,} of low confidence")
    return (
        f"{plural(len(rows), 'engagement')} of "
        f"{plural(int(rows['iso3'].nunique()), 'country', 'countries')} "
        f"({'; '.join(phrases(selection, tables))}); "
        f"{plural(joined(rows), 'country', 'countries')} joined an initiative, group or text; "
        f"{', '.join(facts)}."
    )
