"""The records: the rows as a table, counts of their values, links to their sources."""

from dataclasses import replace
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from data import counts, search
from data.search import LINES
from data.selection import FIELDS, Selection, query
from data.selection.declared import COUNT, PAGE
from data.selection.fields import Choice
from pages import _address, _card, _cited, _download, _empty, _found, _ledger, _links, _summary
from pages._scene import Scene

LEAF = 50
FACETS = ("initiative", "kind", "country", "camp", "status", "claimed_by", "relevance", "layer")
COUNTED = ("confidence", "check", "year", "currency")
HEADS = (
    "Engagement",
    "What happened",
    "Country, kind, initiative",
    "Dates, status, claim",
    "Sources",
)


def show(scene: Scene) -> None:
    """Draw the page."""
    st.title("Records", anchor=False)
    _summary.sentence(scene)
    _ledger.line(scene, {})
    _download.offer(scene, scene.selection, len(scene.rows))
    if _empty.notice(scene):
        return
    facets(scene)
    leaves = -(-len(scene.rows) // LEAF)
    page = min(scene.view.page, leaves)
    if page != scene.view.page:
        st.warning(f"There is no page {scene.view.page}; the last one, {page}, is shown.")
    asked = search.words(scene.selection.q)
    if asked and (named := _found.subjects(asked, scene.tables, scene.pin)):
        st.html(named)
    ordered = _found.best_first(scene.rows, asked) if asked else _card.in_time(scene.rows)
    rows = ordered[(page - 1) * LEAF : page * LEAF]
    taken = query(scene.selection)
    lines = [line(row, scene, asked, taken) for _, row in rows.iterrows()]
    st.html(_card.table(f"Engagements {order(asked)}", HEADS, lines))
    turn(scene, page, leaves)


def turn(scene: Scene, page: int, leaves: int) -> None:
    """Draw the links to the leaves before and after, and say which one this is."""
    with st.container(horizontal=True, vertical_alignment="center", key="leaves"):
        for label, leaf in (("‹ Earlier", page - 1), ("Later ›", page + 1)):
            if 1 <= leaf <= leaves:
                view = replace(scene.view, page=leaf)
                _links.to(
                    "records", label, _address.asked(scene.selection, view, (PAGE.name, COUNT.name))
                )
        said = order(search.words(scene.selection.q))
        st.caption(f"Page {page} of {leaves}, {LEAF} engagements a page, {said}")


def order(asked: list[str]) -> str:
    """Say in which order the rows stand."""
    return f"by where the search finds its words: {', '.join(LINES)}" if asked else "in time order"


def line(row: pd.Series, scene: Scene, asked: list[str], taken: str) -> list[str]:
    """Give the cells of one engagement; asked: the words of the search; taken: the query."""
    actors = f'<p class="facts">Actors: {_cited.who(row, scene.tables, taken)}</p>'
    place = _card.country_link(row, taken)
    return [
        _card.headed(row, _found.marked(row["title"], asked), taken),
        _found.marked(row["summary"], asked) + actors,
        "<br>".join(filter(None, [place, escape(row["kind_name"]), _card.initiative(row, taken)])),
        "<br>".join(escape(fact) for fact in _card.facts(row)),
        _cited.sources(row["id"], scene.tables, taken),
    ]


def facets(scene: Scene) -> None:
    """Count the rows by the values of every column that a reader filters by."""
    with st.expander("Counts by value"):
        fields = {field.name: field for field in FIELDS}
        parts = []
        for name in FACETS:
            field = fields[name]
            if isinstance(field, Choice):
                counted = counts.by_value(scene.rows, field.columns[0])
                options = field.options(scene.tables)
                entries = [
                    entry(options.get(value, value), number, narrowed(scene.selection, name, value))
                    for value, number in counted.items()
                ]
                parts.append(facet(field.label, entries))
        for column in COUNTED:
            counted = counts.by_value(scene.rows, column)
            parts.append(facet(column.capitalize(), [entry(v, n, "") for v, n in counted.items()]))
        st.html("".join(parts))


def narrowed(selection: Selection, name: str, value: str) -> str:
    """Give the query that asks for one value of a field beside what is asked for already."""
    asked: dict[str, Any] = {name: (value,)}
    return query(replace(selection, **asked))


def entry(label: str, number: int, asked: str) -> str:
    """Give one value with its count, as a link where it can be asked for."""
    text = f"{escape(label)} {number:,}"
    return f'<a href="records?{escape(asked)}">{text}</a>' if asked else text


def facet(label: str, entries: list[str]) -> str:
    """Give one column's values."""
    return f'<p class="facts"><b>{escape(label)}:</b> {" · ".join(entries)}</p>'
