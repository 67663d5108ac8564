"""What must agree between tables: sources, ids, actors and names; one function a rule."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from data import records
from data.records import Table

Tables = Mapping[str, Table]
SEPARATOR = "; "
CELLS = {"chinese": "chinese_actor", "local": "local_actor"}


def listed(cell: str) -> list[str]:
    """Split a list inside a cell: `CHN;ZMB` and `CHN; ZMB` are the same two."""
    return [item.strip() for item in cell.split(";")] if cell else []


def engagements_are_supported(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse an engagement that no source supports."""
    table, evidence = tables["engagements"], tables["evidence"]
    supported = evidence.left_out | {
        record.cells["engagement_id"]
        for record in evidence.records
        if record.cells["stance"] == "supports"
    }
    for record in table.records:
        if record.cells["id"] not in supported:
            text = f"'{record.cells['id']}' has no supporting source; add one to evidence.csv"
            yield table.issue(record, "id", text)


def disputes_say_what(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse a value without its column, and a dispute that does not say what the source has."""
    table = tables["evidence"]
    for record in table.records:
        cells = record.cells
        if cells["value"] and not cells["field"]:
            text = f"'' is empty, but value is '{cells['value']}'; name the column it is for"
            yield table.issue(record, "field", text)
        disputing = cells["stance"] == "disputes" and cells["field"]
        if disputing and not cells["value"] and not cells["detail"]:
            text = f"'' is empty; say here or in detail what the source gives for {cells['field']}"
            yield table.issue(record, "value", text)


def ids_live_on(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse an id that is lost, used again or not listed: each is an engagement or retired."""
    ids, rows, retired = tables["ids"], tables["engagements"], tables["retired"]
    known, now, gone = (set(table.column("id")) for table in (ids, rows, retired))
    for record in ids.records:
        one = record.cells["id"]
        if one not in now | gone | rows.left_out | retired.left_out:
            text = f"'{one}' is gone; bring the engagement back or add it to retired.csv"
            yield ids.issue(record, "id", text)
    for record in rows.records:
        one = record.cells["id"]
        if one in gone:
            yield rows.issue(record, "id", f"'{one}' is retired; an id is never used again")
        elif one not in known | ids.left_out:
            near = records.hint(one, known)
            yield rows.issue(record, "id", f"'{one}' is not in ids.csv; add it there{near}")


def wordings_join(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse actor cells that the wordings of engagement_actors, joined, do not give again."""
    links: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    split = tables["engagement_actors"]
    for record in split.records:
        cells = record.cells
        links[cells["engagement_id"], cells["side"]][cells["position"]].add(cells["wording"])
    table = tables["engagements"]
    for record in table.records:
        if record.cells["id"] in split.left_out:
            continue
        for side, column in CELLS.items():
            place = links[record.cells["id"], side]
            order = sorted(place, key=lambda position: (len(position), position))
            joined = SEPARATOR.join(" | ".join(sorted(place[position])) for position in order)
            whole = order == [str(number) for number in range(1, len(place) + 1)]
            if joined != record.cells[column] or not whole:
                text = f"'{record.cells[column]}' is split as '{joined}' in engagement_actors.csv"
                yield table.issue(record, column, f"{text}; make the two agree")


def leaders_are_countries(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse an initiative led by what is neither a country of the table nor the UN."""
    table, countries = tables["initiatives"], tables["countries"]
    known = {"UN", *countries.column("iso3"), *countries.left_out}
    for record in table.records:
        for code in listed(record.cells["led_by"]):
            if code not in known:
                text = f"'{code}' is not a country code or UN{records.hint(code, known)}"
                yield table.issue(record, "led_by", text)


def sources_of_numbers_have_one(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse the source of an expected number where no number is given."""
    table = tables["initiatives"]
    for record in table.records:
        source = record.cells["expected_source_id"]
        if source and not record.cells["expected"]:
            text = f"'' is empty, but expected_source_id is '{source}'; give the number it gives"
            yield table.issue(record, "expected", text)


def names_mean_one_country(tables: Tables, _folder: Path) -> Iterator[str]:
    """Refuse a name, Chinese and former ones included, that stands for two countries."""
    table, owner = tables["countries"], dict[str, str]()
    for record in table.records:
        cells = record.cells
        for name in (cells["name_en"], cells["name_zh"], *listed(cells["other_names"])):
            first = owner.setdefault(name.casefold(), cells["iso3"])
            if name and first != cells["iso3"]:
                text = f"'{name}' is a name of {first} too; keep it with one of them"
                yield table.issue(record, "other_names", text)


RULES = (
    (engagements_are_supported, ("engagements", "evidence")),
    (disputes_say_what, ("evidence",)),
    (ids_live_on, ("ids", "engagements", "retired")),
    (wordings_join, ("engagements", "engagement_actors")),
    (leaders_are_countries, ("initiatives", "countries")),
    (sources_of_numbers_have_one, ("initiatives",)),
    (names_mean_one_country, ("countries",)),
)
