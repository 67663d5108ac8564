"""`make sample N=100 SEED=1`: a work sheet of drawn rows for a reader who did not write them."""

import argparse
import csv
import random
import sys
from collections.abc import Iterable, Mapping

import pandas as pd

from data import tables
from data.tables import Tables

STRATA = ("tie", "confidence")
LEAST = 3  # rows of a stratum, where it has as many
ASKED = (
    "id",
    "title",
    "summary",
    "country",
    "counterpart_iso3",
    "initiative_name",
    "kind_name",
    "chinese_actor",
    "local_actor",
    "start",
    "end",
    "amount",
    "currency",
    "status",
    "status_as_of",
    "claimed_by",
    "confidence",
    "relevance",
    "note",
)
ANSWERS = ("sources", "reached", "verdict", "what_is_wrong", "source_read")
VERDICTS = "confirmed, partly, wrong, not found; leave empty what was not reached"


def drawn(rows: pd.DataFrame, number: int, seed: int) -> pd.DataFrame:
    """Draw rows by strata of tie and confidence, each by its share and at least `LEAST` of each.

    The same tables, number and seed give the same rows, sorted by id. ValueError for a number
    below 1 or above the rows.
    """
    if not 1 <= number <= len(rows):
        raise ValueError(f"N: '{number}' rows cannot be drawn of {len(rows)}; ask for fewer")
    chance = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    strata = {key: sorted(part["id"]) for key, part in rows.groupby(list(STRATA))}
    shares = shared({key: len(ids) for key, ids in strata.items()}, number)
    chosen = {one for key, ids in strata.items() for one in chance.sample(ids, shares[key])}
    return rows[rows["id"].isin(chosen)].sort_values("id")


def shared(sizes: Mapping[object, int], number: int) -> dict[object, int]:
    """Share a number among strata: a few to each first, the rest one by one to the thinnest.

    No stratum is given more than it has; the shares add up to the number.
    """
    shares = dict.fromkeys(sizes, 0)
    for least in range(1, LEAST + 1):
        for key, size in sizes.items():
            if sum(shares.values()) < number and size >= least:
                shares[key] = least
    while sum(shares.values()) < number:
        open_ones = [key for key, size in sizes.items() if shares[key] < size]
        thinnest = min(open_ones, key=lambda key: (shares[key] / sizes[key], str(key)))
        shares[thinnest] += 1
    return shares


def sheet(rows: pd.DataFrame, made: Tables) -> list[dict[str, str]]:
    """Give a line a row: what the table says, its sources, and empty cells for the answers."""
    cited = made.evidence.merge(made.sources, left_on="source_id", right_on="id")
    lines = []
    for row in rows.to_dict("records"):
        said = {column: str(row[column]) for column in ASKED}
        mine = cited[cited["engagement_id"] == row["id"]]
        named = zip(*(mine[one] for one in ("stance", "publisher", "title", "url")), strict=True)
        sources = dict.fromkeys(" ".join(filter(None, parts)) for parts in named)
        lines.append(said | dict.fromkeys(ANSWERS, "") | {"sources": " | ".join(sources)})
    return lines


def written(lines: Iterable[Mapping[str, str]]) -> None:
    """Write the work sheet as CSV to the standard output."""
    writer = csv.DictWriter(sys.stdout, [*ASKED, *ANSWERS], lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)


def main() -> None:
    """Draw and write; the number and the seed come from the command line."""
    parser = argparse.ArgumentParser(prog="make sample", description=__doc__)
    parser.add_argument("number", type=int, help="rows to draw")
    parser.add_argument("seed", type=int, help="the same seed draws the same rows")
    asked = parser.parse_args()
    current = tables.read()
    written(sheet(drawn(current.engagements, asked.number, asked.seed), current))
    sys.stderr.write(
        f"{asked.number} rows of tables {current.version}, seed {asked.seed}. "
        f"Fill in reached (yes or no) and verdict ({VERDICTS}).\n"
    )


if __name__ == "__main__":
    main()
