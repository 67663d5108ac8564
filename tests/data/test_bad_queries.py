"""Queries that are wrong or hostile: what is bad is named, the rest is kept, nothing breaks."""

from functools import cache
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import ledger
from data.selection import FIELDS, Parsed, Selection, describe, parse
from data.selection.declared import CONTROLS
from data.selection.value import DEFAULT, PLAIN
from data.tables import read
from tests.data.making import MODEST

PUBLISHED = read()
NAMES = [field.name for field in (*FIELDS, *CONTROLS)]
LONGEST = 400  # of one sentence for the reader, whatever was asked
MOST = 9
HOSTILE = [
    "",
    " ",
    "\0",
    "a\0b",
    "\n",
    "\r\nSet-Cookie: a=b",
    "\ud800",
    "\u202egnp.exe",
    "<script>alert(1)</script>",
    "' OR 1=1 --",
    "../../etc/passwd",
    "${7*7}",
    "=cmd|' /C calc'!A0",
    "None",
    "nan",
    "true",
    "[]",
    "{}",
    "-1",
    "0",
    "1e9",
    "0x7e3",
    "２０１９",
    "٢٠١٩",
    "2019-2022-2023",
    "2022-2019",
    "9999-1",
    "0001-9999",
    "2019-",
    "-2019",
    "2019 - 2022",
    "9" * 5000,
    "a" * 100_000,
    "漢" * 100_000,
    "\0" * 100_000,
    "ZAM",
    "zmb",
    "ZMB,EGY",
    "(",
    "[a-",
    "\\",
    "*",
    "%",
    "%00",
    "\u0301",
    "İ",
]


@cache
def number_of_rows(selection: Selection) -> int:
    """Apply a selection."""
    return len(ledger.rows(PUBLISHED.engagements, selection))


def sound(found: Parsed) -> None:
    """Hold what was read, and what is said about it, to what a reader may be shown."""
    assert len(found.problems) <= MOST
    for problem in found.problems:
        assert problem.isprintable()
        assert len(problem) <= LONGEST
    assert describe(found.selection, PUBLISHED).isprintable()
    assert 0 <= number_of_rows(found.selection) <= len(PUBLISHED.engagements)


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_value_gives_a_problem_or_a_selection_and_never_an_exception(name: str) -> None:
    for value in HOSTILE:
        found = parse([(name, value), ("focus", "asia")], PUBLISHED)
        sound(found)
        assert found.view.focus == "asia" or name == "focus"
        known = (name, value) == ("contested", "true")
        if name != "q" and value and not known:
            assert len(found.problems) == 1
            assert found.problems[0].startswith(f"{name}: ")


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_name_is_named_and_the_rest_is_kept(value: str) -> None:
    found = parse([(value, "1"), ("country", "ZMB")], PUBLISHED)
    sound(found)
    assert found.selection == Selection(country=("ZMB",))
    assert len(found.problems) == 1
    assert "is not a name in a query" in found.problems[0]


WILD = st.text(st.characters(exclude_categories=()), max_size=40) | st.sampled_from(HOSTILE)


@given(st.lists(st.tuples(st.sampled_from(NAMES) | WILD, WILD), max_size=12))
@MODEST
def test_any_query_is_read_without_an_exception(pairs: list[tuple[str, str]]) -> None:
    sound(parse(pairs, PUBLISHED))


@given(st.text(max_size=200))
@MODEST
def test_any_query_string_is_read_without_an_exception(text: str) -> None:
    sound(parse(parse_qsl(text, keep_blank_values=True, errors="surrogateescape"), PUBLISHED))


@pytest.mark.parametrize(
    ("query", "problem"),
    [
        ("country=ZAM", "country: 'ZAM' is not known here; known are AFG, "),
        ("country=zmb", "country: 'zmb' is not known here; known are AFG, "),
        ("kind=spaceship", "kind: 'spaceship' is not known here; known are ai-lab, "),
        ("confidence=huge", "confidence: 'huge' is not known here; known are medium, high"),
        ("confidence=high&confidence=medium", "confidence: takes one value, 2 are given"),
        ("years=abcd", "years: 'abcd' is not a range of years; write one year or two, "),
        ("years=2022-2019", "years: '2022-2019' is not a range of years; "),
        ("years=1066", "years: '1066' is not a range of years; "),
        ("years=2019-2999", "years: '2019-2999' is not a range of years; "),
        ("years=2019&years=2020", "years: takes one value, 2 are given"),
        ("page=0", "page: '0' is not a whole number from 1 to 10000"),
        ("page=10001", "page: '10001' is not a whole number from 1 to 10000"),
        ("page=２", "page: '２' is not a whole number from 1 to 10000"),
        ("q=a%00b", "q: 'a�b' has a character that cannot be printed"),
        ("q=" + "a" * 201, "q: 201 characters are too many, 200 at most"),
        ("colour=red", "'colour' is not a name in a query; known are years, initiative, "),
        ("=", "'' is not a name in a query; known are years, initiative, "),
    ],
)
def test_each_problem_names_the_field_the_value_and_what_is_allowed(
    query: str, problem: str
) -> None:
    given_pairs = parse_qsl(f"camp=us-led&{query}&lanes=kind", keep_blank_values=True)
    found = parse(given_pairs, PUBLISHED)
    assert len(found.problems) == 1
    assert found.problems[0].startswith(problem)
    assert found.selection == Selection(camp=("us-led",))
    assert found.view.lanes == "kind"


def test_of_several_values_of_a_name_only_the_bad_ones_are_left_out() -> None:
    pairs = [("country", "ZAM"), ("country", "ZMB"), ("country", "<b>"), ("country", "EGY")]
    found = parse(pairs, PUBLISHED)
    assert found.selection.country == ("ZMB", "EGY")
    assert [problem.split("' ")[0] for problem in found.problems] == [
        "country: 'ZAM",
        "country: '<b>",
    ]


def test_a_bad_layer_leaves_the_layer_as_it_is_by_default() -> None:
    found = parse([("layer", "bogus")], PUBLISHED)
    assert found.selection == DEFAULT
    assert found.problems[0].startswith("layer: 'bogus' is not known here; known are ties, own, ")


def test_the_suggested_years_are_themselves_allowed() -> None:
    problem = parse([("years", "x")], PUBLISHED).problems[0]
    suggested = problem.rpartition("years=")[2]
    assert parse([("years", suggested)], PUBLISHED).problems == ()


@pytest.mark.parametrize("name", [*NAMES, "colour"])
def test_thousands_of_values_are_refused_whole(name: str) -> None:
    found = parse([(name, "x")] * 5000, PUBLISHED)
    problem = "The query holds more than 1,000 values; ask for fewer."
    assert found == Parsed(DEFAULT, PLAIN, (problem,))


def test_many_problems_are_counted_and_the_first_are_said() -> None:
    found = parse([("country", f"X{number}") for number in range(500)], PUBLISHED)
    assert len(found.problems) == MOST
    assert found.problems[0].startswith("country: 'X0' ")
    assert found.problems[-1] == "... and 492 more"


def test_a_long_bad_value_is_cut_short_in_its_problem() -> None:
    (problem,) = parse([("country", "Z" * 100_000)], PUBLISHED).problems
    assert f"'{'Z' * 60}…'" in problem


def test_a_text_of_nothing_but_accents_is_no_search() -> None:
    found = parse([("q", "\u0301")], PUBLISHED)
    assert found.problems != () or found.selection == DEFAULT
