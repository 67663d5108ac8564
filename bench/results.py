"""What was measured, as numbers: medians, ratios to the static page, and what was to be reached."""

from collections.abc import Mapping, Sequence
from statistics import median, quantiles
from typing import Any

from bench.rounds import Sample, Samples

PAGES = ("atlas", "plain", "dash", "static")
INTERACTIONS = ("filter", "year", "country", "first_map")
SMALL = 8000  # bytes that one interaction may move
Results = dict[str, Any]


def percentile(values: Sequence[float]) -> float:
    """Give the 95th percentile, interpolated; of one value that value."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def row(samples: Sequence[Sample]) -> dict[str, Any]:
    """Give the figures of one interaction on one page; bytes are medians, up and down together."""
    times = [sample.ms for sample in samples]
    return {
        "p50_ms": round(median(times), 1),
        "p95_ms": round(percentile(times), 1),
        "wire_bytes": round(median(sample.moved.sent for sample in samples)),
        "wire_bytes_uncompressed": round(median(sample.moved.plain for sample in samples)),
        "wire_bytes_compressed": round(median(sample.moved.compressed for sample in samples)),
        "n": len(times),
        "ms": [round(time, 1) for time in times],
    }


def tabled(measured: Mapping[str, Samples]) -> Results:
    """Give the figures of every interaction on every page."""
    return {
        name: {page: row(samples[page]) for page in PAGES if page in samples}
        for name, samples in measured.items()
    }


def ratio(results: Results, interaction: str, page: str) -> float:
    """Give the median of the atlas over that of another page."""
    of = results[interaction]
    return round(float(of["atlas"]["p50_ms"]) / float(of[page]["p50_ms"]), 2)


def targets(results: Results) -> list[dict[str, Any]]:
    """Compare what was measured with what was to be reached."""
    loads = results["load"]
    last = max(loads["atlas"]["reruns_per_second"], key=int)
    rates = {page: loads[page]["reruns_per_second"][last] for page in ("atlas", "plain")}
    memory = loads["atlas"]["memory_per_session_mb"]
    found = [
        at_most("filter, median over the static page's", ratio(results, "filter", "static"), 1.5),
        at_most("filter, median over Dash's", ratio(results, "filter", "dash"), 1.0),
        at_most("year, median over the static page's", ratio(results, "year", "static"), 1.1),
        at_most("first map, median over the static page's", first(results), 2.0),
    ]
    for name in ("filter", "year", "country"):
        mine = results[name]["atlas"]
        found.append(at_most(f"{name}, bytes as sent", mine["wire_bytes"], SMALL))
        plain = mine["wire_bytes_uncompressed"]
        found.append(at_most(f"{name}, bytes before compression", plain, SMALL))
    quick = round(rates["atlas"] / rates["plain"], 2)
    pairs = min(results[name]["atlas"]["n"] for name in INTERACTIONS)
    found.append(at_least("interleaved pairs of each interaction", pairs, 30))
    name = f"reruns a second with {last} sessions, over plain Streamlit's"
    found.append(at_least(name, quick, 3.0))
    found.append(at_most("memory of a further session, MB", memory, 2.0))
    return found


def first(results: Results) -> float:
    """Give the ratio of the first maps."""
    return ratio(results, "first_map", "static")


def at_most(name: str, value: float, limit: float) -> dict[str, Any]:
    """Compare a value with its upper limit."""
    return {"name": name, "value": value, "at_most": limit, "reached": value <= limit}


def at_least(name: str, value: float, limit: float) -> dict[str, Any]:
    """Compare a value with its lower limit."""
    return {"name": name, "value": value, "at_least": limit, "reached": value >= limit}
