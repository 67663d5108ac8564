"""The pages over a few made engagements."""

import pytest

from data import tables
from data.tables import Tables
from tests.pages import made


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Tables:
    """Let the pages read seven made engagements instead of the published tables."""
    table = made.tables()
    monkeypatch.setattr(tables, "read", lambda: table)
    return table
