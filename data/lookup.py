"""Looking keys up in a column of another table."""

import pandas as pd


def look_up(keys: pd.Series, column: pd.Series) -> pd.Series:
    """Give for each key the cell of a column indexed by key, '' where there is none.

    Both are text, so that an empty column stays text too.
    """
    return keys.map(column).astype("string").fillna("")
