"""What the timeline says about one engagement under the mouse: dates as stored, nothing added."""

from collections.abc import Hashable, Mapping

from charts.escape import literal, wrapped

_PRECISION = {4: " (year; month and day unknown)", 7: " (month; day unknown)", 10: ""}
WIDTH = 64


def hover(row: Mapping[Hashable, object]) -> str:
    """Return the hover text of one engagement, every cell shown literally.

    row: title, country, start, end (as stored), open, possible (bool), status, claimed_by,
    confidence.
    """
    claim = f"Claimed by: {literal(str(row['claimed_by']))}"
    lines = [
        f"<b>{wrapped(str(row['title']), WIDTH)}</b>",
        literal(str(row["country"])),
        *_when(row),
        f"Status: {literal(str(row['status']))}",
        f"{claim}; confidence: {literal(str(row['confidence']))}",
    ]
    if row["possible"]:
        lines.append("Only possibly in the chosen years")
    return "<br>".join(lines)


def _when(row: Mapping[Hashable, object]) -> list[str]:
    start, end = str(row["start"]), str(row["end"])
    begun = f"Start: {dated(start)}"
    if end:
        return [begun] if end == start else [begun, f"End: {dated(end)}"]
    return [begun, "No end recorded, still open"] if row["open"] else [begun]


def dated(stored: str) -> str:
    """Return a stored date letter for letter, with what it leaves open in words."""
    if len(stored) not in _PRECISION:
        raise ValueError(
            f"'{stored}' is not a stored date: allowed are '2018', '2018-09' and '2018-09-01'"
        )
    return literal(stored) + _PRECISION[len(stored)]
