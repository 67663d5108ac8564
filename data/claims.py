"""Where sources disagree: what a cell of the table holds, and what another source says."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from data.tables import Tables


class Claim(NamedTuple):
    """One source against one cell, both as stored.

    field: the column that it is about, "" for the engagement as a whole; stored: that cell of the
    table, which map, timeline and counts use; backing: ids of the sources known to say the same;
    value: what the other source gives for the cell, "" where it gives nothing that fits; detail:
    what it says, in our words; source: its id.
    """

    engagement: str
    field: str
    stored: str
    backing: tuple[str, ...]
    value: str
    detail: str
    source: str


@lru_cache(maxsize=8)
def contested(tables: Tables) -> Mapping[str, tuple[Claim, ...]]:
    """Give the claims against each engagement that has any, sorted by field and source.

    Every evidence row that disputes is one claim. Shared by all callers, never written to.
    """
    evidence = tables.evidence
    backing = backed(tables)
    disputing = evidence[evidence["stance"] == "disputes"]
    rows = tables.engagements[tables.engagements["id"].isin(disputing["engagement_id"])]
    cells = {row["id"]: row for row in rows.to_dict("records")}
    found: dict[str, list[Claim]] = {}
    for row in disputing.sort_values(["engagement_id", "field", "source_id"]).to_dict("records"):
        engagement, field = row["engagement_id"], row["field"]
        stored = str(cells[engagement][field]) if field else ""
        supporting = backing.get((engagement, field), ()) if field else ()
        rest = (row["value"], row["detail"], row["source_id"])
        claim = Claim(engagement, field, stored, supporting, *rest)
        found.setdefault(engagement, []).append(claim)
    return {engagement: tuple(claims) for engagement, claims in found.items()}


def backed(tables: Tables) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Give the ids of the sources known to support each cell, by engagement and column."""
    evidence = tables.evidence
    supporting = evidence[evidence["stance"] == "supports"].sort_values("source_id")
    columns = (supporting[name].tolist() for name in ("engagement_id", "field", "source_id"))
    found: dict[tuple[str, str], list[str]] = {}
    for engagement, field, source in zip(*columns, strict=True):
        found.setdefault((engagement, field), []).append(source)
    return {cell: tuple(dict.fromkeys(sources)) for cell, sources in found.items()}
