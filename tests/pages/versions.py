"""Two released versions of the made engagements, and what a reader finds changed between them."""

from dataclasses import replace

import pandas as pd

from data.history import Release
from data.tables import Tables
from tests.pages import made

OLD, NEW = "2026-10-01-aaaaaaaa", "2026-11-23-bbbbbbbb"
RELEASES = (Release(OLD, "2026-10-01", "The first."), Release(NEW, "2026-11-23", "The second."))
CHANGES = {
    "egy-mou-2019": "changed",
    "fra-text-2024": "reread",
    "sgp-lab-2025": "added",
    "zmb-plan-2018": "withdrawn",
    "zmb-wrong-2010": "retired",
}
REASON = "Not <b>signed</b> after all."


def both() -> dict[str, Tables]:
    """Give the tables by version."""
    plain = made.tables()
    rows = plain.engagements
    retired = {"id": "zmb-wrong-2010", "retired_on": "2026-11", "reason": REASON}
    gone = pd.DataFrame([retired | {"successor_id": ""}], dtype="string")
    new = stated(rows, "zmb-plan-2018", "withdrawn")
    read = new["check"].mask(new["id"] == "fra-text-2024", "confirmed")
    new = new.assign(check=read)
    old = stated(rows[rows["id"] != "sgp-lab-2025"], "egy-mou-2019", "announced")
    wrong = rows[rows["id"] == "zmb-rail-1967"].assign(id="zmb-wrong-2010", title="A <b>wrong</b>")
    return {
        OLD: replace(plain, version=OLD, as_of="2026-10-01", engagements=pd.concat([old, wrong])),
        NEW: replace(plain, version=NEW, engagements=new, retired=gone),
    }


def stated(rows: pd.DataFrame, engagement: str, status: str) -> pd.DataFrame:
    """Give rows with another status of one engagement."""
    return rows.assign(status=rows["status"].mask(rows["id"] == engagement, status))
