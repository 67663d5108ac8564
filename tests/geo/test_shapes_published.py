import csv
from importlib.resources import files

import pandas as pd
import pytest
import shapely

from data import schema, tables
from geo import affected, borders, checks, geojson, passages, rebuild, shapes

CODELESS = {"CYN", "IOA", "KAS", "SOL"}
RINGS_ALONE = {
    *("BES", "BVT", "CCK", "CXR", "GIB", "GLP", "GUF", "MTQ", "MYT", "REU", "SJM", "TKL", "UMI"),
    "VAT",
}


def pairs() -> list[tuple[str, str]]:
    with rebuild.NEIGHBOURS.open(encoding="utf-8") as file:
        return [(row["iso3"], row["neighbour"]) for row in csv.DictReader(file)]


def un_members() -> set[str]:
    with (files("country_converter") / "country_data.tsv").open(encoding="utf-8") as file:
        table = pd.read_csv(file, sep="\t", dtype="string", keep_default_na=False)
    return set(table.loc[table["UNmember"] != "", "ISO3"])


def test_the_published_shapes_pass_every_check() -> None:
    assert checks.problems(shapes.read(), pairs(), geojson.document()) == []


def test_the_list_of_neighbours_is_long_enough_to_mean_something() -> None:
    assert len(pairs()) > 300
    assert ("TZA", "ZMB") in pairs()


def test_every_un_member_has_a_shape() -> None:
    assert len(un_members()) == 193
    assert un_members() - set(shapes.read().index) == set()


@pytest.mark.parametrize("code", ["COK", "ESH", "HKG", "MAC", "NIU", "PSE", "TWN", "XKX"])
def test_places_outside_the_un_that_rows_speak_of_have_a_shape(code: str) -> None:
    assert code in shapes.read().index


def test_every_country_of_the_tables_has_a_shape_or_at_least_a_ring() -> None:
    countries = tables.frame(schema.FOLDER / "countries.csv")
    assert set(countries["iso3"]) - shapes.codes() == {"ATA"}


def test_a_place_without_a_shape_is_a_ring() -> None:
    assert shapes.codes() - set(shapes.read().index) == RINGS_ALONE
    points = shapes.points().set_index("iso3")
    assert points.loc[sorted(RINGS_ALONE), "small"].all()


def test_the_list_says_where_a_ring_marks_a_place() -> None:
    listed = borders.affected()
    ringed = listed["note"].str.endswith("a ring marks its place.")
    assert set(listed.loc[ringed, "code"]) == RINGS_ALONE


def test_every_place_has_one_point() -> None:
    assert shapes.points()["iso3"].is_unique
    assert set(shapes.read().index) <= set(shapes.points()["iso3"])


def test_every_point_lies_in_its_shape() -> None:
    points = shapes.points().set_index("iso3").drop(sorted(RINGS_ALONE))
    spots = shapely.points(points["lon"], points["lat"])
    inside = shapely.intersects(shapes.read().loc[points.index].geometry.to_numpy(), spots)
    assert list(points.index[~inside]) == []


@pytest.mark.parametrize(
    ("code", "small"),
    [("SGP", True), ("TUV", True), ("FJI", True), ("LUX", True), ("ZMB", False), ("RUS", False)],
)
def test_places_too_small_to_click_are_marked(code: str, *, small: bool) -> None:
    assert bool(shapes.points().set_index("iso3").loc[code, "small"]) is small


def test_areas_without_a_country_code_leave_no_hole() -> None:
    assert set(shapes.read().index) >= CODELESS
    listed = borders.affected().set_index("code")["note"]
    assert listed[sorted(CODELESS)].str.contains("belongs to no country code").all()


@pytest.mark.parametrize(
    ("name", "drawn_as"),
    [
        ("Crimea", "UKR"),
        ("Donetsk region", "UKR"),
        ("Gaza Strip", "PSE"),
        ("Golan Heights", "ISR"),
        ("Kosovo", "XKX"),
        ("Taiwan", "TWN"),
        ("West Bank", "PSE"),
        ("Western Sahara (coast)", "ESH"),
        ("Western Sahara (interior)", "ESH"),
        ("Antarctica", ""),
        ("Vatican", ""),
    ],
)
def test_the_list_says_how_a_disputed_place_is_drawn(name: str, drawn_as: str) -> None:
    assert borders.affected().set_index("name").loc[name, "drawn_as"] == drawn_as


def test_the_list_is_what_the_published_shapes_show() -> None:
    listed = borders.affected().set_index("name")["drawn_as"]
    geometry = shapes.read().geometry
    shown = {spot.name: affected.holder(geometry, spot) for spot in rebuild.read_disputed()}
    assert shown == listed[list(shown)].to_dict()


def test_every_place_to_look_up_is_on_the_list_once() -> None:
    names = [spot.name for spot in rebuild.read_disputed()]
    assert len(names) == len(set(names))
    assert set(names) <= set(borders.affected()["name"])


def test_the_readme_gives_the_figures_and_places_of_the_committed_files() -> None:
    text = rebuild.README.read_text(encoding="utf-8")
    figures = passages.figures(shapes.read(), shapes.points(), geojson.document())
    rows = list(borders.affected().itertuples(index=False, name=None))
    assert passages.filled(text, "figures", figures) == text
    assert passages.filled(text, "affected places", passages.places(rows)) == text


def test_a_readme_without_its_markers_is_an_error() -> None:
    with pytest.raises(ValueError, match="put the markers back"):
        passages.filled("no markers here", "figures", "")


def test_the_short_form_takes_no_side_and_counts_the_list() -> None:
    assert "imply no opinion" in borders.short()
    assert f"lists how {len(borders.affected())} disputed" in borders.short()
