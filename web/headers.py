"""The headers that tell a browser what the pages may do: nothing that is not ours."""

import base64
import hashlib
import re
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

INLINE_SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)

FIXED = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}

# The messages that carry the head of an answer: to a request, to a refused and an opened websocket.
HEADS = frozenset(
    {"http.response.start", "websocket.http.response.start", "websocket.accept"},
)


def script_hashes(page: str) -> list[str]:
    """Give the Content-Security-Policy source of every inline script of an HTML page."""
    digests = (hashlib.sha256(text.encode()).digest() for text in INLINE_SCRIPT.findall(page))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def content_policy(page: str) -> str:
    """Write the Content-Security-Policy under which an HTML page runs with its own scripts only."""
    # Streamlit turns the loader of a component, pages/_plot.js, into a module at a blob: address;
    # only a script that already runs on the page can make one.
    scripts = " ".join(["'self'", "blob:", *script_hashes(page)])
    directives = {
        "default-src": "'none'",
        "script-src": scripts,
        "style-src": "'self' 'unsafe-inline'",  # Streamlit and plotly.js style elements in place
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


class SafeHeaders:
    """Sets the headers on every answer: pages, routes, files, errors and websockets."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an app."""
        self.app = app
        index = Path(get_static_dir(), "index.html").read_text(encoding="utf-8")
        self.headers = FIXED | {"Content-Security-Policy": content_policy(index)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, with a `send` that sets the headers."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] in HEADS:
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, send_with_headers)
