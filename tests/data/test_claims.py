"""Claims: every dispute is one, with what the table has and who backs it."""

from hypothesis import given
from hypothesis import strategies as st

from data import claims
from data.claims import Claim
from data.tables import read
from tests.data.making import FEW, Cells, engagement, tables

FIELDS = ["", "start", "amount", "status"]


def said(stance: str, field: str = "", source: str = "s-two", **cells: str) -> Cells:
    named = {"engagement_id": "zmb-loan", "source_id": source, "stance": stance, "field": field}
    return named | cells


def test_a_dispute_stands_beside_the_cell_of_the_table_and_the_sources_that_back_it() -> None:
    made = tables(
        engagement(start="2015"),
        evidence=[
            said("supports", "start", "s-one", value="2015-03"),
            said("disputes", "start", value="2014", detail="says 2014"),
        ],
    )
    claim = Claim("zmb-loan", "start", "2015", ("s-one",), "2014", "says 2014", "s-two")
    assert claims.contested(made) == {"zmb-loan": (claim,)}


def test_a_source_that_supports_another_cell_or_the_row_alone_backs_no_claim() -> None:
    made = tables(
        engagement(amount="100"),
        evidence=[said("supports", "status", "s-one"), said("disputes", "amount", value="200")],
    )
    (claim,) = claims.contested(made)["zmb-loan"]
    assert (claim.stored, claim.backing, claim.value) == ("100", (), "200")


def test_a_denial_of_the_whole_row_has_no_cell_and_no_backing() -> None:
    made = tables(engagement(), evidence=[said("disputes", detail="denies it")])
    (claim,) = claims.contested(made)["zmb-loan"]
    assert (claim.field, claim.stored, claim.backing, claim.detail) == ("", "", (), "denies it")


def test_an_undisputed_engagement_has_no_claims() -> None:
    assert claims.contested(tables(engagement())) == {}


@given(st.lists(st.tuples(st.sampled_from(FIELDS), st.sampled_from(["supports", "disputes"]))))
@FEW
def test_there_are_as_many_claims_as_disputes_and_contested_says_which_rows_have_any(
    drawn: list[tuple[str, str]],
) -> None:
    evidence = [said(stance, field) for field, stance in drawn]
    made = tables(engagement(), engagement("other"), evidence=evidence)
    found = claims.contested(made)
    disputes = sorted(field for field, stance in drawn if stance == "disputes")
    assert [claim.field for claim in found.get("zmb-loan", ())] == disputes
    rows = made.engagements
    assert set(rows.loc[rows["contested"] == "true", "id"]) == set(found)


def test_every_published_dispute_is_a_claim_that_holds_the_cell_as_stored() -> None:
    published = read()
    rows = published.engagements.set_index("id")
    found = [claim for one in claims.contested(published).values() for claim in one]
    assert len(found) == (published.evidence["stance"] == "disputes").sum()
    for claim in found:
        stored = rows.loc[claim.engagement, claim.field] if claim.field else ""
        assert claim.stored == stored
