"""Websocket frames that leave at once: no waiting for the acknowledgement of the one before."""

import socket

from starlette.types import ASGIApp, Receive, Scope, Send


class Prompt:
    """Switches off Nagle's algorithm on every websocket connection.

    Streamlit binds its socket without naming the protocol, so that asyncio does not do it; with a
    delayed acknowledgement every message after the first then reaches the reader 40 ms late.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, a websocket on a connection that does not wait."""
        if scope["type"] == "websocket":
            undelayed(send)
        await self.app(scope, receive, send)


def undelayed(send: Send) -> None:
    """Make the connection behind a server's `send` prompt, where the server shows it."""
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    connection = transport.get_extra_info("socket") if transport else None
    if connection is not None and connection.family in (socket.AF_INET, socket.AF_INET6):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
