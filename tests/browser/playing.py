"""The controls of play on a page of their own: what they draw, and what they send to Python."""

import json
from typing import Any

from playwright.sync_api import Locator, Page, Route, expect

from mount import files

SITE = "http://play.test/"
STEPS = [1967, 2013, 2019, 2026]
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
PAGE = """<!doctype html><title>Play</title><link rel="stylesheet" href="play.css">
<script type="module" src="page.js"></script>"""
# Draws nothing: notes what is drawn and sent, and tells the controls of each draw as mount.js does.
SCRIPT = """
import * as play from "./play.js";
const slot = document.createElement("div");
const root = document.createElement("figure");
root.append(slot);
document.body.append(root);
Object.assign(window, { drawn: [], sent: [], root, spoken: [] });
const plot = { root, slots: { play: slot }, send: (name, value) => sent.push([name, value]) };
plot.react = async (overlay) => {
  drawn.push(overlay.layout.meta.order[0]);
  play.update(plot);
};
const ears = new MutationObserver(() => spoken.push(ear().textContent));
const ear = () => slot.querySelector("[role=status]");
window.receive = (asked) => {
  plot.data = { play: asked };
  drawn.push("python");
  play.update(plot);
  if (ear()) ears.observe(ear(), { childList: true });
};
window.leave = () => play.leave(plot);
"""


def overlay(step: int) -> dict[str, Any]:
    """Make the overlay of a step: what is drawn is named by the step's number."""
    return {"data": [], "traces": [], "layout": {"meta": {"order": [step]}}}


class Playing:
    """A page with the controls of play; `refusal` is what the server says in place of a series."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.refusal = ""
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.route(f"{SITE}**", self.answer)
        page.clock.install(time=0)
        page.goto(SITE)
        page.clock.pause_at(60_000)

    def answer(self, route: Route) -> None:
        """Serve the page, our scripts and a series."""
        name = route.request.url.removeprefix(SITE).split("?")[0]
        if name == "series.json":
            self.asked.append(route.request.url.removeprefix(SITE))
            if self.refusal:
                route.fulfill(status=503, body=self.refusal, content_type="text/plain")
            else:
                route.fulfill(body=self.series(), content_type="application/json")
        elif name == "":
            headers = {"Content-Security-Policy": POLICY, "Content-Type": "text/html"}
            route.fulfill(body=PAGE, headers=headers)
        elif name == "page.js":
            route.fulfill(body=SCRIPT, content_type="text/javascript")
        else:
            kind = files.KINDS[f".{name.split('.')[-1]}"]
            route.fulfill(body=files.content(name).decode(), content_type=kind)

    def series(self) -> str:
        """Write a series of four steps, each told by the query and the year."""
        query = self.asked[-1].split("?")[1]
        return json.dumps(
            {
                "steps": STEPS,
                "told": [f"{year}: {query} rows." for year in STEPS],
                "overlays": [overlay(step) for step in range(len(STEPS))],
            }
        )

    def receive(self, at: list[int] | None = None, query: str = "all", **more: object) -> None:
        """Send what Python sends at every run: the years that are chosen, and the rest."""
        plain = {"years": [1967, 2026], "steps": STEPS, "sweep": "accumulate"}
        self.page.evaluate("receive", {**plain, "series": f"series.json?{query}", "at": at, **more})

    def opened(self) -> "Playing":
        """Draw all years, and let the mouse come near, so that the series is here."""
        self.receive()
        self.slider.hover()
        expect(self.told).to_have_text("2026: all rows.")
        return self

    def wait(self, milliseconds: int) -> None:
        """Let time pass."""
        self.page.clock.run_for(milliseconds)

    @property
    def slider(self) -> Locator:
        """Find the slider."""
        return self.page.get_by_role("slider", name="Years of the map")

    @property
    def year(self) -> Locator:
        """Find the field for a year."""
        return self.page.get_by_role("textbox", name="Type a year")

    @property
    def told(self) -> Locator:
        """Find the line that says what the map stands on."""
        return self.page.locator(".plot-play-told")

    @property
    def wrong(self) -> Locator:
        """Find the line that says what is wrong."""
        return self.page.locator(".plot-play-wrong[role=alert]")

    def button(self, words: str) -> Locator:
        """Find the button by the word on it."""
        return self.page.get_by_role("button", name=words, exact=True)

    @property
    def drawn(self) -> list[Any]:
        """Give what was drawn, in order: the step, or `python` for what Python sent."""
        return list(self.page.evaluate("drawn"))

    @property
    def sent(self) -> list[Any]:
        """Give the years that Python was asked for, in order."""
        sent = self.page.evaluate("sent")
        assert {name for name, _ in sent} <= {"years"}
        return [years for _, years in sent]
