from collections.abc import Callable
from pathlib import Path

import pytest

from data import check

Edit = Callable[[str, str, str], None]

NOT_IN_THE_CALENDAR = (
    "is not a date in the calendar; write a month from 01 to 12 and a day that it has,"
    " or leave off what is not known, as 2022-09 or 1967"
)


@pytest.mark.parametrize(
    "case",
    [
        (
            "engagements",
            "2022-09,,,",
            "2024-02-30,,,",
            f"data/engagements.csv:2:start: '2024-02-30' {NOT_IN_THE_CALENDAR}",
        ),
        (
            "sources",
            "2022-09",
            "2022-13",
            f"data/sources.csv:2:published: '2022-13' {NOT_IN_THE_CALENDAR}",
        ),
        (
            "engagements",
            "2015-03-01,2017",
            "2015-03-01,2014",
            (
                "data/engagements.csv:3:end: '2014' is before the start '2015-03-01';"
                " correct one of them"
            ),
        ),
        (
            "engagements",
            ",A loan,A loan",
            ",=A loan,A loan",
            (
                "data/engagements.csv:3:title: '=A loan' begins like a spreadsheet formula;"
                " begin with a letter"
            ),
        ),
        (
            "evidence",
            "200 USD",
            "-200 USD",
            (
                "data/evidence.csv:4:value: '-200 USD' begins like a spreadsheet formula;"
                " begin with a letter"
            ),
        ),
        (
            "engagements",
            ",A loan,A loan",
            ",A loan ,A loan",
            (
                "data/engagements.csv:3:title: 'A loan ' has space around it or a line break"
                " inside; take it out"
            ),
        ),
        (
            "engagements",
            "100.5",
            "NaN",
            "data/engagements.csv:3:amount: 'NaN' is not a plain number; write digits and a point",
        ),
        (
            "engagements",
            "-22.5,17.1",
            "-22.5,",
            "data/engagements.csv:2:lon: '' is empty, but lat is '-22.5'; give both or none",
        ),
        (
            "engagements",
            "100.5,USD",
            ",USD",
            "data/engagements.csv:3:amount: '' is empty, but currency is 'USD'; give both or none",
        ),
        (
            "evidence",
            "nam-mou-2022,s-one,supports",
            "nam-mou-2022,s-one,disputes",
            (
                "data/engagements.csv:2:id: 'nam-mou-2022' has no supporting source;"
                " add one to evidence.csv"
            ),
        ),
        (
            "evidence",
            "disputes,amount,200 USD",
            "disputes,,200 USD",
            (
                "data/evidence.csv:4:field: '' is empty, but value is '200 USD';"
                " name the column it is for"
            ),
        ),
        (
            "evidence",
            "disputes,amount,200 USD",
            "disputes,amount,",
            (
                "data/evidence.csv:4:value: '' is empty;"
                " say here or in detail what the source gives for amount"
            ),
        ),
        (
            "retired",
            "zmb-old-2014,2026-11,merged,zmb-loan-2015\n",
            "",
            (
                "data/ids.csv:4:id: 'zmb-old-2014' is gone;"
                " bring the engagement back or add it to retired.csv"
            ),
        ),
        (
            "ids",
            "nam-mou-2022\n",
            "",
            "data/engagements.csv:2:id: 'nam-mou-2022' is not in ids.csv; add it there",
        ),
        (
            "retired",
            "zmb-old-2014",
            "nam-mou-2022",
            "data/engagements.csv:2:id: 'nam-mou-2022' is retired; an id is never used again",
        ),
        (
            "retired",
            "zmb-loan-2015",
            "zmb-loan-2016",
            (
                "data/retired.csv:2:successor_id: 'zmb-loan-2016' is not in column id of"
                " data/ids.csv; did you mean 'zmb-loan-2015'?"
            ),
        ),
        (
            "engagement_actors",
            "lender,Eximbank",
            "lender,Exim Bank",
            (
                "data/engagements.csv:3:chinese_actor: 'Huawei; Eximbank' is split as"
                " 'Huawei; Exim Bank' in engagement_actors.csv; make the two agree"
            ),
        ),
        (
            "engagement_actors",
            "zmb-loan-2015,chinese,2",
            "zmb-loan-2015,chinese,3",
            (
                "data/engagements.csv:3:chinese_actor: 'Huawei; Eximbank' is split as"
                " 'Huawei; Eximbank' in engagement_actors.csv; make the two agree"
            ),
        ),
        (
            "engagement_actors",
            "nam-mou-2022,chinese,1,huawei,signatory,Huawei\n",
            "",
            (
                "data/engagements.csv:2:chinese_actor: 'Huawei' is split as ''"
                " in engagement_actors.csv; make the two agree"
            ),
        ),
        (
            "engagement_actors",
            "gov-zmb,borrower,Governments of Zambia and Namibia",
            "gov-zmb,borrower,Government of Zambia",
            (
                "data/engagements.csv:3:local_actor: 'Governments of Zambia and Namibia' is split"
                " as 'Government of Zambia | Governments of Zambia and Namibia'"
                " in engagement_actors.csv; make the two agree"
            ),
        ),
        (
            "initiatives",
            "CHN;ZMB",
            "CHN;ZMM",
            "data/initiatives.csv:2:led_by: 'ZMM' is not a country code or UN; did you mean 'ZMB'?",
        ),
        (
            "initiatives",
            "partial,150,s-one",
            "partial,,s-one",
            (
                "data/initiatives.csv:2:expected: '' is empty, but expected_source_id is 's-one';"
                " give the number it gives"
            ),
        ),
        (
            "countries",
            "Republic of Zambia",
            "Republic of Zambia; namibia",
            (
                "data/countries.csv:4:other_names: 'namibia' is a name of NAM too;"
                " keep it with one of them"
            ),
        ),
        (
            "ids",
            "nam-mou-2022\nzmb-loan-2015",
            "zmb-loan-2015\nnam-mou-2022",
            "data/ids.csv:3:id: 'nam-mou-2022' stands below a later one; sort by id",
        ),
    ],
)
def test_what_a_schema_cannot_say_is_refused_with_its_place_and_cure(
    folder: Path, edit: Edit, case: tuple[str, str, str, str]
) -> None:
    table, old, new, issue = case
    edit(table, old, new)
    assert issue in check.issues(folder)


def test_an_end_as_coarse_as_its_start_is_not_before_it(folder: Path, edit: Edit) -> None:
    edit("engagements", "2015-03-01,2017", "2015-03-01,2015")
    assert check.issues(folder) == []


def test_the_tenth_actor_stands_below_the_second(folder: Path, edit: Edit) -> None:
    names = [f"Firm {letter}" for letter in "ABCDEFGHIJ"]
    edit("engagements", "Huawei; Eximbank", "; ".join(names))
    rows = [f"zmb-loan-2015,chinese,{place},,party,{name}\n" for place, name in enumerate(names, 1)]
    edit("engagement_actors", "zmb-loan-2015,chinese,1,huawei,supplier,Huawei\n", "".join(rows))
    edit("engagement_actors", "zmb-loan-2015,chinese,2,exim-bank-china,lender,Eximbank\n", "")
    assert check.issues(folder) == []


def test_the_counts_name_years_initiatives_kinds_and_countries(folder: Path, edit: Edit) -> None:
    edit("engagements", "2022-09,,,", ",,,")
    lines = [line.strip() for line in check.counts(folder).splitlines()]
    for line in (
        "2 engagements",
        "1 2015",
        "1 undated",
        "1 bri",
        "1 none",
        "1 mou",
        "1 ZMB Zambia",
    ):
        assert line in lines
