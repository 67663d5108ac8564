"""What the rows do not say, counted."""

import pandas as pd

from data.summary import plural


def sentences(rows: pd.DataFrame) -> list[str]:
    """Say in sentences what is not known of these engagements; one sentence if nothing lacks."""
    lasting = rows["shape"] == "lasting"
    ended = ~rows["open"] & (rows["end"] == "") & lasting & ~rows["undated"]
    deals = rows["tie"] == "deal"
    imprecise = (rows["start"] != "") & (rows["start"].str.len() < 10)
    counted = [
        (rows["undated"], "without any date"),
        (imprecise, "whose start is known by month or year only"),
        (ended, "whose end is not known: a lasting tie that no status says to hold"),
        (deals & (rows["amount"] == ""), "of the kinds that are deals with no amount on record"),
        (rows["status_as_of"] == "", "whose status is not dated by a source"),
        (rows["status"] == "unknown", "of unknown status"),
        (rows["check"] == "", "not read a second time"),
        (rows["check"] == "only-cited-source", "with nothing found beyond the one source cited"),
        (rows["check"] == "not-found", "whose source was not found again"),
        (rows["confidence"] == "low", "of low confidence"),
    ]
    said = [
        f"{plural(int(mask.sum()), 'engagement')} {what}." for mask, what in counted if mask.any()
    ]
    return said or ["Nothing that the columns could say is missing."]
