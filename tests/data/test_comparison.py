"""Two sides held against each other: who is on which, and what is left out."""

from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import ledger
from data.comparison import Comparison, Side, compare
from data.derive import LAYERS
from data.selection import Selection, View
from data.selection.declared import YEARS, A
from data.selection.parsed import whole_span
from data.tables import Tables, read
from tests.data.choosing import selections, sides
from tests.data.making import FEW, MODEST, Cells, engagement, small_tables, tables

PUBLISHED = read()
SHAPELESS = st.frozensets(st.sampled_from(["CHN", "NAM", "SAU", "USA", "ZMB"]), max_size=2)


def made(name: str, iso3: str, kind: str = "membership", **cells: str) -> Cells:
    return engagement(name, iso3=iso3, kind=kind, initiative_id="bri") | cells


@cache
def small() -> Tables:
    """Give who joined, left, attended and did something else, with two initiatives and a ban."""
    return tables(
        made("zmb-joined", "ZMB", start="2018-09"),
        made("zmb-loan", "ZMB", "loan"),
        made("sau-left", "SAU", status="withdrawn"),
        made("nam-came", "NAM", "summit"),
        made("usa-sold", "USA", "loan"),
        made("zmb-text", "ZMB", "sponsorship", initiative_id="un-text", counterpart_iso3=""),
        made("usa-text", "USA", "sponsorship", initiative_id="un-text", counterpart_iso3=""),
        made("usa-ban", "USA", "ban", initiative_id=""),
    )


def compared(a: str, b: str, of: Tables | None = None, **asked: Any) -> Comparison:  # noqa: ANN401
    return compare(of or small(), Selection(**asked), View(a=a, b=b))


def ids(side: Side) -> set[str]:
    return set(side.rows["id"])


def test_each_country_is_in_the_class_of_the_lists_it_is_on() -> None:
    found = compared("initiative:bri", "initiative:un-text")
    assert found.countries == {
        "a": set(),
        "b": {"USA"},
        "both": {"ZMB"},
        "neither": {"CHN", "NAM", "SAU"},
    }


def test_of_an_initiative_those_count_that_joined_and_did_not_withdraw() -> None:
    side = compared("initiative:bri", "kind:mou").a
    assert side.joins
    assert ids(side) == {"zmb-joined"}


def test_who_attended_withdrew_or_did_something_else_is_told_apart() -> None:
    side = compared("initiative:bri", "kind:mou").a
    assert side.apart == {
        "hidden": set(),
        "withdrew": {"SAU"},
        "attended": {"NAM"},
        "other": {"USA"},
    }


def test_who_joined_by_rows_that_the_filters_hide_did_not_merely_do_something_else() -> None:
    side = compared("initiative:bri", "kind:mou", kind=("loan",)).a
    assert ids(side) == set()
    assert side.apart["hidden"] == {"ZMB"}
    assert side.apart["other"] == {"USA"}


def test_an_initiative_that_nobody_joined_has_all_its_engagements_on_its_side() -> None:
    attended = tables(made("nam-came", "NAM", "summit"), made("zmb-loan", "ZMB", "loan"))
    side = compared("initiative:bri", "kind:mou", attended).a
    assert not side.joins
    assert ids(side) == {"nam-came", "zmb-loan"}
    assert side.apart == {}


def test_an_initiative_that_all_who_joined_have_left_has_an_empty_side() -> None:
    gone = tables(made("sau-left", "SAU", status="withdrawn"), made("nam-came", "NAM", "summit"))
    side = compared("initiative:bri", "kind:mou", gone).a
    assert ids(side) == set()
    assert side.apart["withdrew"] == {"SAU"}


def test_a_country_that_left_and_joined_again_is_on_the_list() -> None:
    both = tables(made("sau-left", "SAU", status="withdrawn"), made("sau-again", "SAU"))
    side = compared("initiative:bri", "kind:mou", both).a
    assert ids(side) == {"sau-again"}
    assert not any(side.apart.values())


def test_a_restriction_is_no_engagement_of_its_camp_and_is_counted_apart() -> None:
    side = compared("camp:china-led", "kind:mou").a
    assert "usa-ban" not in ids(side)
    assert side.restrictions == {"usa-ban"}


def test_a_side_that_asks_for_a_restricting_kind_counts_restrictions() -> None:
    side = compared("kind:ban", "kind:loan").a
    assert ids(side) == {"usa-ban"}
    assert side.restrictions == set()


def test_the_readers_layer_and_part_do_not_apply() -> None:
    plain, asked = (
        compared("initiative:un-text", "kind:loan", **more)
        for more in ({}, {"layer": ("own",), "part": "undated"})
    )
    assert ids(asked.a) == ids(plain.a) == {"zmb-text", "usa-text"}
    assert asked.selection == plain.selection == Selection()


def test_a_filter_narrows_both_sides_and_the_field_that_is_compared_replaces_it() -> None:
    found = compared("kind:loan", "initiative:un-text", kind=("sponsorship",), country=("USA",))
    assert ids(found.a) == {"usa-sold"}
    assert ids(found.b) == {"usa-text"}


def test_a_country_only_possibly_in_the_years_widens_the_range_and_counts_as_in() -> None:
    unsure = tables(
        engagement("zmb-sure", kind="mou", start="2016"),
        engagement("zmb-perhaps", start="2012", status="unknown"),
        engagement("nam-perhaps", iso3="NAM", start="2012", status="unknown"),
    )
    found = compared("years:2016", "years:2012", unsure)
    assert found.a.most == {"NAM", "ZMB"}
    assert found.a.least == {"ZMB"}
    assert found.countries["both"] == {"NAM", "ZMB"}
    assert found.ranges == {"a": (0, 0), "b": (0, 1), "both": (1, 2), "neither": (3, 3)}


def test_the_whole_span_of_years_takes_in_undated_rows() -> None:
    undated = tables(engagement("zmb-dated", start="2014"), engagement("zmb-undated", start=""))
    found = compared("years:2014-2026", "years:2014", undated)
    assert ids(found.a) == {"zmb-dated", "zmb-undated"}
    assert ids(found.b) == {"zmb-dated"}


def plainly(text: str, selection: Selection, of: Tables, shapeless: frozenset[str]) -> set[str]:
    """Give the ids of a side as its definition says, row by row."""
    name, value = A.asked(text, of)
    wide = {**vars(selection), name: value, "layer": tuple(LAYERS), "part": ""}
    rows = ledger.rows(of.engagements, whole_span(Selection(**wide), of), shapeless)
    everything = of.engagements.to_dict("records")
    joinable = name == "initiative" and any(
        row["initiative_id"] == value[0] and row["tie"] == "joins" for row in everything
    )
    restricting = name == "kind" and value[0] in {"ban", "restriction"}
    return {
        row["id"]
        for row in rows.to_dict("records")
        if (restricting or row["tie"] != "restricts")
        and (not joinable or (row["tie"] == "joins" and row["status"] != "withdrawn"))
    }


def sound(of: Tables, selection: Selection, view: View, shapeless: frozenset[str]) -> None:
    """Hold a comparison to its definition: classes disjoint, sums right, sides as asked for."""
    found = compare(of, selection, view, shapeless)
    for side, text in ((found.a, view.a), (found.b, view.b)):
        assert ids(side) == plainly(text, selection, of, shapeless)
        assert ids(side) == set(ledger.rows(of.engagements, side.selection, shapeless)["id"])
        assert side.most == set(side.rows["iso3"])
        assert side.least <= side.most
        told = [code for codes in side.apart.values() for code in codes]
        assert len(told) == len(set(told))
        assert not side.most.intersection(told)
    everywhere = [code for codes in found.countries.values() for code in codes]
    assert sorted(everywhere) == sorted(of.countries["iso3"])
    assert sum(found.rows.values()) == len(of.engagements)
    assert found.rows["both"] == len(ids(found.a) & ids(found.b))
    assert found.rows["a"] + found.rows["both"] == len(found.a.rows)
    assert found.rows["b"] + found.rows["both"] == len(found.b.rows)
    for name, (least, most) in found.ranges.items():
        assert 0 <= least <= most
        assert least <= len(found.countries[name]) <= most


@given(st.data(), small_tables(), SHAPELESS)
@MODEST
def test_any_comparison_of_any_small_tables_is_sound(
    data: st.DataObject, of: Tables, shapeless: frozenset[str]
) -> None:
    view = View(a=data.draw(sides(of)), b=data.draw(sides(of)))
    sound(of, data.draw(selections(of)), view, shapeless)


@given(selections(PUBLISHED), sides(PUBLISHED), sides(PUBLISHED))
@FEW
def test_any_comparison_of_the_published_tables_is_sound(
    selection: Selection, a: str, b: str
) -> None:
    sound(PUBLISHED, selection, View(a=a, b=b), frozenset())


@given(selections(PUBLISHED), sides(PUBLISHED), sides(PUBLISHED))
@FEW
def test_to_swap_the_sides_swaps_the_classes(selection: Selection, a: str, b: str) -> None:
    there = compare(PUBLISHED, selection, View(a=a, b=b))
    back = compare(PUBLISHED, selection, View(a=b, b=a))
    assert back.countries["a"] == there.countries["b"]
    assert back.countries["both"] == there.countries["both"]
    assert back.rows["neither"] == there.rows["neither"]


@pytest.mark.parametrize("text", ["years:2016", "camp:china-led", "kind:loan"])
def test_a_side_held_against_itself_is_all_in_both(text: str) -> None:
    found = compared(text, text, PUBLISHED)
    assert found.countries["a"] == found.countries["b"] == set()
    assert found.countries["both"] == found.a.most != set()
    assert YEARS.name != found.a.field or found.a.selection.years == (2016, 2016)
