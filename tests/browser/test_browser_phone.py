"""The pages on a phone and in a narrow window: nothing sideways, everything in reach."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader
from tests.browser.visit import Visit

PATHS = (
    "/",
    "/?open=ZMB",
    "/timeline",
    "/timeline?lanes=country&id=sau-sensetime-scai-2022",
    "/records?layer=ties&layer=own&layer=restrictions&layer=comparators",
    "/records?kind=mou&q=nowhere",
    "/country?of=EGY",
    "/record?id=sau-sensetime-scai-2022",
    "/initiative?of=bri",
    "/actor?of=huawei",
    "/compare?a=initiative:bri&b=initiative:pax-silica&open=ARG",
    "/changes",
    "/method",
)
TOUCH = {"device_scale_factor": 3, "is_mobile": True, "has_touch": True}
PHONE = TOUCH | {"viewport": {"width": 360, "height": 740}}
# What scrolls sideways, the page itself or a part of it, and what sticks out of the window.
SIDEWAYS = """
() => {
  const page = document.scrollingElement, main = document.querySelector('[data-testid=stMain]');
  const all = [page, main, ...main.querySelectorAll('*')];
  const scrolls = (e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1
    && (e === page || ['auto', 'scroll'].includes(getComputedStyle(e).overflowX));
  const out = (e) => e.matches('p, a, button, input, td, th, img, code, figure, .plot-canvas')
    && e.getClientRects().length && e.getBoundingClientRect().right > innerWidth + 1;
  return all.filter((e) => scrolls(e) || out(e)).map((e) => e.outerHTML.slice(0, 160));
}
"""
MAP = ".plot-canvas path.choroplethlocation"


SLOW = pytest.mark.slow


@pytest.mark.parametrize(
    "width", [360, *(pytest.param(width, marks=SLOW) for width in (320, 800, 1300))]
)
def test_no_page_scrolls_sideways(reader: Reader, width: int) -> None:
    how = TOUCH if width < 400 else {}
    visit = reader("/", viewport={"width": width, "height": 740}, **how)
    for path in PATHS:
        visit.go(path)
        # A figure takes the width of its place a frame or more after it is drawn.
        for _ in range(20):
            if not visit.page.evaluate(SIDEWAYS):
                break
            visit.page.wait_for_timeout(150)
        assert visit.page.evaluate(SIDEWAYS) == [], path


def test_a_page_that_scrolls_sideways_would_be_noticed(reader: Reader) -> None:
    visit = reader("/records", **PHONE)
    visit.main.locator(".leaf td").first.evaluate("cell => { cell.style.minWidth = '900px'; }")
    assert visit.page.evaluate(SIDEWAYS) != []


def columns(visit: Visit) -> int:
    """Count the places at which cells of the first table's first line begin."""
    cells = visit.main.locator(".leaf tbody tr").first.locator("th, td")
    return len(set(cells.evaluate_all("all => all.map(e => e.getBoundingClientRect().left)")))


@pytest.mark.parametrize("path", ["/records", "/country?of=EGY", "/method"])
def test_a_table_is_read_cell_by_cell_where_it_is_narrow(reader: Reader, path: str) -> None:
    visit = reader(path, **PHONE)
    cell = visit.main.locator(".leaf td").last
    label = cell.get_attribute("data-label")
    assert label
    assert label in cell.evaluate("e => getComputedStyle(e, '::before').content")
    expect(visit.main.locator(".leaf thead").first).to_be_hidden()
    assert columns(visit) == 1
    assert cell.evaluate("e => e.clientWidth") == cell.evaluate("e => e.parentNode.clientWidth")
    visit.page.set_viewport_size({"width": 1300, "height": 900})
    expect(visit.main.get_by_role("columnheader", name=label).last).to_be_visible()
    assert columns(visit) > 1


def test_the_filters_are_reached_by_a_button_and_put_away(reader: Reader) -> None:
    visit = reader("/records", **PHONE)
    expect(visit.sidebar.get_by_role("combobox", name="Kind")).to_be_hidden()
    button = visit.page.get_by_test_id("stExpandSidebarButton")
    assert "Filters" in button.evaluate("e => getComputedStyle(e, '::after').content")
    button.tap()
    visit.choose("Kind", "Loan", among=visit.sidebar)
    visit.sidebar.get_by_role("button", name="Collapse sidebar").tap()
    expect(visit.sidebar.get_by_role("combobox", name="Kind")).to_be_hidden()
    expect(visit.summary).to_contain_text("kind: Loan")


def test_filters_that_are_put_away_take_no_focus(reader: Reader) -> None:
    visit = reader("/records", **PHONE)
    within = "document.activeElement.closest('[data-testid=stSidebar]') !== null"
    for _ in range(12):
        visit.page.keyboard.press("Tab")
        assert not visit.page.evaluate(within)


def test_the_legend_stands_under_the_map(reader: Reader) -> None:
    visit = reader("/", **PHONE)
    expect(visit.page.locator(MAP).first).to_be_attached()
    drawn = visit.page.locator(".plot-canvas").bounding_box()
    legend = visit.page.locator(".plot-legend").bounding_box()
    assert drawn
    assert legend
    assert legend["y"] >= drawn["y"] + drawn["height"] - 1
    assert legend["x"] >= 0
    assert legend["x"] + legend["width"] <= 360


def swipe(visit: Visit, x: float, y: float) -> None:
    """Move a finger 200 pixels up from a point, as the browser's own gesture."""
    finger = visit.page.context.new_cdp_session(visit.page)
    finger.send(
        "Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]}
    )
    for way in range(10, 201, 10):
        moved = [{"x": x, "y": y - way}]
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": moved})
        visit.page.wait_for_timeout(16)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    visit.page.wait_for_timeout(300)


def test_a_swipe_over_the_map_scrolls_the_page_and_not_the_map(reader: Reader) -> None:
    visit = reader("/", **PHONE)
    shape = visit.page.locator(MAP).first
    expect(shape).to_be_attached()
    canvas = visit.page.locator(".plot-canvas")
    canvas.evaluate("e => e.scrollIntoView({block: 'center', behavior: 'instant'})")
    drawn, top = shape.get_attribute("d"), "e => e.scrollTop"
    before, box = visit.main.evaluate(top), canvas.bounding_box()
    assert box
    swipe(visit, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert visit.main.evaluate(top) > before + 100
    assert shape.get_attribute("d") == drawn
