"""What of an engagement is drawn where: certain part, uncertain bands, points, open ends."""

from dataclasses import dataclass
from typing import NamedTuple

from charts.axis import Axis

POINT_WIDTH = 0.12  # years; about 5 pixels: what is shorter would be lost as a bar
TOUCH_WIDTH = 0.3  # years; what the mouse can hit

Stretch = tuple[float, float]


class Span(NamedTuple):
    """When one engagement was: bounds as ISO days, each the earliest or latest day possible."""

    start_earliest: str
    start_latest: str
    end_earliest: str
    end_latest: str
    open: bool


@dataclass(frozen=True)
class Mark:
    """One engagement on the axis: stretches in x, and the touch area around all of it."""

    certain: Stretch | None
    bands: tuple[Stretch, ...]
    point: float | None
    arrow: float | None
    touch: Stretch


def mark(span: Span, axis: Axis) -> Mark:
    """Return where a span's parts stand; ValueError where a bound precedes its own earlier one."""
    _check(span)
    first, last = axis.at(span.start_earliest), axis.after(span.end_latest)
    begun, ended = axis.at(span.start_latest), axis.after(span.end_earliest)
    middle = (first + last) / 2
    half = max(last - first, TOUCH_WIDTH) / 2
    touch = (middle - half, middle + half)
    arrow = last if span.open else None
    if span.start_latest > span.end_earliest:
        return Mark(None, ((first, last),), None, arrow, touch)
    before = ((first, begun),) if span.start_earliest < span.start_latest else ()
    after = ((ended, last),) if span.end_earliest < span.end_latest else ()
    if ended - begun < POINT_WIDTH and not span.open:
        return Mark(None, (*before, *after), (begun + ended) / 2, None, touch)
    return Mark((begun, ended), (*before, *after), None, arrow, touch)


def _check(span: Span) -> None:
    for early, late, name in (
        (span.start_earliest, span.start_latest, "start_latest"),
        (span.end_earliest, span.end_latest, "end_latest"),
        (span.start_earliest, span.end_latest, "end_latest"),
    ):
        if late < early:
            raise ValueError(f"'{late}' as {name} is before '{early}'; bounds run forward in time")
