"""The engagements the atlas is for: reachable on map, timeline, country page and in the extract."""

import csv
import io

import pytest

from data import extract, tables
from data.derive import LAYERS
from data.selection import Selection, View, query
from tests.data.test_mission_rows import MISSION
from tests.pages import reader

EVERYTHING = Selection(layer=tuple(LAYERS))
NAMED = sorted({name for names in MISSION.values() for name in names})
ROWS = tables.read().engagements.set_index("id").loc[NAMED]
COUNTRIES = sorted(set(ROWS["iso3"]))


def of(country: str) -> list[str]:
    return list(ROWS.index[ROWS["iso3"] == country])


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_country_opened_under_the_map_shows_its_engagements_of_the_mission(
    country: str,
) -> None:
    app = reader.opened("map", query(EVERYTHING, View(open=country)))
    shown = " ".join(reader.html(app))
    assert [name for name in of(country) if f"id: {name}<" not in shown] == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_country_page_shows_its_engagements_of_the_mission(country: str) -> None:
    shown = " ".join(reader.html(reader.opened("country", f"of={country}")))
    assert [name for name in of(country) if name not in shown] == []


def test_the_timeline_draws_every_dated_engagement_of_the_mission() -> None:
    figure = reader.figure(reader.opened("timeline", query(EVERYTHING)), "timeline")
    drawn = {name for trace in figure["data"] for name in trace.get("ids") or []}
    assert set(ROWS.index[~ROWS["undated"]]) - drawn == set()


def test_an_undated_engagement_of_the_mission_is_in_the_ledger_of_the_timeline() -> None:
    assert "ai-gof-core-egy" in ROWS.index[ROWS["undated"]]
    app = reader.opened("timeline", "q=ai-gof-core-egy")
    assert reader.ledger(app)["undated"] == 1


def test_the_extract_holds_every_engagement_of_the_mission() -> None:
    written = extract.write(tables.read(), EVERYTHING, "http://localhost:8501")
    lines = csv.DictReader(io.StringIO(written.decode("utf-8-sig")))
    assert set(NAMED) - {line["id"] for line in lines} == set()
