"""Two sides of the table beside each other: whom each has, whom both have."""

from functools import partial

import streamlit as st

from data import coverage
from data.comparison import Comparison, Side, compare, extract, loosened, ranged, sentence
from data.selection import View, pairs, query
from data.selection.declared import OPEN
from data.selection.value import PLAIN
from data.summary import places, plural
from data.tables import Tables
from geo import borders, shapes
from pages import (
    _caption,
    _card,
    _control,
    _dossier,
    _empty,
    _escape,
    _links,
    _overlap,
    _plot,
    _sides,
)
from pages._scene import Scene
from plates import comparison as plate
from plates import worldmap

TITLE = "Compare"
KEY = "comparison"
HOW = (
    "Each side is your selection with this one field set, in all layers; the filters Layer and "
    "Part do not apply here. Restrictions such as bans are left out unless a side asks for that "
    "kind. Of an initiative that countries joined, those count that joined and did not withdraw; "
    "attending is not joining."
)
CLASSES = {"both": "In both", "a": "Only A", "b": "Only B", "neither": "Neither known"}
WHY = {
    "hidden": "joined by records that the filters hide",
    "withdrew": "withdrew",
    "attended": "attended, without a record of joining",
    "other": "with other engagements, without a record of joining",
}


def show(scene: Scene) -> None:
    """Draw the page."""
    st.title(TITLE, anchor=False)
    _sides.draw(scene.tables)
    st.caption(HOW)
    if not scene.view.a or not scene.view.b:
        st.info("Choose both sides: two initiatives, camps, kinds, claimants or ranges of years.")
        return
    view = View(a=scene.view.a, b=scene.view.b)
    found = compare(scene.tables, scene.selection, view, scene.shapeless)
    st.code(sentence(found, scene.tables), language=None, wrap_lines=True)
    try:
        picture(scene, found)
    except shapes.ShapesError as problem:
        st.error(f"The map cannot be drawn: {problem}. The lists stand below.")
    overlap(found)
    ledger(found)
    download(scene, found)
    opened(scene, found)
    for letter, side in (("A", found.a), ("B", found.b)):
        about(scene, letter, side)
    lists(found)


def picture(scene: Scene, found: Comparison) -> None:
    """Draw the map of the two lists."""
    look = _plot.look()
    note = [line for side in (found.a, found.b) for line in listed(side, scene.tables)]
    hidden = sorted((found.a.most | found.b.most) & scene.shapeless)
    note += [f"Without a shape, and so not on the map: {', '.join(hidden)}."] if hidden else []
    _plot.mount(
        plate.overlay(scene.tables, found, look, note=note, geo=worldmap.looking(PLAIN.focus)),
        KEY,
        {"picked": partial(_dossier.opened, KEY, scene.tables)},
        alt=alternative(found),
        base=worldmap.address(scene.tables, plate.SCHEME, look),
        caption=caption(scene, found),
    )
    st.caption(f"{_caption.CAVEAT} {borders.short()}")


def listed(side: Side, tables: Tables) -> list[str]:
    """Say how partial the list of a side is, where the side is an initiative."""
    if side.field != "initiative":
        return []
    return coverage.lines(side.rows, side.selection, tables)


def alternative(found: Comparison) -> str:
    """Say the picture in words."""
    counted = (f"{CLASSES[name].lower()} {len(found.countries[name]):,}" for name in CLASSES)
    return f"World map of two lists. A: {found.a.name}. B: {found.b.name}. {', '.join(counted)}."


def caption(scene: Scene, found: Comparison) -> dict[str, str]:
    """Give the words that the picture carries when a reader takes it away."""
    tables = scene.tables
    return {
        "title": TITLE,
        "selection": f"A: {found.a.name}. B: {found.b.name}.",
        "summary": sentence(found, tables),
        "ledger": f"Ledger: {sum_of(found)} = {' + '.join(parts(found))}",
        "caveat": _caption.CAVEAT,
        "source": f"{_caption.ATLAS}. {_caption.source(tables)}",
        "link": extract.view_url(found, tables, scene.site),
        "stem": extract.filename(found, tables).removesuffix(".csv"),
    }


def overlap(found: Comparison) -> None:
    """Say the overlap in numbers: every country of the table in exactly one class."""
    counted = [
        f"{words} **{len(found.countries[name]):,}**{span(found, name)}"
        for name, words in CLASSES.items()
    ]
    every = sum(len(codes) for codes in found.countries.values())
    only = {len(found.a.most - found.a.least), len(found.b.most - found.b.least)} - {0}
    doubt = " Countries that are only possibly in the years count as in them." if only else ""
    st.markdown(f"{' + '.join(counted)} = {every:,} countries and territories.{doubt}")


def span(found: Comparison, name: str) -> str:
    """Say between what numbers a class lies where the years leave doubt, else nothing."""
    least, most = found.ranges[name]
    return "" if least == most else f" ({ranged(least, most)})"


def sum_of(found: Comparison) -> str:
    """Say how many engagements the table holds."""
    return plural(sum(found.rows.values()), "engagement")


def parts(found: Comparison) -> list[str]:
    """Say the parts of the ledger: every engagement of the table in exactly one of them."""
    said = {"a": "of A alone", "b": "of B alone", "both": "of both", "neither": "of neither"}
    return [f"{found.rows[name]:,} {words}" for name, words in said.items()]


def ledger(found: Comparison) -> None:
    """Draw the ledger of the comparison, and a link to exactly the rows of each side."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="ledger"):
        arithmetic = f"**Ledger:** {sum_of(found)} = {' + '.join(parts(found))}"
        st.markdown(arithmetic, width="content")
        for letter, side in (("A", found.a), ("B", found.b)):
            _links.to("records", f"All of {letter}: {len(side.rows):,}", pairs(side.selection))


def download(scene: Scene, found: Comparison) -> None:
    """Draw the button for the extract, and the address that gives the same bytes."""
    tables, site = scene.tables, scene.site
    number = len(found.a.most | found.b.most)
    st.download_button(
        f"Download {places(number)} as CSV",
        data=lambda: extract.write(found, tables, site),
        file_name=extract.filename(found, tables),
        mime="text/csv",
        on_click="ignore",
        help="One line a country: its side, its engagements on each, and the address of this view.",
    )
    asked = query(found.selection, found.view)
    st.caption(f"The same file by address: `{site}/compare.csv?{asked}`")


def opened(scene: Scene, found: Comparison) -> None:
    """Draw the box of the country that is open, and its engagements on either side."""
    _control.box(OPEN, OPEN.options(scene.tables), "none opened")
    place = scene.view.open
    if not place:
        return
    for letter, side in (("A", found.a), ("B", found.b)):
        rows = side.rows[side.rows["iso3"] == place]
        name = OPEN.options(scene.tables)[place]
        st.header(_escape.markdown(f"{name}, {letter}: {side.name} ({len(rows):,})"), anchor=False)
        if rows.empty:
            st.info("No record on this side. No record is not no engagement.")
        else:
            st.html(_card.cards(rows, scene.tables, query(found.selection)))


def about(scene: Scene, letter: str, side: Side) -> None:
    """Say of a side how many it has and who is not counted."""
    st.header(_escape.markdown(f"{letter}: {side.name}"), anchor=False)
    st.markdown(f"{plural(len(side.rows), 'engagement')} of {places(len(side.most))}.")
    if rest := _overlap.apart(side, scene.tables, query(scene.selection), WHY):
        st.html(rest)
    if side.rows.empty:
        _empty.cure(loosened(side.text, scene.selection, scene.tables, scene.shapeless))


def lists(found: Comparison) -> None:
    """List the countries in both, of A alone and of B alone."""
    for name in ("both", "a", "b"):
        title = f"{CLASSES[name]} ({len(found.countries[name]):,})"
        st.header(title)
        if found.countries[name]:
            st.html(_overlap.table(found, name, title))
