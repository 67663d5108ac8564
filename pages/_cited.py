"""What other tables say of an engagement, as HTML: its actors, its sources and their claims."""

from collections.abc import Hashable, Mapping
from functools import lru_cache
from html import escape
from itertools import groupby
from typing import Any

import pandas as pd

from data import coverage
from data.names import beside
from data.summary import plural
from data.tables import Tables
from data.wording import words
from pages import _named

Cells = Mapping[Hashable, Any]
IN_SIGHT = 4  # sources of an engagement in a list
AGREED = 2  # those of them that only support, however many dispute


@lru_cache(maxsize=2)
def involved(tables: Tables) -> dict[str, list[Cells]]:
    """Give the actors of each engagement, in the order of the cells they were split from."""
    actors = tables.actors.assign(beside=beside(tables.actors))
    links = tables.engagement_actors.merge(actors, left_on="actor_id", right_on="id", how="left")
    placed = links.fillna("").astype({"position": int})
    return grouped(placed.sort_values(["engagement_id", "side", "position"], kind="stable"))


@lru_cache(maxsize=2)
def cited(tables: Tables) -> dict[str, list[Cells]]:
    """Give the evidence of each engagement with the sources it links to, by source."""
    evidence = tables.evidence.merge(tables.sources, left_on="source_id", right_on="id")
    return grouped(evidence.sort_values(["engagement_id", "source_id", "stance", "field"]))


def grouped(rows: pd.DataFrame) -> dict[str, list[Cells]]:
    """Give the rows of each engagement."""
    found: dict[str, list[Cells]] = {}
    for row in rows.to_dict("records"):
        found.setdefault(row["engagement_id"], []).append(row)
    return found


def by_source(engagement: str, tables: Tables) -> list[list[Cells]]:
    """Give the evidence of an engagement, that of each source together."""
    found = groupby(cited(tables).get(engagement, []), key=lambda row: row["source_id"])
    return [list(rows) for _, rows in found]


def name(row: Cells, asked: str = "") -> str:
    """Name an actor, its original-script name beside; by the wording alone if it has no id."""
    if not row["actor_id"]:
        return escape(row["wording"])
    own = _named.spoken(row["beside"], row["name_language"])
    return _named.to("actor", row["actor_id"], row["name_en"], asked) + own


def actor(row: Cells, asked: str = "") -> str:
    """Name an actor and its role."""
    return f"{name(row, asked)} ({escape(words(row['role']))})"


def who(row: pd.Series, tables: Tables, asked: str = "") -> str:
    """Name all actors of an engagement, each a link to its page."""
    named = "; ".join(actor(each, asked) for each in involved(tables).get(row["id"], []))
    return named or "none named"


def sources(engagement: str, tables: Tables, asked: str) -> str:
    """List the sources of an engagement in short, each that disputes; the record has them all."""
    found = by_source(engagement, tables)
    contested = [rows for rows in found if disputes(rows)]
    agreed = [rows for rows in found if not disputes(rows)]
    shown = [*contested, *agreed[: max(IN_SIGHT - len(contested), AGREED)]]
    items = "".join(f"<li>{source(rows)}</li>" for rows in shown)
    rest = plural(len(found) - len(shown), "more source")
    link_to_rest = _named.around("record", engagement, f"{rest} in the record", asked)
    more = f"<li>{link_to_rest}</li>" if len(found) > len(shown) else ""
    return f"<ul>{items}{more}</ul>"


def disputes(rows: list[Cells]) -> bool:
    """Tell whether a source disputes anything of the engagement."""
    return any(row["stance"] == "disputes" for row in rows)


def source(rows: list[Cells]) -> str:
    """Give one source with its publisher, date and language, and in short what it says."""
    head = rows[0]
    said = ", ".join([head["publisher"], head["published"] or "no date", head["language"]])
    return f"{link(head['title'], head['url'])} – {escape(said)} – {brief(rows)}"


def brief(rows: list[Cells]) -> str:
    """Say which cells a source supports, and in full whatever it disputes.

    A value that supports agrees with the cell, so that only the record repeats it.
    """
    backed = [row for row in rows if row["stance"] == "supports"]
    cells = ", ".join(filter(None, (row["field"].replace("_", " ") for row in backed)))
    supports = [f"<b>supports</b> {escape(cells)}".rstrip()] if backed else []
    return "; ".join([*supports, *(claim(row) for row in rows if row["stance"] == "disputes")])


def claim(row: Cells) -> str:
    """Give one evidence row: what it supports or disputes, with which value, in which words."""
    about = f" {row['field'].replace('_', ' ')}" if row["field"] else ""
    value = f": {row['value']}" if row["value"] else ""
    detail = f" ({row['detail']})" if row["detail"] not in ("", row["value"]) else ""
    return f"<b>{escape(row['stance'])}</b>{escape(about + value + detail)}"


def reference(one: str, tables: Tables) -> str:
    """Name a source by its title, a link, its publisher and its date; nothing for none."""
    row = coverage.sources(tables).get(one)
    if not row:
        return ""
    return f"{titled(row)}, {escape(row['published'] or 'no date')}"


def titled(row: Mapping[str, str]) -> str:
    """Name a source by its title, a link, and its publisher."""
    return f"{link(row['title'], row['url'])}, {escape(row['publisher'])}"


def link(text: str, url: str) -> str:
    """Give a link that opens apart, or the text alone where a source has no web address."""
    if not url.startswith(("https://", "http://")):
        return escape(text)
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{escape(text)}</a>'
