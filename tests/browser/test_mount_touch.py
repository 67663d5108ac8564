"""The finger scrolls the page, and moves the map only when asked; the mouse reads on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.mounting import ALL, Mounting, mounted, world

VIEW = "plots[0].canvas._fullLayout.geo.center.lat"


@pytest.fixture(scope="module")
def telephone(browser: Browser) -> Iterator[Mounting]:
    """Open a page on a telephone, higher than its screen."""
    screen = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}
    with mounted(browser, **screen) as made:
        made.page.add_style_tag(content="body { min-height: 3000px }")
        yield made


@pytest.fixture
def mounting(telephone: Mounting) -> Mounting:
    """Give a telephone with the map of five places."""
    telephone.cleared().draw(world(ALL))
    telephone.page.evaluate("scrollTo(0, 0)")
    return telephone


def swipe(mounting: Mounting) -> None:
    """Draw a finger upwards over the map."""
    session = mounting.page.context.new_cdp_session(mounting.page)
    box = mounting.page.locator(".plot-canvas").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    path = [("touchStart", y), *(("touchMove", y - 10 * step) for step in range(1, 9))]
    for kind, at in path:
        touched = {"type": kind, "touchPoints": [{"x": x, "y": at}]}
        session.send("Input.dispatchTouchEvent", touched)
        mounting.page.wait_for_timeout(16)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    mounting.page.wait_for_timeout(300)


def test_a_swipe_over_the_map_scrolls_the_page_and_not_the_map(mounting: Mounting) -> None:
    before = mounting.page.evaluate(VIEW)
    swipe(mounting)
    assert mounting.page.evaluate("scrollY") > 40
    assert mounting.page.evaluate(VIEW) == before


def test_asked_to_move_the_map_a_swipe_moves_it_and_not_the_page(mounting: Mounting) -> None:
    button = mounting.page.get_by_role("button", name="Move the map by touch")
    button.tap()
    expect(button).to_have_attribute("aria-pressed", "true")
    before = mounting.page.evaluate(VIEW)
    swipe(mounting)
    assert mounting.page.evaluate("scrollY") == 0
    assert mounting.page.evaluate(VIEW) != before
    button.tap()
    swipe(mounting)
    assert mounting.page.evaluate("scrollY") > 40


def test_a_tap_opens_the_place_under_the_finger(mounting: Mounting) -> None:
    mounting.mark("Westland").tap(force=True)
    mounting.page.wait_for_timeout(500)
    assert mounting.sent == [["picked", "WES"]]


def test_with_a_mouse_the_words_follow_a_redraw_and_no_button_is_for_touch(
    browser: Browser,
) -> None:
    with mounted(browser) as mounting:
        mounting.draw(world(ALL))
        expect(mounting.page.locator(".plot-touch")).to_be_hidden()
        read = mounting.page.locator(".hoverlayer .hovertext")
        mounting.mark("Westland").hover(force=True)
        expect(read).to_have_text("Westland9 engagements")
        mounting.draw(world({"WES": 3}))
        expect(read).to_have_text("Westland3 engagements")
        mounting.page.mouse.move(1, 1)
        expect(read).to_have_count(0)
        mounting.draw(world(ALL))
        expect(read).to_have_count(0)
