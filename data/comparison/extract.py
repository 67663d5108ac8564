"""The extract of a comparison: a line a country, with its engagements on either side."""

import pandas as pd

from data.comparison.compared import Comparison
from data.comparison.sides import Side
from data.extract import LONGEST_NAME, SEPARATOR, plain
from data.lookup import look_up
from data.selection import pinned, query
from data.tables import Tables

PAGE = "compare"
LISTED = {"engagement_ids": "id", "starts": "start", "statuses": "status", "parts": "part"}
COLUMNS = (
    "iso3",
    "country",
    "country_zh",
    "side",
    *(f"{letter}_{name}" for letter in "ab" for name in LISTED),
    "a",
    "b",
    "view_url",
    "tables_version",
)


def write(comparison: Comparison, tables: Tables, site: str) -> bytes:
    """Write the countries of a comparison that are on a side: UTF-8 with byte order mark.

    One line a country, by iso3; `side` is `a`, `b` or `both`. The engagements of each side stand
    in four cells that run side by side, separated by ` | `: ids, starts and statuses as stored,
    and parts of the ledger. `site` is the address that `view_url` begins with.
    """
    where = {code: name for name, codes in comparison.countries.items() for code in codes}
    codes = sorted(code for code, name in where.items() if name != "neither")
    lines = pd.DataFrame({"iso3": pd.array(codes, dtype="string")})
    named = tables.countries.set_index("iso3")
    lines["country"] = look_up(lines["iso3"], named["name_en"])
    lines["country_zh"] = look_up(lines["iso3"], named["name_zh"])
    lines["side"] = [where[code] for code in codes]
    for letter, side in (("a", comparison.a), ("b", comparison.b)):
        cells = listed(side)
        for name, column in LISTED.items():
            lines[f"{letter}_{name}"] = look_up(lines["iso3"], cells[column])
    lines["a"] = comparison.view.a
    lines["b"] = comparison.view.b
    lines["view_url"] = view_url(comparison, tables, site)
    lines["tables_version"] = tables.version
    text = lines[list(COLUMNS)].to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def listed(side: Side) -> pd.DataFrame:
    """Give for each country the cells of its engagements on a side, in the order of their ids."""
    cells = side.rows.sort_values("id").astype({"part": "string"})
    return cells.groupby("iso3")[list(LISTED.values())].agg(SEPARATOR.join)


def view_url(comparison: Comparison, tables: Tables, site: str) -> str:
    """Give the address of the page that shows the comparison, on this version once released."""
    asked = query(pinned(comparison.selection, tables.version), comparison.view)
    return f"{site}/{PAGE}?{asked}"


def filename(comparison: Comparison, tables: Tables) -> str:
    """Name the file by the two sides and by the day of the tables, in ASCII."""
    sides = "_".join(plain(text) for text in (comparison.view.a, comparison.view.b))
    return f"atlas_compare_{sides[:LONGEST_NAME]}_{tables.as_of}.csv"
