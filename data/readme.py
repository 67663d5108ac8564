"""The generated parts of data/README.md: `python -m data.readme` writes them afresh."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from data.tables import frame

FOLDER = Path(__file__).parent
README = "README.md"
RELEVANCE = ("direct", "enabling", "context")
FIRST_YEAR_OF_ITS_OWN = 2013


class MarkerError(Exception):
    """A generated part has no place, or more than one, in the README."""


def fill(text: str, parts: Mapping[str, str]) -> str:
    """Put each part between its `<!-- generated: name -->` and the next `<!-- end -->`."""
    for name, part in parts.items():
        start = f"<!-- generated: {name} -->"
        if text.count(start) != 1:
            raise MarkerError(
                f"data/{README}: '{start}' stands {text.count(start)} times; it must stand once"
            )
        head, rest = text.split(start)
        if "<!-- end -->" not in rest:
            raise MarkerError(f"data/{README}: '{start}' has no '<!-- end -->' after it; add one")
        text = f"{head}{start}\n{part}\n<!-- end -->{rest.split('<!-- end -->', 1)[1]}"
    return text


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Give a Markdown table; bars and angle brackets in the cells are escaped."""
    lines = [list(heads)]
    lines.append(["---"] * len(lines[0]))
    lines += [[_cell(value) for value in row] for row in rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _cell(value: object) -> str:
    text = re.sub(r"\s+", " ", str(value)).strip()
    return text.replace("|", "\\|").replace("<", "&lt;")


def _allowed(field: Mapping[str, Any]) -> str:
    """Say in words what the constraints of one column allow."""
    limits = field.get("constraints", {})
    words = []
    if limits.get("required"):
        words.append("never empty")
    if limits.get("unique"):
        words.append("no value twice")
    if "enum" in limits:
        words.append(", ".join(f"`{value}`" for value in limits["enum"]))
    if "pattern" in limits:
        words.append(f"pattern `{limits['pattern']}`")
    words += [f"{name} {limits[name]}" for name in ("minimum", "maximum") if name in limits]
    return "; ".join(words)


def _references(schema: Mapping[str, Any]) -> str:
    """Say which columns are ids of other tables, one sentence each."""
    words = []
    for key in schema.get("foreignKeys", []):
        fields, target = key["fields"], key["reference"]
        names = [fields] if isinstance(fields, str) else fields
        columns = ", ".join(f"`{name}`" for name in names)
        words.append(f"{columns} refers to `{target.get('resource') or 'the same table'}`")
    return "; ".join(words) + "." if words else ""


def dictionary(package: Mapping[str, Any]) -> str:
    """Describe every table and column of a data package as Markdown."""
    sections = []
    for resource in package["resources"]:
        schema = resource["schema"]
        rows = [
            (f"`{field['name']}`", field["type"], _allowed(field), field["description"])
            for field in schema["fields"]
        ]
        parts = (
            f"### {resource['name']}",
            resource["description"],
            table(("column", "type", "allowed", "what it holds"), rows),
            _references(schema),
        )
        sections.append("\n\n".join(part for part in parts if part))
    return "\n\n".join(sections)


def _period(start: str) -> str:
    """Name the line of the table of years that a start date belongs to."""
    if not start:
        return "undated"
    year = int(start[:4])
    return f"before {FIRST_YEAR_OF_ITS_OWN}" if year < FIRST_YEAR_OF_ITS_OWN else str(year)


def _by_relevance(rows: pd.DataFrame) -> list[int]:
    counts = rows["relevance"].value_counts()
    return [len(rows), *(int(counts.get(name, 0)) for name in RELEVANCE)]


def in_time(engagements: pd.DataFrame) -> str:
    """Count the engagements by the year they start in, and by relevance."""
    groups = dict(list(engagements.groupby(engagements["start"].map(_period))))
    order = sorted(groups, key=lambda name: (name == "undated", name[:1] != "b", name))
    heads = ("start", "engagements", *RELEVANCE)
    return table(heads, ([name, *_by_relevance(groups[name])] for name in order))


def in_space(engagements: pd.DataFrame, countries: pd.DataFrame) -> str:
    """Count engagements and the countries that have any, by UN region and subregion."""
    held = engagements.groupby("iso3").size()
    rows = []
    for (region, subregion), group in countries.groupby(["region", "subregion"]):
        codes = set(group["iso3"])
        here = engagements[engagements["iso3"].isin(codes)]
        place = f"{region}: {subregion}" if subregion else region or "no UN region"
        rows.append([place, len(codes & set(held.index)), len(codes), *_by_relevance(here)])
    heads = ("UN region", "countries with a record", "of", "engagements", *RELEVANCE)
    return table(heads, rows)


def per_initiative(engagements: pd.DataFrame, initiatives: pd.DataFrame) -> str:
    """Count engagements and countries of each initiative beside what sources lead one to expect."""
    rows = []
    for line in initiatives.sort_values("id").to_dict("records"):
        here = engagements[engagements["initiative_id"] == line["id"]]
        rows.append(
            (
                f"`{line['id']}`",
                line["name_en"],
                line["camp"],
                len(here),
                here["iso3"].nunique(),
                line["expected"],
                line["expected_source_id"],
                line["coverage"],
                line["coverage_note"],
            )
        )
    heads = (
        "id",
        "initiative",
        "camp",
        "rows",
        "countries",
        "expected",
        "by source",
        "coverage",
        "note",
    )
    return table(heads, rows)


def filled(engagements: pd.DataFrame, evidence: pd.DataFrame, sources: pd.DataFrame) -> str:
    """Count what the rows rest on and how far they are filled."""
    disputed = evidence.loc[evidence["stance"] == "disputes"]
    named = sources["kind"].value_counts().sort_index()
    looks = engagements.loc[engagements["check"] != "", "check"].value_counts().sort_index()
    kinds = ", ".join(f"{name} {count}" for name, count in named.items())
    checks = ", ".join(f"{name} {count}" for name, count in looks.items())
    columns = ("start", "status_as_of", "confidence_reason", "amount", "lat")
    rows: list[tuple[str, object]] = [
        ("sources by kind", kinds),
        ("evidence rows that name the cell they speak of", int((evidence["field"] != "").sum())),
        ("evidence rows that dispute", len(disputed)),
        ("engagements with a dispute", disputed["engagement_id"].nunique()),
        ("engagements read a second time, by outcome (`check`)", checks),
    ]
    rows += [
        (f"engagements with `{name}`", int((engagements[name] != "").sum())) for name in columns
    ]
    return table(("what", "how many"), rows)


def coverage(tables: Mapping[str, pd.DataFrame]) -> str:
    """Say as Markdown how far the tables reach: size, time, space, initiatives, filling."""
    engagements = tables["engagements"]
    sizes = ((f"`{name}.csv`", len(rows)) for name, rows in sorted(tables.items()))
    space = in_space(engagements, tables["countries"])
    initiatives = per_initiative(engagements, tables["initiatives"])
    rests = filled(engagements, tables["evidence"], tables["sources"])
    return "\n\n".join(
        (
            f"**Size.**\n\n{table(('table', 'rows'), sizes)}",
            f"**In time**, by the year of the start.\n\n{in_time(engagements)}",
            f"**In space.** No record is not no engagement.\n\n{space}",
            "**Per initiative.** `expected` is the number of countries that sources speak of.\n\n"
            + initiatives,
            f"**What the rows rest on.**\n\n{rests}",
        )
    )


def fresh(folder: Path) -> str:
    """Give the README of a folder of tables with its generated parts as they should be now."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = {
        resource["name"]: frame(folder / resource["path"]) for resource in package["resources"]
    }
    text = (folder / README).read_text(encoding="utf-8")
    return fill(text, {"coverage": coverage(tables), "dictionary": dictionary(package)})


def main() -> None:
    """Write the generated parts of data/README.md afresh."""
    (FOLDER / README).write_text(fresh(FOLDER), encoding="utf-8")


if __name__ == "__main__":
    main()
