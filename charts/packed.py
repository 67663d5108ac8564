"""A figure on its way through the wire: words that repeat are written once."""

from typing import Any

FEWEST = 8  # strings in a list; below that packing saves nothing


def packed(value: Any) -> Any:  # noqa: ANN401 - any value of a figure
    """Return a figure, or any part of one, with long lists of repeated strings written as words.

    A list of eight or more strings of which some repeat becomes `words` (each once, in order of
    first use) and `at` (for each string its index in `words`); all else stays as it is.
    """
    if isinstance(value, dict):
        return {key: packed(part) for key, part in value.items()}
    if not isinstance(value, list):
        return value
    if len(value) >= FEWEST and all(type(one) is str for one in value):
        words = {word: at for at, word in enumerate(dict.fromkeys(value))}
        if len(words) < len(value):
            return {"words": list(words), "at": [words[one] for one in value]}
        return value
    if any(isinstance(one, dict | list) for one in value):
        return [packed(one) for one in value]
    return value
