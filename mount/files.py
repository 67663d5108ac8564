"""The files that a browser loads to draw a figure: ours, and plotly.js from its Python package."""

import hashlib
from functools import cache
from importlib import metadata, resources
from pathlib import Path

HERE = Path(__file__).parent
KINDS = {".js": "text/javascript", ".css": "text/css"}


@cache
def names() -> tuple[str, ...]:
    """Name our scripts and styles, in order."""
    return tuple(sorted(path.name for path in HERE.iterdir() if path.suffix in KINDS))


@cache
def content(name: str) -> bytes:
    """Give the bytes of one of `names()`; KeyError for any other name."""
    if name not in names():
        raise KeyError(name)
    return (HERE / name).read_bytes()


@cache
def version() -> str:
    """Give twelve hexadecimal digits that change with any of our files, for URLs cached for ever.

    The scripts import each other by relative address, so they share one version.
    """
    digest = hashlib.sha256()
    for name in names():
        digest.update(name.encode() + b"\0" + content(name) + b"\0")
    return digest.hexdigest()[:12]


@cache
def plotly_version() -> str:
    """Give the version of the Python package that brings plotly.js along."""
    return metadata.version("plotly")


@cache
def plotly() -> bytes:
    """Give plotly.js as the Python package ships it."""
    return (resources.files("plotly") / "package_data" / "plotly.min.js").read_bytes()
