"""One reader's visit: what they do, what they see, and what their browser asks for."""

import re
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, WebSocket, expect

OWN = ("data", "blob", "about")
# Streamlit's page looks for its own service below the path it was opened at, then at the root.
PROBE = re.compile(r"/_stcore/(health|host-config)$")
LAST = re.compile(r"^Tables of \d{4}-")
SUMMARY = re.compile(r"^[\d,]+ engagements? of [\d,]+ countr")


class Visit:
    """A page of the app in a browser of its own."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.strange: list[str] = []
        self.errors: list[str] = []
        page.on("request", self.requested)
        page.on("websocket", self.connected)
        page.on("console", self.printed)
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def requested(self, request: Request) -> None:
        """Note a request that goes to another host."""
        self.asked(request.url)

    def connected(self, socket: WebSocket) -> None:
        """Note a websocket to another host."""
        self.asked(socket.url)

    def asked(self, url: str) -> None:
        """Note an address that is not ours."""
        parts = urlsplit(url)
        if parts.scheme not in OWN and parts.netloc != urlsplit(self.site).netloc:
            self.strange.append(url)

    def printed(self, message: ConsoleMessage) -> None:
        """Note an error on the console, a breach of the content policy included."""
        probe = "404" in message.text and PROBE.search(message.location["url"])
        if message.type == "error" and not probe:
            self.errors.append(f"{message.text} ({message.location['url']})")

    def go(self, path: str) -> None:
        """Open an address of the app, and wait until its page is drawn."""
        self.page.goto(self.site + path)
        self.drawn()

    def drawn(self) -> None:
        """Wait until the page stands: its last line is there and no script runs."""
        expect(self.main.get_by_text(LAST).first).to_be_visible()
        app = self.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-script-state", "notRunning")
        # What draws a widget is fetched when the first of its kind comes.
        self.page.wait_for_load_state("networkidle")
        expect(self.page.get_by_test_id("stSkeleton")).to_have_count(0)

    @property
    def main(self) -> Locator:
        """Find the page beside the filters."""
        return self.page.get_by_test_id("stMain")

    @property
    def summary(self) -> Locator:
        """Find the summary sentence."""
        return self.main.get_by_text(SUMMARY)

    @property
    def ledger(self) -> Locator:
        """Find the ledger line."""
        return self.page.locator(".st-key-ledger")

    @property
    def query(self) -> list[tuple[str, str]]:
        """Give the names and values of the address, in order of names."""
        return sorted(parse_qsl(urlsplit(self.page.url).query, keep_blank_values=True))

    def choose(self, control: str, words: str, *, among: Locator | None = None) -> None:
        """Choose an option in a box: type its words, click it, close the list."""
        box = (among or self.page).get_by_role("combobox", name=control, exact=True)
        box.click()
        box.fill(words)
        self.page.get_by_role("option", name=words, exact=True).click()
        if box.get_attribute("aria-expanded") == "true":
            box.press("Escape")

    def button(self, words: str) -> Locator:
        """Find a button by the words on it, whatever icon stands before them."""
        return self.main.get_by_role("button").filter(has_text=re.compile(rf"{words}$"))

    @property
    def sidebar(self) -> Locator:
        """Find the filters."""
        return self.page.get_by_test_id("stSidebar")

    def seen(self) -> dict[str, object]:
        """Give what a reader can compare: words, numbers and controls."""
        page = self.page
        boxes = page.locator("input:visible").all()
        chips = self.sidebar.get_by_role("button", name=re.compile("^Remove ")).all()
        pressed = page.locator("[role=radio][aria-checked=true]").all()
        return {
            "summary": self.summary.inner_text(),
            "ledger": self.ledger.inner_text(),
            "boxes": [(box.get_attribute("aria-label"), box.input_value()) for box in boxes],
            "chips": [chip.get_attribute("aria-label") for chip in chips],
            "pressed": [one.inner_text() for one in pressed],
            "title": page.title(),
            "heads": page.locator("h1,h2,h3").all_inner_texts(),
        }
