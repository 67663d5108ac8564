"""The places of the map, and what is counted in each."""

from hypothesis import given

from charts.cells import Cell
from data import ledger
from data.selection import Selection
from data.tables import Tables, read
from geo import shapes
from plates import places
from tests.data.choosing import selections
from tests.data.making import FEW, engagement, tables

PUBLISHED = read()
EVERYTHING = Selection(layer=("ties", "own", "restrictions", "comparators"))


def counted(
    made: Tables, selection: Selection = EVERYTHING, measure: str = "engagements"
) -> dict[str, Cell]:
    return places.cells(ledger.rows(made.engagements, selection), measure, made)


def test_only_places_with_a_row_are_counted_and_no_record_is_not_nought() -> None:
    made = tables(engagement("one"), engagement("two"), engagement("three", iso3="NAM"))
    assert counted(made) == {"NAM": Cell(1, 0, None, 1, 1), "ZMB": Cell(2, 0, None, 2, 2)}
    assert counted(made, Selection(layer=())) == {}


def test_a_ban_is_not_counted_among_engagements_but_beside_them() -> None:
    made = tables(engagement("loan"), engagement("ban", kind="ban"), engagement("usa", iso3="USA"))
    only = tables(engagement("ban", kind="ban"))
    assert counted(made)["ZMB"] == Cell(1, 0, 1, 1, 1)
    assert counted(only)["ZMB"] == Cell(None, 0, 1)


def test_rows_only_possibly_in_the_years_are_counted_and_told_apart() -> None:
    made = tables(
        engagement("certain"),
        engagement("possible", status="unknown"),
        engagement("ban", kind="ban", status="unknown"),
    )
    selection = Selection(years=(2017, 2018), layer=EVERYTHING.layer)
    assert counted(made, selection)["ZMB"] == Cell(2, 1, 1, 2, 1)


@given(selections(PUBLISHED))
@FEW
def test_the_counts_of_all_places_add_up_to_the_rows(selection: Selection) -> None:
    rows = ledger.rows(PUBLISHED.engagements, selection)
    cells = counted(PUBLISHED, selection)
    total = sum((cell.engagements or 0) + (cell.restrictions or 0) for cell in cells.values())
    assert total == len(rows)
    assert set(cells) == set(rows["iso3"])


def test_every_country_and_every_shape_is_a_place_named_in_english_and_chinese() -> None:
    found = {place.iso3: place for place in places.places(PUBLISHED)}
    assert set(found) == shapes.codes()
    assert found["ZMB"][1:3] == ("Zambia", "赞比亚")
