"""How partial the lists are of the initiatives that a selection names, in words."""

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from data.selection.value import Selection
from data.tables import Tables

MOST = 3  # initiatives that are each told of; more would hide the map under words


class Listed(NamedTuple):
    """Which countries the tables list for one initiative, and by what kinds they joined.

    A country that joined and later withdrew is in `withdrawn` alone.
    """

    joined: frozenset[str]
    withdrawn: frozenset[str]
    kinds: tuple[str, ...]


def lines(rows: pd.DataFrame, selection: Selection, tables: Tables) -> list[str]:
    """Say of each initiative that the selection names how many of its countries are listed.

    rows: those of the selection, with iso3, initiative and tie. Only who joined is counted, never
    who attended. No line where no initiative is named; one line in all for more than three.
    """
    known = initiatives(tables)
    named = [known[one] for one in selection.initiative if one in known]
    if len(named) > MOST:
        return [together([one["coverage"] for one in named])]
    ties = zip(*(rows[cell].tolist() for cell in ("initiative", "tie", "iso3")), strict=True)
    joining = {(initiative, iso3) for initiative, tie, iso3 in ties if tie == "joins"}
    said = []
    for one in named:
        here = {iso3 for initiative, iso3 in joining if initiative == one["id"]}
        counted = listed(tables, one["id"])
        sentences = [count(counted) + of_how_many(one, tables), *rest(counted, here)]
        said.append(f"List of {one['name_en']}, coverage {one['coverage']}: {' '.join(sentences)}")
        said += [one["coverage_note"]] if one["coverage_note"] else []
    return said


@lru_cache(maxsize=8)
def initiatives(tables: Tables) -> dict[str, dict[str, str]]:
    """Give the row of each initiative by its id."""
    return by_id(tables.initiatives)


@lru_cache(maxsize=8)
def sources(tables: Tables) -> dict[str, dict[str, str]]:
    """Give the row of each source by its id."""
    return by_id(tables.sources)


def by_id(table: pd.DataFrame) -> dict[str, dict[str, str]]:
    """Give each row of a table by its id."""
    names = list(table.columns)
    rows = (dict(zip(names, row, strict=True)) for row in table.itertuples(index=False))
    return {row["id"]: row for row in rows}


@lru_cache(maxsize=256)
def listed(tables: Tables, initiative: str) -> Listed:
    """Give the countries that the tables list as having joined an initiative."""
    rows = tables.engagements
    rows = rows[(rows["initiative_id"] == initiative) & (rows["tie"] == "joins")]
    staying = rows[rows["status"] != "withdrawn"]
    joined = frozenset(staying["iso3"])
    kinds = tuple(sorted({name.lower() for name in staying["kind_name"]}))
    return Listed(joined, frozenset(rows["iso3"]) - joined, kinds)


def count(counted: Listed) -> str:
    """Say how many countries joined, and by what, without a full stop."""
    number = len(counted.joined)
    if not number:
        return "no country is listed as having joined"
    by = f"({' or '.join(counted.kinds)})"
    if number == 1:
        return f"1 country is listed as having joined {by}"
    return f"{number:,} countries are listed as having joined {by}"


def of_how_many(initiative: dict[str, str], tables: Tables) -> str:
    """Finish the sentence: of what number by which source; silent where nothing is known."""
    number = initiative["expected"]
    if initiative["coverage"] == "unknown":
        return "."
    if not number:
        return "; no number of all is known."
    if not initiative["expected_source_id"]:
        return f", of {number}; no source is recorded for that number."
    return f", of the {number} that a source gives: {source(tables, initiative)}."


def source(tables: Tables, initiative: dict[str, str]) -> str:
    """Give publisher, title and address of the source of an initiative's number."""
    found = sources(tables)[initiative["expected_source_id"]]
    parts = (found["publisher"], f"“{found['title']}”", found["url"])
    return ", ".join(part for part in parts if part)


def rest(counted: Listed, here: set[str]) -> list[str]:
    """Say who withdrew, and how many of the listed are among those of the selection."""
    said = []
    if counted.withdrawn:
        number = len(counted.withdrawn)
        said.append(f"{number:,} more {'has' if number == 1 else 'have'} withdrawn.")
    inside = len(counted.joined & here)
    if inside < len(counted.joined):
        said.append(f"In this selection: {inside:,} of the {len(counted.joined):,} that joined.")
    return said


def together(coverages: list[str]) -> str:
    """Say of many initiatives how complete their lists are, and where to read more."""
    found = [f"{number} {coverage}" for coverage, number in sorted(Counter(coverages).items())]
    return (
        f"Lists of the {len(coverages)} chosen initiatives, by coverage: {', '.join(found)}. "
        "The method page tells of each."
    )
