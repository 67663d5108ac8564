"""The rounds: every page is asked the same thing in turn, so that noise hits all alike."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from playwright.sync_api import Browser
from playwright.sync_api import Error as PlaywrightError

from bench import course, figures
from bench.readers import READERS, Reader
from bench.serving import Served
from bench.wire import Bytes
from charts.style import LIGHT
from data.selection import Selection
from data.selection.value import DEFAULT


@dataclass(frozen=True)
class Sample:
    """One answer: milliseconds from the reader's event to the paint, and the bytes it moved."""

    ms: float
    moved: Bytes


Samples = dict[str, list[Sample]]
Asked = TypeVar("Asked", course.Choice, course.Step, course.Opening)


def map_of(selection: Selection) -> dict[str, Any]:
    """Give what the stopwatch looks for: the map of a selection."""
    return {
        "fills": figures.fills(selection),
        "blank": LIGHT.no_record,
        "shapes": len(figures.shapes()["features"]),
    }


def timed(reader: Reader, event: str, wanted: dict[str, object], act: Callable[[], None]) -> Sample:
    """Let a reader who rests act, and measure from the event to what is wanted."""
    reader.settle()
    before = reader.wire.read()
    reader.page.evaluate("([event, wanted]) => bench.arm(event, wanted)", [event, wanted])
    act()
    try:
        ms = reader.page.evaluate("bench.result()")
    except PlaywrightError as error:
        raise RuntimeError(f"{reader.name}: {error.message}") from error
    reader.settle()
    return Sample(ms, reader.wire.read() - before)


def choose(reader: Reader, asked: course.Choice) -> Sample:
    """Choose one more initiative."""
    reader.go(figures.LAST)
    reader.choose(asked.before)
    entry = reader.option(asked.words)
    entry.hover()
    sample = timed(reader, "click", map_of(asked.after), entry.click)
    reader.shut()
    reader.chosen = (*asked.before, asked.initiative)
    return sample


def step(reader: Reader, asked: course.Step) -> Sample:
    """Go on by one year."""
    reader.choose(asked.initiatives)
    reader.go(asked.last)
    reader.thumb().focus()
    press = reader.page.keyboard.press
    sample = timed(reader, "keydown", map_of(asked.after), lambda: press("ArrowRight"))
    reader.year = asked.last + 1
    return sample


def pick(reader: Reader, asked: course.Opening) -> Sample:
    """Click a country."""
    reader.choose(())
    reader.go(figures.LAST)
    reader.over(asked.iso3)
    mouse = reader.page.mouse

    def click() -> None:
        mouse.down()
        mouse.up()

    return timed(reader, "click", asked.shown, click)


def in_turn(
    readers: Sequence[Reader], asked: Sequence[Asked], act: Callable[[Reader, Asked], Sample]
) -> Samples:
    """Ask all readers one thing after another, a different reader first in each round."""
    found: Samples = {reader.name: [] for reader in readers}
    for number, one in enumerate(asked):
        turn: int = number % len(readers)
        for reader in (*readers[turn:], *readers[:turn]):
            found[reader.name].append(act(reader, one))
        said(f"{act.__name__} {number + 1} of {len(asked)}")
    sys.stderr.write("\n")
    return found


def said(progress: str) -> None:
    """Say how far the run is, on one line."""
    sys.stderr.write(f"\rbench: {progress}   ")
    sys.stderr.flush()


def first_maps(browser: Browser, pages: Sequence[Served], rounds: int) -> Samples:
    """Open every page in a cold browser, from the navigation to the painted map."""
    found: Samples = {page.name: [] for page in pages}
    for number in range(rounds):
        turn = number % len(pages)
        for page in (*pages[turn:], *pages[:turn]):
            found[page.name].append(first_map(browser, page))
        said(f"first_map {number + 1} of {rounds}")
    sys.stderr.write("\n")
    return found


def first_map(browser: Browser, page: Served) -> Sample:
    """Open one page with nothing in the browser's cache."""
    reader = READERS[page.name](browser, page)
    wanted = json.dumps(map_of(DEFAULT))
    reader.page.add_init_script(f'bench.arm("load", {wanted})')
    reader.page.goto(reader.url, wait_until="commit")
    ms = reader.page.evaluate("bench.result()")
    reader.settle()
    sample = Sample(ms, reader.wire.read())
    reader.leave()
    return sample


def interactions(browser: Browser, pages: Sequence[Served], rounds: int) -> dict[str, Samples]:
    """Measure every interaction on every page, a number of rounds each."""
    readers = [READERS[page.name](browser, page) for page in pages]
    for reader in readers:
        reader.arrive()
    found = {
        "filter": in_turn(readers, course.choices(rounds), choose),
        "country": in_turn(readers, course.openings(rounds), pick),
        "year": in_turn(readers, course.steps(rounds), step),
    }
    for reader in readers:
        reader.leave()
    return {**found, "first_map": first_maps(browser, pages, rounds)}
