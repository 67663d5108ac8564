"""Answers that leave at once: no waiting for the acknowledgement of the part before."""

import socket

from starlette.types import ASGIApp, Receive, Scope, Send


class Prompt:
    """Switches off Nagle's algorithm on every connection.

    Streamlit binds its socket without naming the protocol, so that asyncio does not do it; with a
    delayed acknowledgement the body of an answer then follows its head 40 ms late, and so does
    every message of a websocket after the first.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, on a connection that does not wait."""
        if scope["type"] in ("http", "websocket"):
            undelayed(receive)
        await self.app(scope, receive, send)


def undelayed(receive: Receive) -> None:
    """Make the connection behind a server's `receive` prompt, where the server shows it.

    Starlette hands its server's `receive` on as it is; what it hands on as `send` is its own.
    """
    transport = getattr(getattr(receive, "__self__", None), "transport", None)
    connection = transport.get_extra_info("socket") if transport else None
    if connection is not None and connection.family in (socket.AF_INET, socket.AF_INET6):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
