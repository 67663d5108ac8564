"""The list beside the map: the map's own order, each entry opening what its shape opens."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.mounting import ALL, Mounting, mounted, world

PHONE = {"width": 360, "height": 740}


@pytest.fixture
def mounting(opened: Mounting) -> Mounting:
    """Give a wide page with the map of five places."""
    opened.cleared().draw(world(ALL))
    return opened


def entries(mounting: Mounting) -> Locator:
    """Find the entries of the list."""
    return mounting.page.locator(".plot-list li button")


def test_the_list_holds_every_place_with_a_record_in_the_order_of_the_map(
    mounting: Mounting,
) -> None:
    expect(mounting.page.get_by_text("4 countries, most engagements first")).to_be_visible()
    written = entries(mounting).all_text_contents()
    assert written == ["Westland 9", "Eastland 2", "Islet & Co 1", "Northland 1"]
    last = "1 place without a record in this selection; no record is not no engagement."
    expect(mounting.page.get_by_text(last)).to_be_visible()


def test_an_entry_opens_what_the_shape_opens(mounting: Mounting) -> None:
    entries(mounting).nth(1).click()
    assert mounting.sent == [["picked", "EAS"]]


def test_a_redraw_writes_the_new_order_and_keeps_the_focus_on_its_country(
    mounting: Mounting,
) -> None:
    entries(mounting).nth(3).focus()
    mounting.draw(world({"NOR": 5, "MID": 1}))
    expect(entries(mounting)).to_have_count(2)
    expect(entries(mounting).first).to_have_text("Northland 5")
    expect(entries(mounting).first).to_be_focused()


def test_the_list_is_one_tab_stop_with_arrow_keys_inside(mounting: Mounting) -> None:
    entries(mounting).first.focus()
    mounting.press("ArrowDown", "ArrowDown", "ArrowUp")
    expect(entries(mounting).nth(1)).to_be_focused()
    mounting.press("End")
    expect(entries(mounting).last).to_be_focused()
    mounting.press("Tab")
    expect(mounting.page.locator(".plot-legend button").first).to_be_focused()
    mounting.press("Shift+Tab", "Home", "Enter")
    assert mounting.sent == [["picked", "WES"]]


def test_without_any_record_the_list_says_so(mounting: Mounting) -> None:
    mounting.draw(world({}))
    expect(entries(mounting)).to_have_count(0)
    expect(mounting.page.get_by_text("0 countries, most engagements first")).to_be_visible()
    expect(mounting.page.get_by_text("5 places without a record")).to_be_visible()


def test_on_a_phone_the_list_is_closed_and_written_only_when_it_is_opened(
    browser: Browser,
) -> None:
    with mounted(browser, viewport=PHONE) as mounting:
        mounting.draw(world(ALL))
        expect(entries(mounting)).to_have_count(0)
        mounting.draw(world({"WES": 3, "MID": 2}))
        mounting.page.get_by_text("2 countries").click()
        expect(entries(mounting).first).to_have_text("Westland 3")
        legend = mounting.page.locator(".plot-legend").bounding_box()
        opened = mounting.page.locator(".plot-list").bounding_box()
        assert legend
        assert opened
        assert legend["y"] < opened["y"]
        assert mounting.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
