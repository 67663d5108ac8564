"""The one place for looks: colours, fonts, the classes of the map and the words of the legend."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

FONT = '"Source Sans", "Source Sans Pro", "Noto Sans", "Noto Sans SC", sans-serif'

# The classes never change with the selection, so that one colour always means one range of
# counts. Ties with China are skewed (half the countries have one or two, the most has twenty):
# each class spans about twice as many counts as the one before.
CLASS_STARTS = (1, 2, 4, 7, 13)
HIGHER_WORDS = ("2–3", "4–6", "7–12", "13 or more")
NO_RECORD_WORDS = "No record (not: no engagement)"
COUNTERPART_WORDS = "China, the counterpart"
SMALL_WORDS = "Small place"
RESTRICTION_WORDS = "Restriction"

TIME_HEADING = "Bars: engagements in each year. Marks: one engagement each"
COUNTS_WORDS = "engagements in the year"
BEGUN_WORDS = "Began in the year"
RUNNING_WORDS = "Running from an earlier year"
POSSIBLE_WORDS = "Possibly in the year"
CERTAIN_WORDS = "Certain dates"
BAND_WORDS = "Uncertain dates"
POINT_WORDS = "Event or known day"
OPEN_WORDS = "Still open"


# What the colours keep to is tested: places with and without a record differ by 3:1 (what WCAG asks
# of graphics), and classes by lightness alone, so that print in greys and any colour vision do.
@dataclass(frozen=True)
class Look:
    """The colours of one theme, each as '#rrggbb'; `classes` run from the lowest to the highest.

    `apart` are three classes without an order: this alone, that alone, both.
    `no_record` is the ground and `hatch` the lines of places without a record. `restriction` fills
    a mark and `halo` rims it: one of the two stands out from any colour below.
    """

    paper: str
    ink: str
    muted: str
    rule: str
    stripe: str
    no_record: str
    hatch: str
    counterpart: str
    border: str
    classes: tuple[str, str, str, str, str]
    apart: tuple[str, str, str]
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
    no_record="#f7f7f4",
    hatch="#8d8d87",
    counterpart="#dbb678",
    border="#b3b3ae",
    classes=("#098e72", "#046f8a", "#2a4e92", "#4f079c", "#390058"),
    apart=("#08519c", "#c9700a", "#1d0f2e"),
    restriction="#ffe27a",
    halo="#1f2430",
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
    no_record="#202328",
    hatch="#595f67",
    counterpart="#66502c",
    border="#4d515a",
    classes=("#747cbe", "#19a2ea", "#4ac8c1", "#a9e687", "#f6fdcf"),
    apart=("#6fb7ea", "#c9700a", "#f6fdcf"),
    restriction="#570007",
    halo="#ffffff",
    certain="#6fb7ea",
    running="#4689c4",
    band="#325f89",
)


LOOKS = {"light": LIGHT, "dark": DARK}


def class_of(count: int) -> int:
    """Return a count's class, 0 being the lowest; ValueError for a count below 1."""
    if count < CLASS_STARTS[0]:
        raise ValueError(
            f"'{count}' is not a count: allowed are whole numbers from 1; "
            "leave the cell empty where there is no record"
        )
    return sum(count >= start for start in CLASS_STARTS) - 1


def steps(colours: Sequence[str]) -> list[list[float | str]]:
    """Return a Plotly colour scale of equal steps, one a colour, without any shade in between."""
    size = len(colours)
    return [[edge / size, colour] for i, colour in enumerate(colours) for edge in (i, i + 1)]


def plain(look: Look) -> dict[str, Any]:
    """Return the part of a layout that every figure shares: fonts, hover, transparency."""
    ink = {"family": FONT, "color": look.ink, "size": 14}
    return {
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": ink,
        "hoverlabel": {
            "bgcolor": look.paper,
            "bordercolor": look.muted,
            "align": "left",
            "font": ink,
        },
        "showlegend": False,
        "clickmode": "event",
        "dragmode": "pan",
    }
