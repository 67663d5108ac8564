"""`GET /healthz`: is the server up, and on which tables."""

from starlette.requests import Request
from starlette.responses import JSONResponse

from data import tables


def answer(_request: Request) -> JSONResponse:
    """Give the version of the tables and the number of their engagements."""
    current = tables.read()
    return JSONResponse(
        {
            "status": "ok",
            "tables_version": current.version,
            "rows": len(current.engagements),
        },
        headers={"Cache-Control": "no-store"},
    )
