"""Members of an initiative: joining, leaving and attending are told apart."""

from hypothesis import given

from data.members import members
from data.tables import Tables
from tests.data.making import MODEST, engagement, small_tables, tables


def test_joining_withdrawing_attending_and_the_rest_are_apart() -> None:
    made = tables(
        engagement("a", kind="membership"),
        engagement("b", kind="membership", status="withdrawn"),
        engagement("c", kind="summit"),
        engagement("d", kind="loan", status="withdrawn"),
        engagement("e", kind="ban"),
    )
    found = members(made.engagements)
    assert [list(rows["id"]) for rows in found] == [["a"], ["b"], ["c"], ["d", "e"]]


@given(small_tables())
@MODEST
def test_every_row_is_in_exactly_one_part(made: Tables) -> None:
    found = [one for rows in members(made.engagements) for one in rows["id"]]
    assert sorted(found) == sorted(made.engagements["id"])
