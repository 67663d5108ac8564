"""Answers leave at once: on the connections of a real server, and where there is none to see."""

import asyncio
import socket
import threading
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from web.prompt import Prompt, undelayed


def prompt(connection: socket.socket) -> bool:
    return bool(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))


class Connection:
    """What a server shows of one connection: a transport, and how a request is received."""

    def __init__(self, held: socket.socket | None) -> None:
        self.held = held

    @property
    def transport(self) -> "Connection":
        return self

    def get_extra_info(self, name: str) -> socket.socket | None:
        return self.held if name == "socket" else None

    async def receive(self) -> Message:
        return {"type": "http.disconnect"}


@pytest.fixture
def plain() -> Iterator[socket.socket]:
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as made:
        assert not prompt(made)
        yield made


def passed(kind: str, receive: Receive) -> None:
    async def app(_scope: Scope, _receive: Receive, _send: Send) -> None:
        return None

    async def send(_message: Message) -> None:
        return None

    # In a thread of its own: a browser's loop may be running in this one.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, Prompt(app)({"type": kind}, receive, send)).result()


@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_a_connection_over_tcp_does_not_wait(plain: socket.socket, kind: str) -> None:
    passed(kind, Connection(plain).receive)
    assert prompt(plain)


def test_the_start_of_a_server_touches_no_connection(plain: socket.socket) -> None:
    passed("lifespan", Connection(plain).receive)
    assert not prompt(plain)


def test_a_connection_that_is_not_tcp_or_not_shown_is_left_alone() -> None:
    async def receive() -> Message:
        return {"type": "http.disconnect"}

    ours, theirs = socket.socketpair(socket.AF_UNIX)
    with closing(ours), closing(theirs):
        undelayed(Connection(ours).receive)
    undelayed(Connection(None).receive)
    undelayed(receive)


def test_under_a_server_as_streamlit_starts_it_an_answer_does_not_wait() -> None:
    """The socket is bound without the name of its protocol, and Starlette stands between."""

    def told(request: Request) -> PlainTextResponse:
        connection = request.receive.__self__.transport.get_extra_info("socket")  # type: ignore[attr-defined]
        return PlainTextResponse(str(prompt(connection)))

    app = Starlette(routes=[Route("/", told)], middleware=[Middleware(Prompt)])
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as bound:
        bound.bind(("127.0.0.1", 0))
        bound.listen()
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
        thread.start()
        try:
            address = f"http://127.0.0.1:{bound.getsockname()[1]}/"
            with urllib.request.urlopen(address, timeout=30) as answer:
                assert answer.read() == b"True"
        finally:
            server.should_exit = True
            thread.join()
