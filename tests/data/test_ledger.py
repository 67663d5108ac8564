"""Every row in exactly one part of the ledger, and the parts add up to the table."""

import csv
import io
from collections import Counter
from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import derive, extract, ledger
from data.derive import LAYERS
from data.selection import FIELDS, Selection
from data.selection.parts import PARTS
from data.selection.value import DEFAULT
from data.summary import plural, summary
from data.tables import Tables, read
from tests.data.choosing import selections
from tests.data.counting import Oracle
from tests.data.making import FEW, MODEST, engagement, small_tables, tables

PUBLISHED = read()
PUBLISHED_ORACLE = Oracle(PUBLISHED)
SHAPELESS = st.sets(st.sampled_from(["CHN", "NAM", "SAU", "USA", "ZMB"]), max_size=2)
ALL_LAYERS = tuple(derive.LAYERS)


def agree(made: Tables, selection: Selection, shapeless: Collection[str], oracle: Oracle) -> None:
    """Hold every door to the rows against the oracle."""
    assigned = ledger.assign(made.engagements, selection, shapeless)
    expected = oracle.parts(selection)
    assert dict(zip(assigned["id"], assigned["part"], strict=True)) == expected
    counted = ledger.count(assigned)
    assert list(counted) == list(PARTS)
    assert {part: number for part, number in counted.items() if number} == Counter(
        expected.values()
    )
    assert sum(counted.values()) == len(made.engagements)
    chosen = ledger.rows(made.engagements, selection, shapeless)
    assert len(chosen) == sum(counted[part] for part in ledger.shown(selection))
    possible = Counter(expected.values())["possible"] if "possible" in set(chosen["part"]) else 0
    least = f"{len(chosen) - possible:,} to " if possible else ""
    said = f"{least}{plural(len(chosen), 'engagement')} of "
    assert summary(chosen, selection, made).startswith(said)
    text = extract.write(made, selection, "http://localhost:8501", shapeless).decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [line["id"] for line in lines] == sorted(chosen["id"])
    assert [line["part"] for line in lines] == [expected[line["id"]] for line in lines]


@given(st.data(), small_tables(), SHAPELESS)
@MODEST
def test_the_ledger_of_any_small_tables_agrees_with_a_count_row_by_row(
    data: st.DataObject, made: Tables, shapeless: set[str]
) -> None:
    agree(made, data.draw(selections(made)), shapeless, Oracle(made, shapeless))


@given(selections(PUBLISHED))
@FEW
def test_the_ledger_of_the_published_tables_agrees_with_a_count_row_by_row(
    selection: Selection,
) -> None:
    agree(PUBLISHED, selection, (), PUBLISHED_ORACLE)


@given(selections(PUBLISHED))
@FEW
def test_each_part_asked_for_gives_exactly_the_rows_counted_in_it(selection: Selection) -> None:
    expected = PUBLISHED_ORACLE.parts(selection)
    seen: list[str] = []
    for part in PARTS:
        ids = list(ledger.rows(PUBLISHED.engagements, replace(selection, part=part))["id"])
        assert set(ids) == {one for one, where in expected.items() if where == part}
        seen += ids
    assert sorted(seen) == sorted(PUBLISHED.engagements["id"])


@given(selections(PUBLISHED))
@FEW
def test_asking_for_a_part_moves_no_row_to_another(selection: Selection) -> None:
    parts = [
        list(ledger.assign(PUBLISHED.engagements, replace(selection, part=part))["part"])
        for part in ("", "undated")
    ]
    assert parts[0] == parts[1]


def test_the_published_tables_have_rows_in_every_layer_and_the_layers_add_up() -> None:
    counted = [
        len(ledger.rows(PUBLISHED.engagements, Selection(layer=(layer,)))) for layer in ALL_LAYERS
    ]
    assert all(counted)
    assert sum(counted) == len(PUBLISHED.engagements)


@pytest.mark.parametrize(
    ("selection", "part"),
    [
        (Selection(), "drawn"),
        (Selection(years=(2014, 2016)), "drawn"),
        (Selection(years=(2017, 2017)), "possible"),
        (Selection(years=(2013, 2014)), "outside"),
        (Selection(country=("NAM",)), "elsewhere"),
        (Selection(region=("western-asia",)), "elsewhere"),
        (Selection(region=("africa",)), "drawn"),
        (Selection(region=("sub-saharan-africa", "western-asia")), "drawn"),
        (Selection(country=("ZMB",), region=("asia",)), "elsewhere"),
        (Selection(kind=("mou",)), "filtered"),
        (Selection(confidence="high"), "filtered"),
        (Selection(confidence="medium"), "drawn"),
        (Selection(initiative=("none",)), "drawn"),
        (Selection(initiative=("bri",)), "filtered"),
        (Selection(q="zámbia"), "drawn"),
        (Selection(layer=("own",)), "layer"),
        (Selection(layer=()), "layer"),
        (Selection(country=("NAM",), kind=("mou",), layer=(), years=(2020, 2021)), "elsewhere"),
        (Selection(kind=("mou",), layer=(), years=(2013, 2014)), "filtered"),
        (Selection(layer=("own",), years=(2013, 2014)), "layer"),
    ],
)
def test_a_row_stands_in_the_first_part_that_holds_for_it(selection: Selection, part: str) -> None:
    made = tables(
        engagement("first", start="2014"),
        engagement("asked", start="2015", status="signed", confidence="medium"),
    )
    assigned = ledger.assign(made.engagements, selection).set_index("id")
    assert assigned.loc["asked", "part"] == part


def test_a_row_without_a_shape_is_selected_and_counted_apart() -> None:
    made = tables(engagement("here"), engagement("there", iso3="NAM"))
    assert ledger.count(ledger.assign(made.engagements, DEFAULT, {"NAM"}))["no-shape"] == 1
    assert list(ledger.rows(made.engagements, DEFAULT, {"NAM"})["id"]) == ["here", "there"]


@pytest.mark.parametrize(
    ("cells", "layer"),
    [
        ({}, "ties"),
        ({"iso3": "CHN", "counterpart_iso3": ""}, "own"),
        ({"counterpart_iso3": ""}, "comparators"),
        ({"kind": "ban"}, "restrictions"),
        ({"kind": "ban", "counterpart_iso3": ""}, "restrictions"),
    ],
)
def test_a_row_is_in_one_layer(cells: dict[str, str], layer: str) -> None:
    made = tables(engagement("asked", **cells))
    found = [
        one for one in ALL_LAYERS if len(ledger.rows(made.engagements, Selection(layer=(one,))))
    ]
    assert found == [layer]


@pytest.mark.parametrize(
    ("cells", "camp"),
    [
        ({"initiative_id": "bri", "counterpart_iso3": ""}, "china-led"),
        ({"initiative_id": "us-text"}, "us-led"),
        ({"initiative_id": "un-text"}, "multilateral"),
        ({}, "china-led"),
        ({"counterpart_iso3": ""}, "none"),
    ],
)
def test_the_camp_is_the_initiatives_else_that_of_the_counterpart(
    cells: dict[str, str], camp: str
) -> None:
    made = tables(engagement("asked", **cells))
    assert list(made.engagements["camp"]) == [camp]


def test_undated_rows_are_selected_without_years_and_never_with_them() -> None:
    made = tables(engagement("dated"), engagement("undated", start=""))
    assert len(ledger.rows(made.engagements, DEFAULT)) == 2
    for years in ((2015, 2026), (2015, 2015)):
        selection = Selection(years=years)
        assert list(ledger.rows(made.engagements, selection)["id"]) == ["dated"]
        undated = ledger.rows(made.engagements, replace(selection, part="undated"))
        assert list(undated["id"]) == ["undated"]


def test_tables_without_engagements_have_a_ledger_of_noughts() -> None:
    counted = ledger.count(ledger.assign(tables().engagements, DEFAULT))
    assert counted == dict.fromkeys(PARTS, 0)


def test_loosening_names_the_filter_that_hides_most_rows_first() -> None:
    made = tables(
        engagement("one"), engagement("two"), engagement("three", kind="mou", start="2019")
    )
    hidden = Selection(kind=("mou",), years=(2015, 2016), layer=("ties", "own"))
    assert len(ledger.rows(made.engagements, hidden)) == 0
    assert list(ledger.loosened(made.engagements, hidden).items()) == [
        ("kind", 2),
        ("years", 1),
        ("layer", 0),
    ]


def test_loosening_names_nothing_where_nothing_is_asked() -> None:
    everything = replace(DEFAULT, layer=tuple(LAYERS))
    assert ledger.loosened(tables(engagement()).engagements, everything) == {}


def test_loosening_the_layer_is_to_ask_for_all_layers() -> None:
    made = tables(engagement("own", iso3="CHN"))
    assert ledger.loosened(made.engagements, DEFAULT) == {"layer": 1}


@given(selections(PUBLISHED))
@FEW
def test_loosening_counts_the_rows_without_each_thing_asked(selection: Selection) -> None:
    expected = {}
    for field in FIELDS:
        free = tuple(LAYERS) if field.name == "layer" else getattr(DEFAULT, field.name)
        asked = getattr(selection, field.name)
        if asked != free and not (field.name == "layer" and set(asked) == set(free)):
            looser = replace(selection, **{field.name: free})
            parts = PUBLISHED_ORACLE.parts(looser).values()
            expected[field.name] = sum(part in ledger.shown(looser) for part in parts)
    freed = ledger.loosened(PUBLISHED.engagements, selection)
    assert freed == expected
    assert list(freed.values()) == sorted(freed.values(), reverse=True)


@given(st.data(), small_tables(), SHAPELESS.map(frozenset))
@FEW
def test_what_is_worked_out_once_is_what_is_worked_out_anew(
    data: st.DataObject, made: Tables, shapeless: frozenset[str]
) -> None:
    selection = data.draw(selections(made))
    for _ in range(2):
        assigned = ledger.assigned(made, selection, shapeless)
        selected = ledger.selected(made, selection, shapeless)
        assert assigned.equals(ledger.assign(made.engagements, selection, shapeless))
        assert selected.equals(ledger.rows(made.engagements, selection, shapeless))


def test_the_same_selection_of_other_tables_gives_the_rows_of_those() -> None:
    ids = [
        list(ledger.selected(tables(engagement(name)), DEFAULT, frozenset())["id"])
        for name in ("one", "other")
    ]
    assert ids == [["one"], ["other"]]


def test_a_selection_is_worked_out_once() -> None:
    made = tables(engagement())
    first = ledger.selected(made, DEFAULT, frozenset())
    assert ledger.selected(made, Selection(), frozenset()) is first
