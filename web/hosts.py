"""Which names this server answers to, and whose pages may open its websocket."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.web.server.server_util import is_allowed_origin
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from web.answers import refusal


def is_own_origin(origin: str, host: str) -> bool:
    """Tell whether a page of that origin came from this host, or from one the operator named.

    Stricter than Streamlit, which lets in any page of the same machine and, to find out what that
    is, asks a server abroad for its own public address.
    """
    try:
        return urlsplit(origin).netloc.lower() == host.lower() or is_allowed_origin(origin)
    except ValueError:
        return False


class HostGate:
    """Answers 400 to a Host not in `server.allowedHosts`, 403 to a websocket of another's page.

    Without the first, any site can point its own name at this address and read as its own page.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on if its Host, and a websocket's Origin, are ours."""
        if scope["type"] in ("http", "websocket"):
            headers = Headers(scope=scope)
            host, origin = headers.get("host", ""), headers.get("origin")
            if not is_host_allowed(host):
                sentence = (
                    f"This server does not answer to the name {host!r}. "
                    "Whoever runs it can add a name to server.allowedHosts."
                )
                await refusal(400, sentence)(scope, receive, send)
                return
            # Only browsers send an Origin, and they always do for a websocket.
            if scope["type"] == "websocket" and origin and not is_own_origin(origin, host):
                sentence = (
                    f"Pages of {origin!r} may not connect to this server. "
                    "Whoever runs it can add an origin to server.corsAllowedOrigins."
                )
                await refusal(403, sentence)(scope, receive, send)
                return
        await self.app(scope, receive, send)
