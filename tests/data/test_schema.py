import json
from collections.abc import Callable
from pathlib import Path

import pytest

from data import check, schema

Edit = Callable[[str, str, str], None]


def test_a_good_folder_has_no_issues(folder: Path) -> None:
    assert check.issues(folder) == []


@pytest.mark.parametrize(
    "case",
    [
        (
            "engagements",
            "zmb-loan-2015,ZMB",
            "zmb-loan-2015,ZAM",
            "data/engagements.csv:3:iso3: 'ZAM' is not a country code; did you mean 'ZMB'?",
        ),
        (
            "engagements",
            "completed,2017",
            "complete,2017",
            (
                "data/engagements.csv:3:status: 'complete' is not one of announced, signed,"
                " launched, operating, completed, suspended, cancelled, withdrawn, unknown;"
                " did you mean 'completed'?"
            ),
        ),
        (
            "engagements",
            "2015-03-01,2017,",
            "March 2015,2017,",
            (
                "data/engagements.csv:3:start: 'March 2015' is not a date;"
                " write 1967, 2022-09 or 2024-05-17"
            ),
        ),
        (
            "engagements",
            ",A loan,A loan",
            ",,A loan",
            "data/engagements.csv:3:title: '' is empty; this cell must be filled",
        ),
        (
            "engagements",
            "100.5",
            "a hundred",
            (
                "data/engagements.csv:3:amount: 'a hundred' is not a number;"
                " write digits and a point, as 126178723.86"
            ),
        ),
        (
            "engagements",
            "-22.5",
            "-92.5",
            "data/engagements.csv:2:lat: '-92.5' is not allowed; it must be at least -90",
        ),
        (
            "evidence",
            "s-two,disputes",
            "s-tow,disputes",
            (
                "data/evidence.csv:4:source_id: 's-tow' is not in column id of data/sources.csv;"
                " did you mean 's-two'?"
            ),
        ),
        (
            "evidence",
            "disputes,amount",
            "disputes,ammount",
            (
                "data/evidence.csv:4:field: 'ammount' is not one of title, summary,"
                " counterpart_iso3, initiative_id, kind, chinese_actor,"
                " local_actor, start, end, amount, currency,"
                " status, claimed_by, relevance, place; did you mean 'amount'?"
            ),
        ),
        (
            "actors",
            "private-firm,,CHN",
            "private-firm,gov-chn,CHN",
            (
                "data/actors.csv:5:parent_id: 'gov-chn' is not in column id of data/actors.csv;"
                " did you mean 'gov-nam'?"
            ),
        ),
        (
            "actors",
            "private-firm,,CHN,,s-two",
            "private-firm,,CHN,,",
            "data/actors.csv:5:source_id: '' is empty; this cell must be filled",
        ),
        (
            "countries",
            "lower-middle,true",
            "lower-middle,yes",
            "data/countries.csv:4:un_member: 'yes' is not true or false",
        ),
        (
            "engagement_actors",
            "chinese,2",
            "chinese,two",
            "data/engagement_actors.csv:4:position: 'two' is not a whole number; write digits only",
        ),
        (
            "sources",
            "https://example.org/1",
            "example.org/1",
            (
                "data/sources.csv:2:url: 'example.org/1' is not an address;"
                " write it whole, with http:// or https://"
            ),
        ),
        (
            "kinds",
            "mou,Memorandum",
            "MoU,Memorandum",
            (
                "data/kinds.csv:3:id: 'MoU' is not an id;"
                " write small letters, digits and single hyphens"
            ),
        ),
    ],
)
def test_a_cell_that_is_not_as_described_is_named_with_its_cure(
    folder: Path, edit: Edit, case: tuple[str, str, str, str]
) -> None:
    table, old, new, issue = case
    edit(table, old, new)
    assert issue in check.issues(folder)


def test_a_key_that_stands_twice_is_named_at_its_second_row(folder: Path, edit: Edit) -> None:
    edit("sources", "s-two,A ministry", "s-one,A ministry")
    edit("evidence", "s-two,disputes,amount,200 USD", "s-one,supports,status,completed")
    found = check.issues(folder)
    assert "data/sources.csv:3:id: 's-one' stands in an earlier row too; keep one" in found
    assert (
        "data/evidence.csv:4:engagement_id: 'zmb-loan-2015, s-one, supports, status'"
        " stands in an earlier row too; keep one"
    ) in found


def test_all_issues_of_all_tables_come_at_once_in_the_order_of_tables(
    folder: Path, edit: Edit
) -> None:
    edit("countries", "lower-middle,true", "lower-middle,yes")
    edit("engagements", "100.5", "many")
    edit("engagements", "2022-09", "soon")
    places = [issue.rsplit(": ", 1)[0].split(": ")[0] for issue in check.issues(folder)]
    assert list(dict.fromkeys(places)) == [
        "data/engagements.csv:2:start",
        "data/engagements.csv:3:amount",
        "data/countries.csv:4:un_member",
    ]


def test_two_errors_of_one_table_that_only_its_schema_knows_come_at_once(
    folder: Path, edit: Edit
) -> None:
    edit("engagements", "100.5", "many")
    edit("engagements", "completed,2017", "complete,2017")
    edit("engagements", "signed,,media", "singed,,media")
    found = [issue.rpartition(" is not ")[0] for issue in check.issues(folder)]
    assert "data/engagements.csv:2:status: 'singed'" in found
    assert "data/engagements.csv:3:status: 'complete'" in found
    assert "data/engagements.csv:3:amount: 'many'" in found


@pytest.mark.parametrize("cell", ["9" * 6000, "1e99999", "NaN", "٣", "-0", "x" * 140_000])
def test_a_hostile_number_is_an_issue_and_no_exception(folder: Path, edit: Edit, cell: str) -> None:
    edit("engagement_actors", "chinese,2", f"chinese,{cell}")
    found = check.issues(folder)
    assert any(line.startswith("data/engagement_actors.csv:4:") for line in found)
    assert max(len(line) for line in found) < 600


@pytest.mark.parametrize("text", ["", "{", "[]", '{"name": "x"}'])
def test_a_broken_package_is_one_clear_issue(folder: Path, text: str) -> None:
    (folder / schema.FILE).write_text(text, encoding="utf-8")
    (found,) = check.issues(folder)
    assert found.startswith("data/datapackage.json: ")
    assert found.endswith("restore the file")


def test_titles_descriptions_and_allowed_values_can_be_read() -> None:
    assert schema.enum("evidence", "stance") == ("supports", "disputes")
    assert schema.enum("engagements", "title") == ()
    status = {field.name: field for field in schema.fields("engagements")}["status"]
    assert (status.title, status.required) == ("Status", True)
    with pytest.raises(KeyError):
        schema.enum("engagements", "colour")


def test_every_table_and_column_of_the_package_is_described() -> None:
    package = json.loads((schema.FOLDER / schema.FILE).read_text(encoding="utf-8"))
    assert [one["name"] for one in package["licenses"]] == ["CC-BY-4.0"]
    for resource in package["resources"]:
        assert resource["description"].endswith(".")
        assert resource["path"] == f"{resource['name']}.csv"
        for field in schema.fields(resource["name"]):
            assert field.title
            assert field.description.endswith(".")


def test_the_columns_that_evidence_may_name_are_columns_of_engagements() -> None:
    assert set(schema.enum("evidence", "field")) <= set(schema.columns()["engagements"])
