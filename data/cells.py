"""The cells that are not as datapackage.json says: types, enums, patterns, keys, references."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import frictionless

from data import records, schema
from data.records import Record, Table

TYPES = {
    "number": "a number; write digits and a point, as 126178723.86",
    "integer": "a whole number; write digits only",
    "boolean": "true or false",
}
PATTERNS = {
    r"^\d{4}(-\d{2}(-\d{2})?)?$": "a date; write 1967, 2022-09 or 2024-05-17",
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "an id; write small letters, digits and single hyphens",
    r"^[A-Z]{3}$": "a code of three capital letters",
    r"^https?://\S+$": "an address; write it whole, with http:// or https://",
}


def validated(tables: Mapping[str, Table], folder: Path) -> frictionless.Report:
    """Run frictionless over tables already read; a reference to an unread table is left out."""
    described = []
    for name, resource in schema.resources(folder).items():
        if name not in tables:
            continue
        kept = [
            key
            for key in resource["schema"].get("foreignKeys", [])
            if key["reference"]["resource"] in ("", *tables)
        ]
        table = tables[name]
        described.append(
            frictionless.Resource(
                name=name,
                data=[list(table.columns), *(list(row.cells.values()) for row in table.records)],
                schema=frictionless.Schema.from_descriptor(
                    {**resource["schema"], "foreignKeys": kept}
                ),
            )
        )
    limit = 1 + sum(len(table.records) * len(table.columns) for table in tables.values())
    report: frictionless.Report = frictionless.Package(resources=described).validate(
        limit_errors=limit
    )
    return report


def broken_rule(field: Mapping[str, Any], value: str, note: str) -> str:
    """Say which constraint of a column a cell breaks, given frictionless's note on it."""
    constraints = field["constraints"]
    found = re.search(r'constraint "(\w+)"', note)
    rule = found[1] if found else ""
    if rule == "required":
        return "'' is empty; this cell must be filled"
    if rule == "enum":
        allowed = constraints["enum"]
        return f"'{value}' is not one of {', '.join(allowed)}{records.hint(value, allowed)}"
    if rule == "pattern":
        pattern = constraints["pattern"]
        return f"'{value}' is not {PATTERNS.get(pattern, f'of the form {pattern}')}"
    word = {"minimum": "at least", "maximum": "at most"}.get(rule, rule)
    return f"'{value}' is not allowed; it must be {word} {constraints.get(rule, note)}"


def wrong_reference(value: str, target: Table, column: str) -> str:
    """Say that a cell names nothing in the table it refers to."""
    what = "a country code" if column == "iso3" else f"in column {column} of {target.file}"
    return (
        f"'{value}' is not {what}{records.hint(value, target.column(column)) or '; add it there'}"
    )


def cell_issues(
    table: Table,
    record: Record,
    error: frictionless.Error,
    resource: Mapping[str, Any],
    tables: Mapping[str, Table],
) -> list[str]:
    """Word one finding of frictionless as issues with the cells it is about."""
    described = {field["name"]: field for field in resource["schema"]["fields"]}
    name = getattr(error, "field_name", "")
    value = record.cells.get(name, "")
    match error.type:
        case "type-error":
            kind = described[name]["type"]
            return [table.issue(record, name, f"'{value}' is not {TYPES.get(kind, kind)}")]
        case "constraint-error":
            return [table.issue(record, name, broken_rule(described[name], value, error.note))]
        case "unique-error":
            return [table.issue(record, name, f"'{value}' stands in an earlier row too; keep one")]
        case "primary-key":
            key = resource["schema"]["primaryKey"]
            value = ", ".join(record.cells[one] for one in key)
            return [
                table.issue(record, key[0], f"'{value}' stands in an earlier row too; keep one")
            ]
        case "foreign-key":
            column = next(iter(error.to_descriptor()["fieldNames"]))
            target, there = schema.references(resource)[column]
            value, named = record.cells[column], tables[target]
            text = wrong_reference(value, named, there)
            return [] if value in named.left_out else [table.issue(record, column, text)]
        case _:
            return [table.issue(record, name, f"{error.note} ({error.type})")]


def check(tables: Mapping[str, Table], folder: Path) -> list[str]:
    """Check the cells of tables already read against the package of their folder."""
    found: list[str] = []
    for task in validated(tables, folder).tasks:
        table, resource = tables[task.name], schema.resources(folder)[task.name]
        for error in task.errors:
            number = getattr(error, "row_number", None)
            if number is None:
                found.append(f"{table.file}: {error.message}")
                continue
            record = table.records[number - 2]
            found += cell_issues(table, record, error, resource, tables)
    return list(dict.fromkeys(found))
