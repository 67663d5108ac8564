"""All tables checked at once: every issue with its place, then what the tables hold."""

import sys
from collections import Counter
from pathlib import Path

from data import cells, doubles, history, records, rules, schema
from data.tables import read

UNDATED = "undated"
NONE = "none"


def issues(folder: Path = schema.FOLDER) -> list[str]:
    """Say everything that is wrong with a folder of tables, sorted by file and line.

    Each issue is one line, `data/engagements.csv:14:iso3: 'ZAM' is not a country code; did you
    mean 'ZMB'?`, its line number as an editor shows it. A good folder gives an empty list; a
    broken file is an issue too, never an exception.
    """
    try:
        tables, found = records.read(folder, schema.columns(folder))
    except schema.PackageError as error:
        return [str(error)]
    found += cells.check(tables, folder) + rules.check(tables, folder)
    found += history.issues(folder / "releases")
    order = {
        f"{folder.name}/{name}.csv": place for place, name in enumerate(schema.resources(folder))
    }

    def place(issue: str) -> tuple[int, int]:
        file, _, rest = issue.partition(":")
        line = rest.split(":")[0]
        return order.get(file, -1), int(line) if line.isdecimal() else 0

    return sorted(dict.fromkeys(found), key=place)


def counts(folder: Path = schema.FOLDER) -> str:
    """Count the engagements of a good folder by what they are and by how well they stand."""
    tables, _ = records.read(folder, schema.columns(folder))
    rows = [record.cells for record in tables["engagements"].records]
    names = {row.cells["iso3"]: row.cells["name_en"] for row in tables["countries"].records}
    columns = {
        "year of start": [row["start"][:4] or UNDATED for row in rows],
        "initiative": [row["initiative_id"] or NONE for row in rows],
        "kind": [row["kind"] for row in rows],
        "confidence": [row["confidence"] for row in rows],
        "outcome of the second reading": [row["check"] or NONE for row in rows],
        "country": [f"{row['iso3']} {names[row['iso3']]}" for row in rows],
    }
    lines = [f"{len(table.records):>6} {name}" for name, table in tables.items()]
    for title, values in columns.items():
        lines += ["", f"engagements by {title}"]
        lines += [f"{number:>6} {value}" for value, number in sorted(Counter(values).items())]
    return "\n".join(lines)


def main() -> int:
    """Print every issue of our tables, then their counts; 1 if there is an issue."""
    found = issues()
    if found:
        sys.stdout.write("\n".join([*found, f"{len(found)} issues", ""]))
        return 1
    current = read()
    late = int((current.engagements["unchecked"] != "").sum())
    sys.stdout.write(f"shown as operating and not checked within a year: {late:,}\n")
    for line in doubles.report(current.engagements, current.engagement_actors):
        sys.stdout.write(line + "\n")
    sys.stdout.write(counts() + "\nno issues\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
