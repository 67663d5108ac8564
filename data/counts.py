"""Counts of rows by country, by year and by value, in one place for pictures and tables."""

import pandas as pd

from data.tables import Tables

MISSING = "missing"


def by_country(rows: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Count the rows of every country: one line for each country of the table.

    Columns: iso3, name, name_zh; engagements (Int64; <NA> where there is no record) with
    restrictions left out of it; possible (Int64; how many of them are only possibly in the
    years); restrictions (Int64; <NA> where there is none).
    """
    restricting = rows["tie"] == "restricts"
    counted = pd.DataFrame(
        {
            "engagements": rows[~restricting].groupby("iso3").size(),
            "possible": rows[~restricting & (rows["part"] == "possible")].groupby("iso3").size(),
            "restrictions": rows[restricting].groupby("iso3").size(),
        }
    ).astype("Int64")
    named = tables.countries[["iso3", "name_en", "name_zh"]].set_index("iso3")
    cells = named.join(counted).rename_axis("iso3").reset_index()
    cells["possible"] = cells["possible"].fillna(0).where(cells["engagements"].notna())
    return cells.rename(columns={"name_en": "name"})


def by_value(rows: pd.DataFrame, column: str) -> dict[str, int]:
    """Count the rows of each value of a column, most first; empty cells count as missing."""
    values = rows[column].where(rows[column] != "", MISSING)
    counted = values.value_counts()
    ordered = sorted(counted.items(), key=lambda pair: (pair[0] == MISSING, -pair[1], pair[0]))
    return {str(value): int(number) for value, number in ordered}
