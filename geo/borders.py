"""What a page says about borders."""

import csv
from functools import cache
from pathlib import Path

import pandas as pd

from geo.affected import COLUMNS
from geo.shapes import HERE, ShapesError, content, place

AFFECTED = HERE / "affected.csv"


@cache
def affected(path: Path = AFFECTED) -> pd.DataFrame:
    """List places with disputed borders or without a shape of their own, and how each is drawn.

    Columns code, name, drawn_as, note; text, empty where there is none. Shared by all callers, not
    to be written to. Raises ShapesError where the file is missing or has other columns.
    """
    try:
        header, *rows = list(csv.reader(content(path).decode().splitlines()))
        frame = pd.DataFrame(rows, columns=header, dtype="string")
    except ValueError as error:
        raise ShapesError(f"{place(path)}: '{error}' is not a table; run make shapes") from error
    if header != COLUMNS:
        raise ShapesError(
            f"{place(path)}: has columns '{','.join(header)}', expected '{','.join(COLUMNS)}'; "
            "run make shapes"
        )
    return frame


def short() -> str:
    """Say in two sentences, for a page, whose borders these are."""
    return (
        "Borders follow the Visionscarto world atlas, which is made from Natural Earth; they imply "
        "no opinion on the legal status of any territory. "
        f"The page Method lists how {len(affected())} disputed, dependent or very small places "
        "are drawn."
    )
