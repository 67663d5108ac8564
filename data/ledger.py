"""The ledger: every row of the table in exactly one part, and the parts add up to the table."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

import narwhals as nw
import pandas as pd

from data.derive import LAYERS
from data.selection import FIELDS, Selection
from data.selection.fields import FILTERS
from data.selection.parts import PARTS, PLACE
from data.selection.value import DEFAULT

ALWAYS = nw.lit(value=True)


def assign(
    engagements: pd.DataFrame, selection: Selection, shapeless: Collection[str] = ()
) -> pd.DataFrame:
    """Give the engagements with a column `part`: where each row stands under a selection.

    `shapeless` are the iso3 codes of rows that no map can draw.
    """
    frame = nw.from_native(engagements, eager_only=True)
    return frame.with_columns(part=part(selection, shapeless)).to_native()


def part(selection: Selection, shapeless: Collection[str]) -> nw.Expr:
    """Give the expression for the part of a row; the first of these that is true."""
    filters = [field.name for field in FIELDS if field.name not in (*PLACE, "layer")]
    decided: list[tuple[nw.Expr, str]] = [
        (~matching(selection, PLACE), "elsewhere"),
        (~matching(selection, filters), "filtered"),
        (~matching(selection, ["layer"]), "layer"),
        (nw.col("undated"), "undated"),
        (~possibly(selection), "outside"),
        (nw.col("iso3").is_in(list(shapeless)), "no-shape"),
        (~certainly(selection), "possible"),
    ]
    expression = nw.lit("drawn")
    for condition, name in reversed(decided):
        expression = nw.when(condition).then(nw.lit(name)).otherwise(expression)
    return expression


def matching(selection: Selection, names: Iterable[str]) -> nw.Expr:
    """Give the expression that is true for rows which match all of the named fields."""
    found = ALWAYS
    for field in FIELDS:
        asked = getattr(selection, field.name)
        asking = asked or asked != getattr(DEFAULT, field.name)
        if isinstance(field, FILTERS) and field.name in names and asking:
            found = found & field.matches(asked)
    return found


def possibly(selection: Selection) -> nw.Expr:
    """Give the expression that is true for dated rows that may have lasted in the years."""
    if selection.years is None:
        return ALWAYS
    first, last = days(selection.years)
    return (nw.col("start_earliest") <= last) & (nw.col("end_latest") >= first)


def certainly(selection: Selection) -> nw.Expr:
    """Give the expression that is true for dated rows that lasted in the years for certain."""
    if selection.years is None:
        return ALWAYS
    first, last = days(selection.years)
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
    counted = assigned["part"].value_counts()
    return {name: int(counted.get(name, 0)) for name in PARTS}


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
        freed[field.name] = len(rows(engagements, looser, shapeless))
    return dict(sorted(freed.items(), key=lambda pair: -pair[1]))
