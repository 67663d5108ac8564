"""The map of a selection at every year at which play stops: what changes from one to the next."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

import pandas as pd

from data import coverage, ledger
from data.selection import Selection, View, query
from data.selection.declared import YEARS
from data.selection.parsed import whole_span
from data.summary import places, plural
from data.tables import Tables
from geo import shapes
from plates import worldmap


def series(tables: Tables, selection: Selection, view: View) -> dict[str, Any]:
    """Give the map of a selection at every step, its own years set aside.

    `view` says how it plays, `sweep`, and what it counts, `count`. Four lists of one length:
    `steps`, the years of `steps`; `years`, the first and the last year that the map then stands
    on; `told`, a sentence; `overlays`, what `worldmap.overlay` gives for those years, with their
    note.
    """
    found: dict[str, Any] = {"steps": list(steps(tables)), "years": [], "told": [], "overlays": []}
    hidden = shapes.shapeless(tables.engagements["iso3"])
    for step in steps(tables):
        choice = at(tables, selection, view.sweep, step)
        # Not from the caches of the pages, which one series would empty.
        rows = ledger.rows(tables.engagements, choice, hidden)
        years = choice.years or YEARS.span(tables)
        note = coverage.lines(rows, choice, tables)
        found["years"].append(list(years))
        found["told"].append(told(rows, years))
        counted = worldmap.count(tables, rows, view.count, hidden)
        found["overlays"].append(worldmap.drawn(tables, counted, view.count, note=note))
    return found


def asked(selection: Selection, view: View) -> str:
    """Give the query string that asks for the series: it is the same whatever the years."""
    return query(replace(selection, years=None), View(sweep=view.sweep, count=view.count))


@lru_cache(maxsize=8)
def steps(tables: Tables) -> tuple[int, ...]:
    """Give the years at which play stops, in order: those in which an engagement starts."""
    dated = tables.engagements.loc[~tables.engagements["undated"], "year"]
    return tuple(sorted({int(year) for year in dated}))


def at(tables: Tables, selection: Selection, sweep: str, year: int) -> Selection:
    """Give the selection that play stands on at a year; the whole span asks for all years."""
    first = year if sweep == "single" else YEARS.span(tables)[0]
    return whole_span(replace(selection, years=(first, year)), tables)


def told(rows: pd.DataFrame, years: tuple[int, int]) -> str:
    """Say in one sentence what the map stands on: the years, how many engagements, of whom."""
    restricting = int((rows["tie"] == "restricts").sum())
    possible, undated = int((rows["part"] == "possible").sum()), int(rows["undated"].sum())
    facts = [plural(restricting, "restriction")] if restricting else []
    facts += [f"{possible:,} only possibly in these years"] if possible else []
    facts += [f"{undated:,} undated"] if undated else []
    among = f" ({', '.join(facts)})" if facts else ""
    first, last = years
    when = f"{first}" if first == last else f"{first} to {last}"
    of = places(int(rows["iso3"].nunique()))
    return f"{when}: {plural(len(rows), 'engagement')} in {of}{among}."
