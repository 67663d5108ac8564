"""The tables as frames: read once for each version, shared by all readers, never written to."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pandas as pd

from data import derive, history, schema, versions

NAMES = (
    "engagements",
    "evidence",
    "sources",
    "initiatives",
    "countries",
    "kinds",
    "actors",
    "engagement_actors",
    "rates",
    "retired",
)


@dataclass(frozen=True, eq=False)
class Tables:
    """One version of all tables; every cell is a string, an empty one the empty string.

    `engagements` carries, beside its own columns, those of `data.derive`. `as_of` is the day of
    the tables (ISO), `version` that day with the hash of their bytes.
    """

    version: str
    as_of: str
    engagements: pd.DataFrame
    evidence: pd.DataFrame
    sources: pd.DataFrame
    initiatives: pd.DataFrame
    countries: pd.DataFrame
    kinds: pd.DataFrame
    actors: pd.DataFrame
    engagement_actors: pd.DataFrame
    rates: pd.DataFrame
    retired: pd.DataFrame


def frame(file: Path | BytesIO) -> pd.DataFrame:
    """Read one CSV file with every cell a string: `NA` stays Namibia, empty stays ''."""
    return pd.read_csv(file, dtype="string", keep_default_na=False, encoding="utf-8")


def load(folder: Path) -> Tables:
    """Read the tables of one folder, which data.check has found good."""
    frames = {name: frame(folder / f"{name}.csv") for name in NAMES}
    return made(frames, versions.name(folder), versions.as_of(folder))


def made(frames: dict[str, pd.DataFrame], version: str, as_of: str) -> Tables:
    """Put the frames of a version together, with what follows from them."""
    frames["engagements"] = derive.engagements(frames, as_of)
    return Tables(version=version, as_of=as_of, **frames)


def reopen(version: str) -> Tables:
    """Read a released version under the columns of today: one that it has not is empty.

    Raises versions.VersionError for a version that was not released.
    """
    files = history.files(version)
    frames = {}
    for name, columns in schema.columns().items():
        if name in NAMES:
            found = frame(BytesIO(files[name])) if name in files else pd.DataFrame()
            frames[name] = found.reindex(columns=list(columns), fill_value="").astype("string")
    return made(frames, version, version[:10])


def read(version: str = versions.CURRENT) -> Tables:
    """Give the tables of a version; raises versions.VersionError for one that is not kept."""
    newest = kept(versions.FOLDER)
    return newest if version in (versions.CURRENT, newest.version) else reopened(version)


kept = lru_cache(maxsize=8)(load)
reopened = lru_cache(maxsize=8)(reopen)
