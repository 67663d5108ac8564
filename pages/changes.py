"""What changed between two versions of the tables: sentence, map, ledger, lists, extract, feed."""

from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from data import changes, changes_extract, changes_words
from data.changes import CHANGED, SORTS, Change, Changes
from data.selection import query
from data.selection.declared import OPEN, SINCE, UNTIL
from data.selection.value import PLAIN
from data.summary import plural
from geo import shapes
from pages import _caption, _card, _control, _dossier, _escape, _plot
from pages._scene import Scene
from plates import changemap, worldmap

TITLE = "What changed"
KEY = "changes"
LISTED = 200
SEVERAL = "A country with several sorts of change has the colour of the last in the legend."
HEADS = ("Engagement", "Country", "Dates", "What changed")


def show(scene: Scene) -> None:
    """Draw the page."""
    st.title(TITLE, anchor=False)
    found = changemap.found(scene.tables, scene.selection, scene.view)
    choose(scene, found)
    said = changes_words.sentence(found, scene.selection)
    st.markdown(_escape.markdown(said))
    if found.before is found.after:
        st.info("There is no other version to compare with: choose two different ones.")
    try:
        picture(scene, found, said)
    except shapes.ShapesError as problem:
        st.error(f"The map cannot be drawn: {problem}. The changes are listed under it.")
    ledger(found)
    beside = "; ".join(changes_words.beside(found)) or "nothing"
    st.caption(_escape.markdown(f"In the other tables, whatever the filters: {beside}."))
    offer(scene, found)
    lists(scene, found)


def choose(scene: Scene, found: Changes) -> None:
    """Draw the boxes of the two versions; left empty they are the last two."""
    left, right = st.columns(2)
    with left:
        _control.box(SINCE, SINCE.options(scene.tables), f"{found.before.version} (unless chosen)")
    with right:
        _control.box(UNTIL, UNTIL.options(scene.tables), f"{found.after.version} (unless chosen)")
    if scene.view.until and scene.view.since == found.after.version != found.before.version:
        st.caption("The first box holds the later version; changes are told in the order of time.")


def picture(scene: Scene, found: Changes, said: str) -> None:
    """Draw the map of the countries with a change; `said` is the page's sentence."""
    caption = _caption.caption(scene, TITLE, SEVERAL, {}) | {
        "summary": said,
        "ledger": arithmetic(found),
        "stem": changes_extract.filename(found).removesuffix(".csv"),
    }
    _plot.mount(
        changemap.overlay(found, geo=worldmap.looking(PLAIN.focus)),
        KEY,
        {"picked": partial(_dossier.opened, KEY, scene.tables)},
        alt=f"World map. {said}",
        base=worldmap.address(found.after, changemap.SCHEME, _plot.look()),
        caption=caption,
    )
    st.caption(SEVERAL)


def arithmetic(found: Changes) -> str:
    """Say the ledger of changes in one line: every engagement of either version in one part."""
    parts = [f"{number:,} {SORTS[sort]}" for sort, number in found.counts.items() if number]
    total = plural(sum(found.counts.values()), "engagement")
    return f"Ledger: {total} in either version = {' + '.join(parts) or '0'}"


def ledger(found: Changes) -> None:
    """Draw the ledger, each part that is listed a link to its list."""
    total = plural(sum(found.counts.values()), "engagement")
    parts = [
        f"[{number:,} {SORTS[sort]}](#{sort})" if sort in CHANGED else f"{number:,} {SORTS[sort]}"
        for sort, number in found.counts.items()
        if number
    ]
    with st.container(key="ledger"):
        st.markdown(f"**Ledger:** {total} in either version = {' + '.join(parts) or '0'}")


def offer(scene: Scene, found: Changes) -> None:
    """Draw the button for the changes, the address of the same file, and that of the feed."""
    number = plural(len(found.changes), "changed engagement")
    # The file is written when it is asked for, when no run of the page knows its address.
    site = scene.site
    st.download_button(
        f"Download {number} as CSV",
        data=lambda: changes_extract.write(found, scene.selection, site),
        file_name=changes_extract.filename(found),
        mime="text/csv",
        on_click="ignore",
        help="A line for each field that changed, with what stood before and after.",
    )
    asked = changes_extract.asked(found, scene.selection)
    st.caption(f"The same file by address: `{site}/changes.csv?{asked}`")
    narrow = query(replace(scene.selection, version=""))
    feed = f"changes.atom{'?' + narrow if narrow else ''}"
    st.html(
        f'<p class="facts"><a href="{escape(feed)}">Atom feed of what released versions changed '
        "in this selection</a></p>"
    )


def lists(scene: Scene, found: Changes) -> None:
    """List the changed engagements of each sort, of the country that is open if one is."""
    why = changes.reasons(found.after)
    told = {change.id: differing(change, why) for change in found.changes}
    asked = query(scene.selection)
    _control.box(OPEN, OPEN.options(scene.tables), "all countries")
    here = found.rows
    if place := scene.view.open:
        here = here[here["iso3"] == place]
        said = f"{len(here):,} of {plural(len(found.rows), 'changed engagement')} listed here"
        st.caption(f"{said}: those of {OPEN.options(scene.tables)[place]}; the file holds all.")
    for sort in CHANGED:
        rows = here[here["sort"] == sort]
        if len(rows):
            title = f"{SORTS[sort].capitalize()} ({len(rows):,})"
            st.header(title, anchor=sort)
            lines = [
                [
                    _card.named(row, asked),
                    _card.country_link(row, asked),
                    escape(_card.when(row)),
                    told[row["id"]],
                ]
                for _, row in rows[:LISTED].iterrows()
            ]
            st.html(_card.table(title, HEADS, lines))
        if len(rows) > LISTED:
            st.caption(f"{len(rows) - LISTED:,} more are in the file.")


def differing(change: Change, why: dict[str, tuple[str, str]]) -> str:
    """Give what changed of one engagement: field by field, or why it was retired."""
    if change.sort == "retired":
        return escape(changes_words.told(change, why))
    items = [f"<li>{escape(changes_words.difference(one))}</li>" for one in change.differences]
    return f"<ul>{''.join(items)}</ul>" if items else "new"
