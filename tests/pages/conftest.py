"""The pages over a few made engagements."""

import pytest

from data import history, tables
from data.tables import Tables
from tests.pages import made, versions


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Tables:
    """Let the pages read seven made engagements instead of the published tables."""
    table = made.tables()
    monkeypatch.setattr(tables, "read", lambda: table)
    return table


@pytest.fixture
def released(monkeypatch: pytest.MonkeyPatch) -> dict[str, Tables]:
    """Let two versions of the made engagements be released, the later one the newest."""
    kept = versions.both()
    monkeypatch.setattr(tables, "read", lambda version=versions.NEW: kept[version])
    monkeypatch.setattr(history, "releases", lambda: versions.RELEASES)
    return kept
