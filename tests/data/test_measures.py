"""What the colour of the map counts in a country."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import ledger
from data.measures import MEASURES, distinct, things
from data.selection import Selection
from data.selection.value import PLAIN
from data.tables import Tables, read
from tests.data.choosing import selections
from tests.data.making import FEW, engagement, tables

PUBLISHED = read()
ALL = ("ties", "own", "restrictions", "comparators")


def acting(engagement_id: str, actor_id: str, position: str = "1", **more: str) -> dict[str, str]:
    cells = {"engagement_id": engagement_id, "actor_id": actor_id, "position": position}
    return cells | {"side": "chinese", "role": "party"} | more


def counted(made: Tables, measure: str) -> int:
    return distinct(things(made.engagements, measure, made))


def test_a_declaration_that_many_sign_adds_one_and_the_same_actor() -> None:
    made = tables(
        *(engagement(f"text-{at}", kind="sponsorship") for at in range(5)),
        engagement("cloud"),
        links=[
            *(acting(f"text-{at}", "gov-zmb") for at in range(5)),
            acting("cloud", "huawei"),
        ],
    )
    assert counted(made, "engagements") == 6
    assert counted(made, "actors") == 2


def test_an_actor_without_an_id_counts_by_its_wording_and_the_local_side_does_not_count() -> None:
    made = tables(
        engagement("one"),
        links=[
            acting("one", "", wording="A bureau"),
            acting("one", "gov-zmb", "2", side="local"),
        ],
    )
    assert counted(made, "actors") == 1


def test_a_row_of_no_initiative_adds_none_and_two_of_one_add_one() -> None:
    made = tables(
        engagement("loan"),
        engagement("first", initiative_id="bri"),
        engagement("second", initiative_id="bri"),
    )
    assert counted(made, "initiatives") == 1


@pytest.mark.parametrize(
    ("cells", "joined"),
    [
        ({"kind": "membership"}, 1),
        ({"kind": "sponsorship"}, 1),
        ({"kind": "membership", "status": "withdrawn"}, 0),
        ({"kind": "summit"}, 0),
        ({"kind": "loan"}, 0),
    ],
)
def test_joining_counts_and_attending_leaving_or_a_loan_does_not(
    cells: dict[str, str], joined: int
) -> None:
    assert counted(tables(engagement("one", **cells)), "joined") == joined


def test_what_is_counted_first_is_not_what_a_declaration_drowns() -> None:
    assert next(iter(MEASURES)) == PLAIN.count == "actors"


@given(selections(PUBLISHED), st.sampled_from(sorted(MEASURES)))
@FEW
def test_no_measure_counts_more_than_its_rows_could_add(selection: Selection, measure: str) -> None:
    rows = ledger.rows(PUBLISHED.engagements, selection)
    sets = things(rows, measure, PUBLISHED)
    assert len(sets) == len(rows)
    assert distinct(sets) <= sum(len(found) for found in sets)


@given(selections(PUBLISHED))
@FEW
def test_contested_and_not_contested_part_the_rows_by_the_disputing_evidence(
    selection: Selection,
) -> None:
    disputed = set(
        PUBLISHED.evidence.loc[PUBLISHED.evidence["stance"] == "disputes", "engagement_id"]
    )
    for word, wanted in (("true", True), ("false", False)):
        narrow = Selection(layer=ALL, contested=(word,), kind=selection.kind)
        wide = Selection(layer=ALL, kind=selection.kind)
        rows = ledger.rows(PUBLISHED.engagements, narrow)
        everything = ledger.rows(PUBLISHED.engagements, wide)
        expected = {one for one in everything["id"] if (one in disputed) is wanted}
        assert set(rows["id"]) == expected


def test_an_actor_is_found_by_its_whole_id_only() -> None:
    made = tables(
        engagement("one"),
        engagement("two"),
        links=[acting("one", "huawei"), acting("two", "huawei-cloud")],
    )
    chosen = Selection(actor=("huawei",))
    assert list(ledger.rows(made.engagements, chosen)["id"]) == ["one"]


def test_context_rows_switched_off_are_a_part_of_the_ledger_of_their_own() -> None:
    made = tables(
        engagement("ai"), engagement("belt", relevance="context"), engagement("u", confidence="low")
    )
    chosen = Selection(relevance=("enabling", "direct"), confidence="medium")
    counts = ledger.count(ledger.assign(made.engagements, chosen))
    assert {name: number for name, number in counts.items() if number} == {
        "drawn": 1,
        "context": 1,
        "filtered": 1,
    }
