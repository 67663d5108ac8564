"""Who may ask, at what length, and which messages of a visitor are heard."""

import asyncio

import pytest
import streamlit as st
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest, BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from web.hosts import is_own_origin
from web.messages import MessageGate, is_refused

# The test client takes no base address for websockets.
STREAM = "ws://localhost:8501/_stcore/stream"


def rerun(query: str) -> BackMsg:
    message = BackMsg()
    message.rerun_script.query_string = query
    return message


def operation(payload: str) -> BackMsg:
    request = BackendOperationRequest(request_id="1")
    getattr(request, payload).SetInParent()
    return BackMsg(backend_operation_request=request)


def heard(*sent: Message) -> list[Message]:
    """Give what an app behind the gate receives of what a visitor sent."""
    waiting, received = list(sent), []

    async def receive() -> Message:
        return waiting.pop(0)

    async def app(_scope: Scope, receive: Receive, _send: Send) -> None:
        while not received or received[-1]["type"] != "websocket.disconnect":
            received.append(await receive())

    async def send(_message: Message) -> None:
        raise AssertionError("nothing is sent")

    asyncio.run(MessageGate(app)({"type": "websocket"}, receive, send))
    return received


def test_forbidden_and_malformed_frames_are_dropped_and_all_others_pass_untouched() -> None:
    def frame(data: bytes) -> Message:
        return {"type": "websocket.receive", "bytes": data}

    connect, gone = {"type": "websocket.connect"}, {"type": "websocket.disconnect", "code": 1000}
    first, last = (frame(rerun(query).SerializeToString()) for query in ("years=2022", "q=赞"))
    dropped = [
        frame(BackMsg(clear_cache=True).SerializeToString()),
        frame(BackMsg(load_git_info=True).SerializeToString()),
        frame(b"\xff\xff\xff"),
        frame(b""),
        {"type": "websocket.receive", "text": "clear_cache"},
    ]
    assert heard(connect, first, *dropped, last, gone) == [connect, first, last, gone]


@pytest.mark.parametrize(
    "message",
    [
        BackMsg(clear_cache=True),
        BackMsg(clear_cache=False),
        BackMsg(load_git_info=True),
        operation("install_skills"),
        operation("dismiss_skills_nudge"),
    ],
    ids=str,
)
def test_what_no_visitor_may_ask_is_refused(message: BackMsg) -> None:
    assert is_refused(message.SerializeToString())


@pytest.mark.parametrize(
    "message",
    [
        rerun(""),
        BackMsg(stop_script=True),
        BackMsg(app_heartbeat=True),
        operation("deferred_file"),
        operation("dataframe_chunk"),
    ],
    ids=str,
)
def test_what_a_page_needs_is_not_refused(message: BackMsg) -> None:
    assert not is_refused(message.SerializeToString())


def test_a_visitor_cannot_empty_the_caches_of_the_running_app(client: TestClient) -> None:
    runs = []

    @st.cache_data
    def counted() -> int:
        runs.append(1)
        return len(runs)

    counted()
    with client.websocket_connect(STREAM, subprotocols=["streamlit"]) as socket:
        socket.send_bytes(BackMsg(clear_cache=True).SerializeToString())
        socket.send_bytes(BackMsg(app_heartbeat=True).SerializeToString())
        # The answer to the second message comes after the first has been dealt with.
        while not ForwardMsg.FromString(socket.receive_bytes()).heartbeat_ack:
            pass
    counted()
    assert len(runs) == 1


@pytest.mark.parametrize("host", ["localhost", "localhost:8501", "127.0.0.1:80", "[::1]:8501"])
def test_this_machines_own_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/_stcore/health", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "10.0.0.1:8501", "", "a b", "localhost:x"]
)
@pytest.mark.parametrize("path", ["/", "/extract.csv", "/_stcore/health", "/static/none.js"])
def test_another_host_is_refused_by_name(client: TestClient, path: str, host: str) -> None:
    answer = client.get(path, headers={"host": host})
    assert answer.status_code == 400
    assert f"'{host}'" in answer.text
    assert "server.allowedHosts" in answer.text


def test_a_websocket_under_another_host_is_refused(client: TestClient) -> None:
    with (
        pytest.raises(WebSocketDenialResponse) as refused,
        client.websocket_connect(STREAM, headers={"host": "evil.example"}),
    ):
        pass
    assert refused.value.status_code == 400


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "http://localhost:9999", "null", "http://[", "https://"]
)
def test_a_websocket_of_another_origin_is_refused(client: TestClient, origin: str) -> None:
    with (
        pytest.raises(WebSocketDenialResponse) as refused,
        client.websocket_connect(STREAM, headers={"origin": origin}),
    ):
        pass
    assert refused.value.status_code == 403
    assert "server.corsAllowedOrigins" in refused.value.text


def test_a_websocket_of_our_own_page_is_opened(client: TestClient) -> None:
    origin = {"origin": "http://localhost:8501", "host": "localhost:8501"}
    with client.websocket_connect(STREAM, ["streamlit"], headers=origin) as socket:
        assert socket.accepted_subprotocol == "streamlit"


def test_an_origin_is_compared_without_case() -> None:
    assert is_own_origin("HTTPS://Atlas.Example", "atlas.example")
    assert not is_own_origin("https://atlas.example.evil", "atlas.example")


@pytest.mark.parametrize("path", ["/", "/timeline", "/healthz", "/static/none.js"])
def test_an_address_too_long_gets_414_and_a_sentence(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}?q=" + "a" * 60_000)
    assert answer.status_code == 414
    assert f"{60_002 + len(path)} bytes long; at most 16000" in answer.text


def test_a_long_path_counts_like_a_long_query(client: TestClient) -> None:
    assert client.get("/" + "a" * 16_000).status_code == 414
    assert client.get("/" + "a" * 200).status_code == 200


def test_nobody_reads_how_many_others_are_here(client: TestClient) -> None:
    answer = client.get("/_stcore/metrics")
    assert answer.status_code == 404
    assert "session" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
