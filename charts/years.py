"""Counts per year: engagements that began in it, run on from before, or are possibly in it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from charts.marks import Span


class Count(NamedTuple):
    """How many engagements one year has of each of the three."""

    year: int
    begun: int
    running: int
    possible: int


def per_year(spans: Iterable[Span], years: Sequence[int]) -> list[Count]:
    """Return one count a year, in the order of the years given.

    An engagement is certainly in a year if it began by the year's end and ended after its start
    by both readings of its dates; begun if moreover its start surely lies in the year; possible
    if only the widest reading of its dates reaches the year. Each engagement is in at most one of
    the three a year.
    """
    begun: Counter[int] = Counter()
    certain: Counter[int] = Counter()
    reached: Counter[int] = Counter()
    for span in spans:
        first, sure = int(span.start_earliest[:4]), int(span.start_latest[:4])
        until, last = int(span.end_earliest[:4]), int(span.end_latest[:4])
        reached.update(range(first, last + 1))
        certain.update(range(sure, until + 1))
        begun.update([sure] if first == sure <= until else [])
    return [
        Count(year, begun[year], certain[year] - begun[year], reached[year] - certain[year])
        for year in years
    ]
