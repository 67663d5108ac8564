"""The map keeps the place that its reader looks at."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader
from tests.browser.worldmap import WorldMap


def test_a_reader_who_zoomed_stays_there_when_a_filter_changes(reader: Reader) -> None:
    visit = reader("/")
    world = WorldMap(visit)
    world.zoom("GHA")
    before = world.view()
    assert before["scale"] > 1.5
    visit.choose("Kind", "Loan", among=visit.sidebar)
    expect(visit.summary).to_contain_text("kind: Loan")
    world.settled()
    assert world.view() == before


def test_a_filter_changes_the_colours_and_not_the_shapes_that_carry_them(reader: Reader) -> None:
    visit = reader("/")
    world = WorldMap(visit)
    world.shapes.evaluate_all("all => all.forEach(path => (path.mine = true))")
    visit.choose("Kind", "Loan", among=visit.sidebar)
    expect(visit.summary).to_contain_text("kind: Loan")
    world.settled()
    assert world.shapes.evaluate_all("all => all.every(path => path.mine)")


def test_a_reader_who_comes_back_to_the_map_finds_it_where_they_left_it(reader: Reader) -> None:
    visit = reader("/")
    world = WorldMap(visit)
    world.zoom("GHA")
    before = world.view()
    visit.main.get_by_role("link", name="Records").click()
    expect(visit.page).to_have_url(re.compile("/records"))
    visit.main.get_by_role("link", name="Map").click()
    world = WorldMap(visit)
    world.settled()
    assert world.view() == before


def test_another_part_of_the_world_is_shown_when_asked_for(reader: Reader) -> None:
    visit = reader("/")
    world = WorldMap(visit)
    world.zoom("GHA")
    visit.choose("Part of the world", "Oceania", among=visit.main)
    expect(visit.page).to_have_url(re.compile("focus=oceania"))
    world.settled()
    assert world.view()["lon"] == 160


def test_a_link_shows_one_country_and_its_neighbours(reader: Reader) -> None:
    world = WorldMap(reader("/?focus=ZMB"))
    view = world.view()
    assert abs(view["lon"] - 28) < 5
    assert view["scale"] > 2


def test_reset_shows_what_the_page_asks_for(reader: Reader) -> None:
    visit = reader("/?focus=africa")
    world = WorldMap(visit)
    asked = world.view()
    world.zoom("GHA")
    assert world.view() != asked
    visit.main.get_by_role("button", name="Reset view").click()
    world.settled()
    assert world.view() == asked


def test_after_the_back_button_map_and_controls_agree(reader: Reader) -> None:
    visit = reader("/")
    world = WorldMap(visit)
    world.zoom("GHA")
    before, fills = world.view(), world.fills()
    visit.choose("Kind", "Loan", among=visit.sidebar)
    expect(visit.summary).to_contain_text("kind: Loan")
    visit.page.go_back()
    expect(visit.summary).not_to_contain_text("kind: Loan")
    world.settled()
    assert world.fills() == fills
    assert world.view() == before


@pytest.mark.parametrize("path", ["/records", "/"])
def test_a_map_whose_scripts_do_not_load_says_so_and_gives_its_numbers(
    reader: Reader, path: str
) -> None:
    visit = reader("/records")
    visit.page.route("**/plotly/**", lambda route: route.abort())
    if path == "/":
        visit.page.goto(f"{visit.site}/")
    else:
        visit.main.get_by_role("link", name="Map").click()
    expect(visit.main.get_by_role("alert")).to_contain_text("plotly.min.js did not load")
    row = visit.main.get_by_role("row").filter(has_text="Zambia")
    expect(row).to_contain_text(re.compile(r"\d+ engagements"))
    visit.errors.clear()  # the browser itself reports what the test cut off


def test_a_map_that_failed_once_is_drawn_when_what_it_lacked_is_there(reader: Reader) -> None:
    visit = reader("/records")
    visit.page.route("**/figures/**", lambda route: route.abort())
    visit.main.get_by_role("link", name="Map").click()
    expect(visit.main.get_by_role("alert")).to_contain_text("cannot be drawn")
    visit.page.unroute("**/figures/**")
    visit.choose("Kind", "Loan", among=visit.sidebar)
    expect(visit.main.locator("path.choroplethlocation").first).to_be_visible()
    expect(visit.main.get_by_role("alert")).to_have_count(0)
    visit.errors.clear()  # the browser itself reports what the test cut off


def test_a_filter_that_comes_between_two_steps_of_play_is_what_is_drawn(reader: Reader) -> None:
    visit = reader("/")
    world = WorldMap(visit)
    slider = visit.main.get_by_role("slider", name="Years of the map")
    slider.focus()
    for _ in range(3):
        slider.press("ArrowLeft")
    visit.choose("Kind", "Loan", among=visit.sidebar)
    for _ in range(3):
        slider.press("ArrowLeft")
    expect(visit.summary).to_contain_text("kind: Loan")
    visit.drawn()
    world.settled()
    hatched = visit.main.locator("path.choroplethlocation.plot-hatched").count()
    listed = visit.main.locator(".plot-countries summary").inner_text()
    assert int(listed.split()[0]) < 30
    assert hatched > 200
