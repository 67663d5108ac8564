"""The changes between two versions as a CSV file: a line for each field that changed."""

import pandas as pd

from data.changes import Change, Changes, Difference, reasons
from data.selection import Selection, View, pinned, query

PAGE = "changes"
COLUMNS = (
    "id",
    "change",
    "field",
    "before",
    "after",
    "iso3",
    "country",
    "title",
    "reason",
    "successor_id",
    "since",
    "until",
    "view_url",
)
WHOLE = Difference("", "", "")


def write(found: Changes, selection: Selection, site: str) -> bytes:
    """Write the changes under a selection: UTF-8 with byte order mark, sorted by id.

    A changed or withdrawn engagement has a line a difference, one that was added or retired a
    single line without `field`. `site` is the address that `view_url` begins with. No changes
    give the header alone.
    """
    rows = found.rows.set_index("id", drop=False)
    why = reasons(found.after)
    address = view_url(found, selection, site)
    lines = []
    for change in found.changes:
        row = rows.loc[change.id]
        told = [row["iso3"], row["country"], row["title"], *why.get(change.id, ("", ""))]
        for one in change.differences or (WHOLE,):
            cells = [*named(change, one), *told, found.before.version, found.after.version]
            lines.append([*cells, address])
    text = pd.DataFrame(lines, columns=list(COLUMNS)).to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def named(change: Change, one: Difference) -> list[str]:
    """Give the first cells of a line: what changed of which engagement, from what to what."""
    return [change.id, change.sort, one.field, one.before, one.after]


def view_url(found: Changes, selection: Selection, site: str) -> str:
    """Give the address of the page that shows the same changes, pinned on the later version."""
    return f"{site}/{PAGE}?{asked(found, selection)}"


def asked(found: Changes, selection: Selection) -> str:
    """Give the query that asks for the same changes, whatever is released later."""
    before, after = found.before.version, found.after.version
    return query(pinned(selection, after), View(since=before, until=after))


def filename(found: Changes) -> str:
    """Name the file by its two versions, in ASCII."""
    return f"atlas_changes_{found.before.version}_{found.after.version}.csv"
