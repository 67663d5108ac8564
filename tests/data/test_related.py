"""Related engagements: what is shared, and which are nearest in time."""

from data import related
from tests.data.making import Cells, engagement, tables


def link(engagement: str, actor: str) -> Cells:
    cells = {"engagement_id": engagement, "side": "chinese", "position": "1", "role": "party"}
    return cells | {"actor_id": actor, "wording": actor}


def found(*args: Cells, links: tuple[Cells, ...] = ()) -> dict[tuple[str, str], list[str]]:
    made = tables(*args, links=links)
    return {
        (group.field, group.value): list(group.rows["id"])
        for group in related.groups(made, "zmb-loan")
    }


def test_initiative_each_actor_and_country_give_a_group_without_the_engagement_itself() -> None:
    rows = [
        engagement(initiative_id="bri"),
        engagement("nam-plan", iso3="NAM", initiative_id="bri"),
        engagement("nam-cloud", iso3="NAM"),
        engagement("zmb-mou"),
    ]
    links = (link("zmb-loan", "huawei"), link("nam-cloud", "huawei"))
    assert found(*rows, links=links) == {
        ("initiative", "bri"): ["nam-plan"],
        ("actor", "huawei"): ["nam-cloud"],
        ("country", "ZMB"): ["zmb-mou"],
    }


def test_what_nothing_else_shares_gives_no_group() -> None:
    assert found(engagement(initiative_id="bri"), engagement("nam", iso3="NAM")) == {}


def test_rows_without_an_initiative_are_not_related_by_that() -> None:
    assert ("initiative", "none") not in found(engagement(), engagement("nam", iso3="NAM"))


def test_the_nearest_in_time_stand_first_and_undated_ones_last() -> None:
    rows = [
        engagement(start="2015"),
        engagement("a-late", start="2020-05"),
        engagement("b-undated", start=""),
        engagement("c-early", start="2013-01-01"),
        engagement("d-near", start="2015-02"),
    ]
    assert found(*rows)["country", "ZMB"] == ["d-near", "c-early", "a-late", "b-undated"]


def test_an_undated_engagement_has_its_relations_in_time_order() -> None:
    rows = [engagement(start=""), engagement("b", start="2019"), engagement("a", start="2020")]
    assert found(*rows)["country", "ZMB"] == ["b", "a"]


def test_a_group_carries_the_name_of_what_is_shared() -> None:
    made = tables(engagement(), engagement("zmb-mou"))
    assert [group.name for group in related.groups(made, "zmb-loan")] == ["Zambia 赞比亚"]
