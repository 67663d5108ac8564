"""A figure that stands while something round it changes: the theme, the medium, the numbers."""

from playwright.sync_api import expect

from charts.style import DARK, LIGHT
from tests.browser.conftest import Reader
from tests.browser.worldmap import WorldMap

GROUND = ".plot-patterns rect >> nth=0"


def test_a_figure_follows_the_theme_while_it_stands(reader: Reader) -> None:
    visit = reader("/", color_scheme="dark")
    ground = visit.main.locator(GROUND)
    expect(ground).to_have_attribute("fill", DARK.no_record)
    visit.page.emulate_media(color_scheme="light")
    expect(ground).to_have_attribute("fill", LIGHT.no_record)
    assert visit.query == []


def test_what_the_mouse_reads_is_shown_again_with_the_new_number(reader: Reader) -> None:
    visit = reader("/")
    world = WorldMap(visit)
    before = world.over("ZMB")
    search = visit.sidebar.get_by_role("textbox", name="Search")
    search.fill("railway")
    search.press("Enter")
    expect(visit.summary).to_contain_text("railway")
    said = visit.page.locator(".hoverlayer .hovertext")
    expect(said).to_contain_text("Zambia")
    expect(said).not_to_have_text(before)


def test_no_record_is_hatched_on_paper_too(reader: Reader) -> None:
    visit = reader("/?initiative=gdi")
    visit.page.emulate_media(media="print")
    blank = visit.main.locator("path.choroplethlocation.plot-hatched").first
    assert blank.evaluate("path => getComputedStyle(path).fill").startswith("url(")


def test_a_page_that_is_left_frees_its_figure_and_draws_it_anew(reader: Reader) -> None:
    visit = reader("/")
    for _ in range(2):
        visit.main.get_by_role("link", name="Timeline", exact=True).click()
        expect(visit.main.locator(".plot[data-kind=timeline] g.bars").first).to_be_attached()
        visit.main.get_by_role("link", name="Map", exact=True).click()
        WorldMap(visit)
    expect(visit.main.locator("figure.plot")).to_have_count(1)
