"""Pairs of rows that may be one event: for an editor to look at, never refused by themselves."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

import pandas as pd

from data.dates import bounds

NEAR = 60  # days between two starts, as far as their precision allows


def pairs(rows: pd.DataFrame, links: pd.DataFrame) -> list[tuple[str, str]]:
    """Find the pairs of one country, one kind and one actor whose starts may be near in time.

    rows: engagements; links: engagement_actors. An actor that stands in every row of an
    initiative, such as the Government of China, makes no pair: the rows of one initiative are
    told apart by it, and two initiatives are two events.
    """
    acting = actors(links)
    found = set()
    for _, group in rows[rows["start"] != ""].groupby(["iso3", "kind"]):
        cells = (group[column].tolist() for column in ("id", "start", "initiative_id"))
        for one, other in combinations(zip(*cells, strict=True), 2):
            if one[2] == other[2] and near(one[1], other[1]) and shares(acting, one[0], other[0]):
                found.add((one[0], other[0]))
    return sorted(found)


def actors(links: pd.DataFrame) -> Mapping[str, set[str]]:
    """Give the ids of the actors of each engagement, governments as a whole left out."""
    found: dict[str, set[str]] = defaultdict(set)
    for engagement, actor in zip(links["engagement_id"], links["actor_id"], strict=True):
        if actor and not actor.startswith("gov-"):
            found[engagement].add(actor)
    return found


def shares(acting: Mapping[str, set[str]], one: str, other: str) -> bool:
    """Say whether two engagements have an actor in common."""
    return bool(acting.get(one, set()) & acting.get(other, set()))


def near(one: str, other: str) -> bool:
    """Say whether two dates may lie at most `NEAR` days apart, given how exact they are."""
    first, second = bounds(one), bounds(other)
    apart = max(days(first[0]) - days(second[1]), days(second[0]) - days(first[1]))
    return apart <= NEAR


def days(day: str) -> int:
    """Count the days up to an ISO day."""
    return pd.Timestamp(day).toordinal()


def report(rows: pd.DataFrame, links: pd.DataFrame) -> Iterator[str]:
    """Say each pair in one line, with both titles."""
    titles = dict(zip(rows["id"], rows["title"], strict=True))
    for one, other in pairs(rows, links):
        yield f"one event? {one} ({titles[one]}) and {other} ({titles[other]})"
