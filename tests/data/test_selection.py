"""The selection and the view: read from a query, written back, and said in words."""

from dataclasses import fields, replace
from functools import cache
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import ledger
from data.derive import LAYERS
from data.selection import FIELDS, Parsed, Selection, View, about, describe, pairs, parse, query
from data.selection.declared import CONTROLS, YEARS
from data.selection.fields import Choice
from data.selection.value import DEFAULT, PLAIN
from data.tables import Tables, read
from tests.data.choosing import Form, selections, values, views
from tests.data.making import MODEST, engagement, tables

PUBLISHED = read()
SPAN = YEARS.span(PUBLISHED)


@cache
def small() -> Tables:
    return tables(
        engagement("early", start="1967", status="completed", end="1976"),
        engagement("late", kind="mou", start="2024-05"),
        engagement("undated", start="", claimed_by="company", relevance="context"),
    )


def parsed(text: str) -> Parsed:
    return parse(parse_qsl(text, keep_blank_values=True), PUBLISHED)


@given(selections(PUBLISHED), views(PUBLISHED))
@MODEST
def test_what_is_written_is_read_back_as_the_same_selection_and_view(
    selection: Selection, view: View
) -> None:
    assert parse(pairs(selection, view), PUBLISHED) == Parsed(selection, view, ())
    assert parsed(query(selection, view)) == Parsed(selection, view, ())


@given(selections(PUBLISHED), views(PUBLISHED))
@MODEST
def test_a_query_is_plain_text_for_an_address(selection: Selection, view: View) -> None:
    text = query(selection, view)
    assert text.isascii()
    assert not set(text) & set(" \"'<>#?\\`{}|^\n")


@given(selections(PUBLISHED), views(PUBLISHED))
@MODEST
def test_defaults_are_left_out_and_all_else_is_written(selection: Selection, view: View) -> None:
    asked = [
        field.name
        for value, default in ((selection, DEFAULT), (view, PLAIN))
        for field in fields(value)
        if getattr(value, field.name) != getattr(default, field.name)
    ]
    assert {name for name, _ in pairs(selection, view)} == set(asked)


def test_nothing_asked_is_an_empty_query_and_an_empty_query_asks_for_nothing() -> None:
    assert query(DEFAULT) == ""
    assert parsed("") == Parsed(DEFAULT, PLAIN, ())
    assert parsed("years=&country=&q=&part=&page=&of=") == Parsed(DEFAULT, PLAIN, ())
    assert parsed("layer=ties&focus=world&page=1") == Parsed(DEFAULT, PLAIN, ())


def test_several_values_repeat_their_name_and_keep_their_order() -> None:
    selection = Selection(years=(2019, 2022), country=("ZMB", "EGY"), q="a b&c=d")
    text = "years=2019-2022&country=ZMB&country=EGY&q=a+b%26c%3Dd"
    assert query(selection) == text
    assert parsed(text).selection == selection
    assert parsed("country=ZMB&q=x&country=EGY&country=ZMB").selection.country == ("ZMB", "EGY")


def test_one_year_is_written_once() -> None:
    assert query(Selection(years=(2019, 2019))) == "years=2019"
    assert parsed("years=2019").selection.years == (2019, 2019)
    assert parsed("years=2019-2019").selection.years == (2019, 2019)


def test_an_empty_layer_asks_for_none_of_them() -> None:
    assert parsed("layer=") == Parsed(Selection(layer=()), PLAIN, ())
    assert query(Selection(layer=())) == "layer="
    assert len(ledger.rows(PUBLISHED.engagements, Selection(layer=()))) == 0


def test_the_whole_range_of_years_is_no_choice_of_years() -> None:
    assert parsed(f"years={SPAN[0]}-{SPAN[1]}") == Parsed(DEFAULT, PLAIN, ())
    years = PUBLISHED.engagements.loc[~PUBLISHED.engagements["undated"], "start"].str[:4]
    assert (int(years.min()), int(PUBLISHED.as_of[:4])) == SPAN


def test_the_year_of_the_tables_is_the_range_of_tables_without_dates() -> None:
    assert YEARS.span(tables(engagement(start=""))) == (2026, 2026)


def test_a_page_about_a_country_shows_it_in_every_layer_and_keeps_the_other_filters() -> None:
    asked = Selection(years=(2019, 2022), country=("EGY",), region=("asia",), kind=("loan",))
    assert about(asked, View(of="ZMB"), PUBLISHED) == Selection(
        years=(2019, 2022), country=("ZMB",), layer=tuple(LAYERS), kind=("loan",)
    )


@pytest.mark.parametrize(
    ("of", "field"), [("bri", "initiative"), ("huawei", "actor"), ("ZMB", "country")]
)
def test_a_page_about_one_thing_asks_for_exactly_what_is_of_it(of: str, field: str) -> None:
    chosen = about(Selection(part="layer"), View(of=of), PUBLISHED)
    assert chosen == Selection(layer=tuple(LAYERS), **{field: (of,)})


def test_no_id_names_both_an_initiative_and_an_actor_or_a_country() -> None:
    keys = [
        *PUBLISHED.initiatives["id"],
        *PUBLISHED.actors["id"],
        *PUBLISHED.countries["iso3"],
    ]
    assert len(keys) == len(set(keys))


def test_a_page_about_nothing_shows_the_selection_as_it_stands() -> None:
    asked = Selection(country=("EGY",), region=("asia",))
    assert about(asked, View(open="ZMB"), PUBLISHED) == asked


def test_every_field_is_declared_once_and_explained() -> None:
    declared = [field.name for field in FIELDS]
    controls = [field.name for field in CONTROLS]
    assert sorted(declared) == sorted(field.name for field in fields(Selection))
    assert sorted(controls) == sorted(field.name for field in fields(View))
    assert not set(declared) & set(controls)
    assert all(field.label and field.help.endswith(".") for field in (*FIELDS, *CONTROLS))


def test_a_selection_can_be_a_key_and_cannot_be_changed() -> None:
    assert {Selection(country=("ZMB",)): 1}[Selection(country=("ZMB",))] == 1
    with pytest.raises(AttributeError):
        DEFAULT.q = "x"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Selection(years=(2019, 2022)), "from 2019 to 2022"),
        (Selection(years=(2019, 2019)), "in 2019"),
        (Selection(initiative=("bri",)), "initiative: Belt and Road 一带一路"),
        (
            Selection(initiative=("bri", "none")),
            "initiative: Belt and Road 一带一路 or no initiative",
        ),
        (Selection(camp=("china-led",)), "camp: all"),
        (Selection(kind=("mou", "loan")), "kind: mou or loan"),
        (Selection(country=("ZMB", "NAM")), "country: Zambia 赞比亚 or Namibia 纳米比亚"),
        (Selection(region=("western-asia",)), "region: Western Asia"),
        (Selection(claimed_by=("company",)), "claimed by: company"),
        (Selection(confidence="medium"), "confidence: medium or high"),
        (Selection(relevance=("context",)), "relevance: context"),
        (Selection(status=("completed",)), "status: completed"),
        (Selection(layer=("own",)), "layer: China's own rows"),
        (Selection(layer=()), "layer: none"),
        (Selection(part="outside"), "part of the ledger: outside the years"),
        (Selection(q="华为"), "with the text “华为”"),
    ],
)
def test_each_thing_asked_for_is_said_in_words(asked: Selection, words: str) -> None:
    said = describe(asked, small())
    assert words in said
    assert said.startswith("Engagements, ")
    assert said.endswith(".")


def test_without_a_choice_the_layer_is_said() -> None:
    assert describe(DEFAULT, small()) == "Engagements, layer: Ties with China."


@given(selections(PUBLISHED))
@MODEST
def test_the_description_names_every_field_that_asks_for_something(selection: Selection) -> None:
    said = describe(selection, PUBLISHED)
    for field in FIELDS:
        asked = getattr(selection, field.name)
        if asked == getattr(DEFAULT, field.name):
            continue
        if field.name == "years":
            assert all(str(year) in said for year in asked)
        elif field.name == "q":
            assert asked in said
        else:
            assert f"{field.label.lower()}: " in said


def unordered(value: object) -> object:
    return frozenset(value) if isinstance(value, tuple) else value


@given(st.data(), selections(PUBLISHED), st.sampled_from(FIELDS))
@MODEST
def test_another_value_of_a_field_is_another_description(
    data: st.DataObject, selection: Selection, field: Form
) -> None:
    other = data.draw(values(field, PUBLISHED))
    changed = replace(selection, **{field.name: other})
    same = unordered(other) == unordered(getattr(selection, field.name))
    alike = describe(changed, PUBLISHED) == describe(selection, PUBLISHED)
    assert same or not alike


def test_every_choice_and_options_from_every_list_can_be_asked_for_by_a_link() -> None:
    for field in (*FIELDS, *CONTROLS):
        options = list(getattr(field, "options", lambda _: {})(PUBLISHED))
        assert all(option.isascii() for option in options)
        if isinstance(field, Choice):
            found = parse([(field.name, option) for option in options], PUBLISHED)
            all_asked: dict[str, Any] = {field.name: tuple(options)}
            assert found == Parsed(Selection(**all_asked), PLAIN, ())
        else:
            some = options[:: 1 + len(options) // 40]
            assert all(not parsed(f"{field.name}={option}").problems for option in some)


def test_every_value_in_the_tables_can_be_asked_for_and_gives_its_rows() -> None:
    rows = PUBLISHED.engagements
    for name in ("initiative", "camp", "kind", "claimed_by", "relevance", "status"):
        found = {}
        for value in set(rows[name]):
            asked: dict[str, Any] = {name: (value,), "layer": tuple(LAYERS)}
            found[value] = len(ledger.rows(rows, Selection(**asked)))
        assert found == rows[name].value_counts().to_dict()
        assert all(parsed(f"{name}={value}").problems == () for value in found)
