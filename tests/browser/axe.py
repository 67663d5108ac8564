"""What axe-core finds on a page: its own script, run in the page, whatever the page forbids."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Beside its default rules: targets of at least 24 by 24 pixels, or as far apart (WCAG 2.2, AA).
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
HEIGHT = """
() => Math.max(...['stMain', 'stSidebarContent'].map(
  (part) => document.querySelector(`[data-testid=${part}]`)?.scrollHeight ?? 0))
"""
# Chromium paints no more than this; what lies below is of the kinds that stand above it.
TALLEST = 12_000
# A figure draws anew when its window changes, and names its marks when the browser has time.
SETTLED = """
() => new Promise((done) => setTimeout(() => requestIdleCallback(done, { timeout: 2000 }), 400))
"""


def violations(page: Page) -> list[str]:
    """List what axe-core finds of any impact: impact, rule, place and element.

    The window is made as tall as the page first: what is scrolled out of sight is not judged.
    """
    size = page.viewport_size
    assert size
    tall = min(max(page.evaluate(HEIGHT), size["height"]), TALLEST)
    page.set_viewport_size({"width": size["width"], "height": tall})
    page.evaluate(SETTLED)
    found = Axe().run(page, options=OPTIONS).response["violations"]
    page.set_viewport_size(size)
    return [
        f"{rule['impact']}: {rule['id']}: {node['target']}: {node['html'][:200]}"
        for rule in found
        for node in rule["nodes"]
    ]
