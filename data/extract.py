"""The extract: the rows of a selection as a CSV file with what is needed to cite and repeat it."""

import string
from collections.abc import Collection

import pandas as pd

from data import claims, ledger
from data.lookup import look_up
from data.names import in_full
from data.selection import Selection, View, pinned, query
from data.selection.described import telling
from data.selection.value import PLAIN
from data.tables import Tables

SEPARATOR = " | "
WITHIN = " & "
ROW = "row"
ADDED = [
    "part",
    "country",
    "country_zh",
    "region",
    "subregion",
    "initiative_name",
    "initiative_zh",
    "camp",
    "layer",
    "tie",
    "contested",
    "start_precision",
    "end_precision",
    "amount_usd",
    "amount_rate",
    "amount_rate_source_id",
    "amount_flags",
    "unchecked",
    "actors",
    "source_ids",
    "source_titles",
    "source_urls",
    "disputed_by_ids",
    "disputed_by_titles",
    "disputed_by_urls",
    "contested_fields",
    "contested_stored",
    "contested_stored_by_ids",
    "contested_values",
    "contested_details",
    "contested_by_ids",
    "map_counts",
    "view_url",
    "tables_version",
]
RECORDS = "records"
LONGEST_NAME = 120


def write(
    tables: Tables,
    selection: Selection,
    site: str,
    shapeless: Collection[str] = (),
    measure: str = PLAIN.count,
) -> bytes:
    """Write the rows of a selection: UTF-8 with byte order mark, one line an engagement.

    First every column of the engagements as stored, then those of `ADDED`; lists stand inside a
    cell, separated by ` | `: actors in the order of the cells they were split from, sources by
    id, supporting ones and apart from them those that dispute something; where sources disagree,
    both claims (see `both_claims`). `site` is the address that `view_url` begins with, `measure`
    what the map counts, which chooses no row. Rows are sorted by id; no rows give the header alone.
    """
    chosen = ledger.rows(tables.engagements, selection, shapeless)
    lines = chosen[own_columns(tables)].copy()
    for column in ADDED[: ADDED.index("actors")]:
        lines[column] = chosen[column]
    lines["actors"] = look_up(lines["id"], actors(tables))
    for prefix, stance in (("source", "supports"), ("disputed_by", "disputes")):
        cited = sources(tables, stance)
        for suffix, cell in (("ids", "id"), ("titles", "title"), ("urls", "url")):
            lines[f"{prefix}_{suffix}"] = look_up(lines["id"], cited[cell])
    for column, cells in both_claims(tables).items():
        lines[column] = look_up(lines["id"], cells)
    lines["map_counts"] = measure
    lines["view_url"] = view_url(pinned(selection, tables.version), site, measure)
    lines["tables_version"] = tables.version
    text = lines.sort_values("id").to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def own_columns(tables: Tables) -> list[str]:
    """Name the columns of the engagements that the table itself has, before derived ones."""
    columns = list(tables.engagements.columns)
    return columns[: columns.index("checked") + 1]


def actors(tables: Tables) -> pd.Series:
    """Give for each engagement its actors, each with its role, as one cell."""
    links = tables.engagement_actors
    actor = tables.actors.set_index("id")
    known = look_up(links["actor_id"], in_full(actor))
    name = known.where(known != "", links["wording"])
    cell = name + " (" + links["side"] + ", " + links["role"] + ")"
    placed = links.assign(cell=cell, position=links["position"].astype(int))
    ordered = placed.sort_values(["engagement_id", "side", "position"], kind="stable")
    return ordered.groupby("engagement_id")["cell"].agg(SEPARATOR.join)


def sources(tables: Tables, stance: str) -> pd.DataFrame:
    """Give for each engagement the id, title and url of its sources of one stance, as cells."""
    evidence = tables.evidence
    links = evidence.loc[evidence["stance"] == stance, ["engagement_id", "source_id"]]
    named = links.drop_duplicates().merge(tables.sources, left_on="source_id", right_on="id")
    ordered = named.sort_values(["engagement_id", "source_id"])
    return ordered.groupby("engagement_id")[["id", "title", "url"]].agg(SEPARATOR.join)


def both_claims(tables: Tables) -> dict[str, pd.Series]:
    """Give for each contested engagement both sides of every claim against it, as cells in step.

    A claim against the engagement as a whole has the field `row`; the ids of several sources that
    say what is stored are joined by ` & `.
    """
    told = {
        engagement: [
            (
                claim.field or ROW,
                claim.stored,
                WITHIN.join(claim.backing),
                claim.value,
                claim.detail,
                claim.source,
            )
            for claim in found
        ]
        for engagement, found in claims.contested(tables).items()
    }
    columns = [name for name in ADDED if name.startswith("contested_")]
    return {
        column: pd.Series(
            {one: SEPARATOR.join(cells[at] for cells in found) for one, found in told.items()},
            dtype="string",
        )
        for at, column in enumerate(columns)
    }


def view_url(selection: Selection, site: str, measure: str) -> str:
    """Give the address of the page that shows the same rows."""
    asked = query(selection, View(count=measure))
    return f"{site}/{RECORDS}" + (f"?{asked}" if asked else "")


def filename(tables: Tables, selection: Selection) -> str:
    """Name the file by what was selected and by the day of the tables, in ASCII."""
    said = ["+".join(field.write(asked)) for field, asked in telling(selection)]
    slug = "_".join(plain(text) for text in said)[:LONGEST_NAME].strip("_")
    return f"atlas_{slug or 'empty'}_{tables.as_of}.csv"


def plain(text: str) -> str:
    """Keep of a text what every file system takes, and put a dash for the rest."""
    kept = string.ascii_letters + string.digits + "+"
    return "".join(char if char in kept else "-" for char in text)
