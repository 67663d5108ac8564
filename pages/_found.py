"""What a search has found: rows in the order of the finds, the finds marked, names beside them."""

from functools import lru_cache
from html import escape

import pandas as pd

from data import search
from data.selection.declared import actors, countries, initiatives
from data.tables import Tables
from pages import _named

NAMED = {"country": countries, "initiative": initiatives, "actor": actors}
KNOWN = {
    "country": ("countries", "iso3", ["name_en", "name_zh", "other_names"]),
    "initiative": ("initiatives", "id", ["name_en", "name_zh"]),
    "actor": ("actors", "id", ["name_en", "name_original", "aliases"]),
}
MOST = 8  # names told of each sort


def best_first(rows: pd.DataFrame, asked: list[str]) -> pd.DataFrame:
    """Put rows that a search has found in the order of the finds, then of their start."""
    ranks = [search.rank(text, asked) for text in rows["searched"].tolist()]
    return rows.assign(rank=ranks).sort_values(["rank", "undated", "start", "id"])


def marked(text: str, asked: list[str]) -> str:
    """Give a text as HTML with what a search has found in it marked."""
    parts, end = [], 0
    for begin, stop in search.spans(text, asked):
        parts.append(f"{escape(text[end:begin])}<mark>{escape(text[begin:stop])}</mark>")
        end = stop
    return "".join([*parts, escape(text[end:])])


def subjects(asked: list[str], tables: Tables, pin: str) -> str:
    """Give, as HTML, the countries, initiatives and actors whose names hold what is asked for."""
    lines = []
    for page, named in NAMED.items():
        found = [
            (key, name)
            for key, name in named(tables).items()
            if all(word in folded(page, tables).get(key, "") for word in asked)
        ]
        links = [_named.around(page, key, marked(name, asked), pin) for key, name in found[:MOST]]
        more = [f"and {len(found) - MOST} more"] if len(found) > MOST else []
        if found:
            lines.append(f'<p class="facts"><b>{page}:</b> {", ".join([*links, *more])}</p>')
    return "".join(lines)


@lru_cache(maxsize=12)
def folded(page: str, tables: Tables) -> dict[str, str]:
    """Give all names of what a page can be about, by its key, folded for searching."""
    table, key, columns = KNOWN[page]
    joined = search.names(getattr(tables, table), key, columns)
    return {str(one): search.normal(text) for one, text in joined.items()}
