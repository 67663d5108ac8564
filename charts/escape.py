"""Text on its way into a figure, where Plotly reads a subset of HTML: cells are neutralised."""

import textwrap
from functools import lru_cache
from unicodedata import east_asian_width

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def literal(text: str) -> str:
    """Return text that a figure shows letter by letter, whatever tags or entities it holds."""
    return text.translate(_ENTITIES)


@lru_cache(maxsize=4096)
def wrapped(text: str, width: int) -> str:
    """Return text broken into lines of at most `width` characters, each line shown literally."""
    lines = textwrap.wrap(text, width, break_on_hyphens=False)
    return "<br>".join(literal(line) for line in lines)


@lru_cache(maxsize=1024)
def lines(text: str, width: int) -> tuple[str, ...]:
    """Return text in lines of at most `width` letters, Chinese ones counted twice.

    Words are never broken: one that is wider than a line has a line of its own.
    """
    done: list[str] = []
    for word in text.split():
        longer = f"{done[-1]} {word}" if done else word
        if done and _width(longer) <= width:
            done[-1] = longer
        else:
            done.append(word)
    return tuple(done)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its unit in the right number, e.g. "1 engagement" or "3 engagements"."""
    return f"{count:,} {one if count == 1 else many}"


def ranged(least: int, most: int, one: str, many: str) -> str:
    """Return a count that is not certain with its unit, e.g. "9 to 12 engagements"."""
    return counted(most, one, many) if least == most else f"{least:,} to {counted(most, one, many)}"
