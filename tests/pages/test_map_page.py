"""The map as a reader uses it, without a browser."""

import json
import re

import pytest

from data import tables
from data.tables import Tables
from plates import places, worldmap
from tests.pages import reader
from tests.pages.cells import reading


def counts(app: reader.AppTest) -> dict[str, str]:
    """Give what the map tells of every place."""
    codes = [place.iso3 for place in places.places(tables.read())]
    return dict(zip(codes, reader.figure(app, "map")["data"][0]["customdata"], strict=True))


@pytest.mark.usefixtures("small")
def test_a_click_on_a_country_opens_it_under_the_map() -> None:
    app = reader.click(reader.opened("map", "kind=loan"), "map", "ZMB")
    assert [text for text in reader.said(app, "header") if "Zambia 赞比亚" in text]
    assert reader.query(app) == "kind=loan&open=ZMB"
    (cards,) = reader.html(app)
    assert "A railway loan" in cards
    assert "A plan joined" not in cards
    assert any(
        "1 engagement here" in text and "hide 1" in text for text in reader.said(app, "markdown")
    )


@pytest.mark.usefixtures("small")
def test_a_click_on_a_small_place_opens_it() -> None:
    app = reader.click(reader.opened("map"), "map", "SGP")
    assert reader.query(app) == "open=SGP"
    assert "A laboratory" in reader.html(app)[0]


@pytest.mark.usefixtures("small")
def test_the_country_box_does_what_a_click_does() -> None:
    app = reader.opened("map")
    (box,) = [one for one in app.selectbox if one.key == "open"]
    app = box.set_value("EGY").run()
    assert reader.query(app) == "open=EGY"
    assert "Words about speech" in reader.html(app)[0]


@pytest.mark.usefixtures("small")
def test_a_click_on_a_second_country_opens_that_one_instead() -> None:
    app = reader.click(reader.opened("map", "open=ZMB"), "map", "EGY")
    assert reader.query(app) == "open=EGY"


@pytest.mark.usefixtures("small")
def test_a_country_without_rows_opens_and_says_so() -> None:
    app = reader.click(reader.opened("map"), "map", "NAM")
    assert any("0 engagements here" in text for text in reader.said(app, "markdown"))
    assert not app.exception


@pytest.mark.usefixtures("small")
def test_a_place_on_the_map_that_is_in_no_table_opens_nothing_and_breaks_nothing() -> None:
    app = reader.click(reader.opened("map"), "map", "ATA")
    assert not app.exception


@pytest.mark.usefixtures("small")
def test_the_map_counts_ties_and_calls_no_record_by_its_name() -> None:
    told = counts(reader.opened("map"))
    assert "2 engagements" in told["ZMB"]
    assert "No record" in told["NAM"]
    assert "No record" in told["FRA"]
    assert "not: no engagement" in told["NAM"]


@pytest.mark.usefixtures("small")
def test_a_ban_is_a_mark_of_its_own_and_no_count() -> None:
    app = reader.opened("map", "layer=ties&layer=restrictions")
    assert "1 restriction" in counts(app)["ITA"]
    assert "engagements" not in counts(app)["ITA"].replace("no engagement", "")
    crosses = reader.figure(app, "map")["data"][2]
    assert (crosses["ids"], crosses["customdata"]) == (["ITA"], ["1 restriction"])


@pytest.mark.usefixtures("small")
def test_years_and_filters_change_the_map() -> None:
    told = counts(reader.opened("map", "years=1967-1980"))
    assert "1 engagement" in told["ZMB"]
    assert "No record" in told["EGY"]


@pytest.mark.usefixtures("small")
def test_where_play_stopped_the_page_and_its_address_follow() -> None:
    app = reader.send(reader.opened("map", "kind=loan"), "map", "years", [1967, 1980])
    assert reader.query(app) == "kind=loan&years=1967-1980"
    assert app.slider[0].value == (1967, 1980)
    assert "from 1967 to 1980" in reader.summary(app)


@pytest.mark.usefixtures("small")
def test_play_that_stops_at_the_last_year_leaves_no_years_in_the_address() -> None:
    app = reader.opened("map", "years=1967-1980")
    span = reader.sent(app, "map")["play"]["years"]
    assert reader.query(reader.send(app, "map", "years", span)) == ""


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "years", [[1966, 1980], [1980, 1967], ["x"], "1967-80", None, [{}, 2], 5, True]
)
def test_years_that_no_reader_can_play_to_change_nothing(years: object) -> None:
    app = reader.send(reader.opened("map", "years=1967-1970"), "map", "years", years)
    assert not app.exception
    assert reader.query(app) == "years=1967-1970"


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("chart", ["map", "timeline"])
@pytest.mark.parametrize("mark", [["ZMB"], {"id": "ZMB"}, 7, None, "nowhere"])
def test_what_is_no_mark_of_a_figure_opens_nothing(chart: str, mark: object) -> None:
    app = reader.send(reader.opened(chart), chart, "picked", mark)
    assert not app.exception
    assert reader.query(app) == ""


@pytest.mark.usefixtures("small")
def test_an_area_that_is_no_country_is_answered_in_words() -> None:
    app = reader.click(reader.opened("map"), "map", "CYN")
    assert "no country of the tables" in app.toast[0].value


@pytest.mark.usefixtures("small")
def test_every_card_under_the_map_shows_status_claimant_confidence_and_source() -> None:
    app = reader.opened("map", "open=ZMB")
    text = reading(reader.html(app)[0]).text
    for words in ("status: completed", "claimed by: media", "confidence: high", "A report"):
        assert words in text
    assert "contested" in text
    assert "disputes" in text


@pytest.mark.usefixtures("small")
def test_the_heading_says_that_only_a_part_of_the_ledger_is_drawn() -> None:
    app = reader.opened("map", "part=layer&kind=membership")
    (heading, *_) = reader.said(app, "header")
    assert "in another layer" in heading
    assert "Membership" in heading


@pytest.mark.usefixtures("small")
def test_china_is_the_counterpart_only_where_ties_with_it_are_drawn() -> None:
    ties = counts(reader.opened("map", ""))
    others = counts(reader.opened("map", "layer=ties&layer=comparators&camp=us-led"))
    assert ties["CHN"] == "The counterpart of these engagements"
    assert others["CHN"] != "The counterpart of these engagements"


@pytest.mark.parametrize(
    ("query", "heading", "told"),
    [
        ("", "Distinct Chinese actors per country", "1 Chinese actor<br>2 engagements"),
        ("count=engagements", "Engagements per country", "2 engagements"),
        ("count=initiatives", "Distinct initiatives per country", "1 initiative<br>2 engagements"),
        (
            "count=joined",
            "Countries that joined an initiative, group or text",
            "Joined<br>2 engagements",
        ),
    ],
)
def test_the_colour_counts_what_is_asked_for_and_says_so(
    small: Tables, query: str, heading: str, told: str
) -> None:
    app = reader.opened("map", query)
    sent = reader.sent(app, "map")
    scheme = sent["base"].rpartition("/")[2].removesuffix(".json").partition("-")[0]
    assert scheme == (query.partition("=")[2] or "actors")
    document, _ = worldmap.base(small, scheme, "light")
    assert json.loads(document)["layout"]["meta"]["legend"]["heading"] == heading
    assert counts(app)["ZMB"] == told
    assert reader.query(app) == query


def test_a_count_that_dates_leave_open_is_told_as_a_range() -> None:
    app = reader.opened("map", "years=2020&count=engagements")
    assert re.match(r"\d+ to \d+ engagements of ", reader.summary(app))
    assert any(" to " in words for words in counts(app).values())


def test_the_switch_for_context_rows_hides_them_and_the_ledger_says_how_many() -> None:
    rows = tables.read().engagements
    background = int(((rows["layer"] == "ties") & (rows["relevance"] == "context")).sum())
    app = reader.opened("map", "")
    (switch,) = [one for one in app.sidebar.toggle if one.label == "Context rows"]
    assert switch.value is True
    switch.set_value(False).run()
    assert reader.ledger(app)["context"] == background > 0
    assert reader.query(app) == "relevance=direct&relevance=enabling"
    app.sidebar.toggle[0].set_value(True).run()
    assert reader.query(app) == ""
