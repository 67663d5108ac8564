"""A reader of each page: the same wishes, carried out with that page's own controls."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from bench.serving import Served
from bench.wire import Wire
from data import tables
from data.selection.declared import YEARS, initiatives
from tests.browser import chromium

CLOCK = (Path(__file__).parent / "clock.js").read_text(encoding="utf-8")
# Every name but our own leads nowhere: no page may wait for another host.
CUT = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost, EXCLUDE 127.0.0.1"
FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", CUT)
SIZE = {"width": 1300, "height": 1100}
PATIENCE = 60_000
RESTED = 60


@contextmanager
def browsing() -> Iterator[Browser]:
    """Open a headless Chromium until the block ends; raise RuntimeError where there is none."""
    path = chromium.find()
    if path is None:
        raise RuntimeError("no Chromium is here; `make test` installs one")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


class Reader:
    """One page in a context of its own, with a stopwatch in it and its network counted."""

    still = 300  # milliseconds without a change or a byte, after which the page rests

    def __init__(self, browser: Browser, served: Served) -> None:
        """Come to a page for the first time; `arrive` opens it."""
        self.name, self.url = served.name, served.url
        context = browser.new_context(viewport=SIZE, color_scheme="light")  # type: ignore[arg-type] # a plain dict
        context.set_default_timeout(PATIENCE)
        self.page: Page = context.new_page()
        self.page.add_init_script(CLOCK)
        self.wire = Wire(context.new_cdp_session(self.page))
        self.chosen: tuple[str, ...] = ()
        self.year = YEARS.span(tables.read())[1]

    def arrive(self) -> None:
        """Open the page and wait until it rests."""
        self.page.goto(self.url, wait_until="commit")
        self.page.locator("path.choroplethlocation").first.wait_for(state="attached")
        self.settle()

    def leave(self) -> None:
        """Close the page and all that its browser kept of it."""
        self.page.context.close()

    def settle(self) -> None:
        """Return once neither the document changes nor a byte moves."""
        moved = None
        end = time.monotonic() + RESTED
        while moved != (moved := self.wire.read()):
            self.page.evaluate("still => bench.quiet(still)", self.still)
            if time.monotonic() > end:
                raise RuntimeError(f"{self.name}: the page has not come to rest in {RESTED} s")

    def option(self, words: str) -> Locator:
        """Open the list of initiatives, if it is closed, and give one of its entries."""
        raise NotImplementedError

    def shut(self) -> None:
        """Close the list of initiatives."""

    def clear(self) -> None:
        """Choose no initiative."""
        raise NotImplementedError

    def thumb(self) -> Locator:
        """Give what the arrow keys move from year to year."""
        raise NotImplementedError

    def choose(self, names: tuple[str, ...]) -> None:
        """Have exactly these initiatives chosen."""
        if self.chosen == names:
            return
        self.clear()
        self.settle()
        for name in names:
            self.option(initiatives(tables.read())[name]).click()
            self.shut()
            self.settle()
        self.chosen = names

    def go(self, year: int) -> None:
        """Have the years up to this one chosen."""
        if self.year != year:
            self.thumb().focus()
            for _ in range(abs(year - self.year)):
                self.page.keyboard.press("ArrowLeft" if year < self.year else "ArrowRight")
            self.settle()
        self.year = year

    def over(self, iso3: str) -> None:
        """Rest the mouse on a country."""
        point = self.page.evaluate("code => bench.inside(code)", iso3)
        if point is None:
            raise RuntimeError(f"{self.name}: no place of '{iso3}' can be clicked")
        self.page.mouse.move(*point)
        self.settle()


class StreamlitReader(Reader):
    """A page of Streamlit with its filters in the sidebar."""

    def box(self) -> Locator:
        """Give the box of the initiatives."""
        sidebar = self.page.get_by_test_id("stSidebar")
        return sidebar.get_by_role("combobox", name="Initiative", exact=True)

    def option(self, words: str) -> Locator:
        """Type the words and give the entry."""
        self.box().click()
        self.box().fill(words)
        return self.page.get_by_role("option", name=words, exact=True)

    def shut(self) -> None:
        """Close the list where it stays open."""
        if self.box().get_attribute("aria-expanded") == "true":
            self.box().press("Escape")

    def clear(self) -> None:
        """Take away one initiative after the other."""
        for _ in self.chosen:
            self.box().press("Backspace")
            self.settle()
        self.shut()

    def thumb(self) -> Locator:
        """Give the upper end of the years."""
        return self.page.get_by_test_id("stSidebar").get_by_role("slider").nth(1)


class AtlasReader(StreamlitReader):
    """The atlas, whose years are played in the browser."""

    still = 800  # the page follows play only once the reader has rested

    def thumb(self) -> Locator:
        """Give the year of play."""
        return self.page.locator(".plot-play input[type=range]")

    def go(self, year: int) -> None:
        """Go by play's own steps, which leave out years in which nothing starts."""
        if self.year == year:
            return
        self.thumb().focus()
        self.settle()
        key = "ArrowLeft" if year < self.year else "ArrowRight"
        shown = self.page.locator(".plot-play-year")
        for _ in range(abs(year - self.year)):
            if shown.input_value() == str(year):
                break
            self.page.keyboard.press(key)
        self.settle()
        if shown.input_value() != str(year):
            raise RuntimeError(f"{self.name}: play has no step '{year}'")
        self.year = year


class DashReader(Reader):
    """The page in Dash."""

    def option(self, words: str) -> Locator:
        """Search for the words and give the entry."""
        opened = self.page.locator(".dash-dropdown-content")
        if opened.count() == 0:
            self.page.locator("#initiative").click()
        opened.get_by_role("searchbox").fill(words)
        return opened.get_by_role("option", name=words, exact=True)

    def shut(self) -> None:
        """Close the list."""
        if self.page.locator(".dash-dropdown-content").count():
            self.page.keyboard.press("Escape")

    def clear(self) -> None:
        """Take away all initiatives at once."""
        if self.chosen:
            self.page.locator("#initiative .dash-dropdown-clear").click()

    def thumb(self) -> Locator:
        """Give the upper end of the years."""
        return self.page.locator("#years [role=slider]").nth(1)


class StaticReader(Reader):
    """The page without a server behind it."""

    def option(self, words: str) -> Locator:
        """Give the entry of the list, which is always open."""
        return self.page.get_by_role("option", name=words, exact=True)

    def clear(self) -> None:
        """Take away all initiatives at once."""
        self.page.locator("#clear").click()

    def thumb(self) -> Locator:
        """Give the slider of the last year."""
        return self.page.locator("#years")


READERS = {
    "atlas": AtlasReader,
    "plain": StreamlitReader,
    "dash": DashReader,
    "static": StaticReader,
}
