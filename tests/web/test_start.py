"""How the app starts: its configuration, and that it does not on bad tables."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from importlib import import_module
from pathlib import Path

import httpx2
import pytest
from streamlit import config

from geo.join import Join

ROOT = Path(__file__).parents[2]
ROOMS = ("charts", "geo", "mount", "pages", "plates", "web", ".streamlit")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Copy what a test may break, and link the rest."""
    shutil.copy(ROOT / "app.py", tmp_path)
    shutil.copytree(ROOT / "data", tmp_path / "data")
    for room in ROOMS:
        (tmp_path / room).symlink_to(ROOT / room)
    return tmp_path


@contextmanager
def started(script: Path, cwd: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", "0"]
    clean = {name: value for name, value in os.environ.items() if "STREAMLIT" not in name}
    with subprocess.Popen(
        command, cwd=cwd, env=clean, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        try:
            yield process
        finally:
            process.kill()
            process.wait()


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start the app from a directory that is not its own, and give its address."""
    with started(ROOT / "app.py", tmp_path_factory.mktemp("elsewhere")) as process:
        assert process.stdout
        yield next(line.split()[-1] for line in process.stdout if "URL:" in line)


def test_bad_tables_are_named_and_not_served(checkout: Path) -> None:
    path = checkout / "data" / "engagements.csv"
    header, first, rest = path.read_text(encoding="utf-8").split("\n", 2)
    column = header.split(",").index("iso3")
    cells = first.split(",")
    cells[column] = "ZAM"
    path.write_text("\n".join([header, ",".join(cells), rest]), encoding="utf-8")
    with started(checkout / "app.py", checkout) as process:
        said, complained = process.communicate(timeout=60)
    assert process.returncode == 1
    assert re.search(r"^data/engagements\.csv:2:iso3: 'ZAM' ", complained, re.MULTILINE)
    assert "Traceback" not in said + complained


def test_rows_without_a_place_on_the_map_are_named_and_not_served(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = import_module("app")
    monkeypatch.setattr(app.check, "issues", lambda _folder: [])
    monkeypatch.setattr(app.join, "current", lambda: Join(("ZAM",), (), ()))
    with pytest.raises(SystemExit) as refused:
        app.refuse_bad_tables(app.HERE / "data")
    named, last = str(refused.value.code).split("\n")
    assert named.startswith("data/engagements.csv:iso3: 'ZAM' has neither shape nor point")
    assert last == "The atlas does not start on bad tables."


def test_without_shapes_the_app_starts_and_says_what_to_do(checkout: Path) -> None:
    (checkout / "geo").unlink()
    shutil.copytree(ROOT / "geo", checkout / "geo", ignore=shutil.ignore_patterns("world.geojson"))
    with started(checkout / "app.py", checkout) as process:
        assert process.stdout
        url = next(line.split()[-1] for line in process.stdout if "URL:" in line)
        assert httpx2.get(f"{url}/healthz", timeout=60).status_code == 200
        answer = httpx2.get(f"{url}/shapes/any/world.geojson", timeout=60)
        assert answer.status_code == 503
        process.kill()
        _, complained = process.communicate()
    assert complained.startswith("geo/world.geojson: ")
    assert "Traceback" not in complained + answer.text


def test_the_app_starts_from_any_directory_with_its_configuration(url: str) -> None:
    assert httpx2.get(f"{url}/healthz", timeout=60).json()["status"] == "ok"
    assert httpx2.get(f"{url}/healthz", headers={"host": "evil.example"}).status_code == 400


def test_an_address_of_100_kilobytes_is_refused_and_the_server_goes_on(url: str) -> None:
    with closing(HTTPConnection(url.removeprefix("http://"), timeout=60)) as connection:
        connection.request("GET", "/timeline?q=" + "a" * 100_000)
        answer = connection.getresponse()
        # Uvicorn itself says 400 to a head of over 64 kB that comes in pieces.
        assert answer.status in {400, 414}
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert answer.read().rstrip().endswith(b".")
    assert httpx2.get(f"{url}/healthz", timeout=60).status_code == 200


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("server.address", "127.0.0.1"),
        ("server.allowedHosts", ["localhost", "127.0.0.1", "::1"]),
        ("server.enableCORS", True),
        ("server.corsAllowedOrigins", []),
        ("server.enableXsrfProtection", True),
        ("server.enableStaticServing", False),
        ("server.enableAgentApi", False),
        ("server.headless", True),
        ("browser.gatherUsageStats", False),
        ("browser.serverAddress", "localhost"),
        ("client.showErrorDetails", "none"),
        ("client.showErrorLinks", False),
        ("client.toolbarMode", "viewer"),
        ("runner.postScriptGC", False),
    ],
)
def test_the_app_is_safe_as_it_stands(option: str, value: object) -> None:
    assert config.get_option(option) == value


def test_the_address_to_print_is_given_and_not_asked_for_abroad() -> None:
    # Streamlit's default is the same word, but only a word that somebody set keeps it from asking.
    assert config.is_manually_set("browser.serverAddress")
