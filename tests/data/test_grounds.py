"""Rules on what confidence, status and claimant of a row stand on, and on neutral wording."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data import check, grounds

Edit = Callable[[str, str, str], None]
HIGH = "rests on one voice that is not official; add a second or lower it"


def only(folder: Path) -> str:
    (issue,) = check.issues(folder)
    return issue


def test_high_confidence_on_one_paper_is_refused(folder: Path, edit: Edit) -> None:
    edit("engagements", ",media,medium,,direct", ",media,high,,direct")
    assert only(folder) == f"data/engagements.csv:2:confidence: 'high' {HIGH}"


def test_high_confidence_on_two_papers_stands(folder: Path, edit: Edit) -> None:
    edit("engagements", ",media,medium,,direct", ",media,high,,direct")
    edit("sources", "s-two,A ministry,A notice,,,,zh,official-prc", "s-two,B,C,,,,zh,media")
    edit(
        "evidence",
        "nam-mou-2022,s-one,supports,,,",
        "nam-mou-2022,s-one,supports,,,\nnam-mou-2022,s-two,supports,,,",
    )
    assert check.issues(folder) == []


def test_two_copies_of_one_agency_are_one_voice(folder: Path, edit: Edit) -> None:
    edit("engagements", ",media,medium,,direct", ",media,high,,direct")
    edit("sources", "s-one,A paper,", "s-one,A paper (Xinhua),")
    edit("sources", "s-two,A ministry,A notice,,,,zh,official-prc", "s-two,Xinhua,C,,,,zh,media")
    edit(
        "evidence",
        "nam-mou-2022,s-one,supports,,,",
        "nam-mou-2022,s-one,supports,,,\nnam-mou-2022,s-two,supports,,,",
    )
    assert only(folder).endswith(HIGH)


def test_high_confidence_on_one_official_document_stands(folder: Path, edit: Edit) -> None:
    edit("engagements", ",media,medium,,direct", ",media,high,,direct")
    edit(
        "sources",
        "https://example.org/1,,2022-09,en,media",
        "https://example.org/1,,2022-09,en,official-un",
    )
    edit("engagements", "signed,,media,", "signed,,multilateral,")
    edit("engagements", "completed,2017,media,", "completed,2017,multilateral,")
    assert check.issues(folder) == []


def test_a_row_of_a_list_that_was_read_again_stands_on_that_list(folder: Path, edit: Edit) -> None:
    edit("engagements", "NAM,CHN,,mou", "NAM,CHN,bri,mou")
    edit("engagements", ",media,medium,,direct", ",media,high,,direct")
    assert check.issues(folder) == []
    edit("engagements", ",confirmed,2026-11-23", ",only-cited-source,2026-11-23")
    assert only(folder).endswith(HIGH)


@pytest.mark.parametrize(
    ("name", "voice"),
    [
        ("Xinhua (People's Daily Online)", "Xinhua"),
        ("Malay Mail (Bernama)", "Bernama"),
        ("The Nation (Pakistan)", "The Nation"),
        ("Nikkei", "Nikkei"),
    ],
)
def test_a_voice_is_the_agency_named_or_the_publisher(name: str, voice: str) -> None:
    assert grounds.voice(name) == voice


@pytest.mark.parametrize("status", ["launched", "operating", "suspended", "cancelled"])
def test_a_status_without_a_line_of_evidence_is_refused(
    folder: Path, edit: Edit, status: str
) -> None:
    edit("evidence", "supports,status,completed,", "supports,,,")
    edit("engagements", "completed,2017", f"{status},2017")
    assert only(folder) == (
        f"data/engagements.csv:3:status: '{status}' has no evidence;"
        " add a line for the field status or change it"
    )


def test_a_line_for_another_status_is_no_evidence(folder: Path, edit: Edit) -> None:
    edit("evidence", "supports,status,completed,", "supports,status,launched,")
    found = check.issues(folder)
    assert found[0].startswith("data/engagements.csv:3:status: 'completed' has no evidence")
    assert "'launched' supports a status that is 'completed'" in found[1]


@pytest.mark.parametrize("status", ["announced", "signed", "unknown"])
def test_an_agreement_alone_needs_no_line_for_its_status(
    folder: Path, edit: Edit, status: str
) -> None:
    edit("evidence", "supports,status,completed,", "supports,,,")
    edit("engagements", "completed,2017", f"{status},2017")
    assert check.issues(folder) == []


def test_a_standing_membership_needs_no_line_but_a_withdrawal_does(
    folder: Path, edit: Edit
) -> None:
    edit("kinds", "mou,Memorandum,deal,event", "mou,Memorandum,joins,lasting")
    edit("engagements", "signed,,media", "operating,,media")
    assert check.issues(folder) == []
    edit("engagements", "operating,,media", "withdrawn,,media")
    assert only(folder).startswith("data/engagements.csv:2:status: 'withdrawn' has no evidence")


def test_a_claimant_that_speaks_in_no_source_is_refused(folder: Path, edit: Edit) -> None:
    edit("engagements", "signed,,media,", "signed,,researcher,")
    assert only(folder) == (
        "data/engagements.csv:2:claimed_by: 'researcher' needs a source of kind other, research;"
        " it has media"
    )


@pytest.mark.parametrize("word", ["massive", "Win-win", "so-called", "debt trap"])
def test_a_loaded_word_is_refused(folder: Path, edit: Edit, word: str) -> None:
    edit("engagements", "A loan for a centre.", f"A {word} loan for a centre.")
    assert only(folder) == (
        f"data/engagements.csv:3:summary: '{word}' judges; say what happened, or quote who says so"
    )


def test_a_loaded_word_inside_a_quotation_or_another_word_stands(folder: Path, edit: Edit) -> None:
    edit("engagements", "A loan for a centre.", "A “win-win” loan; regimental band.")
    assert check.issues(folder) == []


@pytest.mark.parametrize(
    ("field", "value", "stands"),
    [
        ("start", "2015", True),
        ("start", "2015-03-01", True),
        ("start", "2015-03-02", False),
        ("status", "completed", True),
        ("status", "operating", False),
        ("title", "Another heading", True),
        ("end", "", True),
    ],
)
def test_a_value_that_supports_a_cell_is_that_cell(
    folder: Path, edit: Edit, field: str, value: str, *, stands: bool
) -> None:
    edit("engagements", "completed,2017", "signed,2017" if field != "status" else "completed,2017")
    edit("evidence", "s-one,supports,status,completed,", f"s-one,supports,{field},{value},")
    wrong = [one for one in check.issues(folder) if " supports a " in one]
    assert (wrong == []) == stands
