"""A small good folder of tables, for tests to break one cell at a time."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from data import schema

ROWS = {
    "countries": (
        "CHN,China,中国,PRC,Asia,Eastern Asia,upper-middle,true,false",
        "NAM,Namibia,纳米比亚,,Africa,Sub-Saharan Africa,upper-middle,true,false",
        "ZMB,Zambia,赞比亚,Republic of Zambia,Africa,Sub-Saharan Africa,lower-middle,true,false",
    ),
    "kinds": ("loan,Loan,deal,lasting,A loan.", "mou,Memorandum,deal,event,A memorandum."),
    "initiatives": (
        (
            "bri,Belt and Road,一带一路,initiative,2013-09,CHN;ZMB,china-led,Plan.,s-one,partial,"
            "150,s-one,"
        ),
    ),
    "sources": (
        "s-one,A paper,A report,https://example.org/1,,2022-09,en,media,",
        "s-two,A ministry,A notice,,,,zh,official-prc,",
    ),
    "engagements": (
        (
            'nam-mou-2022,NAM,CHN,,mou,A memorandum,"Signed, it says.",Huawei,,2022-09,,,,'
            ",signed,,media,medium,,direct,Windhoek,-22.5,17.1,,confirmed,2026-11-23"
        ),
        (
            "zmb-loan-2015,ZMB,CHN,bri,loan,A loan,A loan for a centre.,Huawei; Eximbank,"
            "Governments of Zambia and Namibia,2015-03-01,2017,100.5,USD,,"
            "completed,2017,media,medium,,context,,,,,,"
        ),
    ),
    "evidence": (
        "nam-mou-2022,s-one,supports,,,",
        "zmb-loan-2015,s-one,supports,status,completed,names the lender",
        "zmb-loan-2015,s-two,disputes,amount,200 USD,",
    ),
    "actors": (
        "exim-bank-china,Export-Import Bank of China,中国进出口银行,zh,state-bank,,CHN,Exim,s-two,",
        "gov-nam,Government of Namibia,,,government,,NAM,,s-two,",
        "gov-zmb,Government of Zambia,,,government,,ZMB,,s-two,",
        "huawei,Huawei,华为,zh,private-firm,,CHN,,s-two,",
    ),
    "engagement_actors": (
        "nam-mou-2022,chinese,1,huawei,signatory,Huawei",
        "zmb-loan-2015,chinese,1,huawei,supplier,Huawei",
        "zmb-loan-2015,chinese,2,exim-bank-china,lender,Eximbank",
        "zmb-loan-2015,local,1,gov-nam,borrower,Governments of Zambia and Namibia",
        "zmb-loan-2015,local,1,gov-zmb,borrower,Governments of Zambia and Namibia",
    ),
    "rates": ("CNY,2015,6.28,s-two",),
    "ids": ("nam-mou-2022", "zmb-loan-2015", "zmb-old-2014"),
    "retired": ("zmb-old-2014,2026-11,merged,zmb-loan-2015",),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a folder `data` with two engagements and all they need."""
    made = tmp_path / "data"
    made.mkdir()
    shutil.copy(schema.FOLDER / schema.FILE, made)
    for name, rows in ROWS.items():
        text = "\n".join([",".join(schema.columns()[name]), *rows, ""])
        (made / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
    return made


Edit = Callable[[str, str, str], None]


@pytest.fixture
def edit(folder: Path) -> Edit:
    """Replace the one place in a table where a text stands."""

    def replace(table: str, old: str, new: str) -> None:
        path = folder / f"{table}.csv"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {table}"
        path.write_text(text.replace(old, new), encoding="utf-8", newline="")

    return replace
