"""What a state of the tables is called: its day and its content."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

CURRENT = "current"
FOLDER = Path(__file__).parent
PACKAGE = "datapackage.json"


class VersionError(Exception):
    """A version of the tables was asked for that is not kept."""


def as_of(folder: Path) -> str:
    """Give the day of the tables, an ISO date: the `version` in their datapackage.json."""
    package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    return str(package["version"])


def files(folder: Path) -> dict[str, bytes]:
    """Give the bytes of every table of a folder by its name, without `.csv`."""
    return {path.stem: path.read_bytes() for path in sorted(folder.glob("*.csv"))}


def named(day: str, files: Mapping[str, bytes]) -> str:
    """Name tables by their day and the first eight digits of the SHA-256 of their bytes."""
    digest = hashlib.sha256()
    for name in sorted(f"{table}.csv" for table in files):
        digest.update(name.encode() + b"\0" + files[name.removesuffix(".csv")])
    return f"{day}-{digest.hexdigest()[:8]}"


def name(folder: Path) -> str:
    """Name the tables of a folder, as `named` does."""
    return named(as_of(folder), files(folder))
