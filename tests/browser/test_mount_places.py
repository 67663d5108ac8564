"""Every place of a picture is reached and named without a mouse."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.mounting import ALL, Mounting, timeline, world

OUTLINED = "path => path.getAttribute('d') === document.activeElement.getAttribute('d')"


@pytest.fixture
def mounting(opened: Mounting) -> Mounting:
    """Give a page with the map of five places, the focus on the picture."""
    opened.cleared().draw(world(ALL))
    opened.page.focus("#before")
    opened.press("Tab")
    return opened


def test_the_picture_is_one_tab_stop_that_begins_with_most_engagements(mounting: Mounting) -> None:
    assert mounting.here == "Westland, 9 engagements"
    mounting.press("ArrowRight", "Tab")
    assert not mounting.page.evaluate("document.activeElement.closest('.plot-canvas')")
    mounting.press("Shift+Tab")
    assert mounting.here == "Midland, no record in this selection"


def test_every_place_is_named_with_what_is_told_of_it(mounting: Mounting) -> None:
    named = mounting.marks.evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert sorted(named) == [
        "Eastland, 2 engagements",
        "Islet & Co, 1 engagement",
        "Midland, no record in this selection",
        "Northland, 1 engagement",
        "Westland, 9 engagements",
    ]


def test_a_screen_reader_gets_one_list_with_all_places_and_how_to_move(mounting: Mounting) -> None:
    session = mounting.page.context.new_cdp_session(mounting.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    heard = [node for node in nodes if not node["ignored"]]
    lists = [node for node in heard if node["role"]["value"] == "listbox"]
    assert [node["name"]["value"] for node in lists] == ["Map: Engagements per country"]
    assert "Arrow keys" in lists[0]["description"]["value"]
    assert sum(node["role"]["value"] == "option" for node in heard) == 5


def test_arrow_keys_lead_to_the_nearest_place_on_the_screen(mounting: Mounting) -> None:
    led = []
    for key in ("ArrowRight", "ArrowUp", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft"):
        mounting.press(key)
        led.append(mounting.here.split(",")[0])
    assert led == ["Midland", "Northland", "Midland", "Eastland", "Islet & Co", "Westland"]


def test_where_nothing_lies_ahead_an_arrow_key_leads_nowhere(mounting: Mounting) -> None:
    mounting.press("ArrowLeft")
    assert mounting.here == "Westland, 9 engagements"


def test_page_keys_follow_the_order_of_the_map(mounting: Mounting) -> None:
    led = []
    for key in ("PageDown", "PageDown", "PageDown", "PageDown", "Home", "End", "PageUp"):
        mounting.press(key)
        led.append(mounting.here.split(",")[0])
    assert led[:4] == ["Eastland", "Islet & Co", "Northland", "Northland"]
    assert led[4:] == ["Westland", "Northland", "Islet & Co"]


def test_letters_lead_to_the_name_that_begins_with_them(mounting: Mounting) -> None:
    mounting.press("m", "i", "d")
    assert mounting.here == "Midland, no record in this selection"
    mounting.page.wait_for_timeout(900)
    mounting.press("I")
    assert mounting.here == "Islet & Co, 1 engagement"


@pytest.mark.parametrize("key", ["Enter", " "])
def test_enter_and_the_space_bar_open_the_place(mounting: Mounting, key: str) -> None:
    mounting.press("PageDown", "PageDown", key)
    assert mounting.sent == [["picked", "ISL"]]


@pytest.mark.parametrize(("letter", "name"), [("e", "Eastland"), ("i", "Islet & Co")])
def test_a_redraw_keeps_the_focus_and_tells_the_new_number(
    mounting: Mounting, letter: str, name: str
) -> None:
    mounting.press(letter)
    mounting.draw(world({"EAS": 7, "ISL": 7}))
    expect(mounting.mark(name)).to_be_focused()
    assert mounting.here == f"{name}, 7 engagements"
    expect(mounting.page.locator(".plot-told")).to_have_text(f"{name}7 engagements")
    expect(mounting.page.locator(".plot-focus")).to_have_count(1)


def test_a_redraw_takes_the_focus_from_nothing_else(mounting: Mounting) -> None:
    mounting.press("i")
    mounting.page.focus("#after")
    mounting.draw(world({"EAS": 7}))
    expect(mounting.page.locator("#after")).to_be_focused()
    expect(mounting.page.locator(".plot-focus")).to_have_count(0)


def test_the_outline_of_the_focus_lies_over_all_and_follows_the_map(mounting: Mounting) -> None:
    lines = mounting.page.locator(".geo > .plot-focus:last-child path")
    expect(lines).to_have_count(2)
    before = lines.first.get_attribute("d")
    assert lines.first.evaluate(OUTLINED)
    mounting.press("+")
    expect(lines.first).not_to_have_attribute("d", before or "")
    assert lines.first.evaluate(OUTLINED)
    expect(mounting.mark("Westland")).to_be_focused()


def test_escape_takes_the_words_away_and_leaves_the_focus(mounting: Mounting) -> None:
    said = mounting.page.locator(".plot-told")
    expect(said).to_have_text("Westland9 engagements")
    mounting.press("Escape")
    expect(said).to_have_count(0)
    expect(mounting.mark("Westland")).to_be_focused()


def test_how_to_move_is_seen_while_the_picture_has_the_focus(mounting: Mounting) -> None:
    shown = "getComputedStyle(document.querySelector('.plot-help')).clipPath"
    assert mounting.page.evaluate(shown) == "none"
    mounting.page.focus("#after")
    assert mounting.page.evaluate(shown) != "none"


def test_a_place_out_of_view_is_brought_into_it(mounting: Mounting) -> None:
    for _ in range(5):
        mounting.press("+")
    frame = mounting.page.locator(".plot-canvas").bounding_box()
    mounting.press("e")
    expect(mounting.mark("Eastland")).to_be_focused()
    box = mounting.mark("Eastland").bounding_box()
    assert box
    assert frame
    assert frame["x"] < box["x"] + box["width"] / 2 < frame["x"] + frame["width"]


def test_zero_shows_again_what_the_page_asks_for(mounting: Mounting) -> None:
    shape = mounting.mark("Westland")
    before = shape.get_attribute("d") or ""
    mounting.press("+", "+")
    expect(shape).not_to_have_attribute("d", before)
    mounting.press("0")
    expect(shape).to_have_attribute("d", before)


def test_the_place_that_the_page_has_open_is_the_selected_one(mounting: Mounting) -> None:
    mounting.shown("?open=EAS")
    mounting.draw(world(ALL))
    expect(mounting.page.get_by_role("option", selected=True)).to_have_count(1)
    expect(mounting.mark("Eastland")).to_have_attribute("aria-selected", "true")
    width = "path => getComputedStyle(path).strokeWidth"
    assert mounting.mark("Eastland").evaluate(width) == "2px"
    assert mounting.mark("Midland").evaluate(width) != "2px"


def test_the_selected_place_follows_the_address_without_a_redraw(mounting: Mounting) -> None:
    selected = mounting.page.get_by_role("option", selected=True)
    expect(selected).to_have_count(0)
    mounting.shown("?open=WES")
    expect(selected).to_have_accessible_name(re.compile("Westland"))
    mounting.shown("?open=MID&years=2018-2019")
    expect(selected).to_have_accessible_name(re.compile("Midland"))
    mounting.shown("?")
    expect(selected).to_have_count(0)


def test_a_place_that_does_not_open_is_not_the_selected_one(mounting: Mounting) -> None:
    mounting.shown("?open=EAS")
    mounting.page.focus("#before")
    mounting.press("Tab", "Enter")
    assert mounting.sent == [["picked", "WES"]]
    expect(mounting.page.get_by_role("option", selected=True)).to_have_accessible_name(
        re.compile("Eastland")
    )


def test_the_engagement_that_is_open_is_the_selected_one_on_a_timeline(opened: Mounting) -> None:
    opened.cleared().shown("?id=id-cloud")
    opened.draw(timeline("Loan", "Lab", "Cloud"))
    expect(opened.page.get_by_role("option", selected=True)).to_have_count(1)
    expect(opened.mark("Cloud")).to_have_attribute("aria-selected", "true")


def test_engagements_on_a_timeline_are_reached_in_the_order_of_time(opened: Mounting) -> None:
    opened.cleared().draw(timeline("Loan", "Lab", "Cloud"))
    opened.page.focus("#before")
    opened.press("Tab")
    assert opened.here == "Loan, Start: 2000"
    opened.press("PageDown")
    assert opened.here == "Lab, Start: 2001"
    opened.press("End", "Enter")
    assert opened.sent == [["picked", "id-cloud"]]
    opened.draw(timeline("Loan", "Cloud"))
    expect(opened.mark("Cloud")).to_be_focused()
    opened.draw(timeline("Loan", "Lab"))
    expect(opened.mark("Loan")).to_be_focused()
