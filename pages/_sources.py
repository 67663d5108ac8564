"""The sources behind several engagements, as a table."""

from html import escape

import pandas as pd

from data.tables import Tables
from pages import _card, _cited

HEADS = ("Title", "Publisher", "Published", "Language", "Kind")


def table(rows: pd.DataFrame, tables: Tables) -> str:
    """Give every source behind the rows once, newest first, undated ones last."""
    evidence = tables.evidence
    ids = set(evidence.loc[evidence["engagement_id"].isin(rows["id"]), "source_id"])
    cited = tables.sources[tables.sources["id"].isin(ids)]
    ordered = cited.sort_values(["published", "id"], ascending=[False, True])
    return _card.table("Sources", HEADS, (line(row) for _, row in ordered.iterrows()))


def line(row: pd.Series) -> list[str]:
    """Give the cells of one source."""
    rest = (escape(row[cell]) for cell in ("publisher", "published", "language", "kind"))
    return [_cited.link(row["title"], row["url"]), *rest]
