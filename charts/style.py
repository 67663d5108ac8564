"""The one place for looks: colours, fonts, the classes of the map and the words of the legend."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from charts.escape import literal

FONT = '"Source Sans", "Source Sans Pro", "Noto Sans", "Noto Sans SC", sans-serif'

# The classes never change with the selection, so that one colour always means one range of
# counts. Ties with China are skewed (half the countries have one or two, the most has twenty):
# each class spans about twice as many counts as the one before.
CLASS_STARTS = (1, 2, 4, 7, 13)
CLASS_WORDS = ("1 engagement", "2–3", "4–6", "7–12", "13 or more")
NO_RECORD_WORDS = "No record (not: no engagement)"
COUNTERPART_WORDS = "China, the counterpart"
SMALL_WORDS = "Small place"
RESTRICTION_WORDS = "Restriction"

BEGUN_WORDS = "Began in the year"
RUNNING_WORDS = "Running from an earlier year"
POSSIBLE_WORDS = "Possibly in the year"
CERTAIN_WORDS = "Certain dates"
BAND_WORDS = "Uncertain dates"
POINT_WORDS = "Event or known day"
OPEN_WORDS = "Still open"


@dataclass(frozen=True)
class Look:
    """The colours of one theme, each as '#rrggbb'; `classes` run from the lowest to the highest."""

    paper: str
    ink: str
    muted: str
    rule: str
    stripe: str
    no_record: str
    counterpart: str
    border: str
    classes: tuple[str, str, str, str, str]
    restriction: str
    halo: str
    certain: str
    running: str
    band: str


LIGHT = Look(
    paper="#ffffff",
    ink="#1f2430",
    muted="#5b6270",
    rule="#dfe2e6",
    stripe="#f5f6f8",
    no_record="#e4e4e1",
    counterpart="#cdb98c",
    border="#ffffff",
    classes=("#69c3b2", "#009fac", "#0078a2", "#145399", "#292d7a"),
    restriction="#d9480f",
    halo="#ffffff",
    certain="#145399",
    running="#5c92c1",
    band="#9bbfde",
)

DARK = Look(
    paper="#171614",
    ink="#eef0f4",
    muted="#a4abb8",
    rule="#2a2f39",
    stripe="#1e1d1a",
    no_record="#363a42",
    counterpart="#7d6d47",
    border="#171614",
    classes=("#345694", "#207baf", "#0ca4be", "#55cfc1", "#d9f3b1"),
    restriction="#ff8a5c",
    halo="#171614",
    certain="#6fb7ea",
    running="#4689c4",
    band="#325f89",
)


def class_of(count: int) -> int:
    """Return a count's class, 0 being the lowest; ValueError for a count below 1."""
    if count < CLASS_STARTS[0]:
        raise ValueError(
            f"'{count}' is not a count of engagements: allowed are whole numbers from 1; "
            "leave the cell empty where there is no record"
        )
    return sum(count >= start for start in CLASS_STARTS) - 1


def steps(colours: Sequence[str]) -> list[list[float | str]]:
    """Return a Plotly colour scale of equal steps, one a colour, without any shade in between."""
    size = len(colours)
    return [[edge / size, colour] for i, colour in enumerate(colours) for edge in (i, i + 1)]


def label_lines(label: str) -> list[str]:
    """Return a lane's label in lines of at most 60 characters."""
    return textwrap.wrap(label, 60, break_on_hyphens=False)


def base(title: str, look: Look) -> dict[str, object]:
    """Return the part of a layout that every figure shares: fonts, title, hover, transparency."""
    ink = {"family": FONT, "color": look.ink, "size": 14}
    return {
        "template": "none",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": ink,
        "title": {
            "text": literal(title),
            "x": 0,
            "xref": "container",
            "y": 1,
            "yref": "container",
            "yanchor": "top",
            "pad": {"t": 12},
            "font": {"size": 18},
        },
        "hoverlabel": {
            "bgcolor": look.paper,
            "bordercolor": look.muted,
            "align": "left",
            "font": ink,
        },
        "clickmode": "event+select",
        "dragmode": "pan",
    }


def legend(x: float, y: float) -> dict[str, object]:
    """Return a flat legend that begins at (x, y) of the paper and hides nothing when clicked."""
    return {
        "orientation": "h",
        "x": x,
        "y": y,
        "itemclick": False,
        "itemdoubleclick": False,
        "traceorder": "normal",
        "font": {"size": 13},
    }
