"""HTML of a page, read as a browser reads it: tags, addresses, text."""

from html.parser import HTMLParser


class Reading(HTMLParser):
    """What stands in a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag with its attributes."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [str(text) for name, text in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.texts.append(data)

    @property
    def text(self) -> str:
        """Give all text as it is shown, a line for each stretch between two tags."""
        return "\n".join(self.texts)


def reading(html: str) -> Reading:
    """Read a piece of HTML."""
    found = Reading()
    found.feed(html)
    found.close()
    return found
