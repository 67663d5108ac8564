"""The static page: all answers made beforehand, handed out as files by a small HTTP server."""

import gzip
import json
import mimetypes
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import plotly

from bench import course, figures, rows
from data import tables
from data.selection import Selection
from data.selection.declared import YEARS, initiatives
from data.selection.value import DEFAULT
from geo import geojson
from web.topojson import EMPTY

FOLDER = Path(__file__).parent / "still"
PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"


def view(selection: Selection) -> dict[str, Any]:
    """Give all that a selection changes on the page."""
    return {
        "figure": figures.figure(selection),
        "summary": rows.sentence(selection),
        "ledger": rows.parts(selection),
    }


def key(selection: Selection) -> str:
    """Name a selection of initiatives and a last year as the page names it."""
    last = selection.years[1] if selection.years else ""
    return f"{'+'.join(sorted(selection.initiative))}/{last}"


def selections(rounds: int) -> list[Selection]:
    """List the selections that a run of the benchmark comes by, each once."""
    asked: list[course.Choice | course.Step] = [*course.choices(rounds), *course.steps(rounds)]
    alone = [figures.asked(names) for names in course.PLAYED]
    met = [selection for one in asked for selection in (one.start, one.after)]
    return list(dict.fromkeys([DEFAULT, *alone, *met]))


def countries() -> dict[str, Any]:
    """Give the list of every country that has one."""
    codes = sorted(set(rows.rows(DEFAULT)["iso3"]))
    return {code: {"name": rows.name(code), "html": rows.listing(code, DEFAULT)} for code in codes}


def files(rounds: int) -> dict[str, bytes]:
    """Give every file of the page by its name, compressed, for that many rounds."""
    read = tables.read()
    first = {
        "key": key(DEFAULT),
        "view": view(DEFAULT),
        "initiatives": dict(initiatives(read)),
        "span": YEARS.span(read),
    }
    views = {key(selection): view(selection) for selection in selections(rounds)}
    made = {
        "": (FOLDER / "index.html").read_bytes(),
        "still.js": (FOLDER / "still.js").read_bytes(),
        "still.css": (FOLDER / "still.css").read_bytes(),
        "plotly.min.js": PLOTLY.read_bytes(),
        figures.SHAPES_URL: geojson.document(),
        "topojson/world_110m.json": json.dumps(EMPTY).encode(),
        "first.json": json.dumps(first).encode(),
        "views.json": json.dumps({"views": views, "countries": countries()}).encode(),
    }
    return {name: gzip.compress(content, 9) for name, content in made.items()}


class Files(BaseHTTPRequestHandler):
    """Hands out the files."""

    protocol_version = "HTTP/1.1"
    held: ClassVar[dict[str, bytes]] = {}

    def do_GET(self) -> None:
        """Answer with a file, or 404."""
        name = self.path.lstrip("/")
        content = self.held.get(name)
        self.send_response(200 if content is not None else 404)
        kind = mimetypes.guess_type(name)[0] or ("application/json" if name else "text/html")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        self.send_header("Content-Length", str(len(content or b"")))
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, *_: object) -> None:
        """Say nothing of a request: it would be printed into the results."""


if __name__ == "__main__":
    Files.held.update(files(int(sys.argv[2])))
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Files).serve_forever()
