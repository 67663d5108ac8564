"""Dates: what a page shows is what is stored, letter for letter."""

import re

import pytest

from data.tables import Tables
from tests.pages import reader
from tests.pages.cells import reading

DATE = re.compile(r"(?<![\w-])\d{4}(?:-\d\d){0,2}(?![\w-])")
VIEWS = [
    ("map", "open=ZMB", ("ZMB",)),
    ("map", "open=EGY&layer=ties", ("EGY",)),
    ("records", "", ("ZMB", "EGY", "SGP")),
    ("country", "of=ZMB", ("ZMB",)),
    ("country", "of=EGY", ("EGY",)),
    ("record", "id=zmb-plan-2018", ()),
    ("record", "id=sgp-lab-2025", ()),
    ("initiative", "of=bri", ()),
    ("actor", "of=huawei", ("ZMB", "EGY", "SGP")),
    ("compare", "a=kind:membership&b=kind:loan", ("ZMB",)),
    ("timeline", "id=zmb-plan-2018", ()),
]


@pytest.mark.parametrize(("page", "query", "places"), VIEWS)
def test_every_date_on_a_page_is_a_stored_one_and_every_stored_one_is_there(
    small: Tables, page: str, query: str, places: tuple[str, ...]
) -> None:
    app = reader.opened(page, query)
    # Counts by year are years, no dates.
    html = [text for text in reader.html(app) if "Year:" not in text]
    found = set(DATE.findall("\n".join(reading(text).text for text in html)))
    rows = small.engagements[small.engagements["iso3"].isin(places)]
    rows = rows[rows["layer"] == "ties"]
    stored = {*rows["start"], *rows["end"]} - {""}
    assert stored <= found
    known = {*small.engagements["start"], *small.engagements["end"], *small.sources["published"]}
    assert found <= known


def test_every_date_on_the_page_of_changes_is_a_stored_one(released: dict[str, Tables]) -> None:
    app = reader.opened("changes")
    found = set(DATE.findall("\n".join(reading(text).text for text in reader.html(app))))
    rows = [made.engagements for made in released.values()]
    known = {date for one in rows for name in ("start", "end") for date in one[name]}
    assert {"2019", "2018-09", "1967-09-05"} <= found <= known


@pytest.mark.usefixtures("small")
def test_an_imprecise_date_says_how_exact_it_is() -> None:
    text = reading(reader.html(reader.opened("map", "open=ZMB"))[0]).text
    assert "2018-09 (month only)" in text
    assert "1967-09-05 to 1976-07-14" in text
    text = reading(reader.html(reader.opened("map", "open=EGY"))[0]).text
    assert "2019 (year only)" in text
    assert "date unknown" in text
