"""An engagement as HTML: every cell escaped, status, claimant and confidence always in sight."""

from collections.abc import Iterable, Sequence
from html import escape

import pandas as pd

from data import dates
from data.freshness import NEVER
from data.tables import Tables
from data.wording import words
from pages import _cited, _named


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
    if since := row["unchecked"]:
        status += ", never checked again" if since == NEVER else f", not checked since {since}"
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


def dollars(row: pd.Series) -> str:
    """Give the value in US dollars of a sum in another currency, with the rate; else nothing."""
    if not row["amount_rate"] or not row["amount_usd"]:
        return ""
    rate = f"{row['amount_rate']} {row['currency']} a US dollar, average of {row['year']}"
    return f"about USD {int(row['amount_usd']):,} ({rate})"


def country_link(row: pd.Series, asked: str) -> str:
    """Link to the page of a row's country, under the query asked for; its Chinese name beside."""
    name = _named.to("country", row["iso3"], row["country"], asked)
    return name + _named.chinese(row["country_zh"])


def initiative(row: pd.Series, asked: str = "") -> str:
    """Link to the initiative of an engagement, its Chinese name beside; nothing without one."""
    if not row["initiative_id"]:
        return ""
    name = _named.to("initiative", row["initiative_id"], row["initiative_name"], asked)
    return name + _named.chinese(row["initiative_zh"])


def named(row: pd.Series, asked: str = "") -> str:
    """Name an engagement by its title, a link to its record, and by its id."""
    return headed(row, escape(row["title"]), asked)


def headed(row: pd.Series, title: str, asked: str) -> str:
    """Name an engagement by a title that is already HTML, a link to its record, and by its id."""
    link = _named.around("record", row["id"], title, asked)
    return f"<b>{link}</b>{mark(row)}<br><small>{escape(row['id'])}</small>"


def mark(row: pd.Series) -> str:
    """Give the mark of an engagement that a source disputes, else nothing."""
    return ' <span class="mark">contested</span>' if row["contested"] == "true" else ""


def card(row: pd.Series, tables: Tables, asked: str) -> str:
    """Give one engagement with its facts, actors and sources; `asked` is the page's query."""
    head = " · ".join(filter(None, [escape(row["kind_name"]), initiative(row, asked)]))
    note = f'<p class="facts">{escape(row["note"])}</p>' if row["note"] else ""
    return (
        f'<article class="card" id="{escape(row["id"])}">'
        f"<h3>{_named.to('record', row['id'], row['title'], asked)}{mark(row)}</h3>"
        f'<p class="facts">{head} · {country_link(row, asked)}</p>'
        f'<p class="facts">{escape(" · ".join(facts(row)))}</p>'
        f"<p>{escape(row['summary'])}</p>"
        f'<p class="facts">Actors: {_cited.who(row, tables, asked)}</p>'
        f"{note}{_cited.sources(row['id'], tables, asked)}"
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
