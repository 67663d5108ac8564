"""`python -m bench.breakdown`: where the time of a filter change goes in the atlas."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from bench import course, rounds
from bench.readers import AtlasReader, browsing
from bench.scripted import scripted
from bench.serving import served

TRACE = (Path(__file__).parent / "trace.js").read_text(encoding="utf-8")
ROUNDS = 20


def stages(
    trace: Mapping[str, list[dict[str, float]]], start: float, ms: float
) -> dict[str, float]:
    """Give, in milliseconds after the click, when each stage was reached."""
    sent = next(one["at"] for one in trace["sent"] if one["at"] >= start)
    painted = start + ms
    received = [one for one in trace["received"] if sent <= one["at"]]
    filled = [one["at"] for one in trace["filled"] if sent <= one["at"] <= painted]
    before = [one for one in received if one["at"] <= filled[0]]
    return {
        "question sent": sent - start,
        "first message back": received[0]["at"] - start,
        "largest message (the figure)": max(before, key=lambda one: one["size"])["at"] - start,
        "last message before the colours": before[-1]["at"] - start,
        "first colour changed": filled[0] - start,
        "painted": ms,
        "last message": received[-1]["at"] - start,
        "messages": len(received),
    }


def browsed(number: int) -> dict[str, float]:
    """Give the medians of the stages over some filter changes in the browser."""
    found = []
    with served("atlas", number) as page, browsing() as browser:
        reader = AtlasReader(browser, page)
        reader.page.add_init_script(TRACE)
        reader.arrive()
        for asked in course.choices(number):
            reader.choose(asked.before)
            reader.page.evaluate("trace.clear()")
            sample = rounds.choose(reader, asked)
            start = reader.page.evaluate("bench.started()")
            found.append(stages(reader.page.evaluate("trace.read()"), start, sample.ms))
        reader.leave()
    return {name: median(one[name] for one in found) for name in found[0]}


def main(words: Sequence[str]) -> None:
    """Print both; the number of filter changes may be given."""
    number = int(words[0]) if words else ROUNDS
    for name, value in browsed(number).items():
        sys.stdout.write(f"{value:8.0f}  {name}\n")
    ms, table = scripted(number)
    sys.stdout.write(f"\nscript run under the profiler: {ms:.0f} ms\n{table}")


if __name__ == "__main__":
    main(sys.argv[1:])
