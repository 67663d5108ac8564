"""The four pages, each served by a process of its own on a free port of this machine."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PLAIN = ROOT / "bench" / "pages" / "plain"
STARTED = 120
STREAMLIT = (sys.executable, "-m", "streamlit", "run")


@dataclass(frozen=True)
class Served:
    """A page that is being served: its address and the process behind it."""

    name: str
    url: str
    pid: int


def command(name: str, port: int, rounds: int) -> tuple[Sequence[str], Path]:
    """Give what serves a page on a port, and the folder in which it is run."""
    commands: dict[str, tuple[Sequence[str], Path]] = {
        "atlas": ((*STREAMLIT, "app.py", "--server.port", str(port)), ROOT),
        "plain": ((*STREAMLIT, "plain_page.py", "--server.port", str(port)), PLAIN),
        "dash": ((sys.executable, "-m", "bench.pages.dash_page", str(port)), ROOT),
        "static": ((sys.executable, "-m", "bench.pages.still_page", str(port), str(rounds)), ROOT),
    }
    return commands[name]


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def served(name: str, rounds: int) -> Iterator[Served]:
    """Serve a page until the block ends; RuntimeError with its log where it does not start."""
    port = free_port()
    words, folder = command(name, port, rounds)
    home = Path(tempfile.mkdtemp(prefix="bench-"))
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - the commands stand above
            words,
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    url = f"http://localhost:{port}/"
    try:
        wait(url, process, home / "log")
        yield Served(name, url, process.pid)
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=20)
        shutil.rmtree(home)


def wait(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Return once a page answers."""
    end = time.monotonic() + STARTED
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own address
                return
        except OSError:
            time.sleep(0.1)
    said = log.read_text(errors="replace")
    raise RuntimeError(f"{url}: the page did not start; its log says:\n{said}")


@contextmanager
def all_served(names: Sequence[str], rounds: int) -> Iterator[list[Served]]:
    """Serve several pages at once."""
    with ExitStack() as stack:
        yield [stack.enter_context(served(name, rounds)) for name in names]


def fetched(url: str) -> int:
    """Give how many bytes an address of a page sends to a browser, compressed as it likes."""
    headers = {"Accept-Encoding": "gzip"}
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - our own address
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - our own address
        return len(answer.read())
