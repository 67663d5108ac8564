"""Lanes: engagements packed into sub-rows that never overlap, and the height each lane takes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from charts.escape import lines

GAP = 0.06  # years between two neighbours in a sub-row
PITCHES = (9, 7, 5, 4, 3)  # pixels a sub-row, the most generous that fits is taken
CROWD = 40  # a lane of more sub-rows gets the thinnest bars
WANTED_HEIGHT = 2400
PADDING = 6
LINE_HEIGHT = 15
LABEL_WIDTH = 42  # letters: what fits beside the axis on a narrow phone
THIN = 4


@dataclass(frozen=True)
class Lane:
    """One lane, in pixels from the top: where it begins, its height, its sub-rows' pitch."""

    label: str
    top: int
    height: int
    pitch: int
    size: int

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the label as it is set."""
        return lines(self.label, LABEL_WIDTH)

    @property
    def thickness(self) -> int:
        """Return the pixels of a bar, the rest of the pitch being air."""
        return self.pitch - (2 if self.pitch > THIN else 1)

    @property
    def label_middle(self) -> float:
        """Return the y of the label's centre; it stands over the lane's sub-rows."""
        return self.top + (PADDING + len(self.lines) * LINE_HEIGHT) / 2

    def row_middle(self, row: int) -> float:
        """Return the y of a sub-row's centre, row 0 being the uppermost."""
        head = PADDING / 2 + len(self.lines) * LINE_HEIGHT
        return self.top + head + (row + 0.5) * self.pitch


def pack(stretches: Sequence[tuple[float, float]]) -> list[int]:
    """Return a sub-row for each (begin, end), so that no two in one sub-row overlap.

    Greedy: by begin, then longest first, each into the uppermost sub-row that is free.
    """
    order = sorted(range(len(stretches)), key=lambda i: (stretches[i][0], -stretches[i][1]))
    rows = [0] * len(stretches)
    ends: list[float] = []
    for i in order:
        begin, end = stretches[i]
        free = next((row for row, taken in enumerate(ends) if taken + GAP <= begin), len(ends))
        ends[free : free + 1] = [end]
        rows[i] = free
    return rows


def lay_out(members: Mapping[str, Sequence[int]]) -> list[Lane]:
    """Return the lanes from the top down, given for each label the sub-rows of its engagements.

    The pitch shrinks until all fit the wanted height; many lanes grow past it at the thinnest.
    """
    for widest in PITCHES:
        lanes: list[Lane] = []
        top = 0
        for label, rows in members.items():
            depth = max(rows) + 1
            pitch = PITCHES[-1] if depth > CROWD else widest
            height = len(lines(label, LABEL_WIDTH)) * LINE_HEIGHT + depth * pitch + PADDING
            lanes.append(Lane(label, top, height, pitch, len(rows)))
            top += height
        if top <= WANTED_HEIGHT:
            break
    return lanes


def by_size(spans: pd.DataFrame) -> list[str]:
    """Return the labels in column lane, the one with most engagements first, then by name."""
    sizes = Counter(spans["lane"].tolist())
    return sorted(sizes, key=lambda label: (-sizes[label], label))
