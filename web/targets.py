"""Addresses too long to be anybody's choice."""

from starlette.types import ASGIApp, Receive, Scope, Send

from web.answers import refusal

LONGEST_TARGET = 16_000  # bytes of path and query; every country and kind at once needs 3,000


class TargetLimit:
    """Answers 414 to a request, for a page, route or file, whose path and query are too long."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on if its target is of reasonable length."""
        if scope["type"] in ("http", "websocket"):
            target = scope.get("raw_path") or scope["path"].encode()
            length = len(target) + len(scope["query_string"])
            if length > LONGEST_TARGET:
                sentence = (
                    f"This address is {length} bytes long; at most {LONGEST_TARGET} are read. "
                    "Choose fewer values."
                )
                await refusal(414, sentence)(scope, receive, send)
                return
        await self.app(scope, receive, send)
