"""What is related to an engagement: others of its initiative, its actors and its country."""

from datetime import date
from typing import NamedTuple

import pandas as pd

from data.derive import NONE
from data.selection.declared import subjects
from data.tables import Tables


class Group(NamedTuple):
    """Other engagements that share one thing, nearest in time first, undated ones last.

    field: `initiative`, `actor` or `country`, as in a selection; value: the id or code shared;
    name: what it is called.
    """

    field: str
    value: str
    name: str
    rows: pd.DataFrame


def groups(tables: Tables, engagement: str) -> list[Group]:
    """Give what an engagement shares with others: its initiative, each actor, its country.

    What it shares with no other engagement gives no group.
    """
    rows = tables.engagements
    (one,) = rows[rows["id"] == engagement].to_dict("records")
    others = rows[rows["id"] != engagement]
    acting, names = tables.engagement_actors, subjects(tables)
    found = []
    if one["initiative"] != NONE:
        found.append(("initiative", one["initiative"], others["initiative"] == one["initiative"]))
    for actor in filter(None, one["actor_ids"].split("|")):
        with_actor = acting.loc[acting["actor_id"] == actor, "engagement_id"]
        found.append(("actor", actor, others["id"].isin(with_actor)))
    found.append(("country", one["iso3"], others["iso3"] == one["iso3"]))
    return [
        Group(field, value, names[value], nearest(others[mask], one["start_earliest"]))
        for field, value, mask in found
        if mask.any()
    ]


def nearest(rows: pd.DataFrame, day: str) -> pd.DataFrame:
    """Put rows in the order of their distance from a day (ISO; "" for none, then in time order)."""
    apart = [distance(start, day) for start in rows["start_earliest"]]
    ordered = rows.assign(apart=apart).sort_values(["undated", "apart", "start", "id"])
    return ordered.drop(columns="apart")


def distance(one: str, other: str) -> int:
    """Give the days between two ISO days; 0 where one of them is unknown."""
    if not one or not other:
        return 0
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
