"""What Streamlit would tell any visitor about the others."""

from starlette.types import ASGIApp, Receive, Scope, Send

from web.answers import refusal

METRICS = "/_stcore/metrics"


class PrivateMetrics:
    """Answers 404 for the page that counts sessions and their seconds, under any base path."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request for anything else."""
        if scope["type"] == "http" and scope["path"].rstrip("/").endswith(METRICS):
            await refusal(404, "There is nothing at this address.")(scope, receive, send)
            return
        await self.app(scope, receive, send)
