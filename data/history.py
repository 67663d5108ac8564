"""The released states of the tables: the first whole, each later one as what it changed."""

import csv
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from data import deltas, versions
from data.versions import VersionError

FOLDER = versions.FOLDER / "releases"
INDEX = "index.csv"
COLUMNS = ("version", "day", "note")


class Release(NamedTuple):
    """One released state: its version, the day of its tables (ISO), and what it brought."""

    version: str
    day: str
    note: str


def listed(folder: Path = FOLDER) -> tuple[Release, ...]:
    """Read the index of the releases, oldest first; no index, no releases."""
    path = folder / INDEX
    if not path.is_file():
        return ()
    header, rows = deltas.sheet(path.read_text(encoding="utf-8"))
    if tuple(header) != COLUMNS or any(len(row) != len(COLUMNS) for row in rows):
        raise VersionError(
            f"data/releases/{INDEX}: '{','.join(header)}' and its lines are not"
            f" '{','.join(COLUMNS)}'; restore the file"
        )
    return tuple(Release(*row) for row in rows)


releases = lru_cache(maxsize=8)(listed)


def pin(version: str) -> str:
    """Give what pins an address to a version: its name where it was released, else nothing."""
    return version if version in {release.version for release in releases()} else ""


def files(version: str, folder: Path = FOLDER) -> dict[str, bytes]:
    """Give every table of a released version as its bytes, by its name without `.csv`.

    Raises VersionError for a version that was not released, or one that the folder no longer
    gives byte for byte.
    """
    known = [release.version for release in listed(folder)]
    if version not in known:
        said = ", ".join(known[-5:]) or "none yet"
        raise VersionError(
            f"'{version}' is not a version of the tables; released are {said};"
            f" '{versions.CURRENT}' are the newest"
        )
    return next(found for release, found in states(folder) if release.version == version)


def states(folder: Path) -> Iterator[tuple[Release, dict[str, bytes]]]:
    """Give every release with its tables, oldest first; raises VersionError as `files` does."""
    found: dict[str, bytes] = {}
    for release in listed(folder):
        step = folder / release.version
        found = changed(found, step) if found else versions.files(step)
        rebuilt = versions.named(release.day, found)
        if rebuilt != release.version:
            raise VersionError(
                f"data/releases/{release.version}: '{rebuilt}' is what it gives; restore the folder"
            )
        yield release, found


def changed(before: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Make the tables of a later release of those before it; raises VersionError where unfit.

    The folder of a release holds a delta for each table that the release has.
    """
    found = {}
    for table, change in versions.files(folder).items():
        old = deltas.sheet(before.get(table, b"").decode())
        try:
            new = deltas.applied(old, deltas.sheet(change.decode()))
        except deltas.DeltaError as error:
            place = f"data/releases/{folder.name}/{table}.csv"
            raise VersionError(f"{place}: {error}; restore the folder") from error
        found[table] = deltas.text(new).encode()
    return found


def issues(folder: Path = FOLDER) -> list[str]:
    """Name the first release that the folder no longer gives byte for byte, if there is one."""
    try:
        for _ in states(folder):
            pass
    except (VersionError, ValueError, csv.Error) as error:
        return [str(error)]
    return []
