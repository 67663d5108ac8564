"""Text on its way into a figure, where Plotly reads a subset of HTML: cells are neutralised."""

import textwrap

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def literal(text: str) -> str:
    """Return text that a figure shows letter by letter, whatever tags or entities it holds."""
    return text.translate(_ENTITIES)


def wrapped(text: str, width: int) -> str:
    """Return text broken into lines of at most `width` characters, each line shown literally."""
    lines = textwrap.wrap(text, width, break_on_hyphens=False)
    return "<br>".join(literal(line) for line in lines)


def counted(count: int, one: str, many: str) -> str:
    """Return a count with its unit in the right number, e.g. "1 engagement" or "3 engagements"."""
    return f"{count:,} {one if count == 1 else many}"
