"""The map of what changed: its classes, its words, and what it cannot draw."""

import pytest

from charts.places import LOWEST, NO_RECORD
from data import changes
from data.changes import Changes
from data.derive import LAYERS
from data.selection import Selection
from plates import changemap, places
from tests.data.making import Cells, engagement, tables

EVERYTHING = Selection(layer=tuple(LAYERS))


def found(before: list[Cells], after: list[Cells]) -> Changes:
    return changes.under(tables(*before), tables(*after), EVERYTHING)


def shown(changed: Changes) -> dict[str, tuple[int, str]]:
    """Give class and words of every country with a change."""
    shapes = changemap.overlay(changed)["data"][0]
    named = [place.iso3 for place in places.places(changed.after)]
    drawn = zip(named, shapes["z"], shapes["customdata"], strict=True)
    return {code: (number, told) for code, number, told in drawn if number != NO_RECORD}


@pytest.mark.parametrize(
    ("before", "after", "number", "told"),
    [
        ([], [engagement()], 0, "1 added"),
        ([engagement()], [engagement(end="2019")], 1, "1 changed"),
        ([engagement()], [engagement(status="withdrawn")], 2, "1 now withdrawn"),
        ([engagement()], [], 2, "1 retired"),
    ],
)
def test_a_country_has_the_class_of_its_change(
    before: list[Cells], after: list[Cells], number: int, told: str
) -> None:
    changed = found(before, after)
    assert shown(changed) == {"ZMB": (LOWEST + number, f"1 changed engagement<br>{told}")}


def test_of_several_sorts_the_last_gives_the_class_and_the_words_tell_all() -> None:
    changed = found(
        [engagement("one"), engagement("two")],
        [engagement("one", status="withdrawn"), engagement("two", amount="1"), engagement("new")],
    )
    said = "3 changed engagements<br>1 added<br>1 changed<br>1 now withdrawn"
    assert shown(changed) == {"ZMB": (LOWEST + 2, said)}


def test_countries_without_a_change_are_blank_and_say_so() -> None:
    changed = found([engagement()], [engagement()])
    shapes = changemap.overlay(changed)["data"][0]
    assert set(shapes["z"]) == {NO_RECORD}
    assert set(shapes["customdata"]) == {"No change of what a record says"}
    assert changemap.overlay(changed)["layout"]["meta"]["order"] == []


def test_a_country_that_cannot_be_drawn_is_left_to_the_lists(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    changed = found([], [engagement(), engagement("nam", iso3="NAM")])
    drawable = [place for place in places.places(changed.after) if place.iso3 != "NAM"]
    monkeypatch.setattr(places, "places", lambda _: tuple(drawable))
    shapes = changemap.overlay(changed)["data"][0]
    assert sum(number != NO_RECORD for number in shapes["z"]) == 1
    assert set(changed.rows["iso3"]) == {"NAM", "ZMB"}


def test_the_list_beside_the_map_begins_with_what_left() -> None:
    changed = found(
        [engagement("one", iso3="SAU"), engagement("two")],
        [engagement("one", iso3="SAU", end="2020"), engagement("new", iso3="NAM")],
    )
    named = places.places(changed.after)
    order = changemap.overlay(changed)["layout"]["meta"]["order"]
    assert [named[at].iso3 for at in order] == ["ZMB", "SAU", "NAM"]
