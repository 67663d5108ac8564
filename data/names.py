"""What actors are called: the English name, and their own beside it where that is another."""

import pandas as pd


def beside(actors: pd.DataFrame) -> pd.Series:
    """Give the own names that stand beside the English ones, "" where both are the same."""
    own = actors["name_original"]
    return own.where(own != actors["name_en"], "")


def in_full(actors: pd.DataFrame) -> pd.Series:
    """Give the English and the own name of each actor as one text."""
    return (actors["name_en"] + " " + beside(actors)).str.strip()
