"""Counts per year: engagements that began in it, run on from before, or are possibly in it."""

from collections.abc import Sequence

import pandas as pd


def per_year(spans: pd.DataFrame, years: Sequence[int]) -> pd.DataFrame:
    """Return one row a year: year, begun, running, possible (whole numbers of engagements).

    spans: start_earliest, start_latest, end_earliest, end_latest as ISO days. An engagement is
    certainly in a year if it began by the year's end and ended after its start by both readings
    of its dates; begun if moreover its start surely lies in the year; possible if only the widest
    reading of its dates reaches the year. Each engagement is in at most one of the three a year.
    """
    start_first, start_last, end_first, end_last = (
        spans[column].str[:4].astype("int64")
        for column in ("start_earliest", "start_latest", "end_earliest", "end_latest")
    )
    rows = []
    for year in years:
        certain = (start_last <= year) & (end_first >= year)
        begun = certain & (start_first == year)
        possible = (start_first <= year) & (end_last >= year) & ~certain
        rows.append((year, int(begun.sum()), int((certain & ~begun).sum()), int(possible.sum())))
    return pd.DataFrame(rows, columns=["year", "begun", "running", "possible"])
