"""The results as a table for the terminal."""

from collections.abc import Iterator
from typing import Any

from bench.results import PAGES, Results

HEAD = (
    "interaction",
    "page",
    "median ms",
    "p95 ms",
    "to static",
    "bytes sent",
    "uncompressed",
    "n",
)
WIDTHS = (12, 8, 10, 10, 10, 12, 13, 4)


def lines(results: Results) -> Iterator[str]:
    """Give the lines of all tables."""
    yield columns(HEAD)
    for name in ("filter", "year", "country", "first_map"):
        limit = results[name]["static"]["p50_ms"]
        for page in PAGES:
            yield columns(cells(name, page, results[name][page], limit))
    yield ""
    for page, load in results["load"].items():
        rates = load["reruns_per_second"].items()
        said = ", ".join(f"{rate} with {sessions}" for sessions, rate in rates)
        memory = load["memory_per_session_mb"]
        yield f"{page}: reruns a second: {said} sessions; {memory} MB a further session"
    yield ""
    for target in results["targets"]:
        bound = "at most" if "at_most" in target else "at least"
        limit = target.get("at_most", target.get("at_least"))
        state = "reached" if target["reached"] else "NOT reached"
        yield f"{state:12} {target['name']}: {target['value']:,} ({bound} {limit:,})"
    yield ""
    yield ", ".join(f"{name}: {value}" for name, value in results["machine"].items())


def cells(name: str, page: str, row: dict[str, Any], limit: float) -> tuple[str, ...]:
    """Give one line of the table."""
    return (
        name,
        page,
        f"{row['p50_ms']:.0f}",
        f"{row['p95_ms']:.0f}",
        f"{row['p50_ms'] / limit:.2f}",
        f"{row['wire_bytes']:,}",
        f"{row['wire_bytes_uncompressed']:,}",
        str(row["n"]),
    )


def columns(texts: tuple[str, ...]) -> str:
    """Set texts under each other, the first two to the left, numbers to the right."""
    left = [f"{text:<{width}}" for text, width in zip(texts[:2], WIDTHS[:2], strict=True)]
    right = [f"{text:>{width}}" for text, width in zip(texts[2:], WIDTHS[2:], strict=True)]
    return " ".join([*left, *right])
