"""Counts of rows by value."""

import pandas as pd

MISSING = "missing"


def by_value(rows: pd.DataFrame, column: str) -> dict[str, int]:
    """Count the rows of each value of a column, most first; empty cells count as missing."""
    values = rows[column].where(rows[column] != "", MISSING)
    counted = values.value_counts()
    ordered = sorted(counted.items(), key=lambda pair: (pair[0] == MISSING, -pair[1], pair[0]))
    return {str(value): int(number) for value, number in ordered}
