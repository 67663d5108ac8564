"""The map of what changed: each country by what became of its engagements."""

from collections import Counter
from typing import Any

import pandas as pd

from charts import world
from charts.places import LOWEST, NO_RECORD, Shown
from charts.schemes import SCHEMES
from data import changes, changes_words
from data.changes import SORTS, SUBSTANCE, Changes
from data.selection import Selection, View
from data.summary import plural
from data.tables import Tables
from geo import shapes
from plates import places

SCHEME = "changes"
CLASSES = {"added": 0, "changed": 1, "withdrawn": 2, "retired": 2}
NOTHING = Shown(NO_RECORD, SCHEMES[SCHEME].blank)


def found(current: Tables, selection: Selection, view: View) -> Changes:
    """Give the changes between the versions that a view asks for; one answer for every door."""
    before, after = changes_words.span(current, view)
    codes = pd.concat([before.engagements["iso3"], after.engagements["iso3"]])
    return changes.under(before, after, selection, shapes.shapeless(codes))


def overlay(changed: Changes, **layout: Any) -> dict[str, Any]:  # noqa: ANN401 - of a Plotly layout
    """Give what the changes colour on the base of the scheme; layout: see `world.overlay`.

    A country with several sorts of change has the colour of the last of them in the legend.
    Countries that cannot be drawn are left to the lists.
    """
    drawn = places.places(changed.after)
    known = {place.iso3 for place in drawn}
    counted: dict[str, Counter[str]] = {}
    rows = changed.rows[changed.rows["sort"].isin(SUBSTANCE)]
    for iso3, sort in zip(rows["iso3"].tolist(), rows["sort"].tolist(), strict=True):
        counted.setdefault(iso3, Counter())[sort] += 1
    marked = {iso3: shown(sorts) for iso3, sorts in counted.items() if iso3 in known}
    return world.overlay(drawn, marked, NOTHING, **layout)


def shown(sorts: Counter[str]) -> Shown:
    """Give how the map shows one country, of how many changes of each sort it has."""
    highest = max(CLASSES[sort] for sort in sorts)
    total = plural(sum(sorts.values()), "changed engagement")
    told = [f"{sorts[sort]:,} {SORTS[sort]}" for sort in SUBSTANCE if sorts[sort]]
    return Shown(highest + LOWEST, "<br>".join([total, *told]), highest)
