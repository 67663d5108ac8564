"""The legends as data: an entry a sign, for the page to draw as buttons."""

from collections.abc import Sequence
from typing import Any

from charts.places import COUNTERPART, CROSSES, LOWEST, NO_RECORD, RINGS, VOID
from charts.schemes import Scheme
from charts.style import (
    BAND_WORDS,
    BEGUN_WORDS,
    CERTAIN_WORDS,
    COUNTERPART_WORDS,
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


def entries_of_map(look: Look, scheme: Scheme, words: Sequence[str] = ()) -> list[Entry]:
    """Return all classes of a scheme, drawn or not, and the marks: the same for every selection.

    words: those of the coloured classes where a page has its own for them.
    """
    fills = scheme.fills(look)
    coloured = [
        entry(said, "square", fill, look.muted, class_=number)
        for number, (said, fill) in enumerate(
            zip(words or scheme.words, fills, strict=True), LOWEST
        )
    ]
    blank = entry(scheme.blank, "hatch", look.no_record, look.hatch, class_=NO_RECORD)
    ring = entry(SMALL_WORDS, "ring", look.paper, look.ink, traces=[RINGS])
    if not scheme.counts:
        return [blank, *coloured, ring]
    counterpart = entry(
        COUNTERPART_WORDS, "square", look.counterpart, look.muted, class_=COUNTERPART
    )
    void = entry(scheme.void, "square", look.no_record, look.muted, class_=VOID)
    cross = entry(RESTRICTION_WORDS, "cross", look.restriction, look.halo, traces=[CROSSES])
    return [blank, counterpart, *([void] if scheme.void else []), *coloured, ring, cross]


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
