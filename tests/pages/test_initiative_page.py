"""The initiative page as a reader uses it, without a browser."""

import re

import pytest

from data import tables
from data.tables import Tables
from tests.pages import made, reader
from tests.pages.cells import reading

KINDS = ({"id": "meeting", "name_en": "Meeting", "tie": "attends", "shape": "event"},)
ROWS = tuple(
    made.COMMON | row
    for row in (
        {"id": "egy-plan-2017", "iso3": "EGY", "kind": "membership", "title": "Egypt joins"}
        | {"start": "2017", "initiative_id": "bri"},
        {"id": "ita-plan-2019", "iso3": "ITA", "kind": "membership", "title": "Italy joins"}
        | {"start": "2019-03", "end": "2023-12", "initiative_id": "bri", "status": "withdrawn"},
        {"id": "sgp-talk-2020", "iso3": "SGP", "kind": "meeting", "title": "Singapore attends"}
        | {"start": "2020-01-09", "initiative_id": "bri"},
        {"id": "nam-loan-2021", "iso3": "NAM", "kind": "loan", "title": "A loan under the plan"}
        | {"start": "2021", "initiative_id": "bri"},
        {"id": "fra-plan", "iso3": "FRA", "kind": "membership", "title": "France joins"}
        | {"initiative_id": "bri"},
    )
)
EVIDENCE = tuple(
    {"engagement_id": row["id"], "source_id": "s-one", "stance": "supports"} for row in ROWS
)
ABOUT = {
    "coverage": "partial",
    "expected": "150",
    "expected_source_id": "s-one",
    "coverage_note": "Two lists disagree.",
    "led_by": "CHN; ZMB",
    "launched": "2013-09",
    "summary": "A plan of roads.",
    "source_id": "s-two",
}


@pytest.fixture
def plan(monkeypatch: pytest.MonkeyPatch) -> Tables:
    more = {"kinds": KINDS, "engagements": ROWS, "evidence": EVIDENCE}
    table = made.tables({"initiatives": ABOUT}, more)
    monkeypatch.setattr(tables, "read", lambda: table)
    return table


def opened(query: str = "of=bri") -> reader.AppTest:
    app = reader.opened("initiative", query)
    assert not app.exception
    return app


def listed(app: reader.AppTest, name: str) -> list[str]:
    """Give the titles of a list, in order."""
    (table,) = [html for html in reader.html(app) if f'aria-label="{name}"' in html]
    return re.findall(r'record\?[^"]*">([^<]+)</a>', table)


def heads(app: reader.AppTest) -> list[str]:
    return reader.said(app, "header")


@pytest.mark.usefixtures("plan")
def test_what_it_is_who_leads_since_when_and_how_complete_the_list_is() -> None:
    about = reading(reader.html(opened())[0])
    for words in ("A plan of roads.", "China 中国", "Zambia 赞比亚", "2013-09 (month only)"):
        assert words in about.text
    for words in ("partial", "150, by: ", "A report", "Two lists disagree.", "A notice"):
        assert words in about.text
    assert {"country?of=CHN", "country?of=ZMB", made.PAPER} <= set(about.addresses)


@pytest.mark.usefixtures("small")
def test_what_is_not_known_of_it_is_said_and_not_filled_in() -> None:
    about = reading(reader.html(opened())[0]).text
    assert "no number known" in about
    assert "no reason recorded" in about
    assert "no leading country" in about


@pytest.mark.usefixtures("plan")
def test_those_that_joined_stand_in_joining_order_the_undated_last() -> None:
    app = opened()
    assert listed(app, "Joined, in joining order") == [
        "Egypt joins",
        "A plan joined",
        "France joins",
    ]
    assert "Joined, in joining order: 3 countries, 3 engagements" in heads(app)


@pytest.mark.usefixtures("plan")
def test_withdrawals_and_attendances_stand_apart_from_joining() -> None:
    app = opened()
    assert listed(app, "Joined and withdrew") == ["Italy joins"]
    assert listed(app, "Attended") == ["Singapore attends"]
    assert listed(app, "Other engagements under it") == ["A loan under the plan"]
    assert any("Attending is not joining" in text for text in reader.said(app, "caption"))
    withdrawn = next(html for html in reader.html(app) if "Italy joins" in html)
    assert "2019-03 (month only) to 2023-12 (month only)" in reading(withdrawn).text


@pytest.mark.usefixtures("plan")
def test_the_map_shows_who_joined_and_tells_how_partial_the_list_is() -> None:
    app = opened()
    assert "joined-light" in reader.sent(app, "initiative-map")["base"]
    meta = reader.figure(app, "initiative-map")["layout"]["meta"]
    assert any("of the 150 that a source gives" in line for line in meta["note"])


@pytest.mark.usefixtures("plan")
def test_a_country_picked_on_the_map_opens_its_engagements() -> None:
    app = reader.click(opened(), "initiative-map", "ITA")
    assert reader.query(app) == "of=bri&open=ITA"
    assert any("1 engagement here" in text for text in reader.said(app, "markdown"))


@pytest.mark.usefixtures("plan")
def test_every_layer_is_there_and_filters_narrow_the_lists() -> None:
    app = opened("of=bri&years=2021&kind=loan&layer=own")
    assert listed(app, "Other engagements under it") == ["A loan under the plan"]
    assert "Joined, in joining order: 0 countries, 0 engagements" in heads(app)


@pytest.mark.usefixtures("plan")
def test_an_empty_page_names_the_filter_to_loosen_which_is_not_the_initiative() -> None:
    said = " ".join(reader.said(opened("of=bri&kind=mou"), "warning"))
    assert "without **Kind**: 6 engagements" in said
    assert "Initiative" not in said


@pytest.mark.parametrize("query", ["", "of=ZMB", "of=huawei", "of=none"])
@pytest.mark.usefixtures("small")
def test_without_an_initiative_the_page_asks_for_one_and_the_ledger_adds_up(query: str) -> None:
    app = opened(query)
    assert any("Choose an initiative" in text for text in reader.said(app, "info"))
    assert sum(reader.ledger(app).values()) == 7


@pytest.mark.usefixtures("small")
def test_the_box_opens_an_initiative() -> None:
    app = opened("")
    (box,) = [one for one in app.selectbox if one.key == "of"]
    app = box.set_value("bri").run()
    assert reader.query(app) == "of=bri"
    assert "Belt and Road 一带一路" in app.title[0].value
