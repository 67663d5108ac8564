"""The actor page as a reader uses it, without a browser."""

import re

import pytest

from data import tables
from data.tables import Tables
from tests.pages import made, reader
from tests.pages.cells import reading

ACTORS = (
    {"id": "huawei-cloud", "name_en": "Huawei Cloud", "parent_id": "huawei"}
    | {"source_id": "s-one", "name_language": "en"},
    {"id": "gov-zmb", "name_en": "Government of Zambia", "country_iso3": "ZMB"},
)
LINKS = (
    {"engagement_id": "zmb-rail-1967", "side": "local", "position": "1", "actor_id": "gov-zmb"}
    | {"role": "borrower", "wording": "Zambia"},
    {"engagement_id": "zmb-plan-2018", "side": "local", "position": "1", "actor_id": "gov-zmb"}
    | {"role": "member", "wording": "Zambia"},
    {"engagement_id": "zmb-plan-2018", "side": "local", "position": "2", "actor_id": ""}
    | {"role": "party", "wording": "Other bodies"},
)


@pytest.fixture
def acting(monkeypatch: pytest.MonkeyPatch) -> Tables:
    table = made.tables(None, {"actors": ACTORS, "engagement_actors": LINKS})
    monkeypatch.setattr(tables, "read", lambda: table)
    return table


def opened(query: str = "of=gov-zmb") -> reader.AppTest:
    app = reader.opened("actor", query)
    assert not app.exception
    return app


def table(app: reader.AppTest, name: str) -> str:
    (found,) = [html for html in reader.html(app) if f'aria-label="{name}"' in html]
    return found


@pytest.mark.usefixtures("acting")
def test_names_type_parts_and_parent_are_told_and_linked() -> None:
    about = reading(table(opened("of=huawei"), "The actor"))
    for words in ("Huawei", "华为", "private firm", "Huawei Cloud"):
        assert words in about.text
    assert about.addresses == ["actor?of=huawei-cloud"]
    part = reading(table(opened("of=huawei-cloud&layer="), "The actor"))
    assert "actor?of=huawei" in part.addresses


@pytest.mark.usefixtures("acting")
def test_a_body_whose_own_name_is_the_english_one_says_so() -> None:
    sentence = "the English name is its own"
    assert sentence in reading(table(opened("of=huawei-cloud&layer="), "The actor")).text
    assert sentence not in reading(table(opened(), "The actor")).text


@pytest.mark.usefixtures("acting")
def test_where_the_name_was_read_is_told_and_where_that_is_not_known_the_cell_stays_empty() -> None:
    told = reading(table(opened("of=huawei-cloud&layer="), "The actor"))
    assert made.PAPER in told.addresses
    assert "A report\n, A paper, 2022-09" in told.text
    unknown = reading(table(opened(), "The actor")).texts
    assert unknown[unknown.index("Name read in") + 1] == "Type"


@pytest.mark.usefixtures("acting")
def test_where_as_what_and_since_when_is_told_with_the_statuses() -> None:
    text = reading(table(opened(), "Where the actor is on record")).text
    assert "Zambia 赞比亚" in text
    for words in ("borrower, member", "1967-09-05", "2", "completed 1, operating 1"):
        assert words in text.splitlines()


@pytest.mark.usefixtures("acting")
def test_engagements_stand_in_time_order_each_with_the_actors_own_role() -> None:
    listed = table(opened(), "Engagements in time order")
    assert re.findall(r'record\?[^"]*">([^<]+)</a>', listed) == ["A railway loan", "A plan joined"]
    assert [role for role in ("borrower", "member", "signatory") if role in listed] == [
        "borrower",
        "member",
    ]
    assert "contested" in listed


@pytest.mark.usefixtures("acting")
def test_who_is_named_beside_it_is_counted_and_linked_where_it_has_an_id() -> None:
    app = opened()
    assert "Named beside it (2)" in reader.said(app, "header")
    beside = next(html for html in reader.html(app) if "Other bodies" in html)
    assert "Huawei</a>: 2 engagements" in beside
    assert "Other bodies: 1 engagement" in beside
    assert reading(beside).addresses == ["actor?of=huawei"]


@pytest.mark.usefixtures("acting")
def test_rows_of_all_layers_count_and_the_map_counts_engagements() -> None:
    app = opened("of=huawei&layer=own")
    assert reader.number(reader.summary(app)) == 7
    assert "engagements-light" in reader.sent(app, "actor-map")["base"]


@pytest.mark.usefixtures("acting")
def test_a_country_picked_on_the_map_opens_its_engagements() -> None:
    app = reader.click(opened(), "actor-map", "ZMB")
    assert reader.query(app) == "of=gov-zmb&open=ZMB"
    assert any("2 engagements here" in text for text in reader.said(app, "markdown"))


@pytest.mark.usefixtures("acting")
def test_an_actor_of_no_selected_row_blames_the_filter_and_not_the_actor() -> None:
    said = " ".join(reader.said(opened("of=gov-zmb&kind=mou"), "warning"))
    assert "without **Kind**: 2 engagements" in said
    assert "Actor" not in said


@pytest.mark.parametrize("query", ["", "of=ZMB", "of=bri"])
@pytest.mark.usefixtures("small")
def test_without_an_actor_the_page_asks_for_one_and_the_ledger_adds_up(query: str) -> None:
    app = opened(query)
    assert any("Choose an actor" in text for text in reader.said(app, "info"))
    assert sum(reader.ledger(app).values()) == 7


@pytest.mark.usefixtures("small")
def test_the_box_opens_an_actor() -> None:
    app = opened("")
    (box,) = [one for one in app.selectbox if one.key == "of"]
    app = box.set_value("huawei").run()
    assert reader.query(app) == "of=huawei"
