"""Makes the committed shapes from the atlas: python -m geo.rebuild."""

import csv
import io
import sys
import tempfile
from collections.abc import Container, Iterable, Sequence
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geo import affected, borders, checks, drawing, geojson, passages, points, shapes, source

README = shapes.HERE / "README.md"
DISPUTED = shapes.HERE / "disputed.csv"
NEIGHBOURS = shapes.HERE / "neighbours.csv"


def lines(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Write a CSV file."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([columns, *rows])
    return text.getvalue().encode()


def cells(points: pd.DataFrame) -> list[list[str]]:
    """Put the rows of the points into text, booleans in lower case."""
    columns = [points[name].astype(str).str.lower() for name in ("lon", "lat", "small")]
    return [list(row) for row in zip(points["iso3"], *columns, strict=True)]


def read_disputed(path: Path = DISPUTED) -> list[affected.Spot]:
    """Read the places to look up."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            affected.Spot(row["name"], row["code"], float(row["lon"]), float(row["lat"]))
            for row in csv.DictReader(file)
        ]


def ringed(
    places: gpd.GeoDataFrame,
    collapsed: dict[str, tuple[float, float]],
    disputed: Iterable[affected.Spot],
    drawn: Container[str],
) -> dict[str, tuple[float, float]]:
    """Choose the places that are shown by a ring alone: iso3 -> (longitude, latitude).

    Those the atlas has as a mere spot, with an ISO number of their own; and those looked up under
    a code of their own that has no shape among the `drawn`.
    """
    number = places["number"]
    own = set(number.index[~number.duplicated(keep=False)])
    spots = {code: point for code, point in collapsed.items() if code in own}
    apart = {spot.code: (spot.lon, spot.lat) for spot in disputed if spot.code}
    return spots | {code: point for code, point in apart.items() if code not in drawn}


def build(
    places: gpd.GeoDataFrame,
    collapsed: dict[str, tuple[float, float]],
    disputed: list[affected.Spot],
    readme: str,
) -> tuple[dict[Path, bytes], list[str]]:
    """Make all committed files by path, and the messages of all checks on them. Pure."""
    frame = drawing.drawn(places, affected.spots(disputed))
    document = geojson.written(frame)
    pairs = checks.neighbours(drawing.pieces(places))
    rings = ringed(places, collapsed, disputed, frame.index)
    dots = points.table(frame, rings)
    special = affected.table(places, frame.geometry, rings, disputed)
    readme = passages.filled(readme, "figures", passages.figures(frame, dots, document))
    readme = passages.filled(readme, "affected places", passages.places(special))
    files = {
        shapes.WORLD: document,
        shapes.POINTS: lines(list(dots.columns), cells(dots)),
        NEIGHBOURS: lines(["iso3", "neighbour"], sorted(pairs)),
        borders.AFFECTED: lines(affected.COLUMNS, special),
        README: readme.encode(),
    }
    faults = checks.problems(frame, pairs, document)
    return files, faults + affected.moved(places, frame.geometry, disputed)


def main() -> int:
    """Fetch, build, check, write; 0 when done, 1 with messages and nothing written."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            atlas = source.topology(source.download(Path(folder)))
        files, faults = build(
            source.places(atlas),
            source.collapsed(atlas),
            read_disputed(),
            README.read_text(encoding="utf-8"),
        )
    except (source.SourceError, ValueError) as error:
        faults, files = [str(error)], {}
    if faults:
        sys.stderr.write("\n".join([*faults, ""]))
        return 1
    for path, content in files.items():
        path.write_bytes(content)
        sys.stdout.write(f"geo/{path.name}: {len(content):,} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
