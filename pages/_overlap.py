"""The lists of a comparison as HTML: the countries of each class, with their engagements."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from html import escape

import pandas as pd

from data.comparison import Comparison, Side
from data.selection import query
from data.summary import plural
from data.tables import Tables
from pages import _card

IN_SIGHT = 2
SIDES = {"a": "A", "b": "B"}


def table(comparison: Comparison, name: str, title: str) -> str:
    """Give the countries of one class by name, each with its engagements on the sides it is on."""
    sides = {"a": comparison.a, "b": comparison.b}
    here = {letter: side for letter, side in sides.items() if name in (letter, "both")}
    heads = ("Country", *(f"{SIDES[letter]}: {side.name}" for letter, side in here.items()))
    lines = countries(comparison, name, list(here.values()))
    return _card.table(title, heads, lines)


def countries(comparison: Comparison, name: str, sides: list[Side]) -> Iterator[list[str]]:
    """Give a line for each country of a class, in the order of their names."""
    grouped = [by_country(side, comparison.countries[name]) for side in sides]
    asked = query(comparison.selection)
    heads = {code: rows[0] for code, rows in grouped[0].items()}
    for code in sorted(heads, key=lambda code: heads[code]["country"]):
        cells = [
            engagements(rows[code], side, asked) for side, rows in zip(sides, grouped, strict=True)
        ]
        yield [_card.country_link(heads[code], asked), *cells]


def by_country(side: Side, codes: Collection[str]) -> dict[str, list[pd.Series]]:
    """Give the engagements of some countries on a side, of each in time order."""
    found: dict[str, list[pd.Series]] = {}
    here = _card.in_time(side.rows[side.rows["iso3"].isin(codes)])
    # Rows of plain objects are made ten times faster than those of typed columns.
    for _, row in here.astype(object).iterrows():
        found.setdefault(row["iso3"], []).append(row)
    return found


def engagements(rows: Sequence[pd.Series], side: Side, asked: str) -> str:
    """Give the first engagements of a country on a side, and a link to them all."""
    said = [engagement(row, asked) for row in rows[:IN_SIGHT]]
    if rest := len(rows) - len(said):
        only = replace(side.selection, country=(rows[0]["iso3"],), region=())
        said.append(f'<a href="records?{escape(query(only))}">{rest:,} more</a>')
    return "<br>".join(said)


def engagement(row: pd.Series, asked: str) -> str:
    """Give one engagement with its dates, status, claimant and confidence."""
    possible = ["only possibly in these years"] if row["part"] == "possible" else []
    said = escape(" · ".join([*_card.facts(row), *possible]))
    return f"{_card.named(row, asked)}<br><small>{said}</small>"


def apart(side: Side, tables: Tables, asked: str, said: dict[str, str]) -> str:
    """List who has something to do with an initiative and is not counted; `said`: why, in words."""
    named = tables.countries.set_index("iso3", drop=False).rename(columns={"name_en": "country"})
    named = named.rename(columns={"name_zh": "country_zh"})
    items = []
    for why, codes in side.apart.items():
        rows = named.loc[sorted(codes)].sort_values("country")
        links = [_card.country_link(row, asked) for _, row in rows.iterrows()]
        head = escape(f"{plural(len(codes), 'country', 'countries')} {said[why]}")
        items += [f"<li>{head}: {', '.join(links)}</li>"] if links else []
    return f'<div class="leaf"><ul>{"".join(items)}</ul></div>' if items else ""
