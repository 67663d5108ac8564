"""Small tables and random ones, made in memory, for tests of what is done with tables."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from data import derive, schema
from data.dates import bounds
from data.tables import NAMES, Tables

AS_OF = "2026-06-30"
CAUSES = [HealthCheck.too_slow]  # the machine may be busy; a slow test is no wrong test
MODEST = settings(max_examples=30, deadline=None, suppress_health_check=CAUSES)
FEW = settings(max_examples=15, deadline=None, suppress_health_check=CAUSES)

Cells = dict[str, str]

COUNTRIES = (
    ("CHN", "China", "中国", "Asia", "Eastern Asia"),
    ("NAM", "Namibia", "纳米比亚", "Africa", "Sub-Saharan Africa"),
    ("SAU", "Saudi Arabia", "沙特阿拉伯", "Asia", "Western Asia"),
    ("USA", "United States", "美国", "Americas", "Northern America"),
    ("ZMB", "Zambia", "赞比亚", "Africa", "Sub-Saharan Africa"),
)
KINDS = (
    ("ban", "restricts", "lasting"),
    ("loan", "deal", "lasting"),
    ("membership", "joins", "lasting"),
    ("mou", "deal", "event"),
    ("sponsorship", "joins", "event"),
    ("summit", "attends", "event"),
)
INITIATIVES = (
    ("bri", "Belt and Road", "一带一路", "china-led"),
    ("un-text", "A resolution", "", "multilateral"),
    ("us-text", "A declaration", "", "us-led"),
)
ACTORS = (
    ("gov-zmb", "Government of Zambia", "", ""),
    ("huawei", "Huawei", "华为", "Huawei Technologies"),
    ("sensetime", "SenseTime", "商汤", ""),
)
SOURCES = (
    ("s-one", "A report", "https://example.org/1"),
    ("s-two", "A notice", ""),
)


def frame(name: str, rows: Sequence[Cells]) -> pd.DataFrame:
    """Make one table of the package; a cell that is not given is empty."""
    columns = schema.columns()[name]
    lines = [{column: row.get(column, "") for column in columns} for row in rows]
    return pd.DataFrame(lines, columns=list(columns), dtype="string")


def named(columns: str, rows: Sequence[Sequence[str]]) -> list[Cells]:
    """Give each row its columns' names."""
    return [dict(zip(columns.split(), row, strict=True)) for row in rows]


def engagement(name: str = "zmb-loan", **cells: str) -> Cells:
    """Make one engagement: a loan of China to Zambia of 2015, where nothing else is said."""
    plain = {
        "id": name,
        "iso3": "ZMB",
        "counterpart_iso3": "CHN",
        "kind": "loan",
        "title": "A title",
        "start": "2015",
        "status": "operating",
        "claimed_by": "media",
        "confidence": "high",
        "relevance": "direct",
    }
    return plain | cells


def tables(
    *engagements: Cells,
    evidence: Sequence[Cells] = (),
    links: Sequence[Cells] = (),
    sources: Sequence[Cells] = (),
) -> Tables:
    """Make tables of a few engagements, each supported by the source `s-one`."""
    supporting = [
        {"engagement_id": row["id"], "source_id": "s-one", "stance": "supports"}
        for row in engagements
    ]
    rows: dict[str, Sequence[Cells]] = {
        "engagements": engagements,
        "evidence": [*supporting, *evidence],
        "sources": [*named("id title url", SOURCES), *sources],
        "initiatives": named("id name_en name_zh camp", INITIATIVES),
        "countries": named("iso3 name_en name_zh region subregion", COUNTRIES),
        "kinds": [kind | {"name_en": kind["id"]} for kind in named("id tie shape", KINDS)],
        "actors": named("id name_en name_original aliases", ACTORS),
        "engagement_actors": links,
        "rates": (),
        "retired": (),
    }
    frames = {name: frame(name, rows[name]) for name in NAMES}
    frames["engagements"] = derive.engagements(frames, AS_OF)
    return Tables(version=f"{AS_OF}-00000000", as_of=AS_OF, **frames)


@st.composite
def prefixes(draw: st.DrawFn, first: int = 2014, last: int = 2024) -> str:
    """Draw a date as it may be stored: a year, a month or a day."""
    day = draw(st.dates(date(first, 1, 1), date(last, 12, 31))).isoformat()
    return day[: draw(st.sampled_from([4, 7, 10]))]


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a start and an end as they may be stored, either of them perhaps unknown."""
    start, end = draw(prefixes() | st.just("")), draw(prefixes() | st.just(""))
    if start and end and bounds(end)[1] < bounds(start)[0]:
        return end, start
    return start, end


@st.composite
def small_tables(draw: st.DrawFn) -> Tables:
    """Draw tables of at most six engagements."""
    rows = []
    for number in range(draw(st.integers(0, 6))):
        start, end = draw(spans())
        choices = {
            "iso3": [row[0] for row in COUNTRIES],
            "counterpart_iso3": ["CHN", ""],
            "initiative_id": ["", *(row[0] for row in INITIATIVES)],
            "kind": [row[0] for row in KINDS],
            "title": ["A title", "Huawei (cloud)", "Ação, 商汤"],
            "status": ["operating", "launched", "signed", "unknown"],
            "claimed_by": ["media", "company"],
            "confidence": ["low", "medium", "high"],
            "relevance": ["direct", "context"],
        }
        cells = {column: draw(st.sampled_from(found)) for column, found in choices.items()}
        rows.append(engagement(f"row-{number}", start=start, end=end, **cells))
    return tables(*rows)
