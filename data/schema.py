"""What a column is: datapackage.json is the only statement of it, and this reads it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
FILE = "datapackage.json"


class PackageError(Exception):
    """The datapackage.json of a folder of tables cannot be read."""


@dataclass(frozen=True)
class Field:
    """One column: its name, title and description, its type and its allowed values if closed."""

    name: str
    title: str
    description: str
    type: str
    enum: tuple[str, ...]
    required: bool


@lru_cache(maxsize=8)
def package(folder: Path = FOLDER) -> Mapping[str, Any]:
    """Read the datapackage.json of a folder; raises PackageError, and is never written to."""
    path = folder / FILE
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        place = f"{folder.name}/{FILE}"
        raise PackageError(f"{place}: cannot be read ({error}); restore the file") from error
    if not isinstance(found, dict) or not isinstance(found.get("resources"), list):
        raise PackageError(f"{folder.name}/{FILE}: has no list of resources; restore the file")
    return found


def resources(folder: Path = FOLDER) -> dict[str, Mapping[str, Any]]:
    """Give the description of each table by its name, in the package's order."""
    return {resource["name"]: resource for resource in package(folder)["resources"]}


def fields(resource: str, folder: Path = FOLDER) -> tuple[Field, ...]:
    """Give the columns of a table in their order; raises KeyError for a table there is not."""
    return tuple(
        Field(
            field["name"],
            field["title"],
            field["description"],
            field["type"],
            tuple(field.get("constraints", {}).get("enum", ())),
            bool(field.get("constraints", {}).get("required")),
        )
        for field in resources(folder)[resource]["schema"]["fields"]
    )


def enum(resource: str, field: str, folder: Path = FOLDER) -> tuple[str, ...]:
    """Give the allowed values of a column, empty where it is open; raises KeyError."""
    named = {one.name: one for one in fields(resource, folder)}
    return named[field].enum


def columns(folder: Path = FOLDER) -> dict[str, tuple[str, ...]]:
    """Give the column names of every table."""
    return {name: tuple(one.name for one in fields(name, folder)) for name in resources(folder)}


def references(resource: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """Give, for each column that refers to a table, that table and the column it refers to."""
    return {
        key["fields"][0]: (
            key["reference"]["resource"] or resource["name"],
            key["reference"]["fields"][0],
        )
        for key in resource["schema"].get("foreignKeys", [])
    }
