"""How the pages look where the reader, the system or the paper asks for something else."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader

# What has the focus: its tag and name, whether it is in sight, and whether a ring is round it.
FOCUSED = """
() => {
  const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
  return [e.tagName, e.getAttribute('aria-label') || e.innerText.slice(0, 40),
    box.width > 0 && box.right > 0 && box.left < innerWidth, ringed];
}
"""
BRIGHTEST = "e => Math.max(...getComputedStyle(e).color.match(/\\d+/g).slice(0, 3).map(Number))"
SLOWEST = """
() => Math.max(...[...document.querySelectorAll('*')].flatMap((e) => {
  const style = getComputedStyle(e);
  return [...style.transitionDuration.split(','), ...style.animationDuration.split(',')];
}).map(parseFloat))
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_on_every_link_and_button(reader: Reader, scheme: str) -> None:
    visit = reader("/records?kind=loan", color_scheme=scheme)
    reached = []
    for _ in range(45):
        visit.page.keyboard.press("Tab")
        reached.append(visit.page.evaluate(FOCUSED))
    assert [one for one in reached if not one[2]] == []
    assert [one for one in reached if one[0] in {"A", "BUTTON", "SUMMARY"} and not one[3]] == []
    assert {"A", "BUTTON", "SUMMARY"} <= {one[0] for one in reached}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_shows_the_page_and_no_control(reader: Reader, scheme: str) -> None:
    visit = reader("/country?of=EGY", color_scheme=scheme)
    visit.page.emulate_media(media="print")
    for part in (visit.sidebar, visit.page.get_by_test_id("stHeader"), visit.button("as CSV")):
        expect(part).to_be_hidden()
    expect(visit.page.locator(".st-key-menu")).to_be_hidden()
    expect(visit.main.get_by_role("combobox")).to_have_count(0)
    assert visit.main.locator(".card p").first.evaluate(BRIGHTEST) == 0
    # All of the page, not what fits into the window.
    last = visit.main.locator(".leaf").last.bounding_box()
    assert last
    whole = visit.page.evaluate("document.documentElement.scrollHeight")
    assert whole >= last["y"] + last["height"] > 2_000


def test_a_reader_who_asks_for_little_motion_gets_none(reader: Reader) -> None:
    visit = reader("/records")
    assert visit.page.evaluate(SLOWEST) > 0.1
    visit.page.emulate_media(reduced_motion="reduce")
    assert visit.page.evaluate(SLOWEST) < 0.01


def test_forced_colours_leave_the_focus_and_the_choice_in_sight(reader: Reader) -> None:
    visit = reader("/timeline", forced_colors="active")
    chosen = visit.main.locator("button[data-selected=true]").first
    assert chosen.evaluate("e => getComputedStyle(e).borderTopWidth") == "2px"
    visit.main.get_by_role("link", name="Records", exact=True).focus()
    visit.page.keyboard.press("Shift+Tab")
    assert visit.page.evaluate(FOCUSED)[3]


def test_forced_colours_leave_slider_switch_and_the_sign_of_play_in_sight(reader: Reader) -> None:
    """They are made of backgrounds alone, which forced colours paint over."""
    visit = reader("/", forced_colors="active")
    kept = "e => getComputedStyle(e).forcedColorAdjust"
    assert visit.sidebar.get_by_role("slider").first.evaluate(kept) == "none"
    switch = visit.sidebar.locator("label", has_text="Context rows")
    assert switch.locator("> div").first.evaluate(kept) == "none"
    sign = "e => getComputedStyle(e, '::before').backgroundColor"
    ground = "e => getComputedStyle(e).backgroundColor"
    play = visit.button("Play")
    assert play.evaluate(sign) != play.evaluate(ground)


def test_the_looks_are_fetched_once_whatever_the_reader_changes(reader: Reader) -> None:
    visit = reader("/records")
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.choose("Kind", "Loan", among=visit.sidebar)
    expect(visit.summary).to_contain_text("kind: Loan")
    visit.drawn()
    assert [url for url in asked if url.endswith("pages.css")] == []
