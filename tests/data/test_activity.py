"""Activity of an actor: where, as what, since when, beside whom."""

from data import activity
from data.activity import Companion, Presence
from data.tables import Tables
from tests.data.making import Cells, engagement, tables


def link(engagement: str, actor: str, role: str = "supplier", wording: str = "") -> Cells:
    cells = {"engagement_id": engagement, "side": "chinese", "position": "1"}
    return cells | {"actor_id": actor, "role": role, "wording": wording or actor}


def presences(made: Tables) -> list[Presence]:
    return activity.presences(made.engagements, made, "huawei")


def test_a_country_counts_its_engagements_roles_and_statuses() -> None:
    made = tables(
        engagement("a", start="2018"),
        engagement("b", start="2017-05", status="cancelled"),
        engagement("c", start="2019-01-02"),
        links=[link("a", "huawei"), link("b", "huawei", "operator"), link("c", "huawei")],
    )
    assert presences(made) == [
        Presence("ZMB", 3, ("supplier", "operator"), {"operating": 2, "cancelled": 1}, "2017-05")
    ]


def test_countries_stand_by_their_first_start_and_undated_ones_last() -> None:
    made = tables(
        engagement("a", iso3="NAM", start=""),
        engagement("b", iso3="SAU", start="2019"),
        engagement("c", iso3="ZMB", start="2016-02"),
        links=[link(one, "huawei") for one in "abc"],
    )
    assert [(one.iso3, one.since) for one in presences(made)] == [
        ("ZMB", "2016-02"),
        ("SAU", "2019"),
        ("NAM", ""),
    ]


def test_an_undated_engagement_does_not_hide_a_dated_one() -> None:
    made = tables(
        engagement("a", start=""),
        engagement("b", start="2019"),
        links=[link("a", "huawei"), link("b", "huawei")],
    )
    assert [one.since for one in presences(made)] == ["2019"]


def test_two_roles_in_one_engagement_are_both_told_and_no_other_actors_role_is() -> None:
    links = [link("a", "huawei"), link("a", "huawei", "trainer"), link("a", "sensetime", "lender")]
    made = tables(engagement("a"), links=links)
    assert activity.roles(made.engagements, made, "huawei") == {"a": ["supplier", "trainer"]}


def test_companions_are_counted_by_engagement_the_nameless_by_their_wording() -> None:
    made = tables(
        engagement("a"),
        engagement("b"),
        links=[
            link("a", "huawei"),
            link("b", "huawei"),
            link("a", "sensetime"),
            link("a", "sensetime", "trainer"),
            link("b", "gov-zmb"),
            link("a", "gov-zmb"),
            link("b", "", wording="Other firms"),
        ],
    )
    assert activity.companions(made.engagements, made, "huawei") == [
        Companion("gov-zmb", "Government of Zambia", 2),
        Companion("", "Other firms", 1),
        Companion("sensetime", "SenseTime", 1),
    ]
