"""GET /compare.csv."""

import csv
from urllib.parse import parse_qsl

import pytest
from starlette.testclient import TestClient

QUERY = "a=initiative:bri&b=initiative:pax-silica"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.removeprefix("\ufeff").splitlines(keepends=True)))


def test_the_comparison_is_a_csv_file_named_by_its_sides(client: TestClient) -> None:
    answer = client.get(f"/compare.csv?{QUERY}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    name = "atlas_compare_initiative-bri_initiative-pax-silica_"
    assert f'filename="{name}' in answer.headers["content-disposition"]
    assert {row["side"] for row in rows(answer.text)} == {"a", "b", "both"}


def test_the_file_names_the_address_the_reader_asked(client: TestClient) -> None:
    answer = client.get(f"/compare.csv?{QUERY}", headers={"host": "127.0.0.1:8501"})
    (address,) = {row["view_url"] for row in rows(answer.text)}
    page, _, asked = address.partition("?")
    assert page == "http://127.0.0.1:8501/compare"
    assert [*parse_qsl(QUERY)] == [pair for pair in parse_qsl(asked) if pair[0] != "version"]


def test_filters_narrow_the_file(client: TestClient) -> None:
    found = rows(client.get(f"/compare.csv?{QUERY}&country=ARG&country=ZMB").text)
    assert [(row["iso3"], row["side"]) for row in found] == [("ARG", "both"), ("ZMB", "a")]


def test_an_empty_comparison_gives_the_header_alone(client: TestClient) -> None:
    nothing, some = (client.get(f"/compare.csv?{QUERY}{more}") for more in ("&q=zzzzqqqq", ""))
    assert nothing.status_code == 200
    assert nothing.text.splitlines() == some.text.splitlines()[:1]


def test_head_gives_the_headers_without_the_file(client: TestClient) -> None:
    head, full = client.head(f"/compare.csv?{QUERY}"), client.get(f"/compare.csv?{QUERY}")
    assert head.headers["content-length"] == full.headers["content-length"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "needs two sides"),
        ("a=kind:loan", "needs two sides"),
        ("b=kind:loan", "needs two sides"),
        ("a=loan&b=kind:mou", "a: 'loan' is no side of a comparison; write field:value"),
        ("a=kind:lona&b=kind:mou", "a: kind: 'lona' is not known here"),
        ("a=kind:mou&b=status:signed", "b: 'status:signed' is no side of a comparison"),
        ("a=kind:mou&b=years:1066", "b: years: '1066' is not a range of years"),
        ("a=kind:mou&a=kind:loan&b=kind:llm", "a: takes one value, 2 are given"),
        ("a=kind:mou&b=kind:loan&colour=red", "'colour' is not a name in a query"),
    ],
)
def test_what_is_no_comparison_gets_400_and_a_sentence(
    client: TestClient, query: str, said: str
) -> None:
    answer = client.get(f"/compare.csv?{query}")
    assert answer.status_code == 400
    assert said in answer.text
    assert answer.headers["cache-control"] == "no-store"
