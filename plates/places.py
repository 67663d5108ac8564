"""The places of the map, from tables and shapes, and what a selection's rows count in each."""

from collections import Counter
from functools import lru_cache

import pandas as pd

from charts.cells import Cell
from charts.places import Place, arranged
from data import measures
from data.tables import Tables
from geo import borders, shapes

READ = ("iso3", "tie", "part")


@lru_cache(maxsize=4)
def places(tables: Tables) -> tuple[Place, ...]:
    """Give every place that can be drawn: countries of the tables, and areas of no country.

    Areas and countries outside the tables hold no rows and get no ring of their own. Raises
    ShapesError where the shapes cannot be read.
    """
    named = tables.countries[["iso3", "name_en", "name_zh"]]
    countries = {code: names for code, *names in named.itertuples(index=False)}
    areas = borders.affected().drop_duplicates("code").set_index("code")["name"].to_dict()
    points = {code: spot for code, *spot in shapes.points().itertuples(index=False)}
    found = []
    for code in shapes.codes():
        name, chinese = countries.get(code, (areas.get(code, code), ""))
        lon, lat, small = points.get(code, (None, None, False))
        found.append(Place(code, name, chinese, lon, lat, small and code in countries))
    return arranged(found)


def cells(rows: pd.DataFrame, measure: str, tables: Tables) -> dict[str, Cell]:
    """Count what a measure counts, engagements and restrictions, in every place with a row."""
    engaging: dict[str, list[tuple[frozenset[str], bool]]] = {}
    restricting: Counter[str] = Counter()
    added = measures.things(rows, measure, tables)
    columns = (rows[name].tolist() for name in READ)
    for iso3, tie, part, found in zip(*columns, added, strict=True):
        if tie == "restricts":
            restricting[iso3] += 1
        else:
            engaging.setdefault(iso3, []).append((found, part == "possible"))
    return {
        code: cell(engaging.get(code, []), restricting.get(code))
        for code in sorted({*engaging, *restricting})
    }


def cell(engaging: list[tuple[frozenset[str], bool]], restrictions: int | None) -> Cell:
    """Count one place; engaging: of each engagement, what it adds and whether only possibly."""
    if not engaging:
        return Cell(None, restrictions=restrictions)
    return Cell(
        len(engaging),
        sum(possible for _, possible in engaging),
        restrictions,
        measures.distinct(found for found, _ in engaging),
        measures.distinct(found for found, possible in engaging if not possible),
    )
