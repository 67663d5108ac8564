"""The real app, served in this process."""

from collections.abc import Iterator
from importlib import import_module

import pytest
from starlette.testclient import TestClient


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    # Streamlit allows one runtime a process, so all tests of this folder share one app; and
    # importing it checks the tables, which is no business of collecting tests.
    app = import_module("app").app
    with TestClient(app, "http://localhost:8501", raise_server_exceptions=False) as client:
        yield client
