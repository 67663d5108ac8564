"""What confidence, status and claimant of a row must stand on; one function a rule."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from data.records import Record, Table

Tables = Mapping[str, Table]
OFFICIAL = {"official-un", "official-host", "official-prc"}
AGENCIES = ("Xinhua", "Reuters", "AFP", "Bloomberg", "Bernama", "CCTV", "CGTN", "Anadolu", "TASS")
"""Agencies whose report a publisher repeats when it is named beside its own name."""
READ = {"confirmed", "corrected"}
LASTING = {"launched", "operating", "completed"}
ENDED = {"suspended", "cancelled", "withdrawn"}
EXACT = {
    *("start", "end", "status", "kind", "currency", "counterpart_iso3", "initiative_id"),
    *("claimed_by", "relevance"),
}
"""Columns whose cell and whose support can only be the same, or be dates of other exactness."""
HEARD = {
    "company": {"company", "media"},
    "prc-state": {"official-prc", "media", "other"},
    "host-government": {"official-host", "official-un", "media"},
    "media": {"media"},
    "researcher": {"research", "other"},
    "multilateral": {"official-un", "official-host", "media", "other"},
}
"""For each claimant the kinds of sources in which it speaks or is quoted."""


def voice(publisher: str) -> str:
    """Give whose report it is: the agency that is named, else the publisher without its brackets.

    Two copies of one agency's report are one voice.
    """
    named = [agency for agency in AGENCIES if agency in publisher]
    return named[0] if named else re.sub(r"\s*\(.*", "", publisher)


def supported(tables: Tables) -> Iterator[tuple[Record, list[tuple[Record, Record]]]]:
    """Give each engagement that has support with its supporting evidence, line and source.

    That one has none is told by the rules of `links`.
    """
    sources = {record.cells["id"]: record for record in tables["sources"].records}
    found: dict[str, list[tuple[Record, Record]]] = defaultdict(list)
    for record in tables["evidence"].records:
        source = sources.get(record.cells["source_id"])
        if record.cells["stance"] == "supports" and source:
            found[record.cells["engagement_id"]].append((record, source))
    for record in tables["engagements"].records:
        if lines := found.get(record.cells["id"]):
            yield record, lines


def high_has_grounds(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse high confidence on one voice alone that is not official.

    A row of a list that was read again with its document stands on that document.
    """
    table = tables["engagements"]
    for record, lines in supported(tables):
        cells = record.cells
        listed = cells["initiative_id"] and cells["check"] in READ
        if cells["confidence"] != "high" or listed:
            continue
        sources = [source.cells for _, source in lines]
        official = any(source["kind"] in OFFICIAL for source in sources)
        if not official and len({voice(source["publisher"]) for source in sources}) < 2:
            text = "'high' rests on one voice that is not official; add a second or lower it"
            yield table.issue(record, "confidence", text)


def statuses_have_evidence(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse a status beyond the agreement, or after its end, that no evidence line is for.

    That a text was signed, a group joined or a meeting held is what the row as a whole says; that
    a deal is launched, operating or completed, or that anything has ended, is more than that.
    """
    ties = {record.cells["id"]: record.cells["tie"] for record in tables["kinds"].records}
    table = tables["engagements"]
    for record, lines in supported(tables):
        status = record.cells["status"]
        deal = ties.get(record.cells["kind"]) in ("deal", "restricts")
        if status not in ENDED and not (deal and status in LASTING):
            continue
        told = {line.cells["value"] for line, _ in lines if line.cells["field"] == "status"}
        if not told & {"", status}:
            text = f"'{status}' has no evidence; add a line for the field status or change it"
            yield table.issue(record, "status", text)


def claimants_are_heard(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse a claimant that speaks in none of the sources of the row."""
    table = tables["engagements"]
    for record, lines in supported(tables):
        claimant = record.cells["claimed_by"]
        kinds = {source.cells["kind"] for _, source in lines}
        if claimant in HEARD and not kinds & HEARD[claimant]:
            allowed = ", ".join(sorted(HEARD[claimant]))
            text = (
                f"'{claimant}' needs a source of kind {allowed}; it has {', '.join(sorted(kinds))}"
            )
            yield table.issue(record, "claimed_by", text)


def support_says_what_the_cell_says(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse a supporting value that is not the date, status, kind or like it of its row.

    A date may be more or less exact than the cell, but not another one.
    """
    rows = {record.cells["id"]: record.cells for record in tables["engagements"].records}
    table = tables["evidence"]
    for record in table.records:
        cells = record.cells
        field, value, row = cells["field"], cells["value"], rows.get(cells["engagement_id"])
        if not row or cells["stance"] != "supports" or field not in EXACT or not value:
            continue
        cell = row[field]
        if not cell or not (value.startswith(cell) or cell.startswith(value)):
            text = f"'{value}' supports a {field} that is '{cell}'; it disputes it"
            yield table.issue(record, "value", text)


NEEDED = ("engagements", "evidence", "sources")
RULES = (
    (high_has_grounds, NEEDED),
    (statuses_have_evidence, (*NEEDED, "kinds")),
    (claimants_are_heard, NEEDED),
    (support_says_what_the_cell_says, ("engagements", "evidence")),
)
