"""A comparison: every country of the table in one class, every row of it in one part."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import pandas as pd

from data.comparison.sides import Codes, Side, side
from data.selection import Selection, View
from data.selection.value import DEFAULT
from data.tables import Tables

MISSING = (
    "A comparison needs two sides; name them as a and b, such as a=camp:china-led&b=camp:us-led."
)


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two sides held against each other.

    A class is `a` (only A), `b` (only B), `both` or `neither` (neither known).
    selection: what both sides are narrowed to; view: holds `a` and `b` as they are written;
    countries: the iso3 of each class; rows: the number of engagements of each class. Countries
    that are only possibly in the years count as in it; `ranges` tells how much that matters.
    """

    selection: Selection
    view: View
    a: Side
    b: Side
    countries: Mapping[str, Codes]
    rows: Mapping[str, int]

    @property
    def ranges(self) -> dict[str, tuple[int, int]]:
        """Give the least and the most countries of each class."""
        a, b = self.a, self.b
        number = sum(len(codes) for codes in self.countries.values())
        return {
            "a": (len(a.least - b.most), len(a.most - b.least)),
            "b": (len(b.least - a.most), len(b.most - a.least)),
            "both": (len(a.least & b.least), len(a.most & b.most)),
            "neither": (number - len(a.most | b.most), number - len(a.least | b.least)),
        }


@lru_cache(maxsize=64)
def compare(
    tables: Tables, selection: Selection, view: View, shapeless: Codes = frozenset()
) -> Comparison:
    """Compare the sides `a` and `b` of a view, both of them given, under a selection.

    Worked out once and shared by all callers. `shapeless` as for `data.ledger`.
    """
    asked = replace(selection, layer=DEFAULT.layer, part=DEFAULT.part)
    a = side(view.a, asked, tables, shapeless)
    b = side(view.b, asked, tables, shapeless)
    engagements = classes(ids(a.rows), ids(b.rows), ids(tables.engagements))
    return Comparison(
        selection=asked,
        view=View(a=view.a, b=view.b),
        a=a,
        b=b,
        countries=classes(a.most, b.most, frozenset(tables.countries["iso3"])),
        rows={name: len(found) for name, found in engagements.items()},
    )


def classes(a: Codes, b: Codes, everything: Codes) -> dict[str, Codes]:
    """Put each of `everything` into one class, by being among `a`, among `b`, both or neither."""
    return {"a": a - b, "b": b - a, "both": a & b, "neither": everything - a - b}


def ids(rows: pd.DataFrame) -> Codes:
    """Give the ids of engagements."""
    return frozenset(rows["id"])
