"""A comparison in words that can stand in a memo: numbers, what is partial, what is left out."""

from data import coverage
from data.comparison.compared import Comparison
from data.comparison.sides import APART, Side
from data.derive import CHINA, NONE
from data.selection import FIELDS
from data.selection.value import DEFAULT
from data.summary import places, plural
from data.tables import Tables

DID = {
    "hidden": "joined {name} by records that the filters hide",
    "withdrew": "withdrew from {name}",
    "attended": "attended meetings of {name} without a record of joining",
    "other": "did something else with {name} without a record of joining",
}


def sentence(comparison: Comparison, tables: Tables) -> str:
    """Say a comparison in full sentences, each number with what it counts, and the tables' day.

    A number is a range, `9 to 12`, where some countries are only possibly in the years.
    """
    said = [
        numbers(comparison, tables),
        *partial(comparison, tables),
        *china(comparison),
        *left_out(comparison),
        *narrowed(comparison, tables),
        "No record is not no engagement.",
        f"AI Engagement Atlas, tables of {tables.as_of}, version {tables.version}.",
    ]
    return " ".join(said)


def numbers(comparison: Comparison, tables: Tables) -> str:
    """Say how many countries each side has, how many both have, each alone, and neither."""
    a, b, found = comparison.a, comparison.b, comparison.ranges
    first = (len(a.least), len(a.most))
    alone = {name: ranged(*span) for name, span in found.items()}
    return (
        f"Of {ranged(*first)} {suiting(first, 'country', 'countries')} that {deed(a, first)}, "
        f"{alone['both']} also {deed(b, found['both'])}; "
        f"{alone['a']} {suiting(found['a'], 'is', 'are')} recorded for the first alone, "
        f"{alone['b']} for the second alone, and {alone['neither']} of "
        f"{len(tables.countries):,} countries and territories for neither."
    )


def ranged(least: int, most: int) -> str:
    """Say a number that is perhaps not certain: `12`, or `9 to 12`."""
    return f"{most:,}" if least == most else f"{least:,} to {most:,}"


def suiting(span: tuple[int, int], one: str, many: str) -> str:
    """Give the word that suits the least and the most of a number."""
    return one if span == (1, 1) else many


def deed(side: Side, span: tuple[int, int]) -> str:
    """Say what so many countries did to be on a side: joined it, or have an engagement."""
    if side.joins:
        return f"joined “{side.name}”"
    what = "a restriction" if APART in side.selection.layer else "an engagement"
    return f"{suiting(span, 'has', 'have')} {what} {belonging(side)}"


def belonging(side: Side) -> str:
    """Say what the engagements of a side belong to: `of the kind Loan`, `claimed by company`."""
    if side.value == (NONE,):
        return f"of {side.name}"
    if side.field == "initiative":
        return f"of “{side.name}”"
    return {"claimed_by": "", "years": "in the "}.get(side.field, "of the ") + side.name


def partial(comparison: Comparison, tables: Tables) -> list[str]:
    """Name the lists behind the rows that are not known to be complete.

    Those that are compared themselves stand before others.
    """
    known = coverage.initiatives(tables)
    sides = (comparison.a, comparison.b)
    behind = {one for side in sides for one in side.rows["initiative"]} & known.keys()
    own = {one.value[0] for one in sides if one.field == "initiative"} & known.keys()
    lists = [one for one in sorted(own | behind) if known[one]["coverage"] != "complete"]
    if not lists:
        return []
    lists.sort(key=lambda one: one not in own)
    told = [f"“{known[one]['name_en']}” ({extent(known[one])})" for one in lists]
    verb = "is" if len(lists) == 1 else "are"
    return [f"{plural(len(lists), 'list')} {verb} not known to be complete: {', '.join(told)}."]


def extent(initiative: dict[str, str]) -> str:
    """Say how complete a list is, and how many countries a source gives for it, if any does."""
    number = initiative["expected"]
    return initiative["coverage"] + (f", a source gives {number} countries" if number else "")


def china(comparison: Comparison) -> list[str]:
    """Say on which sides China's own rows, as founder, sponsor or member, are counted."""
    on = [name for name in ("a", "b", "both") if CHINA in comparison.countries[name]]
    where = {"a": "the first side", "b": "the second side", "both": "both sides"}
    return [f"China itself is counted on {where[name]}." for name in on]


def left_out(comparison: Comparison) -> list[str]:
    """Say who has records of an initiative and is not counted, and how many restrictions are not.

    A country that both sides leave out is told of twice, once for each.
    """
    sides = [comparison.a] + [comparison.b] * (comparison.a.name != comparison.b.name)
    told = [
        f"{places(len(codes))} that {DID[what].format(name=f'“{side.name}”')}"
        for side in sides
        for what, codes in side.apart.items()
        if codes
    ]
    said = [f"Not counted: {', '.join(told)}."] if told else []
    if restrictions := comparison.a.restrictions | comparison.b.restrictions:
        said.append(f"Not counted as engagements: {plural(len(restrictions), 'restriction')}.")
    return said


def narrowed(comparison: Comparison, tables: Tables) -> list[str]:
    """Say which filters narrow the sides; one that names what a side compares spares that side."""
    told = []
    for field in FIELDS:
        asked = getattr(comparison.selection, field.name)
        spared = [field.name == side.field for side in (comparison.a, comparison.b)]
        if asked == getattr(DEFAULT, field.name) or all(spared):
            continue
        only = " (the second alone)" * spared[0] + " (the first alone)" * spared[1]
        told.append(field.words(asked, tables) + only)
    return [f"Filters: {'; '.join(told)}."] if told else []
