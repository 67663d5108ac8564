"""The bytes that one page moves over the network, as sent and as compression would make them."""

import base64
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from playwright.sync_api import CDPSession

TEXT = 1
TAIL = 4  # bytes that permessage-deflate leaves out at the end of a message
MASK = 4  # bytes of the key that a browser sends with each frame


@dataclass
class Bytes:
    """Bytes both ways: as sent, before any compression, and with websocket frames compressed."""

    sent: int = 0
    plain: int = 0
    compressed: int = 0

    def __sub__(self, other: "Bytes") -> "Bytes":
        """Give what was moved since."""
        return Bytes(*(getattr(self, f.name) - getattr(other, f.name) for f in fields(self)))


class Socket:
    """One websocket; what it sends is compressed message after message, as its extension does."""

    def __init__(self) -> None:
        """Begin with nothing sent, uncompressed until the handshake says otherwise."""
        self.deflates = False
        self.ways = {way: zlib.compressobj(wbits=-15) for way in ("up", "down")}

    def frame(self, way: str, payload: bytes) -> Bytes:
        """Count one message going up or down."""
        packed = self.ways[way].compress(payload) + self.ways[way].flush(zlib.Z_SYNC_FLUSH)
        plain = framed(len(payload), way)
        compressed = framed(len(packed) - TAIL, way)
        return Bytes(compressed if self.deflates else plain, plain, compressed)


def framed(length: int, way: str) -> int:
    """Give the size of a websocket frame with a payload of that length."""
    head = 2 if length < 126 else 4 if length < 65536 else 10
    return length + head + (MASK if way == "up" else 0)


class Wire:
    """Counts all that a page sends and receives, by what Chromium's network log tells."""

    def __init__(self, session: CDPSession) -> None:
        """Listen to a page."""
        self.total = Bytes()
        self.sockets: dict[str, Socket] = {}
        self.bodies: dict[str, int] = {}
        session.on("Network.webSocketHandshakeResponseReceived", self.opened)
        session.on("Network.webSocketFrameSent", lambda event: self.frame("up", event))
        session.on("Network.webSocketFrameReceived", lambda event: self.frame("down", event))
        session.on("Network.requestWillBeSent", self.asked)
        session.on("Network.requestWillBeSentExtraInfo", self.asked_with)
        session.on("Network.dataReceived", self.received)
        session.on("Network.loadingFinished", self.finished)
        session.send("Network.enable")

    def read(self) -> Bytes:
        """Give what was moved so far."""
        return Bytes(self.total.sent, self.total.plain, self.total.compressed)

    def add(self, more: Bytes) -> None:
        """Count bytes."""
        self.total = Bytes(
            self.total.sent + more.sent,
            self.total.plain + more.plain,
            self.total.compressed + more.compressed,
        )

    def socket(self, event: Mapping[str, Any]) -> Socket:
        """Find the websocket of an event."""
        return self.sockets.setdefault(event["requestId"], Socket())

    def opened(self, event: Mapping[str, Any]) -> None:
        """Note whether a websocket compresses."""
        named = {name.lower(): text for name, text in event["response"]["headers"].items()}
        agreed = named.get("sec-websocket-extensions", "")
        self.socket(event).deflates = "permessage-deflate" in agreed

    def frame(self, way: str, event: Mapping[str, Any]) -> None:
        """Count a websocket frame."""
        response = event["response"]
        payload = response["payloadData"]
        data = payload.encode() if response["opcode"] == TEXT else base64.b64decode(payload)
        self.add(self.socket(event).frame(way, data))

    def asked(self, event: Mapping[str, Any]) -> None:
        """Count the body of a request."""
        size = len(event["request"].get("postData", "").encode())
        self.add(Bytes(size, size, size))

    def asked_with(self, event: Mapping[str, Any]) -> None:
        """Count the head of a request that went out."""
        size = sum(len(name) + len(text) + 4 for name, text in event["headers"].items())
        self.add(Bytes(size, size, size))

    def received(self, event: Mapping[str, Any]) -> None:
        """Note a part of an answer's body, as it is when unpacked."""
        key = event["requestId"]
        self.bodies[key] = self.bodies.get(key, 0) + event["dataLength"]

    def finished(self, event: Mapping[str, Any]) -> None:
        """Count an answer, head included; one that the browser had kept moves nothing."""
        moved = int(event["encodedDataLength"])
        body = self.bodies.pop(event["requestId"], 0)
        self.add(Bytes(moved, max(moved, body) if moved else 0, moved))
