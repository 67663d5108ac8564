"""Files that are not whole: each line at fault is named, and the rest is still checked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data import check

Edit = Callable[[str, str, str], None]


def test_the_line_number_is_an_editors_also_below_a_cell_of_two_lines(
    folder: Path, edit: Edit
) -> None:
    edit("engagements", '"Signed, it says."', '"Signed,\nit says."')
    edit("engagements", "zmb-loan-2015,ZMB", "zmb-loan-2015,XXX")
    found = check.issues(folder)
    assert any(issue.startswith("data/engagements.csv:4:iso3: 'XXX'") for issue in found)
    assert any(issue.startswith("data/engagements.csv:2:summary: ") for issue in found)


@pytest.mark.parametrize(
    ("old", "new", "issue"),
    [
        (b"\n", b"\r\n", "1: holds a carriage return; save it as plain text with LF line ends"),
        (b"A loan.", b"A\0loan.", "2: holds a NUL byte; save it as plain text with LF line ends"),
        (b"A loan.", b"A lo\xe4n.", "2: byte e4 is not UTF-8; save the file as UTF-8"),
        (b"id,name_en", b"\xef\xbb\xbfid,name_en", "1: begins with a byte order mark"),
        (b"A memorandum.\n", b"A memorandum.", "3: the last line has no line end; add one"),
        (b"A loan.", b"A loan, a big one.", "2: 6 cells, 5 are needed; quote a cell that holds"),
        (b"A loan.", b'"A loan.', "2: not CSV (unexpected end of data); look for an unpaired"),
        (b"mou,", b"\nmou,", "3: 0 cells, 5 are needed"),
        (b"name_en", b"name", "1: 'name' is not a column of this table; did you mean 'name_en'?"),
        (b"name_en", b"name", "1:name_en: the column is missing; it may be empty, not absent"),
        (b"tie,shape", b"shape,tie", "1: 'id,name_en,shape,tie,description' is not the header"),
    ],
)
def test_a_broken_file_gives_a_clear_line_and_no_exception(
    folder: Path, old: bytes, new: bytes, issue: str
) -> None:
    path = folder / "kinds.csv"
    path.write_bytes(path.read_bytes().replace(old, new))
    found = check.issues(folder)
    assert any(line.startswith(f"data/kinds.csv:{issue}") for line in found), found


def test_a_missing_or_empty_file_is_an_issue_and_the_rest_is_still_checked(
    folder: Path, edit: Edit
) -> None:
    (folder / "countries.csv").unlink()
    (folder / "retired.csv").write_bytes(b"")
    edit("engagements", "completed,2017", "done,2017")
    found = check.issues(folder)
    assert any(line.startswith("data/countries.csv: the file is missing") for line in found)
    assert any(line.startswith("data/retired.csv:1: the file is empty") for line in found)
    assert any(line.startswith("data/engagements.csv:3:status: 'done'") for line in found)


def test_a_line_with_too_few_cells_hides_no_other_issue_of_its_file(
    folder: Path, edit: Edit
) -> None:
    edit("evidence", "nam-mou-2022,s-one,supports,,,", "nam-mou-2022,s-one,supports")
    edit("evidence", "s-one,supports,status", "s-one,suports,status")
    edit("evidence", "s-two,disputes", "s-tow,disputes")
    found = [issue.split("; ")[0] for issue in check.issues(folder)]
    assert found == [
        "data/engagements.csv:3:id: 'zmb-loan-2015' has no supporting source",
        "data/evidence.csv:2: 3 cells, 6 are needed",
        "data/evidence.csv:3:stance: 'suports' is not one of supports, disputes",
        "data/evidence.csv:4:source_id: 's-tow' is not in column id of data/sources.csv",
    ]


@pytest.mark.parametrize(
    "case",
    [
        ("engagements", "medium,,direct", "high,direct", "data/engagements.csv:2"),
        ("evidence", "nam-mou-2022,s-one,supports,,,", "nam-mou-2022,s-one", "data/evidence.csv:2"),
        ("engagement_actors", "signatory,Huawei", "signatory", "data/engagement_actors.csv:2"),
        ("countries", "Republic of Zambia", "Republic, of Zambia", "data/countries.csv:4"),
        ("sources", "A notice", "A notice, a long one", "data/sources.csv:3"),
        ("retired", "merged,", "merged, in full,", "data/retired.csv:2"),
        ("ids", "zmb-loan-2015", "zmb-loan-2015,", "data/ids.csv:3"),
    ],
)
def test_what_only_a_left_out_line_names_is_not_called_missing(
    folder: Path, edit: Edit, case: tuple[str, str, str, str]
) -> None:
    table, old, new, place = case
    edit(table, old, new)
    (found,) = check.issues(folder)
    assert found.startswith(f"{place}: ")
    assert found.endswith("are needed; quote a cell that holds a comma")


@pytest.mark.parametrize(
    ("old", "new"), [(b"\n", b"\r\n"), (b"id,name_en", b"\xef\xbb\xbfid,name_en")]
)
def test_a_file_saved_in_another_form_is_still_checked_cell_by_cell(
    folder: Path, edit: Edit, old: bytes, new: bytes
) -> None:
    edit("kinds", "mou,Memorandum,deal", "mou,Memorandum,dael")
    path = folder / "kinds.csv"
    path.write_bytes(path.read_bytes().replace(old, new))
    first, second = check.issues(folder)
    assert first.startswith("data/kinds.csv:1: ")
    assert second.startswith("data/kinds.csv:3:tie: 'dael' is not one of ")
