"""What the page of a figure asks for at once, while Streamlit itself still starts."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config

from geo import geojson
from geo.shapes import ShapesError
from mount import files

MAP, TIMELINE, CHANGES = "", "timeline", "changes"
FEED = '<link rel="alternate" type="application/atom+xml" title="Changes" href="changes.atom">'
LATER = ("failure.js", "picture.js")  # what most readers never need
HEAD_ENDS = b"</head>"


def elements(page: str) -> str:
    """Give what is added to the head of a page, by its path: what it will need, or its feed.

    plotly.js takes long to start and needs nothing of the page: it does so while Streamlit's own
    scripts are on their way. The addresses are relative, so that they hold under any base path.
    """
    if page == CHANGES:
        return FEED
    if page not in (MAP, TIMELINE):
        return ""
    plotly = f"plotly/{files.plotly_version()}/plotly.min.js"
    found = [f'<script async src="{plotly}"></script>']
    for name in files.names():
        address = f"mount/{files.version()}/{name}"
        if name.endswith(".css"):
            found.append(f'<link rel="preload" as="style" href="{address}">')
        elif name not in LATER:
            found.append(f'<link rel="modulepreload" href="{address}">')
    return "".join([*found, *(fetched(address) for address in shapes(page))])


def shapes(page: str) -> list[str]:
    """Give the addresses that plotly.js fetches for a map."""
    try:
        address = f"shapes/{geojson.version()}/world.geojson"
    except ShapesError:
        return []
    return [address, "topojson/world_110m.json"] if page == MAP else []


def fetched(address: str) -> str:
    """Give the element that fetches an address ahead of a script that will."""
    return f'<link rel="preload" as="fetch" crossorigin href="{address}">'


class Preloads:
    """Adds to the page of a figure the elements that fetch what the figure needs."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; the page of a figure comes back with more in its head."""
        added = elements(page_of(scope)).encode() if scope["type"] == "http" else b""
        if not added:
            await self.app(scope, receive, send)
            return
        page = False

        async def send_with_elements(message: Message) -> None:
            nonlocal page
            if message["type"] == "http.response.start" and (page := is_page(message)):
                lengthen(message, len(added))
            elif page and HEAD_ENDS in (body := message.get("body", b"")):
                message = {**message, "body": body.replace(HEAD_ENDS, added + HEAD_ENDS, 1)}
            await send(message)

        await self.app(plainly(scope), receive, send_with_elements)


def page_of(scope: Scope) -> str:
    """Give the path of a page, without the base path."""
    base = config.get_option("server.baseUrlPath").strip("/")
    return str(scope["path"]).strip("/").removeprefix(base).strip("/")


def plainly(scope: Scope) -> Scope:
    """Ask for an answer that is not compressed: it is short, and can be added to."""
    kept = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
    return {**scope, "headers": kept}


def is_page(start: Message) -> bool:
    """Tell whether an answer that begins so is a page."""
    headers = Headers(raw=start["headers"])
    return start["status"] == 200 and headers.get("content-type", "").startswith("text/html")


def lengthen(start: Message, more: int) -> None:
    """Correct the length that an answer announces, and drop what names its old content."""
    headers = MutableHeaders(scope=start)
    if "content-length" in headers:
        headers["content-length"] = str(int(headers["content-length"]) + more)
    for name in ("etag", "last-modified"):
        if name in headers:
            del headers[name]
