"""The map of a comparison: whose list each place is on."""

from collections.abc import Sequence
from textwrap import shorten
from typing import Any

from charts import world
from charts.escape import literal
from charts.key import entries_of_map
from charts.places import LOWEST, NO_RECORD, Shown
from charts.schemes import SCHEMES
from charts.style import LOOKS
from data.comparison import Comparison, Side
from data.summary import plural
from data.tables import Tables
from plates import places

SCHEME = "compare"
BLANK = Shown(NO_RECORD, "No record of either in this selection<br>(not: in neither)")
UNCOUNTED = "On neither list"
ORDER = {"b": "Only B", "a": "Only A", "both": "Both"}  # the last stand first in the list
NUMBERS = {"a": LOWEST, "b": LOWEST + 1, "both": LOWEST + 2}
APART = {"withdrew": "withdrew", "attended": "attended only", "other": "other engagements only"}
APART |= {"hidden": "joined, hidden by the filters"}
WIDTH = 70
IN_SIGHT = 3


def overlay(
    tables: Tables,
    comparison: Comparison,
    look: str,
    **layout: Any,  # noqa: ANN401 - Plotly's
) -> dict[str, Any]:
    """Give what a comparison changes on the base of the scheme `compare`; layout: `world.overlay`.

    look: one of `LOOKS`; the legend names the two sides.
    """
    drawn = places.places(tables)
    codes = {place.iso3 for place in drawn}
    marked = {code: one for code, one in shown(comparison).items() if code in codes}
    return world.overlay(drawn, marked, BLANK, legend=legend(comparison, look), **layout)


def legend(comparison: Comparison, look: str) -> dict[str, Any]:
    """Give the legend, whose classes are named by the sides."""
    scheme = SCHEMES[SCHEME]
    sides = (("A", comparison.a), ("B", comparison.b))
    words = [
        f"Only {letter}: {literal(shorten(side.name, WIDTH, placeholder='…'))}"
        for letter, side in sides
    ]
    entries = entries_of_map(LOOKS[look], scheme, [*words, "Both"])
    return {"heading": scheme.heading, "entries": entries}


def shown(comparison: Comparison) -> dict[str, Shown]:
    """Give what the map shows in each place that either side knows of, by iso3."""
    told = lines(comparison)
    found = {code: Shown(NO_RECORD, "<br>".join([UNCOUNTED, *said])) for code, said in told.items()}
    for weight, (name, words) in enumerate(ORDER.items(), 1):
        for code in comparison.countries[name]:
            found[code] = Shown(NUMBERS[name], "<br>".join([words, *told[code]]), weight)
    return found


def lines(comparison: Comparison) -> dict[str, list[str]]:
    """Give the lines under the mouse in each place: of each side its engagements, or why none."""
    told: dict[str, list[str]] = {}
    for letter, side in (("A", comparison.a), ("B", comparison.b)):
        for code, rows in by_country(side).items():
            told.setdefault(code, []).append(f"{letter}: {counted(rows)}")
        for why, codes in side.apart.items():
            for code in sorted(codes):
                told.setdefault(code, []).append(f"{letter}: {APART[why]}")
    return told


def by_country(side: Side) -> dict[str, list[tuple[str, str]]]:
    """Give start and part of each engagement on a side, by iso3."""
    found: dict[str, list[tuple[str, str]]] = {}
    columns = (side.rows[name].tolist() for name in ("iso3", "start", "part"))
    for code, start, part in zip(*columns, strict=True):
        found.setdefault(code, []).append((start, part))
    return found


def counted(rows: Sequence[tuple[str, str]]) -> str:
    """Say how many engagements there are, and their starts as stored; undated ones last."""
    starts = dates(sorted((start for start, _ in rows), key=lambda start: (not start, start)))
    possible = sum(part == "possible" for _, part in rows)
    only = f"; {possible:,} only possibly in the years" if possible else ""
    return literal(f"{plural(len(rows), 'engagement')}, start {starts}{only}")


def dates(starts: Sequence[str]) -> str:
    """Give the first dates as stored, an unknown one in words, and how many more there are."""
    said = [start or "unknown" for start in starts[:IN_SIGHT]]
    rest = len(starts) - len(said)
    return ", ".join(said) + (f" and {rest:,} more" if rest else "")
