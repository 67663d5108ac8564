"""The legend says what a sign means, and the hatch what has no record."""

import pytest
from playwright.sync_api import expect

from tests.browser.mounting import ALL, WORDS, Mounting, timeline, world

HATCHED = "all => all.filter(one => getComputedStyle(one).fill.startsWith('url(')).map(one => one"
NAMED = ".getAttribute('aria-label').split(',')[0])"


@pytest.fixture
def mounting(opened: Mounting) -> Mounting:
    """Give a page with the map of five places."""
    opened.cleared().draw(world(ALL))
    return opened


def hatched(mounting: Mounting) -> list[str]:
    """Name the places that are hatched, sorted."""
    return sorted(mounting.marks.evaluate_all(HATCHED + NAMED))


def test_a_place_without_a_record_is_hatched_and_no_other(mounting: Mounting) -> None:
    assert hatched(mounting) == ["Midland"]
    mounting.draw(world({"MID": 1, "NOR": 3}))
    assert hatched(mounting) == ["Eastland", "Islet & Co", "Westland"]


def test_the_hatch_outlives_the_mouse(mounting: Mounting) -> None:
    mounting.mark("Midland").hover(force=True)
    mounting.mark("Midland").click(force=True)
    mounting.page.mouse.move(1, 1)
    assert hatched(mounting) == ["Midland"]


def test_every_figure_of_a_page_has_a_hatch_of_its_own(mounting: Mounting) -> None:
    mounting.draw(world(ALL), at=1)
    patterns = mounting.page.locator(".plot-patterns pattern")
    expect(patterns).to_have_count(2)
    assert len(set(patterns.evaluate_all("all => all.map(one => one.id)"))) == 2
    assert hatched(mounting) == ["Midland", "Midland"]


def test_the_legend_names_every_class_under_what_is_counted(mounting: Mounting) -> None:
    group = mounting.page.get_by_role("group", name="Legend: Engagements per country")
    words = group.get_by_role("listitem").all_text_contents()
    assert words == [*WORDS, "Small place"]
    assert group.get_by_role("button").all_text_contents() == list(WORDS)
    expect(group.get_by_role("button", pressed=True)).to_have_count(0)


def test_a_pressed_class_stands_out_until_it_is_pressed_again(mounting: Mounting) -> None:
    entry = mounting.page.get_by_role("button", name="1 engagement", exact=True)
    faded = mounting.page.locator(".plot-faded[role=option]")
    entry.focus()
    mounting.press("Enter")
    expect(entry).to_have_attribute("aria-pressed", "true")
    expect(mounting.page.get_by_role("status")).to_have_text("1 engagement: 2 places stand out.")
    expect(faded).to_have_count(3)
    expect(mounting.mark("Westland")).to_have_css("opacity", "0.15")
    mounting.press(" ")
    expect(faded).to_have_count(0)
    expect(mounting.page.get_by_role("status")).to_have_text("All places are shown alike.")


def test_what_stands_out_follows_the_numbers_of_a_redraw(mounting: Mounting) -> None:
    mounting.page.get_by_role("button", name="1 engagement", exact=True).click()
    mounting.draw(world({"WES": 1, "ISL": 5}))
    lit = mounting.page.locator("[role=option]:not(.plot-faded)")
    expect(lit).to_have_count(1)
    expect(lit).to_have_attribute("aria-label", "Westland, 1 engagement")


def test_a_redraw_that_changes_no_words_leaves_the_legend_alone(mounting: Mounting) -> None:
    mounting.page.evaluate("window.kept = document.querySelector('.plot-key button')")
    mounting.draw(world({"MID": 1}))
    assert mounting.page.evaluate("kept === document.querySelector('.plot-key button')")


def test_notes_stand_under_the_legend_letter_by_letter(mounting: Mounting) -> None:
    figure = world(ALL)
    figure["layout"]["meta"]["note"] = ["A &lt;list&gt;: 1 of 3"]
    mounting.draw(figure)
    expect(mounting.page.locator(".plot-key-note")).to_have_text("A <list>: 1 of 3")
    mounting.draw(world(ALL))
    expect(mounting.page.locator(".plot-key-note")).to_have_count(0)


def test_on_a_timeline_what_is_not_pressed_stays_hidden_over_a_redraw(opened: Mounting) -> None:
    opened.cleared().draw(timeline("Loan", "Lab"))
    entry = opened.page.get_by_role("button", name="Known day")
    points = opened.page.locator(".scatterlayer path.point")
    expect(points).to_have_count(2)
    expect(entry).to_have_attribute("aria-pressed", "true")
    entry.click()
    expect(points).to_have_count(0)
    opened.draw(timeline("Loan", "Lab", "Cloud"))
    expect(opened.marks).to_have_count(3)
    expect(points).to_have_count(0)
    expect(entry).to_have_attribute("aria-pressed", "false")
    entry.click()
    expect(points).to_have_count(2)
