"""The tables as frames: read once for each version, shared by all readers, never written to."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from data import derive, versions

NAMES = (
    "engagements",
    "evidence",
    "sources",
    "initiatives",
    "countries",
    "kinds",
    "actors",
    "engagement_actors",
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
    retired: pd.DataFrame


def frame(path: Path) -> pd.DataFrame:
    """Read one CSV file with every cell a string: `NA` stays Namibia, empty stays ''."""
    return pd.read_csv(path, dtype="string", keep_default_na=False, encoding="utf-8")


def load(folder: Path) -> Tables:
    """Read the tables of one folder, which data.check has found good."""
    frames = {name: frame(folder / f"{name}.csv") for name in NAMES}
    as_of = versions.as_of(folder)
    frames["engagements"] = derive.engagements(frames, as_of)
    return Tables(version=versions.name(folder), as_of=as_of, **frames)


def read(version: str = versions.CURRENT) -> Tables:
    """Give the tables of a version; raises versions.VersionError for one that is not kept."""
    return kept(versions.folder(version))


kept = lru_cache(maxsize=8)(load)
