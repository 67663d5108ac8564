"""What the timeline says about one engagement under the mouse: dates as stored, nothing added."""

from functools import lru_cache
from typing import NamedTuple

from charts.escape import literal, wrapped

_PRECISION = {4: " (year; month and day unknown)", 7: " (month; day unknown)", 10: ""}
WIDTH = 64


class Told(NamedTuple):
    """What is told of one engagement: cells as stored, and how its time was read."""

    title: str
    country: str
    start: str
    end: str
    open: bool
    possible: bool
    status: str
    claimed_by: str
    confidence: str


@lru_cache(maxsize=4096)
def hover(row: Told) -> str:
    """Return the hover text of one engagement, every cell shown literally."""
    lines = [
        f"<b>{wrapped(row.title, WIDTH)}</b>",
        literal(row.country),
        *_when(row),
        f"Status: {literal(row.status)}",
        f"Claimed by: {literal(row.claimed_by)}; confidence: {literal(row.confidence)}",
    ]
    if row.possible:
        lines.append("Only possibly in the chosen years")
    return "<br>".join(lines)


def _when(row: Told) -> list[str]:
    begun = f"Start: {dated(row.start)}"
    if row.end:
        return [begun] if row.end == row.start else [begun, f"End: {dated(row.end)}"]
    return [begun, "No end recorded, still open"] if row.open else [begun]


def dated(stored: str) -> str:
    """Return a stored date letter for letter, with what it leaves open in words."""
    if len(stored) not in _PRECISION:
        raise ValueError(
            f"'{stored}' is not a stored date: allowed are '2018', '2018-09' and '2018-09-01'"
        )
    return literal(stored) + _PRECISION[len(stored)]
