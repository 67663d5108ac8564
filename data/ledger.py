"""The ledger: every row of the table in exactly one part, and the parts add up to the table."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

import narwhals as nw
import pandas as pd

from data.derive import BOUNDS, LAYERS
from data.selection import FIELDS, Selection
from data.selection.declared import WITHOUT_CONTEXT
from data.selection.fields import FILTERS
from data.selection.parts import PARTS, PLACE
from data.selection.value import DEFAULT
from data.tables import Tables

FILTERED = [column for field in FIELDS if isinstance(field, FILTERS) for column in field.columns]
LOOKED_AT = ("undated", *BOUNDS, *FILTERED)
"""The columns that decide in which part a row stands."""


@lru_cache(maxsize=128)
def assigned(tables: Tables, selection: Selection, shapeless: frozenset[str]) -> pd.DataFrame:
    """Give what `assign` gives, worked out once; shared by all callers, never written to."""
    return assign(tables.engagements, selection, shapeless)


@lru_cache(maxsize=128)
def selected(tables: Tables, selection: Selection, shapeless: frozenset[str]) -> pd.DataFrame:
    """Give what `rows` gives, worked out once; shared by all callers, never written to."""
    return chosen(assigned(tables, selection, shapeless), selection)


def assign(
    engagements: pd.DataFrame, selection: Selection, shapeless: Collection[str] = ()
) -> pd.DataFrame:
    """Give the engagements with a column `part`: where each row stands under a selection.

    `shapeless` are the iso3 codes of rows that no map can draw.
    """
    decided = decide(engagements, selection, shapeless).to_arrow()
    return engagements.assign(part=pd.array(decided, dtype="string"))


def decide(
    engagements: pd.DataFrame, selection: Selection, shapeless: Collection[str]
) -> nw.Series[Any]:
    """Give the part of each engagement under a selection."""
    # Arrow answers such expressions several times faster than pandas does.
    columns = {name: engagements[name].array for name in LOOKED_AT}
    frame = nw.from_dict(columns, backend="pyarrow")
    return frame.select(part=part(selection, shapeless))["part"]


def part(selection: Selection, shapeless: Collection[str]) -> nw.Expr:
    """Give the expression for the part of a row: that of the first condition it does not meet."""
    filters = [field.name for field in FIELDS if field.name not in (*PLACE, "layer")]
    if switched_off(selection):
        filters.remove("relevance")
    years = selection.years
    conditions: list[tuple[str, list[nw.Expr]]] = [
        ("elsewhere", matching(selection, PLACE)),
        ("filtered", matching(selection, filters)),
        ("layer", matching(selection, ["layer"])),
        ("context", [nw.col("relevance") != "context"] if switched_off(selection) else []),
        ("undated", [~nw.col("undated")]),
        ("outside", [possibly(years)] if years else []),
        ("no-shape", [~nw.col("iso3").is_in(list(shapeless))] if shapeless else []),
        ("possible", [certainly(years)] if years else []),
    ]
    expression = nw.lit("drawn")
    for name, needed in reversed(conditions):
        for condition in needed:
            expression = nw.when(condition).then(expression).otherwise(nw.lit(name))
    return expression


def switched_off(selection: Selection) -> bool:
    """Say whether a selection asks for all rows but those that are only context."""
    return set(selection.relevance) == set(WITHOUT_CONTEXT)


def matching(selection: Selection, names: Iterable[str]) -> list[nw.Expr]:
    """Give an expression for each of the named fields that asks: true for rows which match it."""
    found = []
    for field in FIELDS:
        asked = getattr(selection, field.name)
        asking = asked or asked != getattr(DEFAULT, field.name)
        if isinstance(field, FILTERS) and field.name in names and asking:
            found.append(field.matches(asked))
    return found


def possibly(years: tuple[int, int]) -> nw.Expr:
    """Give the expression that is true for dated rows that may have lasted in the years."""
    first, last = days(years)
    return (nw.col("start_earliest") <= last) & (nw.col("end_latest") >= first)


def certainly(years: tuple[int, int]) -> nw.Expr:
    """Give the expression that is true for dated rows that lasted in the years for certain."""
    first, last = days(years)
    return (nw.col("start_latest") <= last) & (nw.col("end_earliest") >= first)


def days(years: tuple[int, int]) -> tuple[str, str]:
    """Give the first and the last day of a range of years."""
    return f"{years[0]:04d}-01-01", f"{years[1]:04d}-12-31"


def shown(selection: Selection) -> tuple[str, ...]:
    """Name the parts whose rows a selection gives: the one asked for, else all it selects."""
    if selection.part:
        return (selection.part,)
    undated = ("undated",) if selection.years is None else ()
    return ("drawn", "possible", *undated, "no-shape")


def rows(
    engagements: pd.DataFrame, selection: Selection, shapeless: Collection[str] = ()
) -> pd.DataFrame:
    """Give the engagements that a selection asks for, with their part."""
    return chosen(assign(engagements, selection, shapeless), selection)


def chosen(assigned: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """Give, of engagements that know their part, those that a selection asks for."""
    return assigned[assigned["part"].isin(shown(selection))]


def count(assigned: pd.DataFrame) -> dict[str, int]:
    """Count the rows of every part, in the ledger's order, parts without rows included."""
    counted = Counter(assigned["part"].tolist())
    return {name: counted[name] for name in PARTS}


def loosened(
    engagements: pd.DataFrame, selection: Selection, shapeless: Collection[str] = ()
) -> dict[str, int]:
    """Count, for each field that asks for something, the rows without it; most rows first.

    What an empty page needs to name the filter to loosen. To loosen the layer is to ask for all.
    """
    freed = {}
    for field in FIELDS:
        free: Any = tuple(LAYERS) if field.name == "layer" else getattr(DEFAULT, field.name)
        asked = getattr(selection, field.name)
        if asked == free or (field.name == "layer" and set(asked) == set(free)):
            continue
        looser = replace(selection, **{field.name: free})
        decided = decide(engagements, looser, shapeless)
        freed[field.name] = int(decided.is_in(shown(looser)).sum())
    return dict(sorted(freed.items(), key=lambda pair: -pair[1]))
