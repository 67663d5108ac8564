"""Which state of the tables is read, and what it is called."""

import hashlib
import json
from pathlib import Path

CURRENT = "current"
FOLDER = Path(__file__).parent
PACKAGE = "datapackage.json"


class VersionError(Exception):
    """A version of the tables was asked for that is not kept."""


def folder(version: str) -> Path:
    """Give the folder that holds a version of the tables; raises VersionError if none does."""
    if version == CURRENT:
        return FOLDER
    raise VersionError(f"'{version}' is not a version of the tables; '{CURRENT}' is the one kept")


def as_of(folder: Path) -> str:
    """Give the day of the tables, an ISO date: the `version` in their datapackage.json."""
    package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
    return str(package["version"])


def name(folder: Path) -> str:
    """Name the tables by their day and the first eight digits of the SHA-256 of their bytes."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.csv")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return f"{as_of(folder)}-{digest.hexdigest()[:8]}"
