"""What is asked of every page in every round: no value twice, so that no cache answers for free."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from bench import figures, rows
from data import tables
from data.selection import Selection
from data.selection.declared import initiatives
from data.selection.value import DEFAULT, PLAIN
from geo import shapes
from plates import series

Names = tuple[str, ...]
# Years may be played alone, or with some of the longer lists chosen.
PLAYED: tuple[Names, ...] = ((), ("bri",), ("none",))
LONGEST = 25  # engagements of a country, so that one long list does not make the 95th percentile


@dataclass(frozen=True)
class Choice:
    """One more initiative is chosen beside those before; `words` name it in the list."""

    before: Names
    initiative: str
    words: str

    @property
    def start(self) -> Selection:
        """Give the selection that is painted before."""
        return figures.asked(self.before)

    @property
    def after(self) -> Selection:
        """Give the selection that is painted then."""
        return figures.asked((*self.before, self.initiative))


@dataclass(frozen=True)
class Step:
    """The years up to `last` become those up to the next, some initiatives being chosen."""

    initiatives: Names
    last: int

    @property
    def start(self) -> Selection:
        """Give the selection that is painted before."""
        return figures.asked(self.initiatives, self.last)

    @property
    def after(self) -> Selection:
        """Give the selection that is painted then."""
        return figures.asked(self.initiatives, self.last + 1)


@dataclass(frozen=True)
class Opening:
    """A country is clicked; its heading and all its engagements appear."""

    iso3: str

    @property
    def shown(self) -> dict[str, object]:
        """Give what the page shows then: the heading's words and the titles of the list."""
        return {"name": rows.name(self.iso3), "titles": rows.titles(self.iso3, DEFAULT)}


def choices(number: int) -> list[Choice]:
    """Give filters: an initiative alone, then a second one beside it, and so on."""
    return list(islice(chosen(), number))


def chosen() -> Iterator[Choice]:
    """Give filters that all change the picture, each selection once."""
    words = initiatives(tables.read())
    alone = [name for name in words if len(rows.rows(figures.asked((name,))))]
    for distance in range(1, len(alone)):
        for at, one in enumerate(alone):
            other = alone[(at + distance) % len(alone)]
            if distance == 1:
                yield Choice((), one, words[one])
            if figures.fills(figures.asked((one,))) != figures.fills(figures.asked((one, other))):
                yield Choice((one,), other, words[other])


def steps(number: int) -> list[Step]:
    """Give steps of one year that change the picture, in the order in which they are played."""
    stops = series.steps(tables.read())[:-1]  # the last one is the whole span, undated rows too
    found = [
        Step(names, year)
        for names in PLAYED
        for year, following in pairwise(stops)
        if following == year + 1
        and figures.fills(figures.asked(names, year))
        != figures.fills(figures.asked(names, year + 1))
    ]
    return found[:number]


def openings(number: int) -> list[Opening]:
    """Give the countries with the largest shapes that have records, none with a very long list."""
    counts = rows.rows(DEFAULT)["iso3"].value_counts()
    large = shapes.read().geometry.map(lambda shape: shape.area).sort_values(ascending=False).index
    return [Opening(code) for code in large if 0 < counts.get(code, 0) <= LONGEST][:number]


def repeats(asked: list[Choice] | list[Step] | list[Opening]) -> int:
    """Count the values that stand in a list a second time."""
    return len(asked) - len(set(asked))


def played() -> str:
    """Give the query of the series that play fetches once for a selection."""
    return series.asked(DEFAULT, PLAIN)
