"""Addresses in a real browser: copied, followed, gone back to, and wrong."""

import re
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Reader

VIEWS = (
    "/?years=2015-2020&layer=ties&layer=restrictions&focus=africa&open=ZMB&sweep=single",
    "/timeline?lanes=country&region=africa&confidence=high",
    "/records?q=huawei&page=2&layer=ties&layer=comparators",
    "/country?of=EGY&kind=membership",
    "/method?initiative=bri",
)
ANYWHERE = ("Layer", "China's own rows", "layer=own")
ONE_COUNTRY = ("Kind", "Memorandum", "kind=mou")
PAGES = {"Timeline": "Timeline", "Records": "Records", "Country": "Country", "Method": "Method"}


@pytest.mark.parametrize("path", VIEWS)
def test_a_link_opens_the_same_view_for_another_reader(reader: Reader, path: str) -> None:
    first = reader(path)
    # The country page shows all layers, so there the reader narrows the kind instead.
    control, words, asked = ONE_COUNTRY if path.startswith("/country") else ANYWHERE
    first.choose(control, words, among=first.sidebar)
    expect(first.page).to_have_url(re.compile(asked))
    first.drawn()
    copied = first.page.url.removeprefix(first.site)
    second = reader(copied)
    expect(second.summary).to_have_text(first.summary.inner_text())
    # The controls of a map come with its scripts, some time after the page itself.
    for _ in range(50):
        if second.seen() == first.seen():
            break
        second.page.wait_for_timeout(200)
    assert second.seen() == first.seen()
    assert second.page.url == first.page.url


def test_the_menu_takes_the_filters_along(reader: Reader) -> None:
    visit = reader("/?kind=loan&years=2015-2020")
    said = visit.summary.inner_text()
    for label, head in PAGES.items():
        visit.main.get_by_role("link", name=label, exact=True).click()
        expect(visit.page.get_by_role("heading", level=1)).to_contain_text(head)
        visit.drawn()
        assert visit.query == [("kind", "loan"), ("years", "2015-2020")]
        if label != "Country":
            expect(visit.summary).to_have_text(said)


def test_the_download_is_what_the_address_gives(reader: Reader, site: str) -> None:
    visit = reader("/records?q=%E8%B5%9E%E6%AF%94%E4%BA%9A&layer=ties&layer=own")
    with visit.page.expect_download() as waiting:
        visit.main.get_by_role("button", name=re.compile("^Download")).click()
    path = waiting.value.path()
    query = visit.page.url.partition("?")[2]
    with urllib.request.urlopen(f"{site}/extract.csv?{query}", timeout=30) as answer:
        served = answer.read()
        name = answer.headers["content-disposition"]
    assert Path(path).read_bytes() == served
    assert served.startswith(b"\xef\xbb\xbf")
    assert waiting.value.suggested_filename in name


def test_the_file_of_changes_is_what_its_address_gives(reader: Reader) -> None:
    visit = reader("/changes?layer=ties&layer=comparators")
    with visit.page.expect_download() as waiting:
        visit.main.get_by_role("button", name=re.compile("^Download")).click()
    written = Path(waiting.value.path()).read_bytes()
    told = visit.main.get_by_text("The same file by address").locator("code").inner_text()
    with urllib.request.urlopen(told, timeout=30) as answer:
        assert answer.read() == written
    assert b",http://localhost:" in written


def test_a_part_of_the_ledger_leads_to_its_rows_and_back(reader: Reader) -> None:
    visit = reader("/?kind=loan&years=2015-2020")
    part = visit.ledger.get_by_role("link", name=re.compile("outside the years"))
    number = part.inner_text().split()[0]
    part.click()
    expect(visit.page).to_have_url(re.compile(r"/records\?.*part=outside"))
    expect(visit.summary).to_have_text(re.compile(rf"^{number} engagements? of "))
    visit.main.get_by_role("button", name="Show the whole selection").click()
    expect(visit.page).not_to_have_url(re.compile("part="))
    assert visit.query == [("kind", "loan"), ("years", "2015-2020")]


def test_back_brings_address_controls_and_rows_back_together(reader: Reader) -> None:
    visit = reader("/records?kind=loan")
    said = visit.summary.inner_text()
    visit.choose("Kind", "Grant", among=visit.sidebar)
    expect(visit.summary).to_contain_text("Loan or Grant")
    expect(visit.page).to_have_url(re.compile("kind=grant"))
    visit.page.go_back()
    expect(visit.page).to_have_url(re.compile(r"/records\?kind=loan$"))
    expect(visit.summary).to_have_text(said)
    expect(visit.sidebar.get_by_role("button", name="Remove Loan")).to_be_visible()
    expect(visit.sidebar.get_by_role("button", name="Remove Grant")).to_have_count(0)


def test_back_from_another_page_returns_to_the_page_with_its_filters(reader: Reader) -> None:
    visit = reader("/timeline?kind=loan")
    said = visit.summary.inner_text()
    visit.main.get_by_role("link", name="Records", exact=True).click()
    expect(visit.page.get_by_role("heading", level=1)).to_have_text("Records")
    visit.page.go_back()
    expect(visit.page.get_by_role("heading", level=1)).to_contain_text("Timeline")
    expect(visit.page).to_have_url(re.compile(r"/timeline\?kind=loan$"))
    expect(visit.summary).to_have_text(said)


def test_a_wrong_link_is_named_and_shows_no_trace(reader: Reader) -> None:
    visit = reader("/")
    for path in ("/", "/timeline", "/records", "/country", "/method"):
        visit.go(f"{path}?kind=zzz&years=1800&q=%3Cscript%3Ealert(1)%3C/script%3E&kind=loan")
        expect(visit.main.get_by_text("zzz").first).to_be_visible()
        expect(visit.main.get_by_text("1800").first).to_be_visible()
        expect(visit.main.get_by_text("Traceback")).to_have_count(0)
        expect(visit.page.get_by_test_id("stException")).to_have_count(0)
        expect(visit.sidebar.get_by_role("button", name="Remove Loan")).to_be_visible()


def test_a_wrong_address_of_the_file_is_refused_with_a_sentence(reader: Reader) -> None:
    visit = reader("/method")
    answer = visit.page.request.get(f"{visit.site}/extract.csv?kind=zzz")
    assert answer.status == 400
    assert "'zzz'" in answer.text()


def test_a_link_to_the_page_it_stands_on_is_in_the_address_and_back_undoes_it(
    reader: Reader,
) -> None:
    visit = reader("/records?kind=membership")
    visit.main.get_by_role("link", name="Later ›").click()
    expect(visit.page).to_have_url(re.compile("page=2"))
    visit.ledger.get_by_role("link").last.click()
    expect(visit.page).to_have_url(re.compile("part=filtered"))
    visit.page.go_back()
    expect(visit.page).to_have_url(re.compile("page=2"))
    expect(visit.main.get_by_text("Page 2 of ")).to_be_visible()
    assert visit.query == [("kind", "membership"), ("page", "2")]
