"""The whole app without a mouse: from the map to a country and back."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.conftest import Reader
from tests.browser.visit import Visit

STEPS = 120  # of the Tab key, from the top of the page to its map at most


def to_the_map(visit: Visit) -> Locator:
    """Press Tab until a place of the map has the focus, and give that place."""
    place = visit.page.locator("[role=option]:focus")
    expect(visit.page.get_by_role("option").first).to_be_attached()
    for _ in range(STEPS):
        visit.page.keyboard.press("Tab")
        if place.count():
            return place
    raise AssertionError(f"the map was not reached in {STEPS} steps")


def test_tab_leads_to_the_map_and_enter_opens_the_country(reader: Reader) -> None:
    visit = reader("/")
    place = to_the_map(visit)
    expect(place).to_have_attribute(
        "aria-label", re.compile(r"^.+, \d+ Chinese actors, \d+ engagements")
    )
    for letter in "egypt":
        visit.page.keyboard.press(letter)
    expect(place).to_have_attribute(
        "aria-label", re.compile(r"^Egypt, \d+ Chinese actors, \d+ engagements")
    )
    visit.page.keyboard.press("Enter")
    expect(visit.main.get_by_role("heading", name=re.compile("Egypt 埃及"))).to_be_visible()
    expect(visit.page).to_have_url(re.compile(r"[?&]open=EGY"))
    expect(place).to_have_attribute("aria-label", re.compile(r"^Egypt, "))


def test_a_filter_leaves_the_tab_stop_of_the_map_on_its_country(reader: Reader) -> None:
    visit = reader("/")
    place = to_the_map(visit)
    for letter in "zambia":
        visit.page.keyboard.press(letter)
    expect(place).to_have_attribute("aria-label", re.compile("^Zambia, "))
    before = place.get_attribute("aria-label")
    visit.choose("Kind", "Loan", among=visit.sidebar)
    stop = visit.page.locator("[role=option][tabindex='0']")
    expect(stop).to_have_attribute("aria-label", re.compile("^Zambia, "))
    expect(stop).not_to_have_attribute("aria-label", before or "")


def test_arrow_keys_lead_from_country_to_country(reader: Reader) -> None:
    visit = reader("/")
    place = to_the_map(visit)
    for letter in "zambia":
        visit.page.keyboard.press(letter)
    expect(place).to_have_attribute("aria-label", re.compile("^Zambia, "))
    visit.page.keyboard.press("ArrowLeft")
    expect(place).to_have_attribute("aria-label", re.compile("^Angola, "))
    visit.page.get_by_text("countries, most Chinese actors first").click()
    first, second, *_ = visit.page.locator(".plot-list li button").all_text_contents()
    visit.page.locator("[role=option][tabindex='0']").focus()
    for key, entry in (("Home", first), ("PageDown", second)):
        visit.page.keyboard.press(key)
        name, number = entry.rsplit(" ", 1)
        said = re.compile(f"^{re.escape(name)}, {number} Chinese actor")
        expect(place).to_have_attribute("aria-label", said)
