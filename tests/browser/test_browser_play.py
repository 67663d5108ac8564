"""Play in the real app: the browser plays by itself, and the page follows where it stops."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, WebSocket, expect

from tests.browser.conftest import Reader
from tests.browser.visit import Visit
from tests.browser.worldmap import WorldMap

STEP = 900  # milliseconds
Listener = Callable[[str], tuple[Visit, list[object]]]


def slider(visit: Visit) -> Locator:
    """Find the slider of play."""
    return visit.main.get_by_role("slider", name="Years of the map")


def told(visit: Visit) -> Locator:
    """Find the line that says what the map stands on."""
    return visit.main.locator(".plot-play-told")


@pytest.fixture
def listening(reader: Reader) -> Listener:
    """Give a reader at an address, and what their browser sends over the websocket from then."""

    def arrive(path: str) -> tuple[Visit, list[object]]:
        visit = reader("/method")
        frames: list[object] = []

        def sent(frame: object) -> None:
            frames.append(frame)

        def opened(socket: WebSocket) -> None:
            socket.on("framesent", sent)

        visit.page.on("websocket", opened)
        visit.go(path)
        expect(slider(visit)).to_be_visible()
        slider(visit).hover()
        expect(told(visit)).to_contain_text("engagement")
        visit.drawn()
        frames.clear()
        return visit, frames

    return arrive


def test_playing_asks_the_server_for_nothing_until_it_ends(listening: Listener) -> None:
    visit, frames = listening("/?years=1967-2023")
    world = WorldMap(visit)
    before, said = world.fills(), visit.summary.inner_text()
    visit.button("Play").click()
    expect(told(visit)).to_contain_text("1967 to 2025")
    assert world.fills() != before
    assert visit.summary.inner_text() == said
    assert frames == []
    expect(visit.button("Play")).to_be_visible()
    expect(visit.page).not_to_have_url(re.compile("years="))
    expect(visit.summary).not_to_have_text(said)
    assert frames != []


def test_a_pause_brings_page_and_address_to_the_year_and_the_map_stays(listening: Listener) -> None:
    visit, frames = listening("/?years=2010&sweep=single")
    world = WorldMap(visit)
    visit.button("Play").click()
    expect(told(visit)).to_contain_text("2013: ")
    assert frames == []
    visit.button("Pause").click()
    paused = world.fills()
    year = slider(visit).get_attribute("aria-valuetext")[:4]  # type: ignore[index]
    expect(visit.page).to_have_url(re.compile(rf"years={year}\b"))
    visit.drawn()
    assert dict(visit.query) == {"sweep": "single", "years": year}
    assert world.fills() == paused
    # Two steps: nothing may happen, so there is nothing to wait for.
    visit.page.wait_for_timeout(2 * STEP)
    assert world.fills() == paused
    assert dict(visit.query)["years"] == year


def test_a_dragged_thumb_and_back(listening: Listener) -> None:
    visit, frames = listening("/")
    all_years, said = WorldMap(visit).fills(), visit.summary.inner_text()
    thumb = slider(visit)
    thumb.scroll_into_view_if_needed()
    box = thumb.bounding_box()
    assert box
    mouse, middle = visit.page.mouse, box["y"] + box["height"] / 2
    mouse.move(box["x"] + box["width"] - 8, middle)
    mouse.down()
    mouse.move(box["x"] + box["width"] / 2, middle, steps=12)
    expect(told(visit)).to_contain_text("1967 to 2017")
    assert frames == []
    mouse.up()
    expect(visit.page).to_have_url(re.compile("years=1967-2017$"))
    expect(visit.summary).to_contain_text("from 1967 to 2017")
    visit.page.go_back()
    expect(visit.page).not_to_have_url(re.compile("years="))
    expect(visit.summary).to_have_text(said)
    expect(told(visit)).to_contain_text("1967 to 2026")
    assert WorldMap(visit).fills() == all_years


def test_a_typed_year_is_the_year_of_the_page(listening: Listener) -> None:
    visit, _ = listening("/?kind=loan")
    field = visit.main.get_by_role("textbox", name="Type a year")
    field.fill("2015")
    field.press("Enter")
    expect(visit.page).to_have_url(re.compile("years=1967-2015"))
    visit.drawn()
    assert dict(visit.query) == {"kind": "loan", "years": "1967-2015"}
    expect(visit.summary).to_contain_text("from 1967 to 2015")
    field.fill("1980")
    field.press("Enter")
    expect(visit.page).to_have_url(re.compile("years=1967-1980"))
    expect(told(visit)).to_have_text("1967 to 1980.")
    field.fill("1950")
    field.press("Enter")
    expect(visit.main.get_by_role("alert")).to_contain_text("type a year from 1967 to 2026")


def test_a_filter_ends_play(listening: Listener) -> None:
    visit, _ = listening("/?years=1967-2012")
    visit.button("Play").click()
    visit.choose("Kind", "Loan", among=visit.sidebar)
    expect(visit.page).to_have_url(re.compile("kind=loan"))
    expect(visit.button("Play")).to_be_visible()
    assert dict(visit.query) == {"kind": "loan", "years": "1967-2012"}


def test_who_leaves_the_map_while_it_plays_keeps_the_years_of_the_page(listening: Listener) -> None:
    visit, _ = listening("/?years=1967-2015")
    visit.button("Play").click()
    visit.main.get_by_role("link", name="Timeline", exact=True).click()
    expect(visit.page).to_have_url(re.compile(r"/timeline\?years=1967-2015$"))
    visit.drawn()
    visit.page.wait_for_timeout(2 * STEP)
    assert visit.query == [("years", "1967-2015")]


def test_a_year_that_is_refused_leaves_map_and_page_where_they_were(reader: Reader) -> None:
    visit = reader("/")
    world = WorldMap(visit)
    before, said = world.fills(), visit.summary.inner_text()
    field = visit.main.get_by_role("textbox", name="Type a year")
    field.fill("")
    field.press_sequentially("20201", delay=60)
    field.press("Enter")
    expect(visit.main.get_by_text("'20201' is not a year of this map")).to_be_visible()
    world.settled()
    assert visit.query == []
    assert visit.summary.inner_text() == said
    assert world.fills() == before
