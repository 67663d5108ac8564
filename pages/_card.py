"""An engagement as HTML: every cell escaped, status, claimant and confidence always in sight."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from html import escape
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from data import dates
from data.summary import plural
from data.tables import Tables
from data.wording import words

Cells = Mapping[Hashable, Any]
IN_SIGHT = 4


def when(row: pd.Series) -> str:
    """Say start and end exactly as stored, and how exact they are."""
    if not row["start"]:
        return "date unknown"
    start = stored(row["start"])
    if row["end"]:
        return start if row["end"] == row["start"] else f"{start} to {stored(row['end'])}"
    if row["shape"] == "event":
        return start
    return f"since {start}" if row["open"] else f"{start}, end unknown"


def stored(date: str) -> str:
    """Give a date as stored, and its precision where that is not a day."""
    precision = dates.precision(date)
    return date if precision == "day" else f"{date} ({precision} only)"


def facts(row: pd.Series) -> list[str]:
    """Give what must be in sight wherever an engagement is listed."""
    status = row["status"] + (f" as of {row['status_as_of']}" if row["status_as_of"] else "")
    reason = f" ({row['confidence_reason']})" if row["confidence_reason"] else ""
    said = [
        when(row),
        f"status: {status}",
        f"claimed by: {words(row['claimed_by'])}",
        f"confidence: {row['confidence']}{reason}",
        f"relevance: {row['relevance']}",
    ]
    if row["amount"]:
        said.append(f"amount as stated: {amount(row)}")
    return said


def amount(row: pd.Series) -> str:
    """Give currency and amount as stored, digits grouped."""
    whole, point, rest = str(row["amount"]).partition(".")
    digits = f"{int(whole):,}" if whole.isascii() and whole.isdigit() else whole
    return f"{row['currency']} {digits}{point}{rest}"


@lru_cache(maxsize=2)
def involved(tables: Tables) -> dict[str, list[Cells]]:
    """Give the actors of each engagement, in the order of the cells they were split from."""
    links = tables.engagement_actors.merge(
        tables.actors, left_on="actor_id", right_on="id", how="left"
    )
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


def actor(row: Cells) -> str:
    """Name an actor with its original-script name and its role; by its wording if it has no id."""
    names = dict.fromkeys([row["name_en"] or row["wording"], row["name_original"]])
    return f"{' '.join(filter(None, names))} ({words(row['role'])})"


def who(row: pd.Series, tables: Tables) -> str:
    """Name all actors of an engagement."""
    named = "; ".join(actor(each) for each in involved(tables).get(row["id"], []))
    return escape(named) or "none named"


def sources(engagement: str, tables: Tables) -> str:
    """List the sources of an engagement as links, with what they support or dispute."""
    by_source = groupby(cited(tables).get(engagement, []), key=lambda row: row["source_id"])
    items = [f"<li>{source(list(rows))}</li>" for _, rows in by_source]
    first, rest = items[:IN_SIGHT], items[IN_SIGHT:]
    count = plural(len(rest), "more source")
    more = f"<details><summary>{count}</summary><ul>{''.join(rest)}</ul></details>"
    return f"<ul>{''.join(first)}</ul>" + (more if rest else "")


def source(rows: list[Cells]) -> str:
    """Give one source with its publisher, date and language, and all that it says of the row."""
    head = rows[0]
    said = ", ".join([head["publisher"], head["published"] or "no date", head["language"]])
    claims = "; ".join(claim(row) for row in rows)
    return f"{link(head['title'], head['url'])} – {escape(said)} – {claims}"


def claim(row: Cells) -> str:
    """Give one evidence row: what it supports or disputes, with which value, in which words."""
    about = f" {row['field'].replace('_', ' ')}" if row["field"] else ""
    value = f": {row['value']}" if row["value"] else ""
    detail = f" ({row['detail']})" if row["detail"] not in ("", row["value"]) else ""
    return f"<b>{escape(row['stance'])}</b>{escape(about + value + detail)}"


def link(text: str, url: str) -> str:
    """Give a link that opens apart, or the text alone where a source has no web address."""
    if not url.startswith(("https://", "http://")):
        return escape(text)
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{escape(text)}</a>'


def country_link(row: pd.Series, asked: str) -> str:
    """Link to the page of a row's country, under the query asked for; its Chinese name beside."""
    address = "&".join(filter(None, [asked, urlencode({"of": row["iso3"]})]))
    name = f'<a href="country?{escape(address)}">{escape(row["country"])}</a>'
    return name + chinese(row["country_zh"])


def initiative(row: pd.Series) -> str:
    """Name the initiative of an engagement in English and Chinese, or nothing."""
    return escape(row["initiative_name"]) + chinese(row["initiative_zh"])


def chinese(name: str) -> str:
    """Give a Chinese name that stands beside an English one, marked as Chinese, or nothing."""
    return f' <span lang="zh">{escape(name)}</span>' if name else ""


def named(row: pd.Series) -> str:
    """Name an engagement by title and id."""
    return f"<b>{escape(row['title'])}</b>{mark(row)}<br><small>{escape(row['id'])}</small>"


def mark(row: pd.Series) -> str:
    """Give the mark of an engagement that a source disputes, else nothing."""
    return ' <span class="mark">contested</span>' if row["contested"] == "true" else ""


def card(row: pd.Series, tables: Tables, asked: str) -> str:
    """Give one engagement with its facts, actors and sources; `asked` is the page's query."""
    head = " · ".join(filter(None, [escape(row["kind_name"]), initiative(row)]))
    note = f'<p class="facts">{escape(row["note"])}</p>' if row["note"] else ""
    return (
        f'<article class="card" id="{escape(row["id"])}">'
        f"<h3>{escape(row['title'])}{mark(row)}</h3>"
        f'<p class="facts">{head} · {country_link(row, asked)}</p>'
        f'<p class="facts">{escape(" · ".join(facts(row)))}</p>'
        f"<p>{escape(row['summary'])}</p>"
        f'<p class="facts">Actors: {who(row, tables)}</p>'
        f"{note}{sources(row['id'], tables)}"
        f'<p class="facts">id: {escape(row["id"])}</p></article>'
    )


def cards(rows: pd.DataFrame, tables: Tables, asked: str) -> str:
    """Give engagements in time order, undated ones last; `asked` is the page's query."""
    ordered = in_time(rows)
    return "".join(card(row, tables, asked) for _, row in ordered.iterrows())


def in_time(rows: pd.DataFrame) -> pd.DataFrame:
    """Put rows in the order of their start, undated ones last."""
    return rows.sort_values(["undated", "start", "id"])


def table(name: str, heads: Sequence[str], lines: Iterable[Iterable[str]]) -> str:
    """Give a table of cells that are already HTML; the first cell of a line names the line.

    Each other cell carries its column's head, which stands before it where the table is narrow.
    """
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "".join(f"<tr>{line_of(heads, line)}</tr>" for line in lines)
    return (
        f'<div class="leaf"><table aria-label="{escape(name)}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def line_of(heads: Sequence[str], line: Iterable[str]) -> str:
    """Give the cells of one line under their heads."""
    first, *rest = line
    cells = zip(heads[1:], rest, strict=True)
    return f'<th scope="row">{first}</th>' + "".join(
        f'<td data-label="{escape(head)}">{cell}</td>' for head, cell in cells
    )
