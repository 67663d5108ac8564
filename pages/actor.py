"""One actor: how it is named, where it is on record, as what, since when, and beside whom."""

from collections.abc import Hashable, Mapping
from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from data import activity
from data.selection import about, query
from data.selection.declared import actors, countries
from data.selection.subject import FIXED
from data.summary import plural
from data.tables import Tables
from data.wording import words
from pages import (
    _card,
    _cited,
    _countries,
    _download,
    _empty,
    _ledger,
    _named,
    _sources,
    _subject,
    _summary,
)
from pages._scene import Scene

FIRST = 12
WHERE = ("Country", "As what", "First start on record", "Engagements", "By status")
LISTED = ("Engagement", "Country", "Dates", "As what", "Status, claim, confidence")


def show(scene: Scene) -> None:
    """Draw the page."""
    tables, named = scene.tables, actors(scene.tables)
    purpose = "where it is on record, as what and since when"
    if not _subject.chosen(scene, named, "an actor", purpose):
        return
    st.html(_card.table("The actor", ("What", "The table says"), described(scene)))
    st.caption("One actor in all layers: the filters Layer and Actor do not apply here.")
    narrow = replace(scene, selection=about(scene.selection, scene.view, tables))
    _summary.sentence(narrow)
    _ledger.line(narrow, {})
    _download.offer(narrow, narrow.selection, len(narrow.rows))
    if not _empty.notice(narrow, FIXED["actor"]):
        sections(narrow, named[scene.view.of], query(scene.selection))


def described(scene: Scene) -> list[list[str]]:
    """Give the names of the actor, what it is, where, and what it is part of."""
    actor, tables, pin = scene.view.of, scene.tables, scene.pin
    rows = {row["id"]: row for row in tables.actors.to_dict("records")}
    row = rows[actor]
    parent, where = row["parent_id"], row["country_iso3"]
    parts = [one for one in rows.values() if one["parent_id"] == actor]
    cells = {
        "Name": escape(row["name_en"]),
        "In original script": original(row),
        "Other names": escape(row["aliases"]),
        "Name read in": _cited.reference(row["source_id"], tables),
        "Type": escape(words(row["type"])),
        "Part of": _named.to("actor", parent, rows[parent]["name_en"], pin) if parent else "",
        "Its parts, on pages of their own": "; ".join(
            _named.to("actor", one["id"], one["name_en"], pin) for one in parts
        ),
        "Country": _named.to("country", where, countries(tables)[where], pin) if where else "",
        "Note": escape(row["note"]),
        "Id": escape(actor),
    }
    return [[name, cell.strip()] for name, cell in cells.items()]


def original(row: Mapping[Hashable, str]) -> str:
    """Give an actor's own name, or say that it is the English one; nothing if not known."""
    if not row["name_original"] and row["name_language"] == "en":
        return "the English name is its own"
    return _named.spoken(row["name_original"], row["name_language"])


def sections(scene: Scene, name: str, asked: str) -> None:
    """Draw where the actor is on record, its engagements in time order, and who is beside it."""
    st.header("Where", anchor=False)
    _countries.draw(scene, "actor-map", "engagements", f"Engagements that name {name}")
    rows, tables, actor = scene.rows, scene.tables, scene.view.of
    found = activity.presences(rows, tables, actor)
    st.header(f"As what, since when: {plural(len(found), 'country', 'countries')}", anchor=False)
    st.html(_card.table("Where the actor is on record", WHERE, places(found, tables, asked)))
    st.header(f"Engagements in time order ({len(rows):,})", anchor=False)
    st.html(listed(rows, tables, actor, asked))
    beside(activity.companions(rows, tables, actor), asked)
    st.header("Sources", anchor=False)
    st.html(_sources.table(rows, tables))


def places(found: list[activity.Presence], tables: Tables, asked: str) -> list[list[str]]:
    """Give a line for each country, by the first start on record."""
    names = countries(tables)
    return [
        [
            _named.to("country", one.iso3, names[one.iso3], asked),
            escape(", ".join(words(role) for role in one.roles)),
            escape(_card.stored(one.since)) if one.since else "date unknown",
            f"{one.engagements:,}",
            escape(", ".join(f"{status} {number:,}" for status, number in one.statuses.items())),
        ]
        for one in found
    ]


def listed(rows: pd.DataFrame, tables: Tables, actor: str, asked: str) -> str:
    """Give the engagements in time order, each with what the actor is in it."""
    acting = activity.roles(rows, tables, actor)
    lines = [
        [
            _card.named(row, asked),
            _card.country_link(row, asked),
            escape(_card.when(row)),
            escape(", ".join(words(role) for role in acting[row["id"]])),
            "<br>".join(escape(fact) for fact in [row["kind_name"], *_card.facts(row)[1:]]),
        ]
        for _, row in _card.in_time(rows).iterrows()
    ]
    return _card.table("Engagements in time order", LISTED, lines)


def beside(found: list[activity.Companion], asked: str) -> None:
    """Draw the other actors of the same engagements, those of most engagements first."""
    st.header(f"Named beside it ({len(found):,})", anchor=False)
    if not found:
        st.markdown("No other actor is named in these engagements.")
        return
    items = [f"<li>{companion(one, asked)}</li>" for one in found]
    first, rest = "".join(items[:FIRST]), "".join(items[FIRST:])
    more = f"<details><summary>{len(items) - FIRST:,} more</summary><ul>{rest}</ul></details>"
    st.html(f'<div class="card"><ul>{first}</ul>{more if rest else ""}</div>')


def companion(one: activity.Companion, asked: str) -> str:
    """Name another actor and how many engagements name both."""
    name = _named.to("actor", one.actor, one.name, asked) if one.actor else escape(one.name)
    return f"{name}: {plural(one.engagements, 'engagement')}"
