"""Which messages of a visitor reach Streamlit."""

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

# What Streamlit would do for anybody who can open the page: empty everybody's caches, tell the
# repository, branch and untracked files, and write files into the folder of the app.
REFUSED = frozenset({"clear_cache", "load_git_info", "install_skills", "dismiss_skills_nudge"})


def is_refused(frame: bytes | None) -> bool:
    """Tell whether a websocket frame is one that no visitor may send, or no message at all."""
    if frame is None:
        return True
    message = BackMsg()
    try:
        message.ParseFromString(frame)
    except DecodeError:
        return True
    kind: str | None = message.WhichOneof("type")
    if kind == "backend_operation_request":
        kind = message.backend_operation_request.WhichOneof("payload")
    return kind is None or kind in REFUSED


class MessageGate:
    """Drops refused frames of a websocket and hands on all others as they came."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; for a websocket, with a `receive` that skips refused frames."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        async def receive_allowed() -> Message:
            message = await receive()
            while message["type"] == "websocket.receive" and is_refused(message.get("bytes")):
                message = await receive()
            return message

        await self.app(scope, receive_allowed, send)
