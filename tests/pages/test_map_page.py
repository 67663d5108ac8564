"""The map as a reader uses it, without a browser."""

import json

import pytest

from tests.pages import reader
from tests.pages.cells import reading


def counts(app: reader.AppTest) -> dict[str, str]:
    """Give the hover text of every place of the map."""
    traces = json.loads(reader.figure(app, "map"))["data"]
    places = next(trace for trace in traces if trace["type"] == "choropleth")
    return dict(zip(places["locations"], places["text"], strict=True))


@pytest.mark.usefixtures("small")
def test_a_click_on_a_country_opens_it_under_the_map() -> None:
    app = reader.click(reader.opened("map", "kind=loan"), "map", location="ZMB")
    assert [text for text in reader.said(app, "subheader") if "Zambia 赞比亚" in text]
    assert reader.query(app) == "kind=loan&open=ZMB"
    (cards,) = reader.html(app)
    assert "A railway loan" in cards
    assert "A plan joined" not in cards
    assert any(
        "1 engagement here" in text and "hide 1" in text for text in reader.said(app, "markdown")
    )


@pytest.mark.usefixtures("small")
def test_a_click_on_the_ring_of_a_small_place_opens_it() -> None:
    app = reader.click(reader.opened("map"), "map", lat=1.3, lon=103.8, customdata=["SGP"])
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
    app = reader.click(reader.opened("map", "open=ZMB"), "map", location="EGY")
    assert reader.query(app) == "open=EGY"


@pytest.mark.usefixtures("small")
def test_a_country_without_rows_opens_and_says_so() -> None:
    app = reader.click(reader.opened("map"), "map", location="NAM")
    assert any("0 engagements here" in text for text in reader.said(app, "markdown"))
    assert not app.exception


@pytest.mark.usefixtures("small")
def test_a_place_on_the_map_that_is_in_no_table_opens_nothing_and_breaks_nothing() -> None:
    app = reader.click(reader.opened("map"), "map", location="ATA")
    assert not app.exception


@pytest.mark.usefixtures("small")
def test_the_map_counts_ties_and_calls_no_record_by_its_name() -> None:
    places = counts(reader.opened("map"))
    assert "2 engagements" in places["ZMB"]
    assert "No record" in places["NAM"]
    assert "No record" in places["FRA"]
    assert "not: no engagement" in places["NAM"]


@pytest.mark.usefixtures("small")
def test_a_ban_is_a_mark_of_its_own_and_no_count() -> None:
    app = reader.opened("map", "layer=ties&layer=restrictions")
    assert "1 restriction" in counts(app)["ITA"]
    assert "engagements" not in counts(app)["ITA"].replace("no engagement", "")
    traces = json.loads(reader.figure(app, "map"))["data"]
    assert any(trace.get("name") == "restrictions" for trace in traces)


@pytest.mark.usefixtures("small")
def test_years_and_filters_change_the_map() -> None:
    places = counts(reader.opened("map", "years=1967-1980"))
    assert "1 engagement" in places["ZMB"]
    assert "No record" in places["EGY"]


@pytest.mark.usefixtures("small")
def test_play_moves_the_years_and_pause_keeps_them() -> None:
    app = reader.opened("map")
    (button,) = [one for one in app.button if one.label == "Play"]
    app = button.click().run()
    assert reader.query(app) == "years=1967"
    (button,) = [one for one in app.button if one.label == "Pause"]
    app = button.click().run()
    assert reader.query(app) == "years=1967"
    assert any(one.label == "Play" for one in app.button)


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
    (heading, *_) = reader.said(app, "subheader")
    assert "in another layer" in heading
    assert "Membership" in heading


@pytest.mark.usefixtures("small")
def test_china_is_the_counterpart_only_where_ties_with_it_are_drawn() -> None:
    ties = reader.figure(reader.opened("map", ""), "map")
    others = reader.figure(reader.opened("map", "layer=ties&layer=comparators&camp=us-led"), "map")
    assert "The counterpart of these engagements" in ties
    assert "The counterpart of these engagements" not in others


@pytest.mark.usefixtures("small")
def test_leaving_the_map_stops_the_play() -> None:
    app = reader.opened("map", "years=1967-2018")
    next(button for button in app.button if button.label == "Play").click().run()
    assert any(button.label == "Pause" for button in app.button)
    away = reader.turn(app, "records", reader.query(app))
    back = reader.turn(away, "map", reader.query(away))
    assert any(button.label == "Play" for button in back.button)
