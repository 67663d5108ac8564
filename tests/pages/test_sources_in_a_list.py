"""The sources of an engagement wherever it is listed: in short, with every one that disputes."""

import pytest

from data import tables
from pages import _cited
from tests.pages import made, reader
from tests.pages.cells import Reading, reading

NUMBER = 7  # more than are in sight
FURTHER = tuple(
    {"id": f"t-{number}", "publisher": f"Paper {number}", "title": f"Report {number}"}
    | {"url": f"https://example.org/{number}", "language": "en", "kind": "media"}
    for number in range(NUMBER)
)
BACKED = tuple(
    {"engagement_id": "zmb-rail-1967", "source_id": f"t-{number}", "stance": "supports"}
    | {"field": "start", "value": "1967-09", "detail": "the month alone"}
    for number in range(NUMBER)
)
CONTRARY = (
    {"engagement_id": "zmb-rail-1967", "source_id": "t-6", "stance": "disputes"}
    | {"field": "amount", "value": "500000000", "detail": "a round sum"},
)
MANY = tuple(
    {"engagement_id": "zmb-rail-1967", "source_id": f"t-{number}", "stance": "disputes"}
    | {"field": "status", "value": "", "detail": f"doubt {number}"}
    for number in range(5)
)


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> Reading:
    """Read the card of an engagement with nine sources, two of which dispute its sum."""
    return read(monkeypatch, *BACKED, *CONTRARY)


def read(monkeypatch: pytest.MonkeyPatch, *evidence: dict[str, str]) -> Reading:
    """Read the card of an engagement with further lines of evidence."""
    table = made.tables(more={"sources": FURTHER, "evidence": evidence})
    monkeypatch.setattr(tables, "read", lambda: table)
    app = reader.opened("country", "of=ZMB")
    (cards,) = [html for html in reader.html(app) if 'id="zmb-rail-1967"' in html]
    return reading(cards[cards.index('id="zmb-rail-1967"') :])


def line(card: Reading) -> str:
    """Give the words of a card in one line, as they are read."""
    return " ".join(card.text.split())


def test_what_supports_is_named_by_its_cell_alone(card: Reading) -> None:
    assert "Paper 0, no date, en – supports start" in line(card)
    assert "the month alone" not in line(card)


def test_what_disputes_is_told_in_full_and_never_left_to_the_record(card: Reading) -> None:
    assert "disputes amount: 988000000 (both halves)" in line(card)
    assert "supports start; disputes amount: 500000000 (a round sum)" in line(card)


def test_the_sources_out_of_sight_are_counted_and_linked(card: Reading) -> None:
    shown = [n for n in range(NUMBER) if f"https://example.org/{n}" in card.addresses]
    hidden = NUMBER + 2 - _cited.IN_SIGHT
    assert f"{hidden} more sources in the record" in line(card)
    assert len(shown) == _cited.IN_SIGHT - 2
    assert [one for one in card.addresses if one.startswith("record?")][-1].endswith(
        "id=zmb-rail-1967"
    )


def test_however_many_dispute_each_is_in_sight_and_two_that_support_beside_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = line(read(monkeypatch, *BACKED[5:], *MANY))
    for number in range(5):
        assert f"disputes status (doubt {number})" in words
    assert words.count("supports") == 2
    assert "1 more source in the record" in words


@pytest.mark.usefixtures("small")
def test_where_all_sources_are_in_sight_nothing_more_is_promised() -> None:
    app = reader.opened("country", "of=ZMB")
    assert not [html for html in reader.html(app) if "more source" in html]
