"""One country: everything the table says about it, what is disputed and what is not known."""

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st

from data import derive, unknowns
from data.selection import about, query
from data.selection.declared import OF, countries
from data.selection.subject import FIXED
from data.summary import plural
from data.tables import Tables
from pages import _card, _country, _download, _empty, _escape, _ledger, _summary
from pages._scene import Scene


def show(scene: Scene) -> None:
    """Draw the page."""
    named = countries(scene.tables)
    st.title(_escape.markdown(named.get(scene.view.of, "Country")), anchor=False)
    _country.box(OF, scene.tables, "choose a country")
    if scene.view.of not in named:
        st.info("Choose a country to read everything that the table holds about it.")
        return
    st.caption(
        "One country in all layers: the filters Layer, Country and Region do not apply here."
    )
    narrow = replace(scene, selection=about(scene.selection, scene.view, scene.tables))
    place(narrow)
    _summary.sentence(narrow)
    hidden(narrow)
    _ledger.line(narrow, {})
    _download.offer(narrow, narrow.selection, len(narrow.rows))
    if not _empty.notice(narrow, FIXED["country"]):
        sections(narrow)


def place(scene: Scene) -> None:
    """Say what kind of place the country is, and how else it is named."""
    row = scene.tables.countries.set_index("iso3").loc[scene.view.of]
    said = [str(row["subregion"] or row["region"]), f"ISO code {scene.view.of}"]
    if row["income_group"]:
        said.append(f"income group: {row['income_group'].replace('-', ' ')}")
    if row["small_state"] == "true":
        said.append("small state")
    if row["other_names"]:
        said.append(f"also named {row['other_names']}")
    st.caption(_escape.markdown(" · ".join(said)))


def hidden(scene: Scene) -> None:
    """Say how many rows of the country the filters hide."""
    of_country = scene.tables.engagements["iso3"] == scene.view.of
    number = int(of_country.sum()) - len(scene.rows)
    if number:
        st.warning(f"The filters hide {plural(number, 'engagement')} of this country.")


def sections(scene: Scene) -> None:
    """Draw the parts of the page, each with its number."""
    rows = scene.rows
    members = rows[rows["tie"] == "joins"]
    st.header(f"Memberships, signatures and support ({len(members):,})")
    if len(members):
        st.html(memberships(members, scene.tables))
    others = rows[rows["tie"] != "joins"]
    for layer, name in derive.LAYERS.items():
        mine = others[others["layer"] == layer]
        if len(mine):
            st.header(f"{name}: engagements in time order ({len(mine):,})")
            st.html(_card.cards(mine, scene.tables, query(scene.selection)))
    disputed = scene.tables.evidence[
        scene.tables.evidence["engagement_id"].isin(rows["id"])
        & (scene.tables.evidence["stance"] == "disputes")
    ]
    st.header(f"Disagreements ({len(disputed):,})")
    if len(disputed):
        st.html(disagreements(disputed, scene))
    st.header("What is not known")
    for sentence in unknowns.sentences(rows):
        st.markdown(f"- {sentence}")
    st.header("Sources")
    st.html(sources(rows, scene))


def memberships(rows: pd.DataFrame, tables: Tables) -> str:
    """Give what the country joined, in joining order."""
    heads = ("Joined", "Dates", "Status, claim, confidence", "Layer", "Sources")
    lines = [
        [
            _card.named(row),
            escape(_card.when(row)),
            "<br>".join(escape(fact) for fact in _card.facts(row)[1:]),
            escape(derive.LAYERS[row["layer"]]),
            _card.sources(row["id"], tables),
        ]
        for _, row in _card.in_time(rows).iterrows()
    ]
    return _card.table("Memberships, signatures and support", heads, lines)


def disagreements(disputed: pd.DataFrame, scene: Scene) -> str:
    """Give what the table says and what another source says side by side, each with its source."""
    rows = scene.rows.set_index("id", drop=False)
    cited = disputed.merge(scene.tables.sources, left_on="source_id", right_on="id")
    heads = ("Engagement", "Cell", "The table says", "Another source says")
    lines = []
    for _, row in cited.iterrows():
        engagement = rows.loc[row["engagement_id"]]
        cell = row["field"].replace("_", " ") or "the row as a whole"
        shown = table_side(engagement, row["field"], scene.tables)
        lines.append([_card.named(engagement), escape(cell), shown, other_side(row)])
    return _card.table("Disagreements", heads, lines)


def table_side(row: pd.Series, field: str, tables: Tables) -> str:
    """Give the cell as the table has it, and the sources that are known to say the same."""
    cell = str(row[field]) if field else ""
    value = _card.amount(row) if field == "amount" and cell else cell
    backing = [
        f"{_card.link(one['title'], one['url'])}, {escape(one['publisher'])}"
        for one in _card.cited(tables)[row["id"]]
        if field and one["stance"] == "supports" and one["field"] == field
    ]
    return "<br>".join([escape(value), *backing])


def other_side(row: pd.Series) -> str:
    """Give what a disputing source says, and the source."""
    said = "; ".join(filter(None, dict.fromkeys([row["value"], row["detail"]])))
    return f"{escape(said)}<br>{_card.link(row['title'], row['url'])}, {escape(row['publisher'])}"


def sources(rows: pd.DataFrame, scene: Scene) -> str:
    """Give every source behind the rows once, newest first, undated ones last."""
    evidence = scene.tables.evidence
    ids = set(evidence.loc[evidence["engagement_id"].isin(rows["id"]), "source_id"])
    cited = scene.tables.sources[scene.tables.sources["id"].isin(ids)]
    lines = [
        [
            _card.link(row["title"], row["url"]),
            escape(row["publisher"]),
            escape(row["published"]),
            escape(row["language"]),
            escape(row["kind"]),
        ]
        for _, row in cited.sort_values("published", ascending=False).iterrows()
    ]
    heads = ("Title", "Publisher", "Published", "Language", "Kind")
    return _card.table("Sources", heads, lines)
