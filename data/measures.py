"""What the colour of the map counts in each country; the ledger always counts engagements."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import pandas as pd

from data.tables import Tables

MEASURES = {
    "actors": "Distinct Chinese actors",
    "engagements": "Engagements",
    "initiatives": "Distinct initiatives",
    "joined": "Countries that joined",
}
"""By their names in the URL; the first is the default.

A declaration of eighty states adds one and the same actor, the Government of China, to each of
them, whatever else it has signed: distinct actors let loans, clouds and laboratories be seen.
"""
NOTHING: frozenset[str] = frozenset()


def things(rows: pd.DataFrame, measure: str, tables: Tables) -> list[frozenset[str]]:
    """Give for each row what it adds to the count in its country: a set, often of one thing."""
    if measure == "engagements":
        return [frozenset((one,)) for one in rows["id"].tolist()]
    if measure == "initiatives":
        return [frozenset((one,) if one else ()) for one in rows["initiative_id"].tolist()]
    if measure == "joined":
        ties = zip(rows["tie"].tolist(), rows["status"].tolist(), strict=True)
        joined = frozenset((measure,))
        return [joined if tie == "joins" and now != "withdrawn" else NOTHING for tie, now in ties]
    acting = actors(tables)
    return [acting.get(one, NOTHING) for one in rows["id"].tolist()]


@lru_cache(maxsize=8)
def actors(tables: Tables) -> Mapping[str, frozenset[str]]:
    """Give the Chinese actors of each engagement: by id, one without an id by its wording."""
    links = tables.engagement_actors
    chinese = links[links["side"] == "chinese"]
    named = chinese["actor_id"].where(chinese["actor_id"] != "", chinese["wording"])
    found: dict[str, set[str]] = {}
    for engagement, actor in zip(chinese["engagement_id"], named, strict=True):
        found.setdefault(engagement, set()).add(actor)
    return {engagement: frozenset(names) for engagement, names in found.items()}


def distinct(sets: Iterable[frozenset[str]]) -> int:
    """Count the distinct things of several rows."""
    return len(frozenset().union(*sets))
