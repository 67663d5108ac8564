"""What is said beside the map: summary, ledger and a country's list, the same on all pages."""

from functools import cache

import pandas as pd

from data import ledger, tables
from data.selection import Selection, query
from data.selection.declared import OPEN
from data.selection.parts import PARTS
from data.summary import summary
from geo import shapes
from pages import _card


def sentence(selection: Selection) -> str:
    """Give the summary sentence of a selection."""
    return summary(rows(selection), selection, tables.read())


def parts(selection: Selection) -> str:
    """Give the ledger line of a selection: the parts that hold rows, and their sum."""
    counts = ledger.count(ledger.assigned(tables.read(), selection, hidden()))
    held = [f"{number:,} {PARTS[name]}" for name, number in counts.items() if number]
    return f"Ledger: {sum(counts.values()):,} engagements = " + " + ".join(held)


def rows(selection: Selection) -> pd.DataFrame:
    """Give the engagements of a selection."""
    return ledger.selected(tables.read(), selection, hidden())


@cache
def hidden() -> frozenset[str]:
    """Give the codes of rows that no map can draw."""
    return shapes.shapeless(tables.read().engagements["iso3"])


def name(iso3: str) -> str:
    """Give the heading of a country."""
    return OPEN.options(tables.read())[iso3]


def listing(iso3: str, selection: Selection) -> str:
    """Give a country's engagements under a selection as HTML, an article each."""
    chosen = rows(selection)
    chosen = chosen[chosen["iso3"] == iso3]
    return _card.cards(chosen, tables.read(), query(selection))


def titles(iso3: str, selection: Selection) -> list[str]:
    """Give the titles of a country's engagements, in the order of the list."""
    chosen = rows(selection)
    return list(_card.in_time(chosen[chosen["iso3"] == iso3])["title"])
