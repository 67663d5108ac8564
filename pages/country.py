"""One country: everything the table says about it, what is disputed and what is not known."""

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from data import derive, unknowns
from data.selection import about, query
from data.selection.declared import countries
from data.selection.subject import FIXED
from data.summary import plural
from data.tables import Tables
from pages import (
    _card,
    _cited,
    _claims,
    _download,
    _empty,
    _escape,
    _ledger,
    _sources,
    _subject,
    _summary,
)
from pages._scene import Scene


def show(scene: Scene) -> None:
    """Draw the page."""
    named = countries(scene.tables)
    purpose = "everything that the table holds about it"
    if not _subject.chosen(scene, named, "a country", purpose):
        return
    st.caption(
        "One country in all layers: the filters Layer, Country and Region do not apply here."
    )
    narrow = replace(scene, selection=about(scene.selection, scene.view, scene.tables))
    place(narrow)
    _summary.sentence(narrow)
    hidden(narrow)
    _ledger.line(narrow, {})
    _download.offer(narrow, narrow.selection, len(narrow.rows))
    if not _empty.notice(narrow, FIXED["country"]):
        sections(narrow)


def place(scene: Scene) -> None:
    """Say what kind of place the country is, and how else it is named."""
    row = scene.tables.countries.set_index("iso3").loc[scene.view.of]
    said = [str(row["subregion"] or row["region"]), f"ISO code {scene.view.of}"]
    if row["income_group"]:
        said.append(f"income group: {row['income_group'].replace('-', ' ')}")
    if row["small_state"] == "true":
        said.append("small state")
    if row["other_names"]:
        said.append(f"also named {row['other_names']}")
    st.caption(_escape.markdown(" · ".join(said)))


def hidden(scene: Scene) -> None:
    """Say how many rows of the country the filters hide."""
    of_country = scene.tables.engagements["iso3"] == scene.view.of
    number = int(of_country.sum()) - len(scene.rows)
    if number:
        st.warning(f"The filters hide {plural(number, 'engagement')} of this country.")


def sections(scene: Scene) -> None:
    """Draw the parts of the page, each with its number."""
    rows, asked = scene.rows, query(scene.selection)
    members = rows[rows["tie"] == "joins"]
    st.header(f"Memberships, signatures and support ({len(members):,})")
    if len(members):
        st.html(memberships(members, scene.tables, asked))
    others = rows[rows["tie"] != "joins"]
    for layer, name in derive.LAYERS.items():
        mine = others[others["layer"] == layer]
        if len(mine):
            st.header(f"{name}: engagements in time order ({len(mine):,})")
            st.html(_card.cards(mine, scene.tables, asked))
    st.header(f"Disagreements ({len(_claims.against(rows, scene.tables)):,})")
    _claims.draw(rows, scene.tables, asked)
    st.header("What is not known")
    for sentence in unknowns.sentences(rows):
        st.markdown(f"- {sentence}")
    st.header("Sources")
    st.html(_sources.table(rows, scene.tables))


def memberships(rows: pd.DataFrame, tables: Tables, asked: str) -> str:
    """Give what the country joined, in joining order."""
    heads = ("Joined", "Dates", "Status, claim, confidence", "Layer", "Sources")
    lines = [
        [
            _card.named(row, asked),
            escape(_card.when(row)),
            "<br>".join(escape(fact) for fact in _card.facts(row)[1:]),
            escape(derive.LAYERS[row["layer"]]),
            _cited.sources(row["id"], tables, asked),
        ]
        for _, row in _card.in_time(rows).iterrows()
    ]
    return _card.table("Memberships, signatures and support", heads, lines)
