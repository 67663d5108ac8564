"""What a reader sees when an answer fails for a reason nobody foresaw."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.answers import refusal

SENTENCE = "The server could not answer this request; the reason is in its log."


class FailureAnswer:
    """Answers 500 with one sentence, and leaves the error itself to the server's log.

    Starlette's own answer to a failure is sent from outside all middleware, without the headers.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; where that raises before an answer has begun, answer 500."""
        begun = False

        async def note_and_send(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, note_and_send)
        except Exception:
            if scope["type"] == "http" and not begun:
                await refusal(500, SENTENCE)(scope, receive, send)
            raise
