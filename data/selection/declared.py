"""The fields of the selection and of the view: one declaration each, for every door."""

from collections.abc import Mapping
from functools import lru_cache

import pandas as pd

from data import derive, history, measures
from data import tables as stored
from data.names import in_full
from data.selection.fields import Among, Choice, Minimum, One, Options, Text, Whole, Years
from data.selection.parts import PARTS
from data.selection.sides import Side
from data.tables import Tables
from data.wording import words

UNDRAWN = "ATA"  # Antarctica, left out of the shapes
LEVELS = ("low", "medium", "high")
FOCUSES = {
    "world": "World",
    "africa": "Africa",
    "americas": "Americas",
    "caribbean": "Caribbean",
    "asia": "Asia",
    "europe": "Europe",
    "oceania": "Oceania",
    "pacific": "Pacific",
}
CONTESTED = {"true": "contested", "false": "not contested"}
WITHOUT_CONTEXT = ("direct", "enabling")
SWEEPS = {"accumulate": "Up to a year", "single": "One year"}
LANE_COLUMNS = {"initiative": "Initiative", "kind": "Kind", "country": "Country"}


@lru_cache(maxsize=8)
def initiatives(tables: Tables) -> Mapping[str, str]:
    """Give every initiative by id, and `none` for the rows that belong to none."""
    ordered = tables.initiatives.sort_values("name_en", key=lambda names: names.str.casefold())
    return named(ordered, "id") | {derive.NONE: "no initiative"}


def named(table: pd.DataFrame, key: str) -> dict[str, str]:
    """Give the names of a table by its key, those in Chinese beside those in English."""
    names = (table["name_en"] + " " + table["name_zh"]).str.strip()
    return dict(zip(table[key], names, strict=True))


@lru_cache(maxsize=8)
def kinds(tables: Tables) -> Mapping[str, str]:
    """Give every kind by id."""
    return dict(zip(tables.kinds["id"], tables.kinds["name_en"], strict=True))


@lru_cache(maxsize=8)
def countries(tables: Tables) -> Mapping[str, str]:
    """Give every country by iso3, in the order of their names."""
    return named(tables.countries.sort_values("name_en"), "iso3")


@lru_cache(maxsize=8)
def engagements(tables: Tables) -> Mapping[str, str]:
    """Give every engagement by id, and every retired id: a link to it is still understood.

    To a released version the ids of the newest belong too, which may not be in it yet.
    """
    titles = dict(zip(tables.engagements["id"], tables.engagements["title"], strict=True))
    known = titles | dict.fromkeys(tables.retired["id"], "retired id")
    if not history.pin(tables.version):
        return known
    return dict.fromkeys(stored.read().engagements["id"], "in a later version") | known


@lru_cache(maxsize=8)
def actors(tables: Tables) -> Mapping[str, str]:
    """Give every actor by id, in the order of their names, the original-script name beside it."""
    ordered = tables.actors.sort_values("name_en", key=lambda names: names.str.casefold())
    return dict(zip(ordered["id"], in_full(ordered), strict=True))


@lru_cache(maxsize=8)
def subjects(tables: Tables) -> Mapping[str, str]:
    """Give all that a page can be about: every country, initiative and actor."""
    led = {one: name for one, name in initiatives(tables).items() if one != derive.NONE}
    return {**countries(tables), **led, **actors(tables)}


@lru_cache(maxsize=8)
def regions(tables: Tables) -> Mapping[str, str]:
    """Give every UN region, then every subregion, by the form that stands in a URL."""
    names = [*sorted(set(tables.countries["region"])), *sorted(set(tables.countries["subregion"]))]
    return {derive.slug(name): name for name in names if name}


def values(column: str) -> Options:
    """Give the options that are the values of one column of the engagements."""

    @lru_cache(maxsize=8)
    def found(tables: Tables) -> Mapping[str, str]:
        present = sorted(set(tables.engagements[column]) - {""})
        return {value: words(value) for value in present}

    return found


def constant(options: Mapping[str, str]) -> Options:
    """Give options that do not depend on the tables."""
    return lambda tables: options


def versions(tables: Tables) -> Mapping[str, str]:
    """Give every version that can be opened, newest first: the released and the tables' own."""
    released = [release.version for release in reversed(history.releases())]
    own = [] if tables.version in released else [tables.version]
    return {version: version for version in [*own, *released]}


@lru_cache(maxsize=8)
def focuses(tables: Tables) -> Mapping[str, str]:
    """Give the world, its regions, then every country by iso3 that the map draws."""
    drawn = {code: name for code, name in countries(tables).items() if code != UNDRAWN}
    return FOCUSES | drawn


YEARS = Years("years", "Years", "Rows that last, certainly or possibly, in some of these years.")

Q = Text(
    "q",
    "Search",
    "Words in title, summary, note, place, actors, country or initiative, in any script; "
    "all must be there. Words in double quotes must stand together.",
    "searched",
)

FIELDS: tuple[Choice | Minimum | One | Text | Years, ...] = (
    YEARS,
    Choice(
        "initiative",
        "Initiative",
        "The plan, resolution, group or forum that a row belongs to.",
        ("initiative",),
        initiatives,
    ),
    Choice(
        "layer",
        "Layer",
        "Ties with China, or what is kept apart from them: China's own rows as host or founder, "
        "restrictions such as bans, and groups not led by China for comparison.",
        ("layer",),
        constant(derive.LAYERS),
    ),
    Choice("kind", "Kind", "What was done: a loan, a cloud region, ...", ("kind",), kinds),
    Choice("country", "Country", "The country of a row.", ("iso3",), countries),
    Choice(
        "region",
        "Region",
        "UN region or subregion of the country.",
        ("region_slug", "subregion_slug"),
        regions,
    ),
    Choice(
        "camp",
        "Camp",
        "Who leads the initiative; without one, China where it is the counterpart.",
        ("camp",),
        values("camp"),
    ),
    Choice(
        "claimed_by",
        "Claimed by",
        "Who asserts the engagement.",
        ("claimed_by",),
        values("claimed_by"),
    ),
    Minimum("confidence", "Confidence", "How sure the table is, at least.", "confidence", LEVELS),
    Choice(
        "relevance",
        "Relevance",
        "Direct: AI is named. Enabling: cloud, data centre, safe city. Context: background.",
        ("relevance",),
        values("relevance"),
    ),
    Choice("status", "Status", "What the row is said to be now.", ("status",), values("status")),
    Among(
        "actor", "Actor", "A company, ministry, bank, ... of either side.", ("actor_ids",), actors
    ),
    Choice(
        "contested",
        "Contested",
        "A row is contested when at least one source disputes something of it.",
        ("contested",),
        constant(CONTESTED),
    ),
    Q,
    One("part", "Part of the ledger", "Only the rows of one part.", constant(PARTS)),
    One("version", "Version", "The version of the tables; without one, the newest.", versions),
)

FOCUS = One(
    "focus", "Part of the world", "What the map shows: the world, a region or a country.", focuses
)
OPEN = One("open", "Open a country", "The country whose rows stand under the map.", countries)
COUNT = One(
    "count",
    "Colour counts",
    "What the colour of the map counts in each country. The ledger always counts engagements: "
    "distinct counts do not add up.",
    constant(measures.MEASURES),
)
SWEEP = One("sweep", "Play", "All years up to one, or one year at a time.", constant(SWEEPS))
LANES = One("lanes", "Lanes", "What a lane of the timeline is.", constant(LANE_COLUMNS))
OF = One("of", "About", "The country, initiative or actor that the page is about.", subjects)
SINCE = One("since", "From version", "The version that changes are told against.", versions)
UNTIL = One("until", "To version", "The version whose changes are told.", versions)
PAGE = Whole("page", "Page", "The leaf of the table.")
ID = One("id", "Engagement", "The engagement that is opened.", engagements)
COMPARED = ("initiative", "camp", "kind", "claimed_by", "years")
SIDES = tuple(
    next(one for one in FIELDS if isinstance(one, Choice | Years) and one.name == name)
    for name in COMPARED
)
A = Side("a", "A", "The first side of a comparison, written field:value.", SIDES)
B = Side("b", "B", "The second side of a comparison, written field:value.", SIDES)
CONTROLS: tuple[One | Side | Whole, ...] = (
    *(FOCUS, OPEN, COUNT, SWEEP, LANES, OF),
    *(A, B, SINCE, UNTIL, PAGE, ID),
)
