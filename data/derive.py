"""Columns that follow from the tables: one place for what a row is, beside what it says."""

from collections.abc import Iterable, Mapping

import pandas as pd

from data import amounts, dates, freshness, search
from data.intervals import interval, reach
from data.lookup import listed, look_up

CHINA = "CHN"
NONE = "none"
LAYERS = {
    "ties": "Ties with China",
    "own": "China's own rows",
    "restrictions": "Restrictions",
    "comparators": "Comparator groups",
}
BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")


def slug(name: str) -> str:
    """Give the form of a region's name that stands in a URL: `eastern-africa`."""
    return name.lower().replace(" ", "-")


def layer(iso3: str, counterpart: str, tie: str) -> str:
    """Name the layer of a row: a restriction whoever it concerns, China's own, a tie, the rest."""
    if tie == "restricts":
        return "restrictions"
    if iso3 == CHINA:
        return "own"
    return "ties" if counterpart == CHINA else "comparators"


def camp(initiative_camp: str, counterpart: str) -> str:
    """Name the camp of a row: its initiative's, else china-led where the counterpart is China."""
    return initiative_camp or ("china-led" if counterpart == CHINA else NONE)


def engagements(tables: Mapping[str, pd.DataFrame], as_of: str) -> pd.DataFrame:
    """Give the engagements with what follows from the other tables.

    Added: country, country_zh, region, subregion (names, and slugs for the URL), kind_name, tie,
    shape, initiative (the id, `none` without one), initiative_name, initiative_zh, camp, layer,
    year (of the start, or ''), undated (boolean), contested (`true` where a source disputes
    something), actor_ids (`data.lookup.listed`), start_precision, end_precision, the columns of
    `data.amounts`, unchecked (`data.freshness`), the bounds of `data.intervals` (ISO days, '' where
    undated) and `searched`, the text a search looks in.
    """
    rows = named(tables)
    rows["initiative"] = rows["initiative_id"].where(rows["initiative_id"] != "", NONE)
    camps = look_up(rows["initiative_id"], tables["initiatives"].set_index("id")["camp"])
    rows["camp"] = texts(map(camp, camps, rows["counterpart_iso3"]))
    rows["layer"] = texts(map(layer, rows["iso3"], rows["counterpart_iso3"], rows["tie"]))
    rows["year"] = rows["start"].str[:4]
    rows["undated"] = rows["start"] == ""
    evidence = tables["evidence"]
    disputed = evidence.loc[evidence["stance"] == "disputes", "engagement_id"]
    rows["contested"] = rows["id"].isin(set(disputed)).map({True: "true", False: "false"})
    rows["contested"] = rows["contested"].astype("string")
    rows["actor_ids"] = look_up(rows["id"], acting(tables["engagement_actors"]))
    rows = judged(rows, evidence, tables["rates"], as_of)
    rows["searched"] = texts(search.texts(rows, tables))
    return bounded(rows, as_of)


def judged(
    rows: pd.DataFrame, evidence: pd.DataFrame, rates: pd.DataFrame, as_of: str
) -> pd.DataFrame:
    """Add how exact the dates are, what the sums are worth, and what was not checked lately."""
    about = evidence["field"].isin(["amount", "currency"]) & (evidence["stance"] == "disputes")
    found = amounts.columns(rows, rates, set(evidence.loc[about, "engagement_id"]))
    standing = zip(rows["status"], rows["checked"], strict=True)
    found["unchecked"] = [freshness.unchecked(*cells, as_of) for cells in standing]
    for column in ("start", "end"):
        found[f"{column}_precision"] = [dates.precision(cell) for cell in rows[column]]
    return rows.assign(**{name: texts(cells) for name, cells in found.items()})


def acting(links: pd.DataFrame) -> pd.Series:
    """Give the ids of the actors of each engagement, as one text."""
    known = links[links["actor_id"] != ""]
    return known.groupby("engagement_id")["actor_id"].agg(lambda ids: listed(dict.fromkeys(ids)))


def named(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Give the engagements with what their country, kind and initiative are called and are."""
    rows = tables["engagements"].copy()
    countries = tables["countries"].set_index("iso3")
    kinds = tables["kinds"].set_index("id")
    initiatives = tables["initiatives"].set_index("id")
    rows["country"] = look_up(rows["iso3"], countries["name_en"])
    rows["country_zh"] = look_up(rows["iso3"], countries["name_zh"])
    rows["region"] = look_up(rows["iso3"], countries["region"])
    rows["subregion"] = look_up(rows["iso3"], countries["subregion"])
    rows["region_slug"] = texts(map(slug, rows["region"]))
    rows["subregion_slug"] = texts(map(slug, rows["subregion"]))
    rows["kind_name"] = look_up(rows["kind"], kinds["name_en"])
    rows["tie"] = look_up(rows["kind"], kinds["tie"])
    rows["shape"] = look_up(rows["kind"], kinds["shape"])
    rows["initiative_name"] = look_up(rows["initiative_id"], initiatives["name_en"])
    rows["initiative_zh"] = look_up(rows["initiative_id"], initiatives["name_zh"])
    return rows


def bounded(rows: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Add the bounds of start and end to rows that know their shape."""
    spans = [
        interval(start, end, shape, status, reach(status, status_as_of, as_of))
        for start, end, shape, status, status_as_of in zip(
            *(rows[cell] for cell in ("start", "end", "shape", "status", "status_as_of")),
            strict=True,
        )
    ]
    found = {bound: texts(getattr(span, bound) or "" for span in spans) for bound in BOUNDS}
    return rows.assign(**found, open=pd.array([span.open for span in spans], dtype=bool))


def texts(cells: Iterable[str]) -> pd.api.extensions.ExtensionArray:
    """Give cells as text, none of them included."""
    return pd.array(list(cells), dtype="string")
