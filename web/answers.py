"""Plain sentences as answers."""

from starlette.responses import PlainTextResponse


def refusal(status: int, *sentences: str) -> PlainTextResponse:
    """Say in plain text, one sentence a line, why a request is not served; never cached."""
    body = "".join(f"{sentence}\n" for sentence in sentences)
    return PlainTextResponse(body, status, headers={"Cache-Control": "no-store"})
