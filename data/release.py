"""A release cut from the tables: checked, written as what changed, listed and read back."""

import csv
import io
import shutil
import sys
from collections import Counter
from pathlib import Path

from data import check, deltas, history, schema, versions
from data.records import hint
from data.summary import plural

CHANGELOG = "CHANGELOG.md"
PERMANENT = ("ids", "initiatives", "actors")
"""The tables whose ids stand in the addresses of pages."""

COUNTED = {deltas.ADDED: "added", deltas.AFTER: "changed", deltas.REMOVED: "removed"}

Files = dict[str, bytes]


class ReleaseError(Exception):
    """The tables cannot be released; the message holds every reason, one a line."""


def cut(folder: Path, note: str) -> str:
    """Release the tables of a folder and give their version.

    note: one sentence, what the release brings. Writes the release to `releases/` in the folder,
    reads it back, then adds it to the index there and to CHANGELOG.md beside the folder. Raises
    ReleaseError, with nothing written, where something speaks against it.
    """
    index = folder / "releases"
    last = next(reversed(history.listed(index)), None)
    before = history.files(last.version, index) if last else {}
    after = versions.files(folder)
    if reasons := [*check.issues(folder), *noted(note)] or refusals(folder, before, after, last):
        raise ReleaseError("\n".join(reasons))
    release = history.Release(versions.name(folder), versions.as_of(folder), note)
    changes = written(folder, before, after) if last else {}
    keep(index / release.version, changes or after)
    kept = versions.files(index / release.version)
    if (history.changed(before, index / release.version) if last else kept) != after:
        shutil.rmtree(index / release.version)
        raise ReleaseError(f"{release.version}: what was written does not give the tables again")
    listing = deltas.Sheet(history.COLUMNS, (*history.listed(index), release))
    (index / history.INDEX).write_text(deltas.text(listing), encoding="utf-8", newline="")
    log = folder.parent / CHANGELOG
    told = entry(release, changes, after)
    log.write_text(inserted(log.read_text(encoding="utf-8"), told), encoding="utf-8", newline="")
    return release.version


def keep(folder: Path, files: Files) -> None:
    """Write the files of a release into a new folder."""
    folder.mkdir(parents=True)
    for table, content in files.items():
        (folder / f"{table}.csv").write_bytes(content)


def noted(note: str) -> list[str]:
    """Refuse a note that is empty or longer than a line."""
    if note.strip() == note and note.isprintable() and 1 <= len(note) <= 300:
        return []
    return [f"NOTE: '{note}' is not a note; write what changed in one line, up to 300 characters"]


def refusals(folder: Path, before: Files, after: Files, last: history.Release | None) -> list[str]:
    """Say what speaks against a release of good tables, given the one before."""
    found = [
        f"{folder.name}/{table}.csv: is not written plainly; use LF, and quotes only where needed"
        for table, content in after.items()
        if deltas.text(deltas.sheet(content.decode())).encode() != content
    ]
    if last:
        if last.version == versions.name(folder):
            found.append(f"the tables are those of '{last.version}'; there is nothing to release")
        if versions.as_of(folder) < last.day:
            found.append(
                f"{folder.name}/{versions.PACKAGE}:version: '{versions.as_of(folder)}' is before"
                f" '{last.day}', the day of the last release; give the day of these tables"
            )
        found += vanished(folder.name, before, after, last.version)
    return found


def vanished(folder: str, before: Files, after: Files, last: str) -> list[str]:
    """Name every permanent id of the last release that is gone.

    An engagement may go where retired.csv gives the reason; data.check holds that for every id
    which ids.csv still lists. No other table has a way to retire an id.
    """
    found = []
    for table in PERMANENT:
        now = ids(after, table)
        for one in sorted(ids(before, table) - now):
            cure = (
                "bring it back; an engagement that is no more goes to retired.csv with a reason"
                if table == "ids"
                else "bring it back, for links name it"
            )
            found.append(f"{folder}/{table}.csv: '{one}' of {last} is gone; {cure}{hint(one, now)}")
    return found


def ids(files: Files, table: str) -> set[str]:
    """Give the ids of a table; none of a table that there is not."""
    content = files.get(table, b"").decode()
    return {row["id"] for row in csv.DictReader(io.StringIO(content, newline=""), strict=True)}


def written(folder: Path, before: Files, after: Files) -> Files:
    """Give the delta of every table as the bytes of its file."""
    keys = {
        name: resource["schema"]["primaryKey"]
        for name, resource in schema.resources(folder).items()
    }
    found = {}
    for table, content in after.items():
        old = deltas.sheet(before.get(table, b"").decode())
        change = deltas.delta(old, deltas.sheet(content.decode()), keys[table])
        found[table] = deltas.text(change).encode()
    return found


def entry(release: history.Release, deltas_of: Files, after: Files) -> str:
    """Tell of a release in the changelog: its note, what each delta holds, what there is now."""
    lines = [f"## {release.day}, tables `{release.version}`", "", f"- {release.note}"]
    for table, content in deltas_of.items():
        counted = Counter(row[0] for row in deltas.sheet(content.decode()).rows)
        said = [f"{counted[what]:,} {word}" for what, word in COUNTED.items() if counted[what]]
        lines += [f"- `{table}.csv`: {', '.join(said)}."] if said else []
    held = plural(len(ids(after, "engagements")), "engagement")
    lines.append(f"- The tables hold {held} and {plural(len(ids(after, 'sources')), 'source')}.")
    return "\n".join([*lines, ""])


def inserted(log: str, told: str) -> str:
    """Put what is told of a release above the newest entry of a changelog."""
    head, mark, rest = log.partition("\n## ")
    return f"{head}\n{told}{mark}{rest}" if mark else f"{head}\n{told}"


def main() -> int:
    """Release our tables with the note given as the argument; 1 where they are refused."""
    try:
        version = cut(schema.FOLDER, " ".join(sys.argv[1:]))
    except (ReleaseError, versions.VersionError) as error:
        sys.stdout.write(f"{error}\nNo release was cut.\n")
        return 1
    sys.stdout.write(f"{version} is released; commit data/releases and {CHANGELOG}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
