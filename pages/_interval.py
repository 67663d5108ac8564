"""When an engagement was, as a bar in HTML: what is certain dark, what is not pale."""

from html import escape

import pandas as pd

from charts.axis import Axis
from charts.marks import Mark, Span, Stretch, mark
from data import dates
from pages import _card


def interval(row: pd.Series) -> str:
    """Give the bar of an engagement under the timeline's own rule, and its dates in words."""
    words = f'<p class="facts">{escape(" ".join(sentences(row)))}</p>'
    if row["undated"]:
        return words
    first, last = int(row["start_earliest"][:4]), int(row["end_latest"][:4])
    years = last + 1 - first
    axis = Axis(((first, 0.0), (last + 1, float(years))), ())
    drawn = "".join(parts(mark(Span(*(row[name] for name in Span._fields)), axis), years))
    # The years at both ends are an axis, no dates: a reader takes the dates from the words.
    return (
        f'<div class="interval" role="img" data-first="{first}" data-last="{last}" '
        f'aria-label="{escape(_card.when(row))}">{drawn}</div>{words}'
    )


def parts(found: Mark, years: int) -> list[str]:
    """Give the parts of a bar over a number of years."""
    bars = [bar("band", band, years) for band in found.bands]
    bars += [bar("certain", found.certain, years)] if found.certain else []
    bars += [bar("point", (found.point, found.point), years)] if found.point is not None else []
    bars += [bar("open", (found.arrow, found.arrow), years)] if found.arrow is not None else []
    return bars


def bar(name: str, stretch: Stretch, years: int) -> str:
    """Give one part of a bar, placed in per cent of its width."""
    left, right = (100 * edge / years for edge in stretch)
    return f'<span class="{name}" style="left:{left:.2f}%;width:{right - left:.2f}%"></span>'


def sentences(row: pd.Series) -> list[str]:
    """Say start and end as stored, how exact they are, and how a missing end is read."""
    if row["undated"]:
        return ["Start: not recorded. An undated engagement is on no axis."]
    return [f"Start: {exact(row['start'])}.", ending(row)]


def exact(date: str) -> str:
    """Give a date as stored, and how exact it is."""
    return f"{date}, known to the {dates.precision(date)}"


def ending(row: pd.Series) -> str:
    """Say the end as stored, or how the lack of one is read."""
    if row["end"]:
        return f"End: {exact(row['end'])}."
    if row["shape"] == "event":
        return "An event: it ends when it starts."
    if row["open"]:
        return "End: not recorded; its status says that it holds, so it is drawn as open."
    return "End: not recorded; the pale part is when it may have ended."
