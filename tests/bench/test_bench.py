"""What the benchmark asks, counts and writes down."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from bench import course, figures, results, rounds
from bench.readers import browsing
from bench.serving import served
from bench.wire import Bytes, Socket
from charts.style import LIGHT
from data.selection import parse
from data.selection.value import DEFAULT
from data.tables import read

WRITTEN = Path(__file__).parents[2] / "bench" / "results" / "interaction.json"
INTERACTIONS = ("filter", "year", "country", "first_map")


def row(ms: float, sent: int) -> dict[str, object]:
    return results.row([rounds.Sample(ms, Bytes(sent, sent, sent))] * 30)


def measured(atlas_ms: float, sent: int) -> results.Results:
    pages = {page: row(100, 0) for page in results.PAGES} | {"atlas": row(atlas_ms, sent)}
    load = {"reruns_per_second": {"1": 5.0, "50": 9.0}, "memory_per_session_mb": 1.0}
    slow = {**load, "reruns_per_second": {"1": 5.0, "50": 3.0}}
    found = dict.fromkeys(INTERACTIONS, pages)
    return {**found, "load": {"atlas": load, "plain": slow}}


def test_all_that_is_asked_changes_the_picture_and_nothing_is_asked_twice() -> None:
    for asked in (course.choices(32), course.steps(32)):
        assert len(asked) == 32
        assert course.repeats(asked) == 0
        for one in asked[:3]:
            assert figures.fills(one.start) != figures.fills(one.after)
    countries = course.openings(32)
    assert len(countries) == 32
    assert course.repeats(countries) == 0
    assert all(country.shown["titles"] for country in countries[:5])


def test_the_map_with_shapes_in_it_is_the_map_with_shapes_by_address() -> None:
    by_address, inline = figures.figure(DEFAULT), figures.inline(DEFAULT)
    assert len(inline["data"][0]["geojson"]["features"]) > 200
    assert by_address["data"][0].pop("geojson") == figures.SHAPES_URL
    del inline["data"][0]["geojson"]
    assert by_address == inline


def test_a_country_with_records_has_the_colour_of_its_class_and_one_without_is_blank() -> None:
    fills = figures.fills(DEFAULT)
    assert fills["ZMB"] in LIGHT.classes
    assert fills["GRL"] == LIGHT.no_record
    assert fills["CHN"] == LIGHT.counterpart


def test_a_frame_is_counted_with_its_head_and_a_repeated_one_compresses_to_little() -> None:
    socket = Socket()
    text = bytes(range(256)) * 4
    assert socket.frame("down", text).sent == 1024 + 4
    again = socket.frame("down", text)
    assert again.plain == 1024 + 4
    assert again.compressed < 40
    socket.deflates = True
    assert socket.frame("down", text).sent < 40
    assert socket.frame("up", b"a").plain == 1 + 2 + 4


def test_a_target_is_reached_exactly_up_to_its_limit() -> None:
    reached = {one["name"]: one["reached"] for one in results.targets(measured(100, 8000))}
    assert set(reached.values()) == {True}
    missed = {one["name"]: one["reached"] for one in results.targets(measured(111, 8001))}
    assert missed["filter, median over the static page's"]
    assert not missed["filter, median over Dash's"]
    assert not missed["year, median over the static page's"]
    assert not missed["country, bytes as sent"]
    assert results.percentile([1.0]) == 1.0


@pytest.fixture(scope="module")
def one_round() -> dict[str, rounds.Samples]:
    def measured_once() -> dict[str, rounds.Samples]:
        with served("static", 1) as page, browsing() as browser:
            return rounds.interactions(browser, [page], 1)

    # In a thread of its own: another browser may be open in this one.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(measured_once).result()


def test_a_round_on_the_static_page_measures_every_interaction(
    one_round: dict[str, rounds.Samples],
) -> None:
    assert set(one_round) == set(INTERACTIONS)
    for name, samples in one_round.items():
        (sample,) = samples["static"]
        assert 0 < sample.ms < 30_000
        # The map and its geometry come over the network once; every answer is there by then.
        assert sample.moved.sent > 1_000_000 if name == "first_map" else sample.moved.sent == 0


def test_what_was_written_down_names_every_page_for_every_interaction() -> None:
    written = json.loads(WRITTEN.read_text())
    for name in INTERACTIONS:
        for page in ("atlas", "plain", "dash", "static"):
            assert {"p50_ms", "p95_ms", "wire_bytes"} <= set(written[name][page])
            assert written[name][page]["n"] == len(written[name][page]["ms"])
    assert {"cpu", "cores", "memory_gb", "chromium", "streamlit"} <= set(written["machine"])
    assert written["targets"] == results.targets(written)


def test_the_series_that_is_weighed_is_one_that_its_route_answers() -> None:
    assert parse(parse_qsl(course.played()), read()).problems == ()
