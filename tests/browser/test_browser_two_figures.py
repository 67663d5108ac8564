"""Several figures on one page keep out of each other's way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.server import served

FILLS = "paths => paths.map(path => path.style.fill)"


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    with served(tmp_path / "log", "tests/browser/two_app.py") as site:
        context = browser.new_context(viewport={"width": 1300, "height": 1400})
        opened = context.new_page()
        opened.goto(site)
        yield opened
        context.close()


def drawn(page: Page, name: str) -> Locator:
    figure = page.locator("figure.plot").filter(
        has=page.locator("figcaption").get_by_text(name, exact=True)
    )
    expect(figure.locator("path.choroplethlocation[d*=M]").first).to_be_attached()
    return figure


def test_two_maps_of_different_schemes_stand_on_one_page_and_one_changes_alone(page: Page) -> None:
    first, second = drawn(page, "first"), drawn(page, "second")
    expect(first.get_by_role("group", name="Legend: Countries that joined")).to_be_visible()
    expect(second.get_by_role("group", name="Legend: Distinct Chinese actors")).to_be_visible()
    patterns = page.locator("figure.plot pattern").evaluate_all("all => all.map(one => one.id)")
    assert len(set(patterns)) == 2
    before = second.locator("path.choroplethlocation").evaluate_all(FILLS)
    words = first.locator(".plot-countries summary")
    count = words.inner_text()
    page.get_by_role("button", name="Change the first").click()
    expect(words).not_to_have_text(count)
    assert second.locator("path.choroplethlocation").evaluate_all(FILLS) == before
