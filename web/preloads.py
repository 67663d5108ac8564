"""What a browser may fetch while the page itself still starts."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from geo import geojson
from geo.shapes import ShapesError
from mount import files

MAPS = ("", "map")
LATER = ("failure.js", "picture.js")  # what most readers never need
FIGURES = (*MAPS, "timeline")


def links(page: str) -> list[str]:
    """Give the `Link` headers of a page, by its path: what its figure will ask for anyway.

    The addresses are relative to the page, so that they hold under any base path.
    """
    found = []
    if page in FIGURES:
        found.append(f"<plotly/{files.plotly_version()}/plotly.min.js>; rel=preload; as=script")
        found += [
            f"<mount/{files.version()}/{name}>; rel=modulepreload"
            for name in files.names()
            if name.endswith(".js") and name not in LATER
        ]
    if page in MAPS:
        try:
            address = f"shapes/{geojson.version()}/world.geojson"
        except ShapesError:
            return found
        found.append(f"<{address}>; rel=preload; as=fetch; crossorigin=anonymous")
    return found


class Preloads:
    """Names, with the page of a figure, the scripts and shapes that the figure will need."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, with a `send` that adds the links to the page of a figure."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        base = config.get_option("server.baseUrlPath").strip("/")
        page = scope["path"].strip("/").removeprefix(base).strip("/")

        async def send_with_links(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    for link in links(page):
                        headers.append("Link", link)
            await send(message)

        await self.app(scope, receive, send_with_links)
