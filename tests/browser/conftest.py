"""A real Chromium that reads the real app."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser import chromium
from tests.browser.mounting import Mounting, mounted
from tests.browser.server import served
from tests.browser.visit import Visit

PATIENCE = 30_000
FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update")
# Every name but our own leads nowhere: what draws now draws with the network cut.
CUT = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost, EXCLUDE 127.0.0.1"


@pytest.fixture(scope="session")
def executable() -> str:
    """Give the path of a Chromium; without one, tests are skipped, and with CI=true they fail."""
    path = chromium.find()
    if path is None:
        said = "no Chromium is here; `make test` installs one"
        if os.environ.get("CI") == "true":
            pytest.fail(said)
        pytest.skip(said)
    return path


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the app as its readers get it, and give its address."""
    with served(tmp_path_factory.mktemp("server") / "log") as address:
        yield address


@pytest.fixture(scope="session")
def browser(executable: str) -> Iterator[Browser]:
    """Open Chromium with the network cut."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=executable, args=[*FLAGS, CUT])
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def opened(browser: Browser) -> Iterator[Mounting]:
    """Open one page with a figure of invented places for all tests of a file."""
    with mounted(browser) as made:
        yield made


Reader = Callable[..., Visit]


@pytest.fixture
def reader(browser: Browser, site: str) -> Iterator[Reader]:
    """Give readers who have never been here: each call is one, at the address given.

    At the end, whatever the test was about: nobody asked another host for anything, and no page
    reported an error.
    """
    visits: list[tuple[BrowserContext, Visit]] = []

    def arrive(path: str, **how: object) -> Visit:
        settings = {"viewport": {"width": 1300, "height": 1100}, "accept_downloads": True} | how
        context = browser.new_context(**settings)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        page: Page = context.new_page()
        visit = Visit(page, site)
        visits.append((context, visit))
        visit.go(path)
        return visit

    yield arrive
    for context, visit in visits:
        context.close()
        assert visit.strange == []
        assert visit.errors == []
