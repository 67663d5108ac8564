"""The rows of an initiative, apart by what each says of its country."""

from typing import NamedTuple

import pandas as pd


class Members(NamedTuple):
    """Rows of one initiative; every row is in exactly one of these."""

    joined: pd.DataFrame
    withdrawn: pd.DataFrame
    attended: pd.DataFrame
    others: pd.DataFrame


def members(rows: pd.DataFrame) -> Members:
    """Tell apart who joined, who joined and withdrew, who attended, and all else.

    rows: engagements with tie and status. Attending is not joining.
    """
    joins, attends = rows["tie"] == "joins", rows["tie"] == "attends"
    gone = joins & (rows["status"] == "withdrawn")
    return Members(rows[joins & ~gone], rows[gone], rows[attends], rows[~joins & ~attends])
