"""The method: what counts, on what it stands, what is missing, how to cite."""

from html import escape

import streamlit as st

from data import amounts, counts, documents, freshness
from data.summary import plural
from data.tables import Tables
from data.wording import words
from geo import borders, shapes
from pages import _card, _empty, _ledger, _named, _summary
from pages._scene import Scene

READING = """
An **engagement** is one event or tie between one country and a counterpart, usually China, with a
kind, a time and at least one source. Eighty states that join one declaration are eighty
engagements of one initiative. Attending is not joining, and a restriction is not an engagement of
the same sign: the kinds below say which is which.

Four **layers** are never mixed unless you ask for it: ties with China (shown at first), China's own
rows as host or founder, restrictions such as bans, and comparator groups that China does not lead.

**Years** select by overlap. A row is *certainly* in the years where its stored dates leave no
doubt; it is *possibly* in them where an unknown end could reach into them. No day is ever invented:
a date stands as its source gave it, by year, month or day. A lasting tie whose status says that it
holds is taken to hold on the day of the tables, even where that status was last seen earlier; where
a source dates the status, every listing says so.
"""


def show(scene: Scene) -> None:
    """Draw the page."""
    tables = scene.tables
    st.title("Method", anchor=False)
    _summary.sentence(scene)
    _ledger.line(scene, {})
    _empty.notice(scene)
    st.markdown(
        "Whatever the filters say, the table holds "
        f"{plural(len(tables.engagements), 'engagement')}, "
        f"{plural(len(tables.evidence), 'evidence row')} and "
        f"{plural(len(tables.sources), 'source')}; state of {tables.as_of}."
    )
    st.header("What counts and what does not")
    st.markdown(READING)
    st.markdown(documents.section("CODING.md", "What counts"))
    st.html(kinds(tables))
    st.header("Sources by kind")
    st.html(sources(tables))
    st.header("Coverage by initiative")
    st.html(coverage(tables, scene.pin))
    st.header("How right the rows are")
    st.markdown(documents.section("README.md", "How right they are"))
    st.markdown(f"{freshness.RULE}\n\n**Sums.** {amounts.RULE}")
    st.header("Borders")
    bounds()
    st.header("Known gaps")
    st.markdown(documents.section("README.md", "Known gaps"))
    st.header("Licence and how to cite")
    st.markdown(citation(tables, scene.site))


def kinds(tables: Tables) -> str:
    """Give the closed list of kinds, with how many rows each has."""
    number = counts.by_value(tables.engagements, "kind")
    lines = [
        [
            escape(row["name_en"]),
            escape(row["tie"]),
            escape(row["shape"]),
            escape(row["description"]),
            f"{number.get(row['id'], 0):,}",
        ]
        for _, row in tables.kinds.iterrows()
    ]
    heads = ("Kind", "Tie", "Shape", "What counts as it", "Engagements")
    return _card.table("Kinds of engagement", heads, lines)


def sources(tables: Tables) -> str:
    """Give how many sources of each kind there are, and how much stands on them."""
    cited = tables.evidence.merge(tables.sources, left_on="source_id", right_on="id")
    lines = [
        [
            escape(words(kind)),
            f"{number:,}",
            f"{int((cited['kind'] == kind).sum()):,}",
            f"{cited.loc[cited['kind'] == kind, 'engagement_id'].nunique():,}",
        ]
        for kind, number in counts.by_value(tables.sources, "kind").items()
    ]
    heads = ("Kind of source", "Sources", "Evidence rows", "Engagements that cite one")
    return _card.table("Sources by kind", heads, lines)


def coverage(tables: Tables, pin: str) -> str:
    """Give how complete each initiative's list is, as its own row says; `pin` goes along."""
    joining = tables.engagements[tables.engagements["tie"] == "joins"]
    found = joining.groupby("initiative_id")["iso3"].nunique()
    lines = [
        [
            _named.to("initiative", row["id"], row["name_en"], pin)
            + _named.chinese(row["name_zh"]),
            escape(words(row["camp"])),
            escape(row["coverage"]),
            escape(row["expected"]) or "no number known",
            f"{found.get(row['id'], 0):,}",
            escape(row["coverage_note"]),
        ]
        for _, row in tables.initiatives.iterrows()
    ]
    heads = ("Initiative", "Camp", "List", "Countries by a source", "Countries joined here", "Note")
    return _card.table("Coverage by initiative", heads, lines)


def bounds() -> None:
    """Say how borders are drawn, and list the places that this affects."""
    try:
        st.markdown(borders.short())
        places = borders.affected()
    except shapes.ShapesError as problem:
        st.error(str(problem))
        return
    lines = [[escape(str(cell)) for cell in row] for row in places.itertuples(index=False)]
    with st.expander(f"{plural(len(lines), 'place')} and how the map draws them"):
        heads = ("Code", "Place", "Drawn as", "Note")
        st.html(_card.table("Places and how the map draws them", heads, lines))


def citation(tables: Tables, site: str) -> str:
    """Say how to cite, and under which licence what may be used."""
    return (
        f"> AI Engagement Atlas, tables of {tables.as_of}, version `{tables.version}`, {site}\n\n"
        "Cite the address of the view as well: it reproduces the selection. The tables are under "
        "CC BY 4.0, the code under the MIT licence, the shapes under the BSD 3-Clause licence of "
        "their package; the documents behind the links belong to their publishers."
    )
