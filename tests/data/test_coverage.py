"""Who chooses an initiative reads how partial its list is, by which source, nothing invented."""

from dataclasses import replace

import pytest

from data import coverage, ledger
from data.selection import Selection
from data.tables import Tables, read
from tests.data.making import Cells, engagement, frame, named, tables

INITIATIVES = named(
    "id name_en coverage expected expected_source_id coverage_note",
    [
        ("bri", "Belt and Road", "partial", "150", "s-one", "Two lists differ."),
        ("full", "A declaration", "complete", "2", "s-two", ""),
        ("lost", "A forum", "unknown", "80", "s-one", ""),
        ("bare", "A club", "near-complete", "", "", ""),
        ("said", "A text", "partial", "143", "", ""),
    ],
)


def member(iso3: str, initiative: str = "bri", **cells: str) -> Cells:
    plain = {"iso3": iso3, "initiative_id": initiative, "kind": "membership"} | cells
    return engagement(f"{iso3}-{initiative}-{plain['kind']}".lower(), **plain)


def made(*rows: Cells) -> Tables:
    return replace(tables(*rows), initiatives=frame("initiatives", INITIATIVES))


def lines(given: Tables, *initiatives: str, country: tuple[str, ...] = ()) -> list[str]:
    selection = Selection(initiative=initiatives, country=country)
    return coverage.lines(ledger.rows(given.engagements, selection, ()), selection, given)


def test_a_partial_list_says_how_many_of_what_number_by_which_source() -> None:
    said, note = lines(made(member("ZMB"), member("NAM")), "bri")
    assert said == (
        "List of Belt and Road, coverage partial: 2 countries are listed as having joined "
        "(membership), of the 150 that a source gives: “A report”, https://example.org/1."
    )
    assert note == "Two lists differ."


def test_a_country_that_joined_twice_is_one_country() -> None:
    said = lines(made(member("ZMB"), member("ZMB", kind="sponsorship")), "bri")[0]
    assert "1 country is listed as having joined (membership or sponsorship)" in said


def test_to_attend_or_to_borrow_is_not_to_join() -> None:
    said = lines(made(member("ZMB", kind="summit"), member("NAM", kind="loan")), "bri")[0]
    assert "no country is listed as having joined, of the 150" in said


def test_who_withdrew_stands_apart_from_who_joined() -> None:
    rows = made(member("ZMB"), member("NAM", status="withdrawn", end="2023"))
    said = lines(rows, "bri")[0]
    assert "1 country is listed as having joined" in said
    assert said.endswith(" 1 more has withdrawn.")


def test_where_no_number_is_known_it_says_so() -> None:
    said = lines(made(member("ZMB", "bare")), "bare")[0]
    assert "coverage near-complete" in said
    assert said.endswith("; no number of all is known.")


def test_a_number_without_a_recorded_source_is_given_as_that() -> None:
    said = lines(made(member("ZMB", "said")), "said")[0]
    assert said.endswith(", of 143; no source is recorded for that number.")


def test_where_coverage_is_unknown_it_says_so_and_compares_with_no_number() -> None:
    said = lines(made(member("ZMB", "lost")), "lost")[0]
    assert "coverage unknown" in said
    assert "80" not in said


def test_a_source_without_an_address_is_named_by_its_title() -> None:
    said = lines(made(member("ZMB", "full"), member("NAM", "full")), "full")[0]
    assert "coverage complete: 2 countries" in said
    assert said.endswith("of the 2 that a source gives: “A notice”.")


def test_a_narrower_selection_says_how_many_of_the_listed_it_shows() -> None:
    said = lines(made(member("ZMB"), member("NAM")), "bri", country=("ZMB",))[0]
    assert said.endswith("In this selection: 1 of the 2 that joined.")


def test_without_a_named_initiative_nothing_is_said() -> None:
    assert lines(made(member("ZMB"))) == lines(made(member("ZMB")), "none") == []


def test_many_initiatives_are_told_of_in_one_line() -> None:
    said = lines(made(member("ZMB")), "bri", "full", "lost", "said")
    assert len(said) == 1
    assert said[0].startswith("Lists of the 4 chosen initiatives, by coverage: ")
    assert "1 complete, 2 partial, 1 unknown. The method page" in said[0]


@pytest.mark.parametrize("initiative", read().initiatives["id"].tolist())
def test_every_published_initiative_can_be_told_of(initiative: str) -> None:
    said = lines(read(), initiative)
    assert said[0].startswith("List of ")
    assert said[0].endswith(".")


def test_every_published_number_but_those_counted_by_us_names_a_source_in_the_table() -> None:
    numbered = read().initiatives.query("expected != ''").set_index("id")["expected_source_id"]
    # Counted by us on the official list.
    counted = ["seoul-declaration"]
    assert numbered.index[numbered == ""].tolist() == counted
    assert set(numbered[numbered != ""]) <= set(read().sources["id"])
