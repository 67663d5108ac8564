"""The legends as data: an entry a sign, for the page to draw as buttons."""

from collections.abc import Sequence
from typing import Any

from charts.places import COUNTERPART, LOWEST, NO_RECORD, RESTRICTED
from charts.style import (
    BAND_WORDS,
    BEGUN_WORDS,
    CERTAIN_WORDS,
    CLASS_WORDS,
    COUNTERPART_WORDS,
    NO_RECORD_WORDS,
    OPEN_WORDS,
    POINT_WORDS,
    POSSIBLE_WORDS,
    RESTRICTION_WORDS,
    RUNNING_WORDS,
    SMALL_WORDS,
    Look,
)

Entry = dict[str, Any]


def entry(words: str, sign: str, fill: str, line: str, **of: int | list[int]) -> Entry:
    """Return one entry of a legend.

    sign: square, hatch, ring, cross, diamond, arrow or bar; of: `class_`, the class of places, and
    `traces`, the traces that it stands for; what is left out is None.
    """
    return {
        "words": words,
        "sign": sign,
        "fill": fill,
        "line": line,
        "class": of.get("class_"),
        "traces": of.get("traces"),
    }


def entries_of_map(look: Look, rings: int, crosses: int) -> list[Entry]:
    """Return all classes, drawn or not, the rings and the crosses: the same for every selection."""
    coloured = [
        entry(words, "square", fill, look.muted, class_=number)
        for number, (words, fill) in enumerate(zip(CLASS_WORDS, look.classes, strict=True), LOWEST)
    ]
    return [
        entry(NO_RECORD_WORDS, "hatch", look.no_record, look.hatch, class_=NO_RECORD),
        entry(COUNTERPART_WORDS, "square", look.counterpart, look.muted, class_=COUNTERPART),
        *coloured,
        entry(SMALL_WORDS, "ring", look.paper, look.ink, traces=[rings]),
        entry(
            RESTRICTION_WORDS,
            "cross",
            look.restriction,
            look.halo,
            class_=RESTRICTED,
            traces=[crosses],
        ),
    ]


def entries_of_time(traces: Sequence[list[int]], look: Look) -> list[Entry]:
    """Return the entries of the timeline; traces: of each entry, in this order.

    An entry without a trace in this selection stays as a mere key, its traces None.
    """
    signs = (
        (BEGUN_WORDS, "square", look.certain),
        (RUNNING_WORDS, "square", look.running),
        (POSSIBLE_WORDS, "square", look.band),
        (BAND_WORDS, "bar", look.band),
        (CERTAIN_WORDS, "bar", look.certain),
        (POINT_WORDS, "diamond", look.certain),
        (OPEN_WORDS, "arrow", look.certain),
    )
    return [
        entry(words, sign, fill, fill, **({"traces": of} if of else {}))
        for (words, sign, fill), of in zip(signs, traces, strict=True)
    ]


def hatch(look: Look) -> dict[str, Any]:
    """Return how the browser hatches the places without a record."""
    return {"class": NO_RECORD, "fill": look.no_record, "line": look.hatch}
