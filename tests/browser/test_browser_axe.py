"""Every page as axe-core judges it, light and dark, wide and on a phone."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser import axe
from tests.browser.conftest import Reader
from tests.browser.visit import Visit

VIEWS = {
    "map": "/",
    "map with a country open": "/?open=ZMB",
    "map of one initiative": "/?initiative=ai-gof&years=2024-2026",
    "timeline": "/timeline?lanes=kind",
    "timeline with an engagement open": "/timeline?id=sau-sensetime-scai-2022",
    "records": "/records?layer=ties&layer=restrictions",
    "nothing found": "/records?kind=mou&q=nowhere",
    "country": "/country?of=EGY",
    "country to be chosen": "/country",
    "record that is contested": "/record?id=sau-sensetime-scai-2022",
    "initiative": "/initiative?of=pax-silica",
    "actor": "/actor?of=sensetime",
    "compare": "/compare?a=initiative:bri&b=initiative:pax-silica&open=ARG",
    "compare with nothing chosen": "/compare",
    "changes": "/changes",
    "retired record": "/record?id=china-celac-2025-gtm",
    "method": "/method",
    "a wrong link": "/method?kind=zzz",
}
DRAWN = ("map", "timeline", "initiative", "actor", "compare", "changes")
# The marks of a picture have their names once it can be used by the keyboard.
PICTURE = ".plot-canvas path[aria-label]"
SIZES = {"wide": {"width": 1300, "height": 1100}, "phone": {"width": 360, "height": 740}}


def looked_at(visit: Visit, name: str) -> list[str]:
    """Open a view, wait for its picture where it has one, and give what axe-core finds."""
    visit.go(VIEWS[name])
    if name.startswith(DRAWN) and "nothing" not in name:
        expect(visit.page.locator(PICTURE).first).to_be_attached()
    return [f"{name}: {line}" for line in axe.violations(visit.page)]


LOOKS = [
    ("light", "wide"),
    pytest.param("dark", "phone", marks=pytest.mark.slow),
    pytest.param("dark", "wide", marks=pytest.mark.slow),
    pytest.param("light", "phone", marks=pytest.mark.slow),
]


@pytest.mark.parametrize(("scheme", "size"), LOOKS)
def test_axe_finds_nothing_on_any_page(reader: Reader, scheme: str, size: str) -> None:
    visit = reader("/", color_scheme=scheme, viewport=SIZES[size])
    assert [line for name in VIEWS for line in looked_at(visit, name)] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_among_the_filters(reader: Reader, scheme: str) -> None:
    visit = reader("/records?kind=loan", color_scheme=scheme, viewport=SIZES["phone"])
    visit.page.get_by_role("button", name="Expand sidebar").click()
    visit.sidebar.get_by_text("More filters").click()
    expect(visit.sidebar.get_by_role("combobox", name="Camp")).to_be_visible()
    assert axe.violations(visit.page) == []
    # The browser remembers that they were unfolded.
    visit.go("/country?of=EGY")
    expect(visit.sidebar.get_by_role("combobox", name="Layer")).to_be_disabled()
    assert axe.violations(visit.page) == []


def test_axe_finds_nothing_in_the_counts_and_the_list(reader: Reader) -> None:
    visit = reader("/records?layer=ties&layer=own")
    visit.main.get_by_text("Counts by value").click()
    expect(visit.main.get_by_text("Claimed by:").first).to_be_visible()
    assert axe.violations(visit.page) == []
    visit.go("/")
    expect(visit.page.locator(PICTURE).first).to_be_attached()
    visit.page.locator(".plot-list summary").click()
    assert axe.violations(visit.page) == []


def test_axe_would_notice_a_picture_without_words(reader: Reader) -> None:
    visit = reader("/method")
    visit.page.evaluate("document.querySelector('main').append(new Image(40, 40))")
    assert any("image-alt" in line for line in axe.violations(visit.page))


def test_each_page_has_one_first_heading_and_skips_no_level(reader: Reader) -> None:
    visit = reader("/")
    for path in VIEWS.values():
        visit.go(path)
        heads = visit.main.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
            "all => all.map(head => Number(head.tagName[1]))"
        )
        assert heads[0] == 1
        assert heads.count(1) == 1
        assert all(later <= former + 1 for former, later in pairwise(heads)), path


def test_each_table_has_a_name_and_each_line_of_it_too(reader: Reader) -> None:
    visit = reader("/")
    for path in ("/records", "/country?of=EGY", "/method"):
        visit.go(path)
        tables = visit.main.locator(".leaf table")
        assert tables.count() > 0
        for table in tables.all():
            assert table.get_attribute("aria-label")
            lines = table.locator("tbody tr")
            assert lines.locator("th[scope=row]").count() == lines.count()


def test_each_page_says_its_language_and_marks_chinese_names(reader: Reader) -> None:
    visit = reader("/country?of=ZMB")
    assert visit.page.locator("html").get_attribute("lang") == "en"
    expect(visit.main.locator("[lang=zh]", has_text="赞比亚").first).to_be_visible()
