"""Page and route are two doors to the same answer: the same query gives the same rows."""

import csv
import io

import pytest
from starlette.testclient import TestClient
from streamlit import config

import app
from tests.pages import reader

QUERIES = (
    ("map", ""),
    ("map", "years=2019-2022&initiative=bri&focus=africa&open=ZMB"),
    ("timeline", "lanes=kind&kind=loan&kind=cloud-region&layer=ties&layer=own"),
    ("records", "q=huawei&confidence=high&page=2"),
    ("records", "years=2024&part=outside"),
    ("country", "of=EGY"),
    ("country", "of=USA&relevance=direct&part=layer&layer=comparators"),
    ("method", "claimed_by=company&status=announced"),
)


@pytest.mark.parametrize(("page", "query"), QUERIES)
def test_the_same_query_gives_the_same_number_of_rows_by_page_and_by_route(
    page: str, query: str
) -> None:
    host = f"localhost:{config.get_option('server.port')}"
    answer = TestClient(app.app, base_url=f"http://{host}").get(f"/extract.csv?{query}")
    lines = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert answer.status_code == 200
    assert reader.selected(reader.opened(page, query)) == len(lines)
