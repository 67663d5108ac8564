"""What changed between two versions: each engagement in one part, field by field, in words."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import changes, changes_extract, changes_words, history, ledger
from data import tables as stored
from data.changes import CHANGED, SORTS, SUBSTANCE, Changes, Difference
from data.derive import LAYERS
from data.history import Release
from data.selection import Selection, View, parse
from data.tables import Tables
from tests.data.choosing import selections
from tests.data.making import FEW, engagement, frame, small_tables, tables

EVERYTHING = Selection(layer=tuple(LAYERS))
SITE = "http://localhost:8501"
DISPUTE = {"engagement_id": "zmb-loan", "source_id": "s-two", "stance": "disputes"}


def called(made: Tables, version: str, *retired: dict[str, str]) -> Tables:
    """Give tables another version, and ids that were retired."""
    return replace(made, version=version, retired=frame("retired", retired))


def between(
    before: Tables, after: Tables, selection: Selection = EVERYTHING
) -> dict[str, changes.Change]:
    return {change.id: change for change in changes.under(before, after, selection).changes}


def lines(found: Changes, selection: Selection = EVERYTHING) -> list[dict[str, str]]:
    text = changes_extract.write(found, selection, SITE).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_an_engagement_that_is_new_is_added() -> None:
    found = between(tables(), tables(engagement()))
    assert found == {"zmb-loan": changes.Change("zmb-loan", "added")}


def test_an_engagement_that_is_gone_is_retired_and_keeps_its_row_and_its_reason() -> None:
    gone = {"id": "zmb-loan", "retired_on": "2026-07", "reason": "double", "successor_id": "b"}
    after = called(tables(engagement("b")), "2", gone)
    found = changes.under(tables(engagement(), engagement("b")), after, EVERYTHING)
    (change,) = found.changes
    assert (change.id, change.sort) == ("zmb-loan", "retired")
    assert found.rows["title"].tolist() == ["A title"]
    assert changes_words.told(change, changes.reasons(after)) == "double; read b instead"


def test_a_status_that_became_withdrawn_is_withdrawn_and_not_retired() -> None:
    found = between(tables(engagement()), tables(engagement(status="withdrawn")))
    assert found["zmb-loan"].sort == "withdrawn"
    assert found["zmb-loan"].differences == (Difference("status", "operating", "withdrawn"),)


def test_what_was_withdrawn_before_and_changes_otherwise_is_changed() -> None:
    before, after = engagement(status="withdrawn"), engagement(status="withdrawn", end="2020")
    assert between(tables(before), tables(after))["zmb-loan"].sort == "changed"


def test_a_change_is_told_field_by_field_with_the_dates_as_they_are_stored() -> None:
    found = between(tables(engagement()), tables(engagement(start="2015-03", amount="5")))
    assert found["zmb-loan"].differences == (
        Difference("start", "2015", "2015-03"),
        Difference("amount", "", "5"),
    )


@pytest.mark.parametrize(
    "cells", [{"check": "confirmed"}, {"note": "More."}, {"status_as_of": "2026"}]
)
def test_a_row_that_was_only_read_again_is_told_apart(cells: dict[str, str]) -> None:
    assert between(tables(engagement()), tables(engagement(**cells)))["zmb-loan"].sort == "reread"
    both = between(tables(engagement()), tables(engagement(start="2016", **cells)))
    assert both["zmb-loan"].sort == "changed"


def test_a_further_support_is_no_change_of_what_the_row_says() -> None:
    more = {"engagement_id": "zmb-loan", "source_id": "s-two", "stance": "supports"}
    found = between(tables(engagement()), tables(engagement(), evidence=[more]))
    assert found["zmb-loan"].sort == "reread"


def test_a_new_dispute_is_a_change_of_the_engagement() -> None:
    after = tables(engagement(), evidence=[DISPUTE | {"field": "amount", "value": "USD 7"}])
    found = between(tables(engagement()), after)
    assert found["zmb-loan"].differences == (
        Difference("evidence", "", "disputes amount: USD 7, source s-two"),
    )


def test_a_dispute_with_another_value_stands_before_and_after() -> None:
    before, after = (
        tables(engagement(), evidence=[DISPUTE | {"field": "start", "value": value}])
        for value in ("2014", "2013-05")
    )
    (found,) = between(before, after)["zmb-loan"].differences
    assert (found.before, found.after) == (
        "disputes start: 2014, source s-two",
        "disputes start: 2013-05, source s-two",
    )


def test_another_actor_is_a_change_of_the_engagement() -> None:
    link = {"engagement_id": "zmb-loan", "side": "chinese", "position": "1"}
    after = tables(engagement(), links=[link | {"actor_id": "huawei", "role": "lender"}])
    (found,) = between(tables(engagement()), after)["zmb-loan"].differences
    assert (found.field, found.before) == ("actors", "")
    assert "actor huawei" in found.after


def test_the_same_tables_have_no_changes() -> None:
    found = changes.under(tables(engagement()), tables(engagement()), EVERYTHING)
    assert found.changes == ()
    assert found.counts == dict.fromkeys(SORTS, 0) | {"unchanged": 1}
    assert lines(found) == []


def test_a_change_counts_where_the_selection_holds_it_before_or_after() -> None:
    loans = replace(EVERYTHING, kind=("loan",))
    before = tables(engagement("came", kind="mou"), engagement("went"), engagement("other"))
    after = tables(
        engagement("came"), engagement("went", kind="mou"), engagement("other", title="New")
    )
    assert set(between(before, after, loans)) == {"came", "went", "other"}
    summits = replace(EVERYTHING, kind=("summit",))
    assert between(before, after, summits) == {}


@given(st.data(), small_tables(), small_tables())
@FEW
def test_every_engagement_of_either_version_is_in_exactly_one_part_and_all_doors_agree(
    data: st.DataObject, before: Tables, after: Tables
) -> None:
    selection = data.draw(selections(after))
    found = changes.under(before, after, selection)
    either = {*before.engagements["id"], *after.engagements["id"]}
    assert tuple(found.counts) == tuple(SORTS)
    assert sum(found.counts.values()) == len(either)
    ids = [change.id for change in found.changes]
    assert len(set(ids)) == len(ids) == sum(found.counts[sort] for sort in CHANGED)
    held = {
        one
        for made in (before, after)
        for one in ledger.rows(made.engagements, selection)["id"].tolist()
    }
    assert set(ids) <= held
    assert found.counts["outside"] == len(either - held)
    assert set(found.rows["id"]) == set(ids) == {line["id"] for line in lines(found, selection)}
    said = changes_words.sentence(found, selection)
    number = sum(found.counts[sort] for sort in SUBSTANCE)
    assert said.startswith(f"{number} engagement")
    assert all(f"{found.counts[sort]} {SORTS[sort]}" in said for sort in SUBSTANCE)
    assert f"{found.counts['reread']} more were {SORTS['reread']}" in said


@given(small_tables(), small_tables())
@FEW
def test_back_and_forth_what_was_added_is_gone_and_differences_are_turned(
    one: Tables, other: Tables
) -> None:
    there, back = between(one, other), between(other, one)
    assert set(there) == set(back)
    turned = {"added": "retired", "retired": "added"}
    for name, change in there.items():
        assert back[name].sort == turned.get(change.sort, back[name].sort)
        assert [Difference(one.field, one.after, one.before) for one in change.differences] == list(
            back[name].differences
        )


def test_the_extract_has_a_line_for_each_field_and_the_address_of_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    released = (Release("1", "2026-01-01", ""), Release("2", "2026-02-01", ""))
    monkeypatch.setattr(history, "releases", lambda: released)
    before = called(tables(engagement("a"), engagement("b")), "1")
    after = called(
        tables(engagement("a", status="signed", end="2019"), engagement("c")),
        "2",
        {"id": "b", "reason": "double", "successor_id": "a"},
    )
    found = lines(changes.under(before, after, EVERYTHING))
    told = [(line["id"], line["change"], line["field"], line["after"]) for line in found]
    assert told == [
        ("a", "changed", "end", "2019"),
        ("a", "changed", "status", "signed"),
        ("b", "retired", "", ""),
        ("c", "added", "", ""),
    ]
    assert [(line["reason"], line["successor_id"]) for line in found][2] == ("double", "a")
    (address,) = {line["view_url"] for line in found}
    assert address.startswith(f"{SITE}/changes?layer=ties&")
    assert address.endswith("version=2&since=1&until=2")


@pytest.fixture
def three(monkeypatch: pytest.MonkeyPatch) -> dict[str, Tables]:
    """Let three versions be kept, the last one not released yet."""
    kept = {name: called(tables(engagement()), name) for name in ("v1", "v2", "v3")}
    released = (Release("v1", "2026-01-01", ""), Release("v2", "2026-02-01", ""))
    monkeypatch.setattr(history, "releases", lambda: released)
    monkeypatch.setattr(stored, "read", lambda version="v3": kept[version])
    return kept


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ("v2", "v3")),
        ("since=v1", ("v1", "v3")),
        ("until=v2", ("v1", "v2")),
        ("until=v1", ("v1", "v1")),
        ("since=v1&until=v2", ("v1", "v2")),
        ("since=v3&until=v1", ("v1", "v3")),
        ("from=v1&to=v2", ("v1", "v2")),
    ],
)
def test_the_versions_are_those_asked_for_in_the_order_of_time_else_the_last_two(
    three: dict[str, Tables], query: str, expected: tuple[str, str]
) -> None:
    asked = parse([tuple(pair.split("=")) for pair in query.split("&") if pair], three["v3"])  # type: ignore[misc]
    assert asked.problems == ()
    before, after = changes_words.span(three["v3"], asked.view)
    assert (before.version, after.version) == expected


@pytest.mark.usefixtures("three")
def test_while_pinned_the_last_two_are_those_of_the_pinned_version(
    three: dict[str, Tables],
) -> None:
    before, after = changes_words.span(three["v2"], View())
    assert (before.version, after.version) == ("v1", "v2")


def test_tables_beside_the_engagements_are_counted_by_what_became_of_their_rows() -> None:
    before = tables(sources=[{"id": "s-three", "title": "Old"}, {"id": "s-four"}])
    after = tables(sources=[{"id": "s-three", "title": "New"}, {"id": "s-five"}])
    found = changes.under(before, after, EVERYTHING)
    assert changes_words.beside(found) == ["sources: 1 added, 1 changed, 1 gone"]
