"""HTML as Dash's own components: the country's list, which all pages get as HTML."""

from html.parser import HTMLParser

from dash import html
from dash.development.base_component import Component

NAMES = {"class": "className", "colspan": "colSpan"}


class Builder(HTMLParser):
    """Turns well-formed HTML into components, tag by tag."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.open: list[Component] = [html.Div([])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a component under the one that is open."""
        said = {NAMES.get(name, name): value or "" for name, value in attrs}
        made = getattr(html, tag.capitalize())([], **said)
        self.open[-1].children.append(made)
        self.open.append(made)

    def handle_endtag(self, _tag: str) -> None:
        """Close the component that is open."""
        self.open.pop()

    def handle_data(self, data: str) -> None:
        """Add text to the component that is open."""
        self.open[-1].children.append(data)


def components(text: str) -> list[Component]:
    """Give HTML whose every tag is closed as a list of components."""
    builder = Builder()
    builder.feed(text)
    builder.close()
    children: list[Component] = builder.open[0].children
    return children
