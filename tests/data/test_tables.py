"""The tables as read: text as it stands, a version, shared and never written to."""

import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from data import counts, documents, extract, history, ledger, schema, tables, unknowns, versions
from data.selection import Selection, describe, parse
from data.summary import summary
from tests.data import making

Edit = Callable[[str, str, str], None]


def fingerprint(read: tables.Tables) -> dict[str, int]:
    return {
        name: hash((tuple(frame.columns), tuple(pd.util.hash_pandas_object(frame))))
        for name, frame in vars(read).items()
        if isinstance(frame, pd.DataFrame)
    }


def test_the_tables_are_read_once_and_shared() -> None:
    assert tables.read() is tables.read()


def test_the_current_version_is_the_same_tables_by_name_and_without() -> None:
    assert tables.read(versions.CURRENT) is tables.read()


def test_no_function_writes_to_the_shared_tables() -> None:
    read = tables.read()
    before = fingerprint(read)
    selection = Selection(years=(2015, 2020), layer=("ties", "own"), q="huawei")
    rows = ledger.rows(read.engagements, selection, {"ZMB"})
    ledger.loosened(read.engagements, selection)
    ledger.count(ledger.assign(read.engagements, selection))
    counts.by_value(rows, "kind")
    unknowns.sentences(rows)
    summary(rows, selection, read)
    describe(selection, read)
    parse([("country", "ZMB"), ("years", "2019"), ("region", "x")], read)
    extract.write(read, selection, "http://localhost")
    extract.filename(read, selection)
    assert fingerprint(read) == before


def test_what_is_done_to_chosen_rows_does_not_reach_the_tables() -> None:
    read = tables.read()
    before = fingerprint(read)
    rows = ledger.rows(read.engagements, Selection())
    rows["title"] = "changed"
    rows.loc[rows.index[0], "iso3"] = "XXX"
    assert fingerprint(read) == before


@pytest.mark.parametrize("version", ["2020-01-01", "", "../data", "current ", "CURRENT", "\0"])
def test_a_version_that_is_not_kept_is_refused_by_name(version: str) -> None:
    with pytest.raises(versions.VersionError, match="is not a version of the tables"):
        tables.read(version)


def test_a_refused_version_is_quoted_with_those_that_are_kept() -> None:
    last = history.listed()[-1].version
    said = rf"^'2020' .*; released are .*{last}; 'current' are the newest$"
    with pytest.raises(versions.VersionError, match=said):
        tables.read("2020")


def test_a_released_version_is_read_once_and_has_every_column_of_today() -> None:
    for release in history.listed():
        found = tables.read(release.version)
        assert tables.read(release.version) is found
        assert (found.version, found.as_of) == (release.version, release.day)
        for name in tables.NAMES:
            columns = list(getattr(found, name).columns)
            assert columns[: len(schema.columns()[name])] == list(schema.columns()[name])


def test_a_column_that_a_released_version_has_not_is_empty_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    last = history.listed()[-1].version
    files = history.files(last)
    header, *rows = files["kinds"].decode().splitlines()
    short = "\n".join([header.rpartition(",")[0], "loan,Loan,deal,lasting", ""])
    monkeypatch.setattr(history, "files", lambda _: files | {"kinds": short.encode()})
    found = tables.reopen(last)
    assert rows
    assert list(found.kinds.columns) == header.split(",")
    assert found.kinds["description"].tolist() == [""]


def test_every_cell_is_text_and_none_is_missing() -> None:
    read = tables.read()
    for name in tables.NAMES:
        frame = getattr(read, name)
        assert not frame.isna().any(axis=None), name
        texts = frame.drop(columns=["undated", "contested", "open"], errors="ignore")
        assert all(isinstance(cell, str) for column in texts for cell in texts[column]), name


def test_what_looks_like_a_missing_value_is_text(folder: Path, edit: Edit) -> None:
    edit("engagements", "Windhoek", "NA")
    edit("countries", "NAM,Namibia", "NAM,NA")
    edit("sources", "A paper,", "null,")
    read = tables.load(folder)
    rows = read.engagements.set_index("id")
    assert rows.loc["nam-mou-2022", "place"] == "NA"
    assert rows.loc["nam-mou-2022", "country"] == "NA"
    assert rows.loc["zmb-loan-2015", "place"] == ""
    assert list(read.sources["publisher"]) == ["null", "A ministry"]


def test_numbers_and_dates_keep_the_digits_they_were_written_with(folder: Path) -> None:
    rows = tables.load(folder).engagements.set_index("id")
    assert list(rows.loc["zmb-loan-2015", ["amount", "start", "end"]]) == [
        "100.5",
        "2015-03-01",
        "2017",
    ]


def test_a_folder_without_actors_disputes_or_initiatives_is_read(folder: Path, edit: Edit) -> None:
    links = folder / "engagement_actors.csv"
    header = links.read_text(encoding="utf-8").splitlines()[0]
    links.write_text(header + "\n", encoding="utf-8")
    edit("evidence", "s-two,disputes", "s-two,supports")
    read = tables.load(folder)
    assert list(read.engagements["contested"]) == ["false", "false"]
    assert extract.write(read, Selection(), "http://localhost").count(b"\r\n") == 3


def test_tables_without_engagements_can_be_read_counted_and_described() -> None:
    empty = making.tables()
    everything_asked = Selection(
        years=(2026, 2026), country=("ZMB",), confidence="high", part="drawn", q="a"
    )
    for selection in (Selection(), everything_asked):
        rows = ledger.rows(empty.engagements, selection)
        assert summary(rows, selection, empty).startswith("0 engagements of 0 countries ")


def test_the_version_is_the_day_of_the_tables_and_changes_with_any_byte(
    folder: Path, edit: Edit
) -> None:
    read = tables.load(folder)
    before = versions.name(folder)
    assert read.version == before
    assert re.fullmatch(rf"{read.as_of}-[0-9a-f]{{8}}", before)
    edit("sources", "A report", "A Report")
    assert versions.as_of(folder) == read.as_of
    assert versions.name(folder) != before


def test_the_version_does_not_depend_on_where_the_tables_lie(folder: Path) -> None:
    here = versions.name(folder)
    there = folder.rename(folder.with_name("elsewhere"))
    assert versions.name(there) == here


def test_a_section_of_a_document_is_given_without_its_heading() -> None:
    text = Path(versions.FOLDER, "README.md").read_text(encoding="utf-8")
    headings = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert headings
    for heading in headings:
        body = documents.section("README.md", heading)
        assert body
        assert body in text
        assert "\n## " not in f"\n{body}"


def test_a_section_that_is_missing_is_named() -> None:
    with pytest.raises(ValueError, match=r"^data/README\.md: '## No such' is missing"):
        documents.section("README.md", "No such")
