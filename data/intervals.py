"""When an engagement lasted: earliest and latest bounds of its start and its end."""

from dataclasses import dataclass

from data import dates

OPEN_STATUSES = ("operating", "launched")
ENDED_STATUSES = ("completed", "cancelled", "withdrawn")


@dataclass(frozen=True)
class Interval:
    """The days between which a start and an end lie; None where the start is unknown.

    All four are ISO days. `open` says that the tie still held on the table's own day, so that
    its end lies beyond it.
    """

    start_earliest: str | None
    start_latest: str | None
    end_earliest: str | None
    end_latest: str | None
    open: bool


UNDATED = Interval(None, None, None, None, False)


def interval(start: str, end: str, shape: str, status: str, reach: str) -> Interval:
    """Bound the start and the end of one engagement.

    `start` and `end` are ISO prefixes or empty, `shape` is the kind's (`event`, `lasting`),
    `reach` the day up to which an unknown end may lie (see below). An event without an end ends
    when it starts. A lasting tie without an end is open while its status says so; else its end is
    unknown: not before its start, not after `reach`. Without a start the engagement is undated.
    """
    if not start:
        return UNDATED
    start_earliest, start_latest = dates.bounds(start)
    if end:
        end_earliest, end_latest = dates.bounds(end)
        return Interval(
            start_earliest,
            min(start_latest, end_latest),
            max(end_earliest, start_earliest),
            end_latest,
            False,
        )
    if shape == "event":
        return Interval(start_earliest, start_latest, start_earliest, start_latest, False)
    reach = max(reach, start_latest)
    if status in OPEN_STATUSES:
        return Interval(start_earliest, start_latest, reach, reach, True)
    return Interval(start_earliest, start_latest, start_earliest, reach, False)


def reach(status: str, status_as_of: str, as_of: str) -> str:
    """Give the last day on which an unknown end may lie: that of the tables, `as_of`.

    A tie that a source calls completed, cancelled or withdrawn has ended by the day for which the
    source says so, `status_as_of` (an ISO prefix or empty).
    """
    if status in ENDED_STATUSES and status_as_of:
        return dates.bounds(status_as_of)[1]
    return as_of
