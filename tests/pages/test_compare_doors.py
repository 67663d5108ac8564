"""The compare page and its route are two doors to the same answer."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from starlette.applications import Starlette
from starlette.testclient import TestClient

import web
from data import comparison, tables
from data.comparison import extract
from data.selection import Selection, View, query
from geo import shapes
from tests.data.choosing import selections, sides
from tests.data.making import FEW
from tests.pages import reader
from tests.pages.test_compare_page import address, classes

PUBLISHED = tables.read()


def fetched(asked: str) -> bytes:
    """Give what the route answers."""
    # The routes alone: an app whose runtime starts without end keeps later tests from ending.
    door = Starlette(routes=web.routes())
    answer = TestClient(door, base_url=reader.SITE).get(f"/compare.csv?{asked}")
    assert answer.status_code == 200
    return answer.content


@given(selections(PUBLISHED), sides(PUBLISHED), sides(PUBLISHED))
@FEW
def test_the_route_gives_the_bytes_that_the_button_of_the_same_query_gives(
    asked: Selection, a: str, b: str
) -> None:
    asked = replace(asked, version="")  # an older version may not know what is asked for
    hidden = shapes.shapeless(PUBLISHED.engagements["iso3"])
    found = comparison.compare(PUBLISHED, asked, View(a=a, b=b), hidden)
    by_button = extract.write(found, PUBLISHED, reader.SITE)
    assert fetched(query(asked, View(a=a, b=b))) == by_button
    assert fetched(query(found.selection, found.view)) == by_button


@pytest.mark.parametrize("more", ["", "&years=2015-2020&confidence=medium", "&region=africa"])
def test_the_same_query_gives_the_same_countries_by_page_and_by_route(more: str) -> None:
    asked = f"a=initiative:bri&b=camp:us-led{more}"
    app = reader.opened("compare", asked)
    lines = list(csv.DictReader(io.StringIO(fetched(address(app)).decode("utf-8-sig"))))
    both, a, b, *_ = classes(app)
    assert [sum(line["side"] == one for line in lines) for one in ("both", "a", "b")] == [
        both,
        a,
        b,
    ]
