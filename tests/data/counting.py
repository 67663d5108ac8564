"""The ledger counted again: row by row in plain Python, from the cells as they are stored."""

from collections.abc import Collection
from typing import Any

from data import search
from data.selection import Selection
from data.tables import Tables

CONFIDENCE = ["low", "medium", "high"]
Row = dict[Any, str]


class Oracle:
    """Says of one row in which part of the ledger it stands, knowing no frame expression."""

    def __init__(self, tables: Tables, shapeless: Collection[str] = ()) -> None:
        self.kinds = {row["id"]: row for row in tables.kinds.to_dict("records")}
        self.countries = {row["iso3"]: row for row in tables.countries.to_dict("records")}
        self.initiatives = {row["id"]: row for row in tables.initiatives.to_dict("records")}
        self.rows = tables.engagements.to_dict("records")
        self.links = tables.engagement_actors.to_dict("records")
        disputed = tables.evidence[tables.evidence["stance"] == "disputes"]
        self.disputed = set(disputed["engagement_id"])
        self.now = int(tables.as_of[:4])
        self.shapeless = shapeless

    def parts(self, selection: Selection) -> dict[str, str]:
        """Give the part of every row by its id."""
        return {row["id"]: self.part(row, selection) for row in self.rows}

    def part(self, row: Row, selection: Selection) -> str:
        """Give the part of one row."""
        possibly, certainly = self.lasts(row, selection.years or (0, 9999))
        reasons = [
            ("elsewhere", not self.lies_in(row, selection)),
            ("filtered", not self.passes(row, selection)),
            ("layer", self.layer(row) not in selection.layer),
            ("context", self.without(selection) and row["relevance"] == "context"),
            ("undated", row["start"] == ""),
            ("outside", not possibly),
            ("no-shape", row["iso3"] in self.shapeless),
            ("possible", selection.years is not None and not certainly),
            ("drawn", True),
        ]
        return next(part for part, holds in reasons if holds)

    def without(self, selection: Selection) -> bool:
        """Say whether the rows that are only context are switched off."""
        return sorted(selection.relevance) == ["direct", "enabling"]

    def lies_in(self, row: Row, selection: Selection) -> bool:
        """Say whether a row lies in the places asked for."""
        place = self.countries[row["iso3"]]
        around = {place[column].lower().replace(" ", "-") for column in ("region", "subregion")}
        here = not selection.country or row["iso3"] in selection.country
        return here and (not selection.region or bool(around & set(selection.region)))

    def passes(self, row: Row, selection: Selection) -> bool:
        """Say whether a row passes the filters that ask neither for place, layer nor years."""
        led = self.initiatives.get(row["initiative_id"], {"camp": ""})["camp"]
        camp = led or ("china-led" if row["counterpart_iso3"] == "CHN" else "none")
        least = CONFIDENCE.index(selection.confidence or "low")
        asked = [
            (selection.initiative, row["initiative_id"] or "none"),
            (selection.camp, camp),
            (selection.kind, row["kind"]),
            (selection.claimed_by, row["claimed_by"]),
            (() if self.without(selection) else selection.relevance, row["relevance"]),
            (selection.status, row["status"]),
            (selection.contested, "true" if row["id"] in self.disputed else "false"),
        ]
        acting = {one["actor_id"] for one in self.links if one["engagement_id"] == row["id"]}
        return (
            (not selection.actor or bool(acting & set(selection.actor)))
            and all(not wanted or has in wanted for wanted, has in asked)
            and CONFIDENCE.index(row["confidence"]) >= least
            and all(word in row["searched"] for word in search.words(selection.q))
        )

    def layer(self, row: Row) -> str:
        """Give the layer of a row."""
        if self.kinds[row["kind"]]["tie"] == "restricts":
            return "restrictions"
        if row["iso3"] == "CHN":
            return "own"
        return "ties" if row["counterpart_iso3"] == "CHN" else "comparators"

    def lasts(self, row: Row, years: tuple[int, int]) -> tuple[bool, bool]:
        """Say whether a row lasted in some of the years: possibly, certainly.

        Every stored date has its year, so years can be compared without their days.
        """
        if not row["start"]:
            return False, False
        begun = int(row["start"][:4])
        reach = max(begun, self.now)
        shape, status = self.kinds[row["kind"]]["shape"], row["status"]
        if row["end"]:
            least = most = int(row["end"][:4])
        elif shape == "event":
            least = most = begun
        elif status in ("operating", "launched"):
            least = most = reach
        elif status in ("completed", "cancelled", "withdrawn") and row["status_as_of"]:
            least, most = begun, max(begun, int(row["status_as_of"][:4]))
        else:
            least, most = begun, reach
        first, last = years
        return begun <= last and most >= first, begun <= last and least >= first
