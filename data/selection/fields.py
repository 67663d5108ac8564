"""The forms a field of the selection can take: how it is read, written, applied and worded."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce

import narwhals as nw

from data import search
from data.lookup import listed
from data.selection.values import BadValueError, Value, only, option, shown
from data.tables import Tables

Options = Callable[[Tables], Mapping[str, str]]


@dataclass(frozen=True)
class Field:
    """One field: its name in code, URL, widget and route, its label and its help text."""

    name: str
    label: str
    help: str


class Single(Field):
    """A field that takes one value."""

    def join(self, values: Sequence[Value]) -> Value:
        """Take the one value; raises BadValueError for several."""
        return only(self.name, values)

    def write(self, value: object) -> list[str]:
        """Give the texts of a query."""
        return [str(value)]


@dataclass(frozen=True)
class Choice(Field):
    """Any of several values: a row matches if one of `columns` holds one of them."""

    columns: tuple[str, ...]
    options: Options

    def read(self, text: str, tables: Tables) -> str:
        """Give one value of a query; raises BadValueError for one that is not an option."""
        return option(self.name, text, self.options(tables))

    def join(self, values: Sequence[str]) -> tuple[str, ...]:
        """Put the values of a query together, each once, in the order given."""
        return tuple(dict.fromkeys(values))

    def write(self, value: tuple[str, ...]) -> list[str]:
        """Give the texts of a query; asking for none of the values is one empty text."""
        return list(value) or [""]

    def matches(self, value: tuple[str, ...]) -> nw.Expr:
        """Give the expression that is true for matching rows."""
        if not value:
            return nw.lit(value=False)
        found = [nw.col(column).is_in(list(value)) for column in self.columns]
        return reduce(lambda one, other: one | other, found)

    def words(self, value: tuple[str, ...], tables: Tables) -> str:
        """Say the value in words."""
        options = self.options(tables)
        if set(value) == set(options):
            return f"{self.label.lower()}: all"
        named = [options[one] for one in value] or ["none"]
        return f"{self.label.lower()}: {' or '.join(named)}"


@dataclass(frozen=True)
class Among(Choice):
    """Any of several values: a row matches if the list in its column holds one of them.

    The column holds a list as one text, each value between two bars: `|huawei|zte|`.
    """

    def matches(self, value: tuple[str, ...]) -> nw.Expr:
        """Give the expression that is true for matching rows."""
        (column,) = self.columns
        found = [nw.col(column).str.contains(listed([one]), literal=True) for one in value]
        return reduce(lambda one, other: one | other, found, nw.lit(value=False))


@dataclass(frozen=True)
class One(Single):
    """One of several values."""

    options: Options

    def read(self, text: str, tables: Tables) -> str:
        """Give one value of a query; raises BadValueError for one that is not an option."""
        return option(self.name, text, self.options(tables))

    def words(self, value: str, tables: Tables) -> str:
        """Say the value in words."""
        return f"{self.label.lower()}: {self.options(tables)[value]}"


@dataclass(frozen=True)
class Whole(Single):
    """A whole number from 1."""

    most: int = 10_000

    def read(self, text: str, tables: Tables) -> int:
        """Give the number; raises BadValueError for anything else."""
        if (
            text.isascii()
            and text.isdigit()
            and 1 <= len(text) <= 5
            and 1 <= int(text) <= self.most
        ):
            return int(text)
        raise BadValueError(
            f"{self.name}: '{shown(text)}' is not a whole number from 1 to {self.most}"
        )


@dataclass(frozen=True)
class Minimum(Single):
    """At least one step of an ordered scale, lowest first."""

    column: str
    scale: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Name the columns that are looked at."""
        return (self.column,)

    def options(self, tables: Tables) -> Mapping[str, str]:
        """Give every step above the lowest, which would ask for everything."""
        return {step: self.phrase(step) for step in self.scale[1:]}

    def phrase(self, step: str) -> str:
        """Say a step and what lies above it: `medium or high`."""
        return " or ".join(self.scale[self.scale.index(step) :])

    def read(self, text: str, tables: Tables) -> str:
        """Give one value of a query; raises BadValueError for one that is not a step."""
        return option(self.name, text, self.options(tables))

    def matches(self, value: str) -> nw.Expr:
        """Give the expression that is true for matching rows."""
        return nw.col(self.column).is_in(list(self.scale[self.scale.index(value) :]))

    def words(self, value: str, tables: Tables) -> str:
        """Say the value in words."""
        return f"{self.label.lower()}: {self.phrase(value)}"


@lru_cache(maxsize=8)
def span(tables: Tables) -> tuple[int, int]:
    """Give the first year in which an engagement starts and the year of the tables."""
    years = tables.engagements.loc[~tables.engagements["undated"], "year"]
    return int(years.min() if len(years) else tables.as_of[:4]), int(tables.as_of[:4])


@dataclass(frozen=True)
class Years(Field):
    """A first and a last year, both included, written `2019-2022` or `2019`."""

    def span(self, tables: Tables) -> tuple[int, int]:
        """Give the first year in which an engagement starts and the year of the tables."""
        return span(tables)

    def read(self, text: str, tables: Tables) -> tuple[int, int]:
        """Give two years; raises BadValueError for anything else or years beyond the tables."""
        first, last = self.span(tables)
        parts = text.split("-")
        if len(parts) <= 2 and all(len(p) == 4 and p.isascii() and p.isdigit() for p in parts):
            low, high = int(parts[0]), int(parts[-1])
            if first <= low <= high <= last:
                return low, high
        raise BadValueError(
            f"years: '{shown(text)}' is not a range of years; write one year or two, first-last, "
            f"between {first} and {last}, such as years={max(first, last - 5)}-{last}"
        )

    def join(self, values: Sequence[tuple[int, int]]) -> tuple[int, int]:
        """Take the one range; raises BadValueError for several."""
        return only(self.name, values)

    def write(self, value: tuple[int, int]) -> list[str]:
        """Give the texts of a query."""
        low, high = value
        return [str(low) if low == high else f"{low}-{high}"]

    def words(self, value: tuple[int, int], tables: Tables) -> str:
        """Say the value in words."""
        low, high = value
        return f"in {low}" if low == high else f"from {low} to {high}"


@dataclass(frozen=True)
class Text(Single):
    """A text that a row must hold, whatever its case and accents; see data.search."""

    column: str
    longest: int = 200

    @property
    def columns(self) -> tuple[str, ...]:
        """Name the columns that are looked at."""
        return (self.column,)

    def read(self, text: str, tables: Tables) -> str:
        """Give the text without outer blanks; BadValueError if too long or unprintable."""
        if len(text) > self.longest:
            raise BadValueError(
                f"{self.name}: {len(text)} characters are too many, {self.longest} at most"
            )
        text = " ".join(search.joined(text).split())
        if not text.isprintable():
            raise BadValueError(
                f"{self.name}: '{shown(text)}' has a character that cannot be printed"
            )
        if text and not search.words(text):
            raise BadValueError(f"{self.name}: '{shown(text)}' has no letter to look for")
        return text

    def matches(self, value: str) -> nw.Expr:
        """Give the expression that is true for matching rows."""
        found = [nw.col(self.column).str.contains(w, literal=True) for w in search.words(value)]
        return reduce(lambda one, other: one & other, found)

    def words(self, value: str, tables: Tables) -> str:
        """Say the value in words."""
        return f"with the text “{value}”"


FILTERS = (Choice, Minimum, Text)
"""The forms that each row matches or not, whatever the years and the part."""
