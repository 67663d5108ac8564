"""Seven engagements, at least one in every layer, and all that they need."""

from collections.abc import Mapping

import pandas as pd

from data import derive, schema
from data.tables import Tables

AS_OF = "2026-11-23"
PAPER, NOTICE = "https://example.org/paper", ""

ENGAGEMENTS = (
    {"id": "zmb-rail-1967", "iso3": "ZMB", "kind": "loan", "title": "A railway loan"}
    | {"start": "1967-09-05", "end": "1976-07-14", "amount": "494000000", "currency": "CNY"}
    | {"status": "completed", "confidence": "high", "relevance": "context"},
    {"id": "zmb-plan-2018", "iso3": "ZMB", "kind": "membership", "title": "A plan joined"}
    | {"start": "2018-09", "initiative_id": "bri", "status": "operating"}
    | {"confidence_reason": "One list gives the month."},
    {"id": "egy-mou-2019", "iso3": "EGY", "kind": "mou", "title": "Words about speech"}
    | {"start": "2019", "status": "signed", "confidence": "low"},
    {"id": "egy-core-member", "iso3": "EGY", "kind": "membership", "title": "A core member"}
    | {"initiative_id": "friends", "status": "unknown", "confidence": "low"},
    {"id": "sgp-lab-2025", "iso3": "SGP", "kind": "lab", "title": "A laboratory"}
    | {"start": "2025-07-02", "status": "launched", "claimed_by": "company"},
    {"id": "ita-ban-2025", "iso3": "ITA", "kind": "restriction", "title": "A service is blocked"}
    | {"start": "2025-01-30", "status": "operating"},
    {"id": "fra-text-2024", "iso3": "FRA", "kind": "membership", "title": "Another text"}
    | {"start": "2024-03-21", "initiative_id": "text", "counterpart_iso3": ""},
)
COMMON = {"counterpart_iso3": "CHN", "chinese_actor": "Huawei", "claimed_by": "media"} | {
    "confidence": "medium",
    "relevance": "direct",
    "status": "operating",
    "summary": "What happened.",
}
COUNTRIES = (
    {"iso3": "CHN", "name_en": "China", "name_zh": "中国"},
    {"iso3": "EGY", "name_en": "Egypt", "name_zh": "埃及", "region": "Africa"}
    | {"subregion": "Northern Africa", "other_names": "Arab Republic of Egypt"},
    {"iso3": "FRA", "name_en": "France", "name_zh": "法国", "region": "Europe"},
    {"iso3": "ITA", "name_en": "Italy", "name_zh": "意大利", "region": "Europe"},
    {"iso3": "NAM", "name_en": "Namibia", "name_zh": "纳米比亚", "region": "Africa"},
    {"iso3": "SGP", "name_en": "Singapore", "name_zh": "新加坡", "small_state": "true"},
    {"iso3": "ZMB", "name_en": "Zambia", "name_zh": "赞比亚", "region": "Africa"},
)
KINDS = (
    {"id": "loan", "name_en": "Loan", "tie": "deal", "shape": "lasting"},
    {"id": "membership", "name_en": "Membership", "tie": "joins", "shape": "lasting"},
    {"id": "mou", "name_en": "Memorandum", "tie": "deal", "shape": "event"},
    {"id": "lab", "name_en": "Laboratory", "tie": "deal", "shape": "lasting"},
    {"id": "restriction", "name_en": "Restriction", "tie": "restricts", "shape": "lasting"},
)
INITIATIVES = (
    {"id": "bri", "name_en": "Belt and Road", "name_zh": "一带一路", "camp": "china-led"},
    {"id": "friends", "name_en": "Group of Friends", "name_zh": "之友小组", "camp": "china-led"},
    {"id": "text", "name_en": "A resolution", "name_zh": "", "camp": "us-led"},
)
SOURCES = (
    {"id": "s-one", "publisher": "A paper", "title": "A report", "url": PAPER}
    | {"published": "2022-09", "language": "en", "kind": "media"},
    {"id": "s-two", "publisher": "A ministry", "title": "A notice", "language": "zh"}
    | {"published": "", "url": NOTICE, "kind": "official-prc"},
)
EVIDENCE = (
    *(
        {"engagement_id": row["id"], "source_id": "s-one", "stance": "supports"}
        for row in ENGAGEMENTS
    ),
    {"engagement_id": "zmb-rail-1967", "source_id": "s-two", "stance": "disputes"}
    | {"field": "amount", "value": "988000000", "detail": "both halves"},
)
ACTORS = ({"id": "huawei", "name_en": "Huawei", "name_original": "华为", "type": "private-firm"},)
LINKS = tuple(
    {"engagement_id": row["id"], "side": "chinese", "position": "1", "actor_id": "huawei"}
    | {"role": "signatory", "wording": "Huawei"}
    for row in ENGAGEMENTS
)
RETIRED = (
    {"id": "zmb-old-2018", "retired_on": "2026-11", "reason": "Told twice"}
    | {"successor_id": "zmb-plan-2018"},
    {"id": "zmb-wrong-2019", "retired_on": "2026-11-20", "reason": "Not an engagement"},
)
ROWS: Mapping[str, tuple[Mapping[str, str], ...]] = {
    "engagements": tuple(COMMON | row for row in ENGAGEMENTS),
    "countries": COUNTRIES,
    "kinds": KINDS,
    "initiatives": INITIATIVES,
    "sources": SOURCES,
    "evidence": EVIDENCE,
    "actors": ACTORS,
    "engagement_actors": LINKS,
    "rates": (),
    "retired": RETIRED,
}


def tables(
    cells: Mapping[str, Mapping[str, str]] | None = None,
    more: Mapping[str, tuple[Mapping[str, str], ...]] | None = None,
) -> Tables:
    """Make the tables; `cells` gives a table's columns one text for all rows, `more` adds rows."""
    frames = {}
    for name, rows in ROWS.items():
        columns = list(schema.columns()[name])
        filled = [
            dict.fromkeys(columns, "") | dict(row) for row in (*rows, *(more or {}).get(name, ()))
        ]
        frame = pd.DataFrame(filled, columns=columns, dtype="string")
        frames[name] = frame.assign(**(cells or {}).get(name, {})).astype("string")
    frames["engagements"] = derive.engagements(frames, AS_OF)
    return Tables(version=f"{AS_OF}-made", as_of=AS_OF, **frames)
