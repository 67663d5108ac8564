"""Play runs in the browser, and the page follows where it stops."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.playing import Playing

PACE = 900
REST = 600
FRAME = 20


@pytest.fixture
def fresh(browser: Browser) -> Iterator[Playing]:
    """Give the controls before Python has sent anything."""
    page = browser.new_page(viewport={"width": 800, "height": 300})
    page.set_default_timeout(10_000)
    playing = Playing(page)
    yield playing
    page.close()
    assert playing.errors == []


@pytest.fixture
def playing(fresh: Playing) -> Playing:
    """Give the controls with all years drawn and the series fetched."""
    return fresh.opened()


def test_play_draws_every_step_and_tells_python_once_at_the_end(playing: Playing) -> None:
    playing.receive(at=[1967, 1967])
    playing.button("Play").click()
    playing.wait(PACE + FRAME)
    assert playing.sent == []
    playing.wait(PACE)
    assert playing.drawn == ["python", "python", 1, 2, 3]
    expect(playing.button("Play")).to_be_visible()
    assert playing.sent == [[1967, 2026]]
    playing.wait(10 * PACE)
    assert playing.sent == [[1967, 2026]]
    assert len(playing.asked) == 1


def test_play_from_the_last_step_begins_at_the_first(playing: Playing) -> None:
    playing.button("Play").click()
    playing.wait(FRAME)
    assert playing.drawn == ["python", 0]


def test_a_pause_stops_at_once_and_brings_the_page_to_that_year(playing: Playing) -> None:
    playing.button("Play").click()
    playing.wait(PACE + FRAME)
    playing.button("Pause").click()
    assert playing.sent == [[1967, 2013]]
    playing.wait(5 * PACE)
    assert playing.drawn == ["python", 0, 1]
    expect(playing.button("Play")).to_be_visible()


def test_one_year_at_a_time_asks_for_that_year_alone(fresh: Playing) -> None:
    fresh.receive(sweep="single")
    fresh.button("Play").click()
    expect(fresh.told).to_contain_text("1967: all rows.")
    fresh.button("Pause").click()
    assert fresh.sent == [[1967, 1967]]


def test_it_is_told_how_the_page_lags_and_its_answer_moves_nothing(playing: Playing) -> None:
    expect(playing.told).to_have_text("2026: all rows.")
    playing.button("Play").click()
    expect(playing.told).to_have_text(
        "1967: all rows. The rest of the page (1967 to 2026) follows when play stops."
    )
    playing.button("Pause").click()
    expect(playing.told).to_have_text("1967: all rows. The rest of the page follows.")
    playing.receive(at=[1967, 1967])
    expect(playing.told).to_have_text("1967: all rows.")
    playing.wait(PACE)
    assert playing.drawn == ["python", 0, "python"]
    assert len(playing.sent) == 1


def test_a_late_answer_does_not_take_the_map_from_a_reader_who_plays_on(playing: Playing) -> None:
    playing.button("Play").click()
    playing.wait(FRAME)
    playing.button("Pause").click()
    playing.button("Play").click()
    playing.wait(FRAME)
    playing.receive(at=[1967, 1967])
    playing.wait(PACE + FRAME)
    assert playing.drawn == ["python", 0, 1, "python", 1, 2]
    expect(playing.button("Pause")).to_be_visible()


def test_a_run_of_the_page_for_the_same_years_lets_play_go_on(playing: Playing) -> None:
    playing.button("Play").click()
    playing.wait(FRAME)
    playing.receive()
    playing.wait(PACE + FRAME)
    assert playing.drawn == ["python", 0, "python", 0, 1]


def test_years_chosen_elsewhere_end_play(playing: Playing) -> None:
    playing.button("Play").click()
    playing.wait(FRAME)
    playing.receive(at=[2013, 2019])
    playing.wait(5 * PACE)
    assert playing.drawn == ["python", 0, "python"]
    assert playing.sent == []
    expect(playing.told).to_have_text("2013 to 2019.")
    expect(playing.slider).to_have_value("2")


def test_other_rows_end_play_and_need_another_series(playing: Playing) -> None:
    playing.button("Play").click()
    playing.wait(FRAME)
    playing.receive(query="kind=loan")
    playing.wait(5 * PACE)
    assert playing.drawn == ["python", 0, "python"]
    assert playing.sent == []
    playing.button("Play").click()
    expect(playing.told).to_contain_text("1967: kind=loan rows.")
    assert playing.asked == ["series.json?all", "series.json?kind=loan"]


def test_a_drag_draws_the_latest_step_once_a_frame_and_sends_once(playing: Playing) -> None:
    box = playing.slider.bounding_box()
    assert box
    mouse, middle = playing.page.mouse, box["y"] + box["height"] / 2
    mouse.move(box["x"] + box["width"] - 8, middle)
    mouse.down()
    for share in (0.7, 0.6, 0.4, 0.3, 0.02):
        mouse.move(box["x"] + box["width"] * share, middle, steps=4)
    assert playing.drawn == ["python", 2]
    playing.wait(FRAME)
    assert playing.drawn == ["python", 2, 0]
    assert playing.sent == []
    mouse.up()
    playing.wait(5 * REST)
    assert playing.sent == [[1967, 1967]]


def test_arrows_step_and_the_page_follows_after_the_last(playing: Playing) -> None:
    for key in ("Home", "ArrowRight", "ArrowRight", "ArrowLeft"):
        playing.slider.press(key)
        playing.wait(REST // 2)
    assert playing.drawn == ["python", 0, 1, 2, 1]
    assert playing.slider.get_attribute("aria-valuetext") == "2013: all rows."
    assert playing.sent == []
    playing.wait(REST)
    assert playing.sent == [[1967, 2013]]


def test_a_slider_that_comes_back_to_where_the_page_is_sends_nothing(playing: Playing) -> None:
    playing.slider.press("ArrowLeft")
    playing.slider.press("End")
    playing.wait(5 * REST)
    assert playing.sent == []
    expect(playing.told).to_have_text("2026: all rows.")


def test_a_typed_year_is_drawn_at_once_and_sent_with_enter(playing: Playing) -> None:
    playing.year.fill("2013")
    playing.wait(FRAME)
    assert (playing.drawn, playing.sent) == (["python", 1], [])
    playing.year.press("Enter")
    playing.year.blur()
    assert playing.sent == [[1967, 2013]]


def test_a_typed_year_in_which_nothing_starts_is_left_to_the_page(playing: Playing) -> None:
    playing.year.fill("1980")
    playing.year.blur()
    assert playing.sent == [[1967, 1980]]
    playing.receive(at=[1967, 1980])
    expect(playing.told).to_have_text("1967 to 1980.")
    expect(playing.year).to_have_value("1980")
    assert playing.drawn == ["python", "python"]


@pytest.mark.parametrize("text", ["1966", "2027", "19x7", "", "２０１３"])
def test_what_is_no_year_of_the_map_is_refused_with_the_range(playing: Playing, text: str) -> None:
    playing.year.fill("2")
    playing.year.fill(text)
    playing.year.press("Enter")
    said = f"'{text}' is not a year of this map: type a year from 1967 to 2026."
    expect(playing.wrong).to_have_text(said)
    expect(playing.year).to_have_attribute("aria-invalid", "true")
    expect(playing.year).to_have_accessible_description(said)
    assert (playing.drawn, playing.sent) == (["python"], [])
    playing.year.press("Escape")
    expect(playing.wrong).to_be_empty()
    expect(playing.year).to_have_value("2026")


def test_a_screen_reader_hears_the_start_and_the_end_and_no_step(playing: Playing) -> None:
    playing.button("Play").click()
    playing.wait(5 * PACE)
    start, end = "Playing from 1967.", "Play has ended. 2026: all rows."
    assert playing.page.evaluate("spoken") == [start, end]


def test_controls_that_leave_the_page_stop(playing: Playing) -> None:
    playing.button("Play").click()
    playing.wait(FRAME)
    playing.page.evaluate("root.remove()")
    playing.wait(5 * PACE)
    assert (playing.drawn, playing.sent) == (["python", 0], [])


def test_a_figure_without_play_has_no_controls(playing: Playing) -> None:
    playing.button("Play").click()
    playing.page.evaluate("receive(null)")
    playing.wait(5 * PACE)
    assert playing.drawn == ["python", 0, "python"]
    expect(playing.slider).to_be_hidden()


def test_a_series_that_does_not_come_is_said_and_asked_for_again(fresh: Playing) -> None:
    fresh.refusal = "The shapes are gone."
    fresh.receive()
    fresh.button("Play").click()
    expect(fresh.wrong).to_contain_text(
        "could not be fetched: the server answered 503, “The shapes are gone.”. Press Play"
    )
    expect(fresh.button("Play")).to_be_visible()
    expect(fresh.told).to_have_text("1967 to 2026.")
    fresh.refusal = ""
    fresh.button("Play").click()
    expect(fresh.told).to_contain_text("1967: all rows.")
    expect(fresh.wrong).to_be_empty()


def test_a_series_of_other_tables_is_not_drawn(fresh: Playing) -> None:
    fresh.receive(steps=[1967, 2026])
    fresh.button("Play").click()
    expect(fresh.wrong).to_contain_text("the tables have changed")
    assert fresh.drawn == ["python"]


def test_without_a_series_the_page_still_follows_the_slider(fresh: Playing) -> None:
    fresh.refusal = "The shapes are gone."
    fresh.receive()
    fresh.slider.press("Home")
    fresh.wait(REST)
    assert fresh.sent == [[1967, 1967]]
    fresh.receive(at=[1967, 1967])
    expect(fresh.told).to_have_text("1967.")
