"""Both claims where sources disagree, side by side, and the rule that says which one is used."""

from collections.abc import Iterable
from html import escape

import pandas as pd
import streamlit as st

from data import claims, coverage, documents
from data.claims import Claim
from data.tables import Tables
from pages import _card, _cited

HEADS = ("Engagement", "Cell", "The table says", "Another source says")
SENTENCES = ("title", "summary")
RULE = (
    "Map, timeline, filters and counts use what the table says: the value of the source nearest to "
    "the event, or the less exact statement that both sources allow. The other claim is kept "
    "beside it and changes no picture."
)


def against(rows: pd.DataFrame, tables: Tables) -> list[Claim]:
    """Give the claims against these engagements, in their order."""
    contested = claims.contested(tables)
    return [claim for one in rows["id"] for claim in contested.get(one, ())]


def draw(rows: pd.DataFrame, tables: Tables, asked: str) -> None:
    """Draw the claims against these engagements, and the rule; `asked` is the page's query."""
    found = against(rows, tables)
    if not found:
        return
    st.html(table(found, rows, tables, asked))
    st.markdown(RULE)
    with st.expander("The rule in full"):
        st.markdown(documents.section("CODING.md", "When sources disagree"))


def table(found: Iterable[Claim], rows: pd.DataFrame, tables: Tables, asked: str) -> str:
    """Give what the table says and what another source says, each with its source."""
    named = {row["id"]: row for _, row in rows.iterrows()}
    lines = []
    for claim in found:
        row = named[claim.engagement]
        cell = claim.field.replace("_", " ") or "the row as a whole"
        sides = [stored(claim, row, tables), other(claim, tables)]
        lines.append([_card.named(row, asked), escape(cell), *sides])
    return _card.table("Disagreements", HEADS, lines)


def stored(claim: Claim, row: pd.Series, tables: Tables) -> str:
    """Give the cell as the table has it, and the sources that are known to say the same."""
    amount = claim.field == "amount" and claim.stored
    value = _card.amount(row) if amount else claim.stored
    backing = [source(one, tables) for one in claim.backing]
    parts = ["Sources for it or parts of it:"] if backing and claim.field in SENTENCES else []
    return "<br>".join([escape(value), *parts, *backing])


def other(claim: Claim, tables: Tables) -> str:
    """Give what a disputing source says, and the source."""
    said = "; ".join(filter(None, dict.fromkeys([claim.value, claim.detail])))
    return f"{escape(said)}<br>{source(claim.source, tables)}"


def source(one: str, tables: Tables) -> str:
    """Name the source of a claim."""
    return _cited.titled(coverage.sources(tables)[one])
