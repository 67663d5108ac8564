"""The places of the map, from tables and shapes, and what a selection's rows count in each."""

from collections import Counter
from functools import lru_cache

import pandas as pd

from charts.places import Cell, Place, arranged
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


def cells(rows: pd.DataFrame) -> dict[str, Cell]:
    """Count engagements, the possible among them, and restrictions, of every place with a row."""
    engaging: Counter[str] = Counter()
    possible: Counter[str] = Counter()
    restricting: Counter[str] = Counter()
    for iso3, tie, part in zip(*(rows[name].tolist() for name in READ), strict=True):
        if tie == "restricts":
            restricting[iso3] += 1
        else:
            engaging[iso3] += 1
            possible[iso3] += part == "possible"
    return {
        code: Cell(engaging.get(code), possible[code], restricting.get(code))
        for code in sorted({*engaging, *restricting})
    }
