"""Releases: cut from good tables alone, given back byte for byte, refused in words."""

import shutil
from pathlib import Path

import pytest

from data import check, deltas, history, release, tables, versions
from data.release import ReleaseError, cut
from tests.data.conftest import Edit

LOG = "# Changelog\n\nDates are those of the tables.\n\n## 2026-01-01\n\n- An older entry.\n"


@pytest.fixture
def log(folder: Path) -> Path:
    """Write a changelog beside the folder of tables."""
    path = folder.parent / "CHANGELOG.md"
    path.write_text(LOG, encoding="utf-8")
    return path


def dated(folder: Path, day: str) -> None:
    path = folder / "datapackage.json"
    text = path.read_text(encoding="utf-8")
    here = versions.as_of(folder)
    path.write_text(text.replace(f'"version": "{here}"', f'"version": "{day}"'), encoding="utf-8")


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder.parent)): path.read_bytes()
        for path in sorted(folder.parent.rglob("*"))
        if path.is_file()
    }


def refused(folder: Path, note: str = "A note.") -> str:
    """Give why a release is refused, having seen that nothing was written."""
    before = everything(folder)
    with pytest.raises(ReleaseError) as raised:
        cut(folder, note)
    assert everything(folder) == before
    return str(raised.value)


def retire(folder: Path, edit: Edit) -> None:
    """Take the memorandum out of all tables and give the reason."""
    for name in ("engagements", "evidence", "engagement_actors"):
        path = folder / f"{name}.csv"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith("nam-mou-2022")]
        path.write_text("".join(kept), encoding="utf-8", newline="")
    edit("retired", "zmb-old-2014,", "nam-mou-2022,2026-11,not signed after all,\nzmb-old-2014,")


@pytest.mark.usefixtures("log")
def test_the_first_release_is_the_tables_as_they_are(folder: Path) -> None:
    version = cut(folder, "The first.")
    assert version == versions.name(folder)
    assert versions.files(folder / "releases" / version) == versions.files(folder)
    day = versions.as_of(folder)
    assert history.listed(folder / "releases") == ((version, day, "The first."),)


@pytest.mark.usefixtures("log")
def test_every_released_state_is_given_back_byte_for_byte(folder: Path, edit: Edit) -> None:
    states = {cut(folder, "One."): versions.files(folder)}
    edit("engagements", "signed,,media", "unknown,2026,media")
    states[cut(folder, "Two.")] = versions.files(folder)
    retire(folder, edit)
    dated(folder, "2027-01-02")
    states[cut(folder, "Three.")] = versions.files(folder)
    edit("engagements", "100.5,USD", ",")
    edit("sources", "A notice", '"A notice, ""signed"""')
    assert cut(folder, "Four.") not in states
    for version, files in states.items():
        assert history.files(version, folder / "releases") == files
    assert [one.version for one in history.listed(folder / "releases")][:3] == list(states)


@pytest.mark.usefixtures("log")
def test_a_table_with_another_header_is_given_back_too(folder: Path) -> None:
    first = cut(folder, "One.")
    before = versions.files(folder)
    path, package = folder / "kinds.csv", folder / "datapackage.json"
    path.write_text(
        path.read_text()
        .replace(",description", "")
        .replace(",A loan.", "")
        .replace(",A memorandum.", "")
    )
    step = folder / "releases" / "2027-01-01-later"
    release.keep(step, release.written(folder, before, versions.files(folder)))
    assert package.is_file()
    assert history.changed(history.files(first, step.parent), step) == versions.files(folder)
    assert (step / "kinds.csv").read_text() == "change,id*1,name_en,tie,shape\n"


@pytest.mark.usefixtures("log")
def test_a_release_holds_of_an_unchanged_table_the_header_alone(folder: Path, edit: Edit) -> None:
    cut(folder, "One.")
    edit("sources", "A report", "Another report")
    step = folder / "releases" / cut(folder, "Two.")
    lines = {path.stem: len(path.read_text().splitlines()) for path in step.glob("*.csv")}
    assert set(lines) == set(versions.files(folder))
    assert {name for name, number in lines.items() if number > 1} == {"sources"}


def test_the_changelog_tells_of_a_release_above_the_older_entries(
    folder: Path, log: Path, edit: Edit
) -> None:
    first = cut(folder, "One.")
    retire(folder, edit)
    second = cut(folder, "A row was wrong.")
    day = versions.as_of(folder)
    assert log.read_text(encoding="utf-8") == (
        "# Changelog\n\nDates are those of the tables.\n\n"
        f"## {day}, tables `{second}`\n\n- A row was wrong.\n"
        "- `engagement_actors.csv`: 1 removed.\n- `engagements.csv`: 1 removed.\n"
        "- `evidence.csv`: 1 removed.\n- `retired.csv`: 1 added.\n"
        "- The tables hold 1 engagement and 2 sources.\n\n"
        f"## {day}, tables `{first}`\n\n- One.\n"
        "- The tables hold 2 engagements and 2 sources.\n\n"
        "## 2026-01-01\n\n- An older entry.\n"
    )


@pytest.mark.usefixtures("log")
def test_an_id_that_vanished_without_a_reason_is_refused(folder: Path, edit: Edit) -> None:
    last = cut(folder, "One.")
    retire(folder, edit)
    edit("retired", "nam-mou-2022,2026-11,not signed after all,\n", "")
    edit("ids", "nam-mou-2022\n", "")
    assert refused(folder) == (
        f"data/ids.csv: 'nam-mou-2022' of {last} is gone; bring it back; an engagement that is no"
        " more goes to retired.csv with a reason"
    )


@pytest.mark.usefixtures("log")
def test_an_actor_and_an_initiative_that_vanished_are_refused_by_name(
    folder: Path, edit: Edit
) -> None:
    last = cut(folder, "One.")
    edit("actors", "huawei,Huawei,华为,zh,private-firm,,CHN,,s-two,\n", "")
    edit("initiatives", "bri,Belt", "belt,Belt")
    edit("engagements", "CHN,bri,loan", "CHN,belt,loan")
    edit("engagement_actors", "1,huawei,signatory", "1,,signatory")
    edit("engagement_actors", "1,huawei,supplier", "1,,supplier")
    said = refused(folder).splitlines()
    assert [line.partition(" is gone")[0] for line in said] == [
        f"data/initiatives.csv: 'bri' of {last}",
        f"data/actors.csv: 'huawei' of {last}",
    ]


@pytest.mark.usefixtures("log")
def test_bad_tables_are_refused_with_every_issue(folder: Path, edit: Edit) -> None:
    edit("engagements", "zmb-loan-2015,ZMB", "zmb-loan-2015,ZAM")
    edit("kinds", "mou,Memorandum,deal", "mou,Memorandum,dael")
    assert refused(folder).splitlines() == check.issues(folder)
    assert len(check.issues(folder)) == 2


@pytest.mark.usefixtures("log")
def test_the_same_tables_are_not_released_twice(folder: Path) -> None:
    version = cut(folder, "One.")
    assert refused(folder) == (f"the tables are those of '{version}'; there is nothing to release")


@pytest.mark.usefixtures("log")
def test_a_day_before_that_of_the_last_release_is_refused(folder: Path, edit: Edit) -> None:
    day = versions.as_of(folder)
    cut(folder, "One.")
    dated(folder, "2020-01-01")
    edit("sources", "A report", "Another report")
    assert refused(folder) == (
        f"data/datapackage.json:version: '2020-01-01' is before '{day}', the day of the last"
        " release; give the day of these tables"
    )


@pytest.mark.usefixtures("log")
@pytest.mark.parametrize("note", ["", " ", "two\nlines", " outer", "x" * 301])
def test_a_release_needs_a_note_of_one_line(folder: Path, note: str) -> None:
    assert refused(folder, note).startswith(f"NOTE: '{note}' is not a note; write what changed")


@pytest.mark.usefixtures("log")
def test_a_table_with_needless_quotes_is_refused(folder: Path, edit: Edit) -> None:
    edit("kinds", "loan,Loan", 'loan,"Loan"')
    assert refused(folder).startswith("data/kinds.csv: is not written plainly")


@pytest.mark.usefixtures("log")
def test_a_release_that_does_not_give_the_tables_again_is_taken_back(
    folder: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut(folder, "One.")
    edit("sources", "A report", "Another report")
    monkeypatch.setattr(deltas, "AFTER", "removed")
    said = refused(folder)
    assert said == f"{versions.name(folder)}: what was written does not give the tables again"


@pytest.mark.usefixtures("log")
def test_a_damaged_release_is_an_issue_of_the_tables_with_its_place(
    folder: Path, edit: Edit
) -> None:
    cut(folder, "One.")
    edit("sources", "A report", "Another report")
    second = cut(folder, "Two.")
    assert check.issues(folder) == []
    path = folder / "releases" / second / "sources.csv"
    path.write_text(path.read_text().replace("Another", "A third"), encoding="utf-8")
    (said,) = check.issues(folder)
    assert said.startswith(f"data/releases/{second}: '")
    shutil.rmtree(path.parent)
    (said,) = check.issues(folder)
    assert said.startswith(f"data/releases/{second}: '")
    assert said.endswith("restore the folder")


def test_every_published_release_is_given_back_and_the_newest_tables_are_no_older() -> None:
    assert history.issues() == []
    last = history.listed()[-1]
    assert last.day <= tables.read().as_of


def test_a_folder_without_releases_has_none(tmp_path: Path) -> None:
    assert history.listed(tmp_path) == ()
    assert history.issues(tmp_path) == []


def test_an_index_with_another_header_is_named(tmp_path: Path) -> None:
    (tmp_path / "index.csv").write_text("version,note\n", encoding="utf-8")
    (said,) = history.issues(tmp_path)
    assert said.startswith("data/releases/index.csv: 'version,note' and its lines are not")
