"""Looking keys up in a column of another table, and lists of keys inside one cell."""

from collections.abc import Iterable

import pandas as pd


def look_up(keys: pd.Series, column: pd.Series) -> pd.Series:
    """Give for each key the cell of a column indexed by key, '' where there is none.

    Both are text, so that an empty column stays text too.
    """
    return keys.map(column).astype("string").fillna("")


def listed(keys: Iterable[str]) -> str:
    """Give keys as one text that holds each between two bars, '' for none: `|huawei|zte|`."""
    joined = "|".join(keys)
    return f"|{joined}|" if joined else ""
