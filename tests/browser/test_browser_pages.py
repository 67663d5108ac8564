"""Every page in a real browser with the network cut; the reader fixture counts strange requests."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader
from tests.browser.worldmap import WorldMap

PAGES = {
    "/": "on and around AI",
    "/timeline": "Timeline",
    "/records": "Records",
    "/country?of=ZMB": "",
    "/record?id=zmb-tazara-loan-1967": "TAZARA",
    "/initiative?of=bri": "Belt and Road",
    "/actor?of=huawei": "Huawei",
    "/compare?a=initiative:bri&b=initiative:pax-silica": "Compare",
    "/changes": "What changed",
    "/method": "Method",
}


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
def test_every_page_draws_with_the_network_cut(reader: Reader, scheme: str) -> None:
    visit = reader("/", color_scheme=scheme)
    for path, head in PAGES.items():
        visit.go(path)
        expect(visit.page).to_have_title(re.compile("Atlas"))
        expect(visit.page.get_by_role("heading", level=1)).to_contain_text(head)
        expect(visit.summary.first).to_be_visible()
        expect(visit.ledger).to_contain_text("Ledger:")
        if path in {"/", "/timeline"}:
            painted = visit.page.locator("path.choroplethlocation, .scatterlayer path.point")
            expect(painted.first).to_be_attached()
        colour = "e => getComputedStyle(e).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
        shade = sum(visit.page.get_by_test_id("stApp").evaluate(colour)) / 3
        assert shade < 80 if scheme == "dark" else shade > 200


def test_1967_is_on_the_timeline(reader: Reader) -> None:
    visit = reader("/timeline?country=ZMB")
    plot = visit.page.locator(".plot-canvas")
    expect(plot.get_by_text("1967", exact=True).first).to_be_visible()
    expect(plot.get_by_text("2026", exact=True).first).to_be_visible()


def test_a_click_on_the_timeline_opens_the_engagement(reader: Reader) -> None:
    visit = reader("/timeline?q=tazara&kind=debt-relief")
    mark = visit.page.locator(".scatterlayer path.point").last
    mark.hover(force=True)
    mark.click(force=True)
    expect(visit.page.get_by_text("China writes off half of the TAZARA debt").first).to_be_visible()
    expect(visit.page.get_by_text("claimed by:").first).to_be_visible()


def test_a_search_opens_no_other_host_and_keeps_the_page(reader: Reader) -> None:
    visit = reader("/records")
    visit.page.get_by_role("textbox", name="Search").fill("赞比亚")
    visit.page.get_by_role("textbox", name="Search").press("Enter")
    expect(visit.summary).to_contain_text("赞比亚")
    expect(visit.main.get_by_text("TAZARA railway agreement").first).to_be_visible()


def test_a_whole_visit_asks_no_other_host(reader: Reader) -> None:
    visit = reader("/")
    world = WorldMap(visit)
    world.over("BRA")
    world.click()
    expect(visit.page).to_have_url(re.compile("open=BRA"))
    visit.choose("Part of the world", "Africa", among=visit.main)
    expect(visit.page).to_have_url(re.compile("focus=africa"))
    visit.button("Play").click()
    expect(visit.main.locator(".plot-play-told")).to_contain_text("1967: ")
    visit.button("Pause").click()
    expect(visit.page).to_have_url(re.compile("years="))
    with visit.page.expect_download():
        visit.main.get_by_role("button", name=re.compile("^Download")).first.click()
    visit.main.get_by_role("link", name="Timeline", exact=True).click()
    expect(visit.page.get_by_role("heading", level=1)).to_contain_text("Timeline")
    visit.drawn()


def test_a_request_to_another_host_would_be_noticed(reader: Reader) -> None:
    visit = reader("/method")
    visit.page.evaluate("fetch('https://example.org/').catch(() => 'refused')")
    visit.page.wait_for_timeout(100)
    assert any("example.org" in text for text in [*visit.strange, *visit.errors])
    visit.strange.clear()
    visit.errors.clear()


def test_a_narrow_timeline_leaves_half_of_its_width_to_time(reader: Reader) -> None:
    visit = reader("/timeline?country=ZMB", viewport={"width": 800, "height": 900})
    chart = visit.page.locator(".plot-canvas").bounding_box()
    panel = visit.page.locator("rect.nsewdrag").first.bounding_box()
    assert chart
    assert panel
    assert panel["width"] >= chart["width"] / 2
