"""The passages of geo/README.md that are made, not typed."""

import gzip
import math
from collections.abc import Iterable

import geopandas as gpd
import pandas as pd
import shapely

from geo.affected import Row

END = "<!-- end -->"


def figures(frame: gpd.GeoDataFrame, points: pd.DataFrame, document: bytes) -> str:
    """Put counts and sizes into a Markdown table; gzipped rounded up to 5 kB, as zlibs differ."""
    vertices = int(shapely.get_num_coordinates(frame.geometry.to_numpy()).sum())
    alone = sorted(set(points["iso3"]) - set(frame.index))
    zipped = 5 * math.ceil(len(gzip.compress(document, 9)) / 5000)
    rows = [
        ("shapes", f"{len(frame)}"),
        ("places shown by a ring alone", ", ".join(alone)),
        ("places that also get a ring", f"{int(points['small'].sum()) - len(alone)}"),
        ("vertices", f"{vertices:,}"),
        ("bytes", f"{len(document):,}"),
        ("gzipped", f"under {zipped} kB"),
    ]
    return "\n".join(["| what | figure |", "|---|---|", *(f"| {a} | {b} |" for a, b in rows)])


def places(affected: Iterable[Row]) -> str:
    """Put the affected places into a Markdown table."""
    lines = [
        f"| {name} | {code} | {drawn_as} | {note} |" for code, name, drawn_as, note in affected
    ]
    return "\n".join(["| place | code | drawn as | how |", "|---|---|---|---|", *lines])


def filled(text: str, name: str, passage: str) -> str:
    """Put `passage` between the text's markers of `name`; raises ValueError without markers."""
    start = f"<!-- generated: {name} -->"
    before, opening, rest = text.partition(start)
    _, closing, after = rest.partition(END)
    if not opening or not closing:
        raise ValueError(f"geo/README.md: '{start}' ... '{END}' is missing; put the markers back")
    return f"{before}{start}\n{passage}\n{END}{after}"
