"""The extract: the rows of a selection as a file for a reader, exact and safe at once."""

import csv
import io
import re
import shutil
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given

from data import derive, extract, history, ledger, schema
from data.selection import Selection, parse
from data.selection.value import PLAIN
from data.tables import Tables, load, read
from data.versions import FOLDER
from tests.data.choosing import selections
from tests.data.making import FEW, engagement, tables

SITE = "http://localhost:8501"
EVERYTHING = Selection(layer=tuple(derive.LAYERS))
PUBLISHED = read()
OWN = list(schema.columns()["engagements"])


def lines(made: Tables, selection: Selection = EVERYTHING) -> list[dict[str, str]]:
    text = extract.write(made, selection, SITE).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.fixture(scope="module")
def published() -> list[dict[str, str]]:
    return lines(PUBLISHED)


def stored() -> list[dict[str, str]]:
    with Path(FOLDER, "engagements.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def link(side: str, position: int, actor: str, wording: str = "") -> dict[str, str]:
    cells = {"engagement_id": "zmb-loan", "side": side, "position": str(position)}
    return cells | {"actor_id": actor, "role": "party", "wording": wording}


def test_the_own_columns_of_every_row_stand_exactly_as_stored(
    published: list[dict[str, str]],
) -> None:
    assert [{column: row[column] for column in OWN} for row in published] == stored()


def test_the_extract_is_utf_8_with_a_byte_order_mark_and_lines_end_in_crlf() -> None:
    written = extract.write(PUBLISHED, EVERYTHING, SITE)
    assert written.startswith(b"\xef\xbb\xbfid,iso3,counterpart_iso3,")
    assert written.count(b"\xef\xbb\xbf") == 1
    assert written.endswith(b"\r\n")
    text = written.decode("utf-8-sig")
    assert text.count("\r\n") == text.count("\n") == text.count("\r") == len(stored()) + 1


def test_the_header_is_the_own_columns_and_then_the_added_ones() -> None:
    made = tables(engagement())
    assert list(lines(made)[0]) == [*OWN, *extract.ADDED]


def test_an_empty_selection_gives_the_header_alone() -> None:
    for selection in (Selection(layer=()), Selection(q="nothing has this text")):
        written = extract.write(PUBLISHED, selection, SITE).decode("utf-8-sig")
        assert written == ",".join([*OWN, *extract.ADDED]) + "\r\n"


def test_tables_without_actors_and_disputes_give_empty_cells() -> None:
    (row,) = lines(tables(engagement()))
    assert (row["actors"], row["disputed_by_ids"], row["contested"]) == ("", "", "false")
    assert (row["source_ids"], row["part"]) == ("s-one", "drawn")


def test_tables_without_engagements_give_the_header_alone() -> None:
    assert lines(tables()) == []


def test_rows_are_sorted_by_id_in_whatever_order_they_are_stored() -> None:
    made = tables(engagement("b"), engagement("c"), engagement("a"))
    assert [row["id"] for row in lines(made)] == ["a", "b", "c"]


def test_dates_of_every_precision_and_none_stand_as_stored() -> None:
    starts = ["", "1967", "2022-09", "2024-05-17"]
    made = tables(*(engagement(f"row-{start}", start=start) for start in starts))
    assert [row["start"] for row in lines(made)] == starts


def test_commas_quotes_and_line_breaks_inside_a_cell_stay_in_it() -> None:
    title = 'A "great", new\nlab; 商汤, مختبر\r\nend'
    made = tables(engagement("a", title=title, note='"'), engagement("b", title=","))
    rows = lines(made)
    assert [row["title"] for row in rows] == [title, ","]
    assert rows[0]["note"] == '"'


def test_text_that_looks_like_a_missing_value_or_a_number_stays_text() -> None:
    cells = {"title": "NA", "place": "nan", "note": "007", "amount": "100.50", "lat": "-12.580"}
    (row,) = lines(tables(engagement("a", **cells)))
    assert {column: row[column] for column in cells} == cells


def test_what_the_other_tables_say_of_a_row_stands_beside_it() -> None:
    disputing = {"engagement_id": "zmb-loan", "source_id": "s-two", "stance": "disputes"}
    made = tables(engagement(initiative_id="bri", start="2015"), evidence=[disputing])
    (row,) = lines(made)
    assert row["country"] == "Zambia"
    assert row["country_zh"] == "赞比亚"
    assert (row["region"], row["subregion"]) == ("Africa", "Sub-Saharan Africa")
    assert (row["initiative_name"], row["camp"]) == ("Belt and Road", "china-led")
    assert (row["layer"], row["tie"]) == ("ties", "deal")
    assert (row["contested"], row["disputed_by_ids"]) == ("true", "s-two")
    assert (row["source_ids"], row["source_titles"]) == ("s-one", "A report")
    assert row["source_urls"] == "https://example.org/1"


def test_both_claims_of_every_dispute_stand_side_by_side() -> None:
    cells = {"engagement_id": "zmb-loan", "source_id": "s-one", "stance": "supports"}
    other = cells | {"source_id": "s-two", "stance": "disputes"}
    made = tables(
        engagement(start="2015", amount="100"),
        evidence=[
            cells | {"field": "start", "value": "2015-03"},
            cells | {"field": "start", "value": "2015", "source_id": "s-three"},
            other | {"field": "start", "value": "2014", "detail": "says 2014"},
            other | {"field": "amount", "detail": "no sum"},
            other | {"detail": "denies it"},
        ],
        sources=[{"id": "s-three"}],
    )
    (row,) = lines(made)
    assert {name: row[name] for name in extract.ADDED if name.startswith("contested_")} == {
        "contested_fields": "row | amount | start",
        "contested_stored": " | 100 | 2015",
        "contested_stored_by_ids": " |  | s-one & s-three",
        "contested_values": " |  | 2014",
        "contested_details": "denies it | no sum | says 2014",
        "contested_by_ids": "s-two | s-two | s-two",
    }


def test_the_claims_of_the_published_extract_run_side_by_side_for_contested_rows_alone(
    published: list[dict[str, str]],
) -> None:
    names = [name for name in extract.ADDED if name.startswith("contested_")]
    disputes = PUBLISHED.evidence[PUBLISHED.evidence["stance"] == "disputes"]
    number = disputes["engagement_id"].value_counts().to_dict()
    for row in published:
        counted = {len(row[name].split(extract.SEPARATOR)) for name in names}
        assert counted == {number.get(row["id"], 1)}
        assert (row["contested"] == "true") == bool(row["contested_fields"])
        for field, stored in zip(
            row["contested_fields"].split(extract.SEPARATOR),
            row["contested_stored"].split(extract.SEPARATOR),
            strict=True,
        ):
            assert stored == row.get(field, "")


def test_actors_stand_in_the_order_of_their_cells_with_role_and_original_name() -> None:
    made = tables(
        engagement(),
        links=[
            link("local", 1, "gov-zmb"),
            link("chinese", 2, "", "Other firms"),
            link("chinese", 1, "sensetime", "Sense Time"),
        ],
    )
    assert lines(made)[0]["actors"] == (
        "SenseTime 商汤 (chinese, party) | Other firms (chinese, party)"
        " | Government of Zambia (local, party)"
    )


def test_the_tenth_actor_stands_after_the_ninth() -> None:
    numbers = range(1, 12)
    made = tables(engagement(), links=[link("chinese", n, "", f"Firm {n}") for n in numbers])
    cells = [f"Firm {number} (chinese, party)" for number in numbers]
    assert lines(made)[0]["actors"] == " | ".join(cells)


def test_sources_stand_once_each_in_the_order_of_their_ids_and_lists_keep_step() -> None:
    made = tables(
        engagement(),
        sources=[{"id": "a-nought", "title": "A paper", "url": "https://example.org/0"}],
        evidence=[
            {"engagement_id": "zmb-loan", "source_id": source, "stance": "supports"}
            for source in ("s-two", "a-nought", "s-one")
        ],
    )
    (row,) = lines(made)
    assert row["source_ids"] == "a-nought | s-one | s-two"
    assert row["source_titles"] == "A paper | A report | A notice"
    assert row["source_urls"] == "https://example.org/0 | https://example.org/1 | "


def test_every_list_of_the_published_extract_can_be_taken_apart(
    published: list[dict[str, str]],
) -> None:
    sources = PUBLISHED.sources.set_index("id")
    for row in published:
        ids = row["source_ids"].split(extract.SEPARATOR)
        assert ids == sorted(set(ids))
        assert row["source_titles"].split(extract.SEPARATOR) == list(sources.loc[ids, "title"])
        assert row["source_urls"].split(extract.SEPARATOR) == list(sources.loc[ids, "url"])
        actors = row["actors"].split(extract.SEPARATOR) if row["actors"] else []
        assert all(re.search(r" \((chinese|local), [a-z-]+\)$", actor) for actor in actors)


def test_every_actor_and_every_source_of_the_tables_is_in_the_extract(
    published: list[dict[str, str]],
) -> None:
    cells = {row["id"]: row for row in published}
    names = dict(zip(PUBLISHED.actors["id"], PUBLISHED.actors["name_en"], strict=True))
    for one in PUBLISHED.engagement_actors.to_dict("records"):
        name = names.get(one["actor_id"], one["wording"])
        assert name in cells[one["engagement_id"]]["actors"]
    columns = {"supports": "source_ids", "disputes": "disputed_by_ids"}
    for one in PUBLISHED.evidence.to_dict("records"):
        listed = cells[one["engagement_id"]][columns[one["stance"]]]
        assert one["source_id"] in listed.split(extract.SEPARATOR)


def test_no_cell_of_the_published_extract_would_be_run_as_a_formula(
    published: list[dict[str, str]],
) -> None:
    number = re.compile(r"[+-]?\d+(\.\d+)?")
    assert len(published) == len(PUBLISHED.engagements)
    for row in published:
        for cell in row.values():
            assert not cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) or number.fullmatch(cell)


def test_what_a_reader_searched_for_is_not_run_as_a_formula_either() -> None:
    made = tables(engagement(note="=1+1, says the note"))
    (row,) = lines(made, Selection(q="=1+1", layer=EVERYTHING.layer))
    assert row["view_url"].startswith(f"{SITE}/records?")
    assert "q=%3D1%2B1" in row["view_url"]


def test_what_the_map_counts_is_named_on_every_row_and_in_its_address() -> None:
    text = extract.write(tables(engagement()), Selection(), SITE, (), "joined").decode("utf-8-sig")
    (row,) = csv.DictReader(text.splitlines(keepends=True))
    assert row["map_counts"] == "joined"
    assert row["view_url"] == f"{SITE}/records?count=joined"


@given(selections(PUBLISHED))
@FEW
def test_the_address_on_every_row_gives_the_same_selection_again(selection: Selection) -> None:
    selection = replace(selection, version=history.pin(PUBLISHED.version))
    address = extract.view_url(selection, SITE, PLAIN.count)
    split = urlsplit(address)
    again = parse(parse_qsl(split.query, keep_blank_values=True), PUBLISHED)
    assert (split.scheme, split.netloc, split.path) == ("http", "localhost:8501", "/records")
    assert (again.selection, again.problems) == (selection, ())
    rows = lines(PUBLISHED, selection)
    assert {row["view_url"] for row in rows} <= {address}
    assert {row["tables_version"] for row in rows} <= {PUBLISHED.version}
    assert len(rows) == len(ledger.rows(PUBLISHED.engagements, selection))


def test_released_tables_pin_the_address_on_every_row_to_their_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = tables(engagement())
    assert "version=" not in lines(made)[0]["view_url"]
    released = history.Release(made.version, made.as_of, "")
    monkeypatch.setattr(history, "releases", lambda: (released,))
    assert lines(made)[0]["view_url"].endswith(f"&version={made.version}")


def test_the_same_selection_of_the_same_tables_gives_the_same_bytes(tmp_path: Path) -> None:
    first = extract.write(PUBLISHED, EVERYTHING, SITE)
    again = load(Path(shutil.copytree(FOLDER, tmp_path / "again")))
    assert again is not PUBLISHED
    assert extract.write(PUBLISHED, EVERYTHING, SITE) == first
    assert extract.write(again, EVERYTHING, SITE) == first


@pytest.mark.parametrize(
    ("selection", "name"),
    [
        (Selection(), "atlas_ties_2026-06-30.csv"),
        (Selection(years=(2019, 2022)), "atlas_2019-2022_ties_2026-06-30.csv"),
        (
            Selection(country=("ZMB", "NAM"), layer=("ties", "own")),
            "atlas_ties+own_ZMB+NAM_2026-06-30.csv",
        ),
        (Selection(q="../a\\b:c"), "atlas_ties_---a-b-c_2026-06-30.csv"),
        (Selection(layer=()), "atlas_empty_2026-06-30.csv"),
    ],
)
def test_the_name_of_the_file_says_the_selection_and_the_day_of_the_tables(
    selection: Selection, name: str
) -> None:
    assert extract.filename(tables(engagement()), selection) == name


@given(selections(PUBLISHED))
@FEW
def test_every_name_of_a_file_is_one_that_all_systems_take(selection: Selection) -> None:
    name = extract.filename(PUBLISHED, selection)
    assert re.fullmatch(r"atlas_[A-Za-z0-9+_-]{1,120}_\d{4}-\d\d-\d\d\.csv", name)


@pytest.mark.parametrize(
    ("start", "end", "exact"),
    [
        ("2015", "2016-02", ("year", "month")),
        ("2015-03-01", "", ("day", "unknown")),
        ("", "", ("unknown", "unknown")),
    ],
)
def test_the_extract_says_how_exact_each_date_is(
    start: str, end: str, exact: tuple[str, str]
) -> None:
    (row,) = lines(tables(engagement(start=start, end=end)))
    assert (row["start"], row["end"]) == (start, end)
    assert (row["start_precision"], row["end_precision"]) == exact
