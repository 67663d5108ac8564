"""What changed between two versions of the tables, engagement by engagement, under a selection."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from data import ledger, schema
from data.selection import Selection
from data.tables import Tables

SORTS = {
    "added": "added",
    "changed": "changed",
    "withdrawn": "now withdrawn",
    "retired": "retired",
    "reread": "only checked or sourced again",
    "unchanged": "unchanged",
    "outside": "outside this selection",
}
"""The parts of the ledger of changes, in words."""
SUBSTANCE = ("added", "changed", "withdrawn", "retired")
CHANGED = (*SUBSTANCE, "reread")
"""What is listed: changes of what the row says, and those of how well it stands."""
STANDING = {"check", "checked", "confidence_reason", "note", "status_as_of"}
WITHDRAWN = "withdrawn"

Linked = dict[tuple[str, ...], str]


class Difference(NamedTuple):
    """One column that differs, or `evidence` or `actors`; a text before and after, '' for none."""

    field: str
    before: str
    after: str


class Change(NamedTuple):
    """What became of one engagement: one of `SORTS`, and field by field what differs."""

    id: str
    sort: str
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True)
class Changes:
    """What changed under a selection: the changes by id, and the ledger of both versions.

    `rows` are the changed engagements, with the column `sort`, as they stand after; those that
    were retired as they stood before. Every engagement of either version is in one part of
    `counts`, by the names of `SORTS`.
    """

    before: Tables
    after: Tables
    changes: tuple[Change, ...]
    rows: pd.DataFrame
    counts: Mapping[str, int]


@lru_cache(maxsize=64)
def under(
    before: Tables, after: Tables, selection: Selection, shapeless: frozenset[str] = frozenset()
) -> Changes:
    """Give the changes of the engagements that a selection holds in one of the versions at least.

    `shapeless` are the iso3 codes of rows that no map can draw.
    """
    held = {
        one
        for tables in (before, after)
        for one in ledger.selected(tables, selection, shapeless)["id"].tolist()
    }
    everything = compared(before, after)
    inside = [change for change in everything if change.id in held]
    counted = Counter(change.sort for change in inside)
    counted["outside"] = len(everything) - len(inside)
    found = tuple(change for change in inside if change.sort in CHANGED)
    counts = {sort: counted[sort] for sort in SORTS}
    return Changes(before, after, found, rows_of(before, after, found), counts)


def rows_of(before: Tables, after: Tables, found: Collection[Change]) -> pd.DataFrame:
    """Give the rows of changed engagements, by their ids, with what became of them."""
    sorts = {change.id: change.sort for change in found}
    retired = {one for one, sort in sorts.items() if sort == "retired"}
    old = before.engagements[before.engagements["id"].isin(retired)]
    new = after.engagements[after.engagements["id"].isin(set(sorts) - retired)]
    rows = pd.concat([new, old]).sort_values("id")
    return rows.assign(sort=rows["id"].map(sorts).astype("string"))


@lru_cache(maxsize=16)
def compared(before: Tables, after: Tables) -> tuple[Change, ...]:
    """Say what became of every engagement of either version, by id."""
    old, new = cells(before), cells(after)
    links = (linked(before), linked(after))
    return tuple(
        change(one, (old.get(one), new.get(one)), (links[0].get(one, {}), links[1].get(one, {})))
        for one in sorted({*old, *new})
    )


def change(
    one: str,
    cells: tuple[dict[str, str] | None, dict[str, str] | None],
    links: tuple[Linked, Linked],
) -> Change:
    """Say what became of one engagement, given its cells and links before and after."""
    was, now = cells
    if was is None or now is None:
        return Change(one, "added" if was is None else "retired")
    found = [Difference(field, was[field], now[field]) for field in now if was[field] != now[field]]
    old, new = links
    found += [
        Difference(key[0], old.get(key, ""), new.get(key, ""))
        for key in sorted({*old, *new})
        if old.get(key) != new.get(key)
    ]
    if was["status"] != WITHDRAWN == now["status"]:
        return Change(one, "withdrawn", tuple(found))
    if all(standing(one) for one in found):
        return Change(one, "reread" if found else "unchanged", tuple(found))
    return Change(one, "changed", tuple(found))


def standing(one: Difference) -> bool:
    """Say whether a difference is only in how well a row stands: its checks and its support."""
    texts = filter(None, (one.before, one.after))
    supports = all(text.startswith("supports") for text in texts)
    return one.field in STANDING or (one.field == "evidence" and supports)


def cells(tables: Tables) -> dict[str, dict[str, str]]:
    """Give the cells of every engagement as stored, by its id."""
    columns = list(schema.columns()["engagements"])
    rows = tables.engagements[columns].itertuples(index=False)
    return {row[0]: dict(zip(columns, row, strict=True)) for row in rows}


def linked(tables: Tables) -> dict[str, Linked]:
    """Give for each engagement its evidence and its actors in words, by what tells them apart."""
    found: dict[str, Linked] = {}
    for row in tables.evidence.to_dict("records"):
        key = ("evidence", row["source_id"], row["stance"], row["field"])
        said = [" ".join(filter(None, (row["stance"], row["field"].replace("_", " "))))]
        said += [row["value"]] if row["value"] else []
        detail = f" ({row['detail']})" if row["detail"] else ""
        found.setdefault(row["engagement_id"], {})[key] = (
            f"{': '.join(said)}{detail}, source {row['source_id']}"
        )
    for row in tables.engagement_actors.to_dict("records"):
        key = ("actors", row["side"], row["position"], row["actor_id"])
        found.setdefault(row["engagement_id"], {})[key] = (
            f"{row['wording']}, {row['side']}, {row['role']}"
            + (f", actor {row['actor_id']}" if row["actor_id"] else "")
        )
    return found


def reasons(after: Tables) -> dict[str, tuple[str, str]]:
    """Give why each retired id was retired, and the id to read instead, '' for none."""
    gone = after.retired
    pairs = zip(gone["reason"].tolist(), gone["successor_id"].tolist(), strict=True)
    return dict(zip(gone["id"].tolist(), pairs, strict=True))
