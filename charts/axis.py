"""The time axis: one linear stretch of years, with marked breaks where nothing begins or ends."""

from bisect import bisect_right
from calendar import isleap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from itertools import pairwise

QUIET_YEARS = 10  # a shorter silence is drawn as it is
BREAK_WIDTH = 1.6
EARLY_WIDTH = 1 / 3
MOST_LABELS = 12


@dataclass(frozen=True)
class Break:
    """Whole years left out, first and last included, and where they would stand on the axis."""

    first: int
    last: int
    x0: float
    x1: float


@dataclass(frozen=True)
class Axis:
    """Where each day stands: x counts years after the last break; years before it are narrower.

    knots: (year, x) at the start of each year drawn, ascending, and at the axis's end.
    """

    knots: tuple[tuple[int, float], ...]
    breaks: tuple[Break, ...]

    @property
    def end(self) -> float:
        """Return the x of the axis's right end, the end of the last year."""
        return self.knots[-1][1]

    @property
    def years(self) -> tuple[int, ...]:
        """Return the years drawn, ascending; those in a break are left out."""
        hidden = {year for gap in self.breaks for year in range(gap.first, gap.last + 1)}
        return tuple(year for year, _ in self.knots[:-1] if year not in hidden)

    @property
    def first_late(self) -> int:
        """Return the first year drawn at full width, the one after the last break."""
        return self.breaks[-1].last + 1 if self.breaks else self.knots[0][0]

    def at_year(self, year: int) -> tuple[float, float]:
        """Return where a drawn year begins and ends."""
        return self._at(year), self._at(year + 1)

    def at(self, day: str) -> float:
        """Return where an ISO day 'YYYY-MM-DD' begins; ValueError if it is none or off the axis."""
        return self._at(_years(date.fromisoformat(day)))

    def after(self, day: str) -> float:
        """Return where an ISO day ends."""
        return self._at(_years(date.fromisoformat(day) + timedelta(days=1)))

    @cached_property
    def _starts(self) -> list[int]:
        return [year for year, _ in self.knots]

    def _at(self, years: float) -> float:
        begin, end = self._starts[0], self._starts[-1]
        if not begin <= years <= end:
            raise ValueError(f"'{years:.3f}' is off the axis: allowed are years {begin} to {end}")
        left = min(bisect_right(self._starts, years), len(self.knots) - 1) - 1
        (first, x0), (last, x1) = self.knots[left : left + 2]
        return x0 + (years - first) / (last - first) * (x1 - x0)


def axis(days: Iterable[str], until: str) -> Axis:
    """Return the axis from the first of the days to `until` (all ISO 'YYYY-MM-DD').

    Where ten or more whole years lie between two days, those years become a break; the time from
    the last day to `until`, where open ties run on, never does. Years before the last break are
    drawn at a third of the width of the years after it. Raises ValueError if there are no days.
    """
    years = sorted({int(day[:4]) for day in days})
    if not years:
        raise ValueError("no days: an axis needs at least one dated engagement")
    gaps = [(a + 1, b - 1) for a, b in pairwise(years) if b - a - 1 >= QUIET_YEARS]
    last = max(years[-1], int(until[:4]))
    knots: list[tuple[int, float]] = [(years[0], 0.0)]
    breaks: list[Break] = []
    year, x = years[0], 0.0
    while year <= last:
        gap = next((gap for gap in gaps if gap[0] == year), None)
        if gap:
            breaks.append(Break(*gap, x, x + BREAK_WIDTH))
            year, x = gap[1] + 1, x + BREAK_WIDTH
        else:
            early = bool(gaps) and year < gaps[-1][0]
            year, x = year + 1, x + (EARLY_WIDTH if early else 1.0)
        knots.append((year, x))
    return Axis(tuple(knots), tuple(breaks))


def labelled(axis: Axis) -> tuple[int, ...]:
    """Return the years that get a label: first and last of each early stretch, then every other."""
    late = [year for year in axis.years if year >= axis.first_late]
    step = 1 if len(late) <= MOST_LABELS else 2
    chosen = set(late[::-step])
    edges = set() if not axis.breaks else {axis.years[0], *(gap.first - 1 for gap in axis.breaks)}
    edges |= {gap.last + 1 for gap in axis.breaks[:-1]}
    return tuple(sorted(chosen | edges))


@lru_cache(maxsize=8192)
def _years(day: date) -> float:
    length = 366 if isleap(day.year) else 365
    return day.year + (day.timetuple().tm_yday - 1) / length
