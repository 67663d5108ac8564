"""The map in a real browser."""

import re

from playwright.sync_api import expect

from geo import shapes
from tests.browser.conftest import Reader
from tests.browser.worldmap import WorldMap

# Large countries, most with the ring of a small place not far from their middle.
AMID_RINGS = {"EGY": "Egypt", "SAU": "Saudi Arabia", "VEN": "Venezuela", "DEU": "Germany"} | {
    "ZAF": "South Africa",
    "MLI": "Mali",
    "ZMB": "Zambia",
}
LEGEND = (
    "Distinct Chinese actors per country",
    "No record (not: no engagement)",
    "1 actor",
    "13 or more",
)

RECOLOURED = """
([before, least]) => [...document.querySelectorAll("path.choroplethlocation")].filter(
  (path) => path.getAttribute("fill") !== before[path.__data__.loc]).length > least
"""


def test_the_map_is_painted_with_all_its_countries(reader: Reader) -> None:
    visit = reader("/")
    world = WorldMap(visit)
    drawn = visit.page.locator("path.choroplethlocation[d]:not([d=''])")
    expect(drawn).to_have_count(len(shapes.read()))
    assert set(drawn.evaluate_all("all => all.map(p => p.__data__.loc)")) == set(
        shapes.read().index
    )
    assert len(set(world.fills().values())) >= 5
    for words in LEGEND:
        expect(visit.main.get_by_text(words, exact=True).first).to_be_visible()


def test_no_country_paints_the_ocean(reader: Reader) -> None:
    world = WorldMap(reader("/"))
    widest = "all => Math.max(...all.map(p => p.getBBox().width * p.getBBox().height))"
    plot = world.visit.page.locator(".geo .bg rect, .geo rect.bg").first.bounding_box()
    frame = world.visit.page.locator(".plot-canvas").bounding_box()
    area = plot or frame
    assert area
    # Russia's box is the largest: an inverted shape would fill the whole globe.
    assert world.shapes.evaluate_all(widest) < area["width"] * area["height"] / 3


def test_a_click_opens_the_country_with_its_engagements_and_sources(reader: Reader) -> None:
    visit = reader("/")
    world = WorldMap(visit)
    assert "Zambia" in world.over("ZMB")
    world.click()
    expect(visit.main.get_by_role("heading", name=re.compile("Zambia 赞比亚"))).to_be_visible()
    expect(visit.main.get_by_text("TAZARA railway agreement").first).to_be_attached()
    expect(visit.page).to_have_url(re.compile(r"[?&]open=ZMB"))


def test_a_click_on_the_ring_of_a_small_state_opens_it(reader: Reader) -> None:
    visit = reader("/?focus=asia")
    world = WorldMap(visit)
    assert "Singapore 新加坡" in world.over_ring("Singapore")
    world.click()
    expect(visit.main.get_by_role("heading", name=re.compile("Singapore 新加坡"))).to_be_visible()
    assert visit.query == [("focus", "asia"), ("open", "SGP")]


def test_a_second_click_on_the_open_country_keeps_it_open(reader: Reader) -> None:
    visit = reader("/?open=EGY")
    world = WorldMap(visit)
    for _ in range(2):
        assert "Zambia" in world.over("ZMB")
        world.click()
        visit.drawn()
        expect(visit.main.get_by_role("heading", name="Zambia 赞比亚")).to_be_visible()


def test_in_the_middle_of_a_country_the_mouse_is_on_that_country(reader: Reader) -> None:
    world = WorldMap(reader("/"))
    said = {code: world.over(code) for code in AMID_RINGS}
    assert {code: words for code, words in said.items() if AMID_RINGS[code] not in words} == {}


def test_the_country_box_does_what_a_click_does(reader: Reader) -> None:
    visit = reader("/")
    visit.choose("Open a country", "Egypt 埃及", among=visit.main)
    expect(visit.main.get_by_role("heading", name=re.compile("Egypt 埃及"))).to_be_visible()
    expect(visit.page).to_have_url(re.compile(r"\?open=EGY$"))


def test_a_filter_changes_the_map_the_summary_and_the_address(reader: Reader) -> None:
    visit = reader("/")
    world = WorldMap(visit)
    before, said = world.fills(), visit.summary.inner_text()
    visit.choose("Kind", "Loan", among=visit.sidebar)
    expect(visit.page).to_have_url(re.compile(r"\?kind=loan$"))
    expect(visit.summary).to_contain_text("kind: Loan")
    assert visit.summary.inner_text() != said
    # The words can be on the page a moment before the map is painted.
    visit.page.wait_for_function(RECOLOURED, arg=[before, 50])
