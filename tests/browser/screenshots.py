"""The pictures in docs/, taken of the running app."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.browser.server import ROOT, served
from tests.browser.visit import Visit

FOLDER = ROOT / "docs"
PICTURES = {
    "map": "/",
    "timeline": "/timeline?lanes=kind&region=africa",
    "country": "/country?of=EGY",
    "record": "/record?id=egy-huawei-cloud-2024",
}
SIZE = {"width": 1280, "height": 960}


def main() -> None:
    """Take every picture anew; without a Chromium say so and leave."""
    executable = chromium.find()
    if executable is None:
        sys.exit("screenshots: no Chromium is here; install one")
    FOLDER.mkdir(exist_ok=True)
    log = Path(tempfile.mkdtemp()) / "log"
    with served(log) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        for name, path in PICTURES.items():
            visit = Visit(browser.new_page(viewport=SIZE), site)  # type: ignore[arg-type]
            visit.go(path)
            if name in ("map", "timeline"):
                visit.page.locator(".main-svg").first.wait_for()
                visit.page.wait_for_timeout(2000)
            visit.page.screenshot(path=FOLDER / f"{name}.png")
            print(f"screenshots: {FOLDER / name}.png")
        browser.close()


if __name__ == "__main__":
    main()
