"""Values in a query: taken if known, else refused in words that a reader can act on."""

from collections.abc import Collection, Mapping, Sequence
from difflib import get_close_matches
from typing import TypeVar

Value = TypeVar("Value")
LONGEST_HINT = 40
MANY = 400


class BadValueError(ValueError):
    """A value in a query that its field does not know; the message says what it knows."""


def option(name: str, text: str, options: Mapping[str, str]) -> str:
    """Give the text if it is an option; raises BadValueError that names some that are."""
    if text in options:
        return text
    near = nearest(text[:LONGEST_HINT], options)
    known = ", ".join(list(options)[:5]) + (", ..." if len(options) > 5 else "")
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    raise BadValueError(f"{name}: '{shown(text)}' is not known here; known are {known}{hint}")


def nearest(text: str, options: Collection[str]) -> list[str]:
    """Give up to three options near a text, among those that begin alike.

    Comparing with very many options would let one long query take a server's time.
    """
    alike = [one for one in options if one[:1].casefold() == text[:1].casefold()]
    return get_close_matches(text, alike, n=3) if len(alike) < MANY else []


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
