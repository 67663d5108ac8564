"""One initiative: what it is, how complete our list of it is, who joined, attended and left."""

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from data import coverage
from data.members import members
from data.selection import about, query
from data.selection.declared import countries, initiatives
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

HEADS = ("Country", "Engagement", "Dates", "Status, claim, confidence")
ORDER = (
    "A start known by year or month alone stands before the days in it; where in the year or month "
    "it belongs is not known. Undated rows stand last."
)
ATTENDED = "Attending is not joining: these rows say only that a country took part in a meeting."


def show(scene: Scene) -> None:
    """Draw the page."""
    tables = scene.tables
    rows = coverage.initiatives(tables)
    named = {one: name for one, name in initiatives(tables).items() if one in rows}
    if not _subject.chosen(scene, named, "an initiative", "what it is and who joined it"):
        return
    st.html(described(rows[scene.view.of], scene))
    st.caption("One initiative in all layers: the filters Layer and Initiative do not apply here.")
    narrow = replace(scene, selection=about(scene.selection, scene.view, tables))
    _summary.sentence(narrow)
    _ledger.line(narrow, {})
    _download.offer(narrow, narrow.selection, len(narrow.rows))
    if not _empty.notice(narrow, FIXED["initiative"]):
        sections(narrow, named[scene.view.of], query(scene.selection))


def described(row: dict[str, str], scene: Scene) -> str:
    """Give what the initiative is, who leads it, since when, and how complete the list is."""
    cells = [
        ("What it is", escape(row["summary"])),
        ("Kind", escape(words(row["kind"]))),
        ("Led by", led(row["led_by"], scene) or "no leading country"),
        ("Camp", escape(words(row["camp"]))),
        ("Began", escape(_card.stored(row["launched"])) if row["launched"] else ""),
        ("Our list of it", escape(row["coverage"])),
        ("Countries there are", expected(row, scene.tables)),
        ("Why, and what is missing", escape(row["coverage_note"]) or "no reason recorded"),
        ("Source of the description", _cited.reference(row["source_id"], scene.tables)),
    ]
    return _card.table("The initiative", ("What", "The table says"), cells)


def led(codes: str, scene: Scene) -> str:
    """Name the countries that lead, each a link; UN stands for itself."""
    names = countries(scene.tables)
    split = [code.strip() for code in codes.split(";") if code.strip()]
    return "; ".join(
        _named.to("country", code, names[code], scene.pin) if code in names else escape(code)
        for code in split
    )


def expected(row: dict[str, str], tables: Tables) -> str:
    """Give the number of countries that a source speaks of, with that source."""
    if not row["expected"]:
        return "no number known"
    by = (
        _cited.reference(row["expected_source_id"], tables)
        or "no source is recorded for that number"
    )
    return f"{escape(row['expected'])}, by: {by}"


def sections(scene: Scene, name: str, asked: str) -> None:
    """Draw the countries on a map and as lists, then the sources."""
    st.header("Where", anchor=False)
    _countries.draw(scene, "initiative-map", "joined", f"Countries that joined: {name}")
    parts = members(scene.rows)
    listed("Joined, in joining order", parts.joined, asked)
    st.caption(ORDER)
    if len(parts.withdrawn):
        listed("Joined and withdrew", parts.withdrawn, asked)
    if len(parts.attended):
        listed("Attended", parts.attended, asked)
        st.caption(ATTENDED)
    if len(parts.others):
        listed("Other engagements under it", parts.others, asked)
    st.header("Sources", anchor=False)
    st.html(_sources.table(scene.rows, scene.tables))


def listed(title: str, rows: pd.DataFrame, asked: str) -> None:
    """Draw rows as a list in time order under their number; undated ones stand last."""
    number = plural(rows["iso3"].nunique(), "country", "countries")
    st.header(f"{title}: {number}, {plural(len(rows), 'engagement')}", anchor=False)
    if rows.empty:
        st.markdown("None in this selection. No record is not no engagement.")
        return
    lines = [
        [
            _card.country_link(row, asked),
            _card.named(row, asked),
            escape(_card.when(row)),
            "<br>".join(escape(fact) for fact in [row["kind_name"], *_card.facts(row)[1:]]),
        ]
        for _, row in _card.in_time(rows).iterrows()
    ]
    st.html(_card.table(title, HEADS, lines))
