"""Where an actor is on record, as what, since when, and beside whom."""

from collections import Counter
from typing import NamedTuple

import pandas as pd

from data.tables import Tables


class Presence(NamedTuple):
    """What the rows say of an actor in one country.

    roles: most frequent first; statuses: how many engagements have each; since: the earliest
    start as stored, "" where none is dated.
    """

    iso3: str
    engagements: int
    roles: tuple[str, ...]
    statuses: dict[str, int]
    since: str


class Companion(NamedTuple):
    """Another actor of the same engagements; one without an id has its wording alone."""

    actor: str
    name: str
    engagements: int


def presences(rows: pd.DataFrame, tables: Tables, actor: str) -> list[Presence]:
    """Give the countries where an actor is on record, by earliest start, undated ones last.

    rows: engagements that name the actor.
    """
    acting = roles(rows, tables, actor)
    found = []
    for iso3, here in rows.groupby("iso3"):
        counted = Counter(role for one in here["id"] for role in acting[one])
        dated = here[~here["undated"]].sort_values(["start_earliest", "start", "id"])
        since = str(dated["start"].iloc[0]) if len(dated) else ""
        statuses = {str(k): int(n) for k, n in here["status"].value_counts().items()}
        named = tuple(role for role, _ in sorted(counted.items(), key=lambda one: (-one[1], one)))
        found.append(Presence(str(iso3), len(here), named, statuses, since))
    return sorted(found, key=lambda one: (not one.since, one.since, one.iso3))


def roles(rows: pd.DataFrame, tables: Tables, actor: str) -> dict[str, list[str]]:
    """Give the roles of an actor in each of the rows, each once, in the order of the cells."""
    links = tables.engagement_actors
    mine = links[(links["actor_id"] == actor) & links["engagement_id"].isin(rows["id"])]
    found: dict[str, list[str]] = {}
    for engagement, role in zip(mine["engagement_id"], mine["role"], strict=True):
        if role not in found.setdefault(engagement, []):
            found[engagement].append(role)
    return found


def companions(rows: pd.DataFrame, tables: Tables, actor: str) -> list[Companion]:
    """Give the other actors of the rows, most engagements shared first, then by name."""
    links = tables.engagement_actors
    beside = links[links["engagement_id"].isin(rows["id"]) & (links["actor_id"] != actor)]
    names = dict(zip(tables.actors["id"], tables.actors["name_en"], strict=True))
    shared: dict[tuple[str, str], set[str]] = {}
    columns = (beside[name].tolist() for name in ("actor_id", "wording", "engagement_id"))
    for other, wording, engagement in zip(*columns, strict=True):
        shared.setdefault((other, names.get(other, wording)), set()).add(engagement)
    found = [Companion(*who, len(engagements)) for who, engagements in shared.items()]
    return sorted(found, key=lambda one: (-one.engagements, one.name.casefold(), one.actor))
