"""Plain sentences and files as answers."""

from starlette.responses import PlainTextResponse, Response


def refusal(status: int, *sentences: str) -> PlainTextResponse:
    """Say in plain text, one sentence a line, why a request is not served; never cached."""
    body = "".join(f"{sentence}\n" for sentence in sentences)
    return PlainTextResponse(body, status, headers={"Cache-Control": "no-store"})


def file(content: bytes, name: str) -> Response:
    """Give a CSV file to save under a name; a reader asks each time whether it still holds."""
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-cache",
    }
    return Response(content, media_type="text/csv", headers=headers)
