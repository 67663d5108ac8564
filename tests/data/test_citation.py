"""Citations: what a reader pastes names the record, the version and the address, exactly."""

import re

from hypothesis import given
from hypothesis import strategies as st

from data import citation
from data.citation import Cited
from tests.data.making import MODEST

PLAIN = Cited(
    "zmb-loan-2015",
    "A loan",
    "2026-11-23",
    "2026-11-23-82fdeeb3",
    "https://atlas.example/record?id=zmb-loan-2015",
)


def titled(title: str) -> Cited:
    return PLAIN._replace(title=title)


def test_the_text_is_one_line_with_title_record_version_and_address() -> None:
    assert citation.text(PLAIN) == (
        "AI Engagement Atlas: “A loan”, record zmb-loan-2015, tables of 2026-11-23, version "
        "2026-11-23-82fdeeb3. https://atlas.example/record?id=zmb-loan-2015"
    )


def test_the_bibtex_entry_has_the_id_as_its_key_and_dates_the_tables() -> None:
    assert citation.bibtex(PLAIN).splitlines() == [
        "@misc{zmb-loan-2015,",
        "  author = {{AI Engagement Atlas}},",
        "  title = {{A loan}},",
        "  year = {2026},",
        "  month = {11},",
        "  version = {2026-11-23-82fdeeb3},",
        "  note = {Record zmb-loan-2015, tables of 2026-11-23},",
        "  url = {https://atlas.example/record?id=zmb-loan-2015},",
        "}",
    ]


def test_the_ris_record_begins_with_its_type_and_ends_with_its_end() -> None:
    assert citation.ris(PLAIN).split("\r\n") == [
        "TY  - DATA",
        "AU  - AI Engagement Atlas",
        "TI  - A loan",
        "PY  - 2026",
        "DA  - 2026/11/23",
        "ET  - 2026-11-23-82fdeeb3",
        "ID  - zmb-loan-2015",
        "UR  - https://atlas.example/record?id=zmb-loan-2015",
        "ER  - ",
        "",
    ]


def test_signs_that_latex_would_run_are_written_out() -> None:
    written = citation.bibtex(titled(r"50% of $5 & {x}_#1 \input~^ 商汤"))
    assert (
        r"{{50\% of \$5 \& \textbraceleft{}x\textbraceright{}\_\#1 "
        r"\textbackslash{}input\textasciitilde{}\textasciicircum{} 商汤}}"
    ) in written


@given(st.text())
@MODEST
def test_no_title_breaks_out_of_its_field(title: str) -> None:
    bibtex, ris = citation.bibtex(titled(title)), citation.ris(titled(title))
    depth = 0
    for char in bibtex[bibtex.index("{") : bibtex.rindex("}")]:
        depth += {"{": 1, "}": -1}.get(char, 0)
        assert depth >= 1
    assert depth == 1
    assert re.findall(r"(?m)^  (\w+) = ", bibtex) == (
        ["author", "title", "year", "month", "version", "note", "url"]
    )
    tags = [line[:6] for line in ris.split("\r\n")[:-1]]
    assert tags == [f"{tag}  - " for tag in ["TY", "AU", "TI", "PY", "DA", "ET", "ID", "UR", "ER"]]
    assert len(citation.text(titled(title)).splitlines()) == 1
