"""One engagement: everything that the table says of it, who says so, and who disagrees."""

from html import escape

import pandas as pd
import streamlit as st

from data import ledger, related
from data import tables as stored
from data.citation import Cited
from data.selection import Selection, View, pinned, query
from data.selection.declared import countries
from data.selection.parts import PARTS
from data.summary import plural
from data.tables import Tables
from data.wording import words
from pages import (
    _card,
    _cite,
    _cited,
    _claims,
    _escape,
    _interval,
    _ladder,
    _ledger,
    _links,
    _named,
    _summary,
)
from pages._scene import Scene

FIRST = 4
RELEVANCE = {
    "direct": "AI is named",
    "enabling": "what AI runs on or is taught with",
    "context": "political or historical background",
}
HEADS = ("What", "The table says")
ACTORS = ("Actor", "Role", "Side", "Wording of the table")
SOURCES = ("Title", "Publisher", "Published", "Language", "Kind", "What it says")


def show(scene: Scene) -> None:
    """Draw the page."""
    rows = scene.tables.engagements
    here = rows[rows["id"] == scene.view.id]
    if len(here):
        record(here, scene)
    elif scene.view.id in set(scene.tables.retired["id"]):
        retired(scene.view.id, scene.tables)
    elif scene.view.id:
        st.title("Record", anchor=False)
        st.warning(f"`{scene.view.id}` is not in this version of the tables; a later one has it.")
    else:
        st.title("Record", anchor=False)
        st.info(
            "No known record is asked for. Every engagement on any page links to its record; the "
            "records page lists them all."
        )
    standing(here, scene)


def retired(engagement: str, tables: Tables) -> None:
    """Say that an id was retired, when, why, and which record to read instead."""
    st.title("Retired record", anchor=False)
    reason(engagement, tables)


def reason(engagement: str, tables: Tables) -> None:
    """Say when and why an id was retired in some tables, and which record to read instead."""
    row = tables.retired.set_index("id", drop=False).loc[engagement]
    st.warning(
        f"The id `{row['id']}` was retired on {row['retired_on']}: "
        f"{_escape.markdown(row['reason'].rstrip('.'))}."
    )
    if row["successor_id"]:
        _links.to("record", f"Read instead: {row['successor_id']}", [("id", row["successor_id"])])
    else:
        st.markdown("No record took its place.")


def record(here: pd.DataFrame, scene: Scene) -> None:
    """Draw the record of the one engagement in a frame."""
    tables, asked, row = scene.tables, query(scene.selection), here.iloc[0]
    st.title(_escape.markdown(row["title"]), anchor=False)
    if row["id"] in set((newest := stored.read()).retired["id"]):
        reason(row["id"], newest)
    st.html(head(row, asked))
    st.header("When", anchor=False)
    st.html(_interval.interval(row))
    st.header("Status", anchor=False)
    st.html(_ladder.ladder(row))
    st.header("What the table says", anchor=False)
    st.html(_card.table("What the table says", HEADS, facts(row, tables)))
    st.header("Actors", anchor=False)
    st.html(actors(row["id"], tables, asked))
    disagreement(here, tables, asked)
    st.header("Sources", anchor=False)
    st.html(sources(row["id"], tables))
    relations(row, tables, asked)
    address = query(pinned(Selection(), tables.version), View(id=row["id"]))
    cited = Cited(
        row["id"],
        row["title"],
        tables.as_of,
        tables.version,
        f"{scene.site}/record?{address}",
    )
    st.header("Cite", anchor=False)
    _cite.cite(cited)
    st.header("Report an error", anchor=False)
    _cite.report(cited)


def head(row: pd.Series, asked: str) -> str:
    """Give what the engagement is in a few words, and its summary."""
    place = _card.country_link(row, asked)
    parts = [place, escape(row["kind_name"]), _card.initiative(row, asked)]
    return (
        f'<article class="card" id="{escape(row["id"])}">'
        f'<p class="facts">{" · ".join(filter(None, parts))}{_card.mark(row)}</p>'
        f"<p>{escape(row['summary'])}</p>"
        f'<p class="facts">id: {escape(row["id"])}</p></article>'
    )


def facts(row: pd.Series, tables: Tables) -> list[list[str]]:
    """Give what the cells say; an empty cell stays empty, but a reason not given is named."""
    counterpart = countries(tables).get(row["counterpart_iso3"], row["counterpart_iso3"])
    checked = " ".join(filter(None, [row["check"], row["checked"]]))
    cells = {
        "Counterpart": counterpart,
        "Amount as stated": _card.amount(row) if row["amount"] else "",
        "Claimed by": words(row["claimed_by"]),
        "Confidence": f"{row['confidence']}: {row['confidence_reason'] or 'no reason recorded'}",
        "Relevance": f"{row['relevance']}: {RELEVANCE[row['relevance']]}",
        "Place": row["place"],
        "Camp": words(row["camp"]),
        "Last reading": checked or "not read a second time",
        "Note": row["note"],
    }
    worth = {"In US dollars": _card.dollars(row), "Against comparing the sum": row["amount_flags"]}
    cells |= {name: cell for name, cell in worth.items() if cell}
    return [[name, escape(cell)] for name, cell in cells.items()]


def actors(engagement: str, tables: Tables, asked: str) -> str:
    """Give the actors with their names in original script, their roles and the table's words."""
    lines = [
        [
            _cited.name(row, asked),
            escape(words(row["role"])),
            escape(row["side"]),
            escape(row["wording"]),
        ]
        for row in _cited.involved(tables).get(engagement, [])
    ]
    return _card.table("Actors", ACTORS, lines) if lines else "<p>None named.</p>"


def disagreement(here: pd.DataFrame, tables: Tables, asked: str) -> None:
    """Draw both claims where a source disputes something."""
    number = len(_claims.against(here, tables))
    st.header(f"Disagreements ({number:,})", anchor=False)
    if not number:
        st.markdown("No source in the table disputes this record.")
    _claims.draw(here, tables, asked)


def sources(engagement: str, tables: Tables) -> str:
    """Give the sources with what each supports or disputes."""
    lines = []
    for rows in _cited.by_source(engagement, tables):
        one = rows[0]
        cells = (escape(one[name]) for name in ("publisher", "published", "language"))
        said = "<br>".join(_cited.claim(row) for row in rows)
        title = _cited.link(one["title"], one["url"])
        lines.append([title, *cells, escape(words(one["kind"])), said])
    return _card.table("Sources", SOURCES, lines)


def relations(row: pd.Series, tables: Tables, asked: str) -> None:
    """Draw the nearest of the engagements that share initiative, actor or country.

    Nothing is near an engagement without a start: the earliest stand for it.
    """
    st.header("Related engagements", anchor=False)
    which = "earliest" if row["undated"] else "nearest in time"
    groups = related.groups(tables, row["id"])
    st.html("".join(relation(group, which, asked) for group in groups) or "<p>None.</p>")


def relation(group: related.Group, which: str, asked: str) -> str:
    """Give one group: how many more, of whom, and the first of them; `which` says how chosen."""
    first = group.rows.head(FIRST)
    items = "".join(
        f"<li>{_named.to('record', row['id'], row['title'], asked)}{_card.mark(row)}, "
        f"{escape(row['country'])}, {escape(_card.when(row))}</li>"
        for _, row in first.iterrows()
    )
    whom = _named.to(group.field, group.value, group.name, asked)
    number = len(group.rows)
    shown = f"; the {len(first)} {which}" if number > len(first) else ""
    return (
        f'<div class="card"><p>{plural(number, "more engagement")} of the same {group.field}, '
        f"{whom}{shown}:</p><ul>{items}</ul></div>"
    )


def standing(here: pd.DataFrame, scene: Scene) -> None:
    """Say where the record stands in what the filters select, and draw the ledger of that."""
    st.header("Your selection", anchor=False)
    st.caption("The filters choose nothing on this page; they go along to the others.")
    assigned = scene.assigned
    for part in assigned.loc[assigned["id"].isin(here["id"]), "part"]:
        chosen = "among" if part in ledger.shown(scene.selection) else "not among"
        st.markdown(
            f"This record is {chosen} the engagements selected; in the ledger it stands under "
            f"“{PARTS[part]}”."
        )
    _summary.sentence(scene)
    _ledger.line(scene, {})
