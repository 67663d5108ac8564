"""`python -m bench`: measure all four pages in one run, print a table and write it down."""

import argparse
import json
import sys
from pathlib import Path

from bench import course, load, machine, printed, results, rounds
from bench.readers import browsing
from bench.serving import all_served, fetched

WRITTEN = Path(__file__).parent / "results" / "interaction.json"
ROUNDS = 32
LOADED = ("atlas", "plain")


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="of each interaction")
    parser.add_argument("--seconds", type=float, default=load.SECONDS, help="of each load")
    parser.add_argument("--to", type=Path, default=WRITTEN, help="the file to write")
    return parser.parse_args()


def measure(number: int, seconds: float) -> results.Results:
    """Measure everything, interactions first, then each server under load by itself."""
    with all_served(results.PAGES, number) as pages, browsing() as browser:
        about = machine.described(browser.version)
        measured = rounds.interactions(browser, pages, number)
        sizes = {"series_bytes": fetched(f"{pages[0].url}series.json?{course.played()}")}
    found = results.tabled(measured)
    found["year"]["atlas"] |= sizes
    found["repeats"] = {
        "filter": course.repeats(course.choices(number)),
        "year": course.repeats(course.steps(number)),
        "country": course.repeats(course.openings(number)),
    }
    found["load"] = {name: load.run(name, seconds) for name in LOADED}
    return {**found, "targets": results.targets(found), "machine": about}


def main() -> None:
    """Measure, print, write."""
    asked = arguments()
    found = measure(asked.rounds, asked.seconds)
    asked.to.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write("\n".join(printed.lines(found)) + f"\n\nwritten to {asked.to}\n")


if __name__ == "__main__":
    main()
