"""The world map says what its cells say, to every place and to nobody's confusion."""

import json
from collections.abc import Mapping
from itertools import product
from typing import Any

import plotly.graph_objects as go
import pytest

from charts import focus
from charts import world as charted
from charts.cells import PARTNER, Cell, shown
from charts.packed import packed
from charts.places import Place, arranged
from charts.schemes import SCHEMES, Scheme
from charts.style import DARK, LIGHT, NO_RECORD_WORDS, RESTRICTION_WORDS, Look
from charts.world import figure

PLACES = arranged(
    [
        Place("ZMB", "Zambia", "赞比亚", 27.8, -13.5, small=False),
        Place("CHN", "China", "中国", 104.0, 35.0, small=False),
        Place("FRA", "France", "法国", 2.5, 46.5, small=False),
        Place("NRU", "Nauru", "瑙鲁", 166.9, -0.5, small=True),
        Place("TUV", "Tuvalu", "", 179.2, -8.5, small=True),
    ]
)
URL = "shapes/world.geojson"
ENGAGEMENTS = SCHEMES["engagements"]


def cell(engagements: int | None, possible: int = 0, restrictions: int | None = None) -> Cell:
    number = engagements or 0
    return Cell(engagements, possible, restrictions, number, number - possible)


CELLS = {"FRA": cell(3, 1, 2), "NRU": cell(1), "ZMB": cell(20)}


def base(
    places: tuple[Place, ...], url: str, look: Look, scheme: Scheme = ENGAGEMENTS
) -> dict[str, Any]:
    return charted.base(places, url, look, scheme)


def overlay(
    places: tuple[Place, ...], cells: Mapping[str, Cell], counterpart: str = "", **layout: object
) -> dict[str, Any]:
    partner = {counterpart: PARTNER} if counterpart else {}
    marks = {code: shown(one, "engagements") for code, one in cells.items()}
    return charted.overlay(places, partner | marks, **layout)


def drawn(
    cells: Mapping[str, Cell] = CELLS,
    counterpart: str = "",
    geo: dict[str, Any] | None = None,
    look: Look = LIGHT,
) -> go.Figure:
    layout = {"geo": geo} if geo else {}
    changing = overlay(PLACES, cells, counterpart, **layout)
    return go.Figure(figure(base(PLACES, URL, look), changing))


def told(shown: go.Figure) -> dict[str, tuple[int, str]]:
    trace = shown.data[0]
    return dict(zip(trace.locations, zip(trace.z, trace.customdata, strict=True), strict=True))


def legend(look: Look = LIGHT) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = base(PLACES, URL, look)["layout"]["meta"]["legend"]["entries"]
    return entries


def test_every_place_has_an_entry_even_without_a_record() -> None:
    assert list(told(drawn({}))) == ["CHN", "FRA", "NRU", "TUV", "ZMB"]


def test_no_record_is_a_class_of_its_own_and_says_so() -> None:
    shown = told(drawn())
    assert shown["TUV"] == (0, "No record in this selection<br>(not: no engagement)")
    assert shown["NRU"][0] != shown["TUV"][0]


def test_a_count_of_zero_is_refused_not_drawn_as_no_record() -> None:
    with pytest.raises(ValueError, match="'0' engagements are no record"):
        overlay(PLACES, {"FRA": cell(0)})


def test_the_same_count_has_the_same_class_in_every_selection() -> None:
    assert told(drawn({"FRA": cell(3), "ZMB": cell(99)}))["FRA"][0] == told(drawn())["FRA"][0]


def test_no_selection_touches_the_colours_or_the_legend() -> None:
    for part in overlay(PLACES, CELLS, "CHN")["data"]:
        assert not {"colorscale", "zmin", "zmax"} & set(part)
        assert set(part.get("marker", {})) <= {"color"}
    assert set(overlay(PLACES, CELLS)["layout"]["meta"]) == {"order", "note"}


def test_the_legend_names_the_unit_no_record_and_every_class() -> None:
    meta = base(PLACES, URL, LIGHT)["layout"]["meta"]
    assert meta["legend"]["heading"] == "Engagements per country"
    entries = {entry["words"]: entry for entry in meta["legend"]["entries"]}
    assert entries[NO_RECORD_WORDS]["sign"] == "hatch"
    assert [entries[words]["class"] for words in ENGAGEMENTS.words] == [3, 4, 5, 6, 7]
    assert entries[RESTRICTION_WORDS]["traces"] == [2]


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_the_legend_shows_the_very_colour_that_the_scale_gives_its_class(look: Look) -> None:
    scale = base(PLACES, URL, look)["data"][0]["colorscale"]
    for entry in legend(look):
        # A restriction is a cross on the ground of its place: no colour of a class.
        if entry["class"] is not None and entry["sign"] != "cross":
            assert scale[2 * entry["class"]][1] == scale[2 * entry["class"] + 1][1] == entry["fill"]


def test_the_class_to_hatch_is_the_class_without_a_record() -> None:
    hatch = base(PLACES, URL, LIGHT)["layout"]["meta"]["hatch"]
    assert hatch == {"class": told(drawn())["TUV"][0], "fill": LIGHT.no_record, "line": LIGHT.hatch}


def test_small_places_have_a_ring_of_their_class_hollow_without_a_record() -> None:
    rings = drawn().data[1]
    assert rings.name == "small places"
    assert dict(zip(rings.ids, rings.marker.color, strict=True)) == {"NRU": 3, "TUV": 0}
    assert rings.marker.colorscale[0][1] == LIGHT.paper
    assert rings.marker.colorscale[6][1] == LIGHT.classes[0]
    assert (rings.marker.cmin, rings.marker.cmax) == (drawn().data[0].zmin, drawn().data[0].zmax)


def test_restrictions_have_a_mark_of_their_own_beside_the_colour() -> None:
    shown = drawn()
    marks = shown.data[2]
    assert (marks.name, list(marks.ids), list(marks.lon)) == ("restrictions", ["FRA"], [2.5])
    words = "2 to 3 engagements<br>1 of them only possibly in these years<br>2 restrictions"
    assert marks.customdata[0] == told(shown)["FRA"][1] == words


def test_without_restrictions_no_mark_is_drawn() -> None:
    shown = drawn({"FRA": cell(3)})
    assert list(shown.data[2].lon) == list(shown.data[2].ids) == []


def test_a_place_with_a_restriction_alone_is_not_called_without_record() -> None:
    assert told(drawn({"TUV": cell(None, 0, 1)}))["TUV"] == (2, "1 restriction")


def test_the_counterpart_without_own_records_is_not_called_no_record() -> None:
    shown = told(drawn(counterpart="CHN"))
    assert shown["CHN"] == (1, "The counterpart of these engagements")
    own = told(drawn({**CELLS, "CHN": cell(20)}, counterpart="CHN"))
    assert own["CHN"] == own["ZMB"]


def test_a_mark_tells_under_the_mouse_what_its_shape_tells() -> None:
    shown = drawn()
    for trace in shown.data[1:]:
        for code, words in zip(trace.ids, trace.customdata, strict=True):
            assert words == told(shown)[code][1]
        assert trace.hovertemplate == shown.data[0].hovertemplate
        assert len(trace.ids) == len(trace.lon) == len(trace.text) == len(trace.hovertext)


def test_the_order_has_most_engagements_first_then_names_then_restrictions_alone() -> None:
    cells = {**CELLS, "TUV": cell(None, 0, 1), "CHN": cell(3)}
    order = overlay(PLACES, cells)["layout"]["meta"]["order"]
    assert [PLACES[at].name for at in order] == ["Zambia", "China", "France", "Nauru", "Tuvalu"]


def test_hostile_names_and_notes_are_shown_letter_by_letter() -> None:
    places = arranged([Place("FRA", "<a href='x'>F</a>", "A &lt; B", 1.0, 2.0, small=True)])
    shown = figure(base(places, URL, LIGHT), overlay(places, {"FRA": cell(1, 0, 1)}, note=["<b>"]))
    for trace in shown["data"]:
        assert trace["text"] == ["&lt;a href='x'&gt;F&lt;/a&gt;"]
        assert trace["hovertext"] == ["A &amp;lt; B"]
    assert shown["layout"]["meta"]["note"] == ["&lt;b&gt;"]


def test_the_figure_leaves_base_and_overlay_as_they_were() -> None:
    still, changing = base(PLACES, URL, LIGHT), overlay(PLACES, CELLS)
    before = json.dumps([still, changing])
    figure(still, changing)
    assert json.dumps([still, changing]) == before


def test_drawing_over_a_drawn_figure_leaves_no_trace_of_the_first_selection() -> None:
    still = base(PLACES, URL, LIGHT)
    first, second = overlay(PLACES, CELLS, "CHN", note=["n"]), overlay(PLACES, {"TUV": cell(2)})
    assert figure(figure(still, first), second) == figure(still, second)


def test_an_overlay_for_a_trace_that_is_not_there_is_named() -> None:
    changing = {**overlay(PLACES, CELLS), "traces": [0, 1, 7]}
    with pytest.raises(ValueError, match=r"traces: '\[0, 1, 7\]' for 3 parts"):
        figure(base(PLACES, URL, LIGHT), changing)


def test_a_new_selection_keeps_the_readers_zoom_and_a_new_focus_does_not() -> None:
    home, africa = (focus.view(focus.FOCUS[name]) for name in ("World", "Africa"))
    first, fewer = drawn(geo=home).layout, drawn({}, geo=home).layout
    there = drawn(geo=africa).layout
    assert first.uirevision == fewer.uirevision == there.uirevision
    assert first.geo.uirevision == fewer.geo.uirevision != there.geo.uirevision
    assert "geo" not in overlay(PLACES, CELLS)["layout"]


def test_the_geometry_is_a_url_and_no_base_map_is_drawn() -> None:
    shown = drawn(geo=focus.view(focus.FOCUS["Africa"]))
    assert shown.data[0].geojson == URL
    assert shown.data[0].featureidkey == "id"
    assert shown.layout.geo.visible is False
    assert shown.layout.geo.projection.type == "natural earth"
    assert not [key for key in shown.layout.geo.to_plotly_json() if key.startswith("show")]


def test_title_legend_and_size_are_the_pages_to_give() -> None:
    layout = figure(base(PLACES, URL, LIGHT), overlay(PLACES, CELLS))["layout"]
    assert layout["showlegend"] is False
    assert not {"title", "width", "height"} & set(layout)


def test_a_place_given_twice_is_named() -> None:
    with pytest.raises(ValueError, match="places:iso3: 'FRA' stands twice"):
        arranged([*PLACES, PLACES[1]])


def test_a_small_place_without_a_point_is_named_not_dropped() -> None:
    with pytest.raises(ValueError, match="'TUV' needs a mark"):
        arranged([Place("TUV", "Tuvalu", "", None, None, small=True)])


def test_a_restriction_without_a_point_is_named_not_dropped() -> None:
    places = arranged([Place("FRA", "France", "", None, None, small=False)])
    with pytest.raises(ValueError, match="'FRA' needs a mark"):
        overlay(places, {"FRA": cell(None, 0, 1)})


def test_a_cell_of_no_place_is_named_not_dropped() -> None:
    with pytest.raises(ValueError, match="'XYZ' is no place of the map"):
        overlay(PLACES, {"XYZ": cell(1)})


def test_what_a_selection_sends_for_250_places_stays_under_4_kilobytes() -> None:
    codes = ["".join(letters) for letters in product("ABCDEFGHIJKLMNOP", repeat=2)][:250]
    places = arranged(
        Place(f"{code}X", "Saint Vincent", "圣文森特", 1.234, 5.678, small=at < 60)
        for at, code in enumerate(codes)
    )
    cells = {place.iso3: Cell(at % 20 + 1) for at, place in enumerate(places)}
    changing = overlay(places, cells, geo=focus.view(focus.FOCUS["Africa"]))
    assert len(json.dumps(packed(changing), separators=(",", ":"))) < 4_000
