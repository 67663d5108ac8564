"""The world map says what its cells say, to every place and to nobody's confusion."""

import json
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts.focus import FOCUS
from charts.style import CLASS_WORDS, DARK, LIGHT, NO_RECORD_WORDS
from charts.world import Scene, figure
from data.selection.declared import FOCUSES

SCENE = Scene("shapes/world.geojson", "Engagements with China", FOCUS["World"], LIGHT)
POINTS = pd.DataFrame(
    {
        "iso3": ["CHN", "FRA", "NRU", "TUV", "ZMB"],
        "lon": [104.0, 2.5, 166.9, 179.2, 27.8],
        "lat": [35.0, 46.5, -0.5, -8.5, -13.5],
        "small": [False, False, True, True, False],
    }
)


def cells(**changes: Sequence[object]) -> pd.DataFrame:
    frame = pd.DataFrame(
        {
            "iso3": ["CHN", "FRA", "NRU", "TUV", "ZMB"],
            "name": ["China", "France", "Nauru", "Tuvalu", "Zambia"],
            "name_zh": ["中国", "法国", "瑙鲁", "", "赞比亚"],
            "engagements": [None, 3, 1, None, 20],
            "possible": [None, 1, 0, None, 0],
            "restrictions": [None, 2, None, None, None],
        }
        | changes
    )
    counts = ["engagements", "possible", "restrictions"]
    return frame.astype(dict.fromkeys(counts, "Int64"))


def shapes(drawn: go.Figure) -> dict[str, tuple[int, str]]:
    trace = drawn.data[0]
    return dict(zip(trace.locations, zip(trace.z, trace.text, strict=True), strict=True))


def named(drawn: go.Figure, name: str) -> go.Scattergeo:
    return next(trace for trace in drawn.data if trace.name == name)


def legend(drawn: go.Figure) -> list[tuple[str, str]]:
    entries = [trace for trace in drawn.data if trace.showlegend is not False]
    return [(trace.name, str(trace.marker.to_plotly_json())) for trace in entries]


def test_every_place_has_an_entry_even_without_a_record() -> None:
    assert set(shapes(figure(cells(), POINTS, SCENE))) == set(cells()["iso3"])


def test_no_record_is_a_class_of_its_own_and_says_so() -> None:
    drawn = shapes(figure(cells(), POINTS, SCENE))
    assert drawn["TUV"][0] != drawn["NRU"][0]
    assert "No record in this selection" in drawn["TUV"][1]
    assert "not: no engagement" in drawn["TUV"][1]
    assert "0" not in drawn["TUV"][1]


def test_a_count_of_zero_is_refused_not_drawn_as_no_record() -> None:
    with pytest.raises(ValueError, match="'0' is not a count of engagements"):
        figure(cells(engagements=[None, 0, 1, None, 20]), POINTS, SCENE)


def test_the_legend_is_the_same_for_two_different_selections() -> None:
    few = cells(engagements=[None, None, 1, None, None], restrictions=[None] * 5)
    assert legend(figure(cells(), POINTS, SCENE)) == legend(figure(few, POINTS, SCENE))


def test_the_same_count_has_the_same_colour_in_every_selection() -> None:
    many = cells(engagements=[30, 3, 8, 9, 2])
    first, second = figure(cells(), POINTS, SCENE), figure(many, POINTS, SCENE)
    assert shapes(first)["FRA"][0] == shapes(second)["FRA"][0]
    assert first.data[0].colorscale == second.data[0].colorscale
    assert (first.data[0].zmin, first.data[0].zmax) == (second.data[0].zmin, second.data[0].zmax)


def test_the_legend_names_no_record_and_every_class() -> None:
    names = [name for name, _ in legend(figure(cells(), POINTS, SCENE))]
    assert names[0] == NO_RECORD_WORDS
    assert [name for name in names if name in CLASS_WORDS] == list(CLASS_WORDS)


def test_small_places_have_a_ring_filled_with_the_colour_of_their_class() -> None:
    rings = named(figure(cells(), POINTS, SCENE), "small places")
    assert list(rings.customdata) == ["NRU", "TUV"]
    assert list(rings.marker.color) == [LIGHT.classes[0], LIGHT.no_record]


def test_restrictions_have_a_mark_of_their_own_beside_the_colour() -> None:
    drawn = figure(cells(), POINTS, SCENE)
    marks = named(drawn, "restrictions")
    assert list(marks.customdata) == ["FRA"]
    assert "2 restrictions" in marks.text[0]
    assert "3 engagements" in shapes(drawn)["FRA"][1]
    assert "2 restrictions" in shapes(drawn)["FRA"][1]


def test_without_restrictions_no_mark_is_drawn_and_the_legend_stays_as_it_is() -> None:
    drawn = figure(cells(restrictions=[None] * 5), POINTS, SCENE)
    assert legend(drawn) == legend(figure(cells(), POINTS, SCENE))
    assert len(named(drawn, "restrictions").lon) == 0
    assert "restriction" not in json.dumps([text for _, text in shapes(drawn).values()])


def test_a_place_with_a_restriction_alone_is_not_called_without_record() -> None:
    drawn = figure(cells(restrictions=[None, None, None, 1, None]), POINTS, SCENE)
    assert "1 restriction" in shapes(drawn)["TUV"][1]
    assert "No record" not in shapes(drawn)["TUV"][1]


def test_the_hover_gives_both_names_the_unit_and_what_is_only_possible() -> None:
    drawn = shapes(figure(cells(), POINTS, SCENE))
    assert drawn["NRU"][1] == "<b>Nauru</b> 瑙鲁<br>1 engagement"
    assert "3 engagements<br>1 of them only possibly in these years" in drawn["FRA"][1]


def test_a_hostile_name_is_shown_letter_by_letter() -> None:
    names = ["China", "<a href='http://x.example'>F</a>", "<b>N</b>", "A &lt; B", "Zambia"]
    hover = shapes(figure(cells(name=names), POINTS, SCENE))
    assert "&lt;a href='http://x.example'&gt;F&lt;/a&gt;" in hover["FRA"][1]
    assert "<b>&lt;b&gt;N&lt;/b&gt;</b>" in hover["NRU"][1]
    assert "A &amp;lt; B" in hover["TUV"][1]


def test_a_hostile_legend_is_shown_letter_by_letter() -> None:
    layout = figure(cells(), POINTS, replace(SCENE, legend="<a>L</a>")).layout
    assert layout.legend.title.text == "&lt;a&gt;L&lt;/a&gt;"


def test_the_counterpart_without_own_records_is_not_called_no_record() -> None:
    with_host = replace(SCENE, counterpart="CHN")
    drawn = shapes(figure(cells(), POINTS, with_host))
    assert drawn["CHN"][0] != drawn["TUV"][0]
    assert "No record" not in drawn["CHN"][1]
    own = shapes(figure(cells(engagements=[20, 3, 1, None, 20]), POINTS, with_host))
    assert own["CHN"][0] == own["ZMB"][0]


def test_every_mark_carries_its_code_for_the_click() -> None:
    drawn = figure(cells(), POINTS, SCENE)
    assert list(drawn.data[0].customdata) == list(drawn.data[0].locations)
    for trace in (named(drawn, "small places"), named(drawn, "restrictions")):
        assert len(trace.customdata) == len(trace.lon) == len(trace.text)


def test_a_new_selection_keeps_the_readers_zoom_and_a_new_focus_does_not() -> None:
    home = figure(cells(), POINTS, SCENE).layout
    fewer = figure(cells(engagements=[None] * 5), POINTS, SCENE).layout
    africa = figure(cells(), POINTS, replace(SCENE, focus=FOCUS["Africa"])).layout
    assert home.uirevision == fewer.uirevision == africa.uirevision
    assert home.geo.uirevision == fewer.geo.uirevision != africa.geo.uirevision


def test_the_geometry_is_a_url_and_no_base_map_is_drawn() -> None:
    drawn = figure(cells(), POINTS, SCENE)
    assert drawn.data[0].geojson == "shapes/world.geojson"
    assert drawn.data[0].featureidkey == "id"
    assert drawn.layout.geo.visible is False
    assert not [key for key in drawn.layout.geo.to_plotly_json() if key.startswith("show")]


def test_the_pacific_is_turned_so_that_the_antimeridian_is_not_its_edge() -> None:
    geo = figure(cells(), POINTS, replace(SCENE, focus=FOCUS["Pacific"])).layout.geo
    assert abs(geo.projection.rotation.lon - 180) < 10
    assert geo.center.lon == geo.projection.rotation.lon


def test_each_focus_lies_where_its_name_says() -> None:
    assert set(FOCUS) == set(FOCUSES.values())
    inside = {
        "Africa": (-18, 52, -35, 38),
        "Americas": (-170, -34, -56, 72),
        "Caribbean": (-86, -59, 9, 27),
        "Asia": (26, 170, -11, 78),
        "Europe": (-25, 66, 34, 72),
        "Oceania": (110, 180, -48, 0),
        "Pacific": (130, 230, -48, 28),
    }
    for name, (west, east, south, north) in inside.items():
        assert west <= FOCUS[name].lon <= east
        assert south <= FOCUS[name].lat <= north


def test_a_missing_column_is_named() -> None:
    with pytest.raises(ValueError, match="cells: no column 'possible'"):
        figure(cells().drop(columns="possible"), POINTS, SCENE)


def test_a_place_given_twice_is_named() -> None:
    with pytest.raises(ValueError, match="cells:iso3: 'FRA' stands twice"):
        figure(pd.concat([cells(), cells().iloc[[1]]]), POINTS, SCENE)


def test_a_restriction_without_a_point_is_named_not_dropped() -> None:
    with pytest.raises(ValueError, match="'FRA' needs a mark"):
        figure(cells(), POINTS[POINTS["iso3"] != "FRA"], SCENE)


def test_the_order_of_the_rows_does_not_change_the_picture() -> None:
    backwards = figure(cells().iloc[::-1], POINTS, SCENE)
    assert backwards.to_json() == figure(cells(), POINTS, SCENE).to_json()


def test_the_map_of_250_places_stays_under_60_kilobytes() -> None:
    codes = [f"{chr(65 + i // 26)}{chr(65 + i % 26)}X" for i in range(250)]
    places = pd.DataFrame(
        {
            "iso3": codes,
            "name": "Saint Vincent and the Grenadines",
            "name_zh": "圣文森特",
            "engagements": pd.array([i % 20 + 1 for i in range(250)], dtype="Int64"),
            "possible": pd.array([i % 2 for i in range(250)], dtype="Int64"),
            "restrictions": pd.array([None] * 250, dtype="Int64"),
        }
    )
    points = pd.DataFrame({"iso3": codes, "lon": 1.234, "lat": 5.678, "small": False})
    points.loc[:60, "small"] = True
    assert len(figure(places, points, replace(SCENE, look=DARK)).to_json().encode()) < 60_000
