"""Values in a query: taken if known, else refused in words that a reader can act on."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import TypeVar

Value = TypeVar("Value")


class BadValueError(ValueError):
    """A value in a query that its field does not know; the message says what it knows."""


def option(name: str, text: str, options: Mapping[str, str]) -> str:
    """Give the text if it is an option; raises BadValueError that names some that are."""
    if text in options:
        return text
    near = get_close_matches(text[:60], options, n=3)
    known = ", ".join(list(options)[:5]) + (", ..." if len(options) > 5 else "")
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    raise BadValueError(f"{name}: '{shown(text)}' is not known here; known are {known}{hint}")


def only(name: str, values: Sequence[Value]) -> Value:
    """Give the one value; raises BadValueError for several different ones."""
    different = len(set(values))
    if different > 1:
        raise BadValueError(f"{name}: takes one value, {different} are given; keep one of them")
    return values[0]


def shown(text: str) -> str:
    """Give a reader's text fit for a message: short, and with no character that cannot print."""
    short = text if len(text) <= 60 else text[:60] + "…"
    return "".join(char if char.isprintable() else "�" for char in short)
