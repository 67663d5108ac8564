"""The feed of changes as an Atom document: an entry for each engagement that a release changed."""

import uuid
from functools import lru_cache
from itertools import pairwise
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

from data import changes, changes_words, history, tables
from data.selection import Selection, describe, query
from data.summary import plural
from data.tables import Tables

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
NAMED = uuid.UUID("5b0c1a0e-8f63-4f6c-9d3a-6a1f3f0c7d42")  # what our ids are made under, for ever
ATLAS = "AI Engagement Atlas"
RELEASES = 5

ET.register_namespace("", ATOM)


def document(current: Tables, selection: Selection, site: str) -> bytes:
    """Give the feed of what the last releases changed under a selection, newest first.

    `site` is the address that links begin with. The ids of entries depend on release and
    engagement alone, their dates are the days of the releases at midnight, UTC.
    """
    released = upto(current.version)
    recent = released[-RELEASES:]
    asked = query(selection)
    root = ET.Element(name("feed"))
    text(root, "id", identity(f"feed?{asked}"))
    text(root, "title", f"{ATLAS}: changes")
    text(root, "updated", moment(recent[-1].day if recent else current.as_of))
    text(ET.SubElement(root, name("author")), "name", ATLAS)
    link(root, "self", address(site, "changes.atom", asked), MEDIA_TYPE)
    link(root, "alternate", address(site, "changes", asked), "text/html")
    entries = [
        made
        for before, after in reversed(list(pairwise(recent)))
        for made in told(before, after, selection, site)
    ]
    if recent and recent[0] == released[0]:
        entries.append(first(released[0], site))
    text(root, "subtitle", f"{describe(selection, current)}{within(len(recent))}")
    root.extend(entries)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def upto(version: str) -> tuple[history.Release, ...]:
    """Give the releases up to a version; all of them where it is not released yet."""
    released = history.releases()
    names = [release.version for release in released]
    return released[: names.index(version) + 1] if version in names else released


def within(releases: int) -> str:
    """Say how far back a feed goes."""
    return f" Changes of the last {plural(releases, 'release')}; all are on the page of changes."


@lru_cache(maxsize=64)
def told(
    before: history.Release, after: history.Release, selection: Selection, site: str
) -> tuple[ET.Element, ...]:
    """Give the entries of one release, one for each engagement that it changed."""
    found = changes.under(tables.read(before.version), tables.read(after.version), selection)
    rows = found.rows.set_index("id", drop=False)
    why = changes.reasons(found.after)
    made = []
    for change in found.changes:
        if change.sort not in changes.SUBSTANCE:
            continue
        row = rows.loc[change.id]
        said = changes_words.told(change, why) or str(row["summary"])
        made.append(
            entry(
                after,
                change.id,
                f"{changes.SORTS[change.sort].capitalize()}: {row['title']} ({row['country']})",
                said,
                address(site, "record", urlencode({"id": change.id})),
            )
        )
    return tuple(made)


def first(release: history.Release, site: str) -> ET.Element:
    """Give the entry of the first release, which changed nothing but began."""
    asked = urlencode({"version": release.version})
    title = f"First release: version {release.version}"
    return entry(release, "", title, release.note, address(site, "records", asked))


def entry(release: history.Release, subject: str, title: str, said: str, href: str) -> ET.Element:
    """Give one entry."""
    made = ET.Element(name("entry"))
    text(made, "id", identity(f"{release.version}/{subject}"))
    text(made, "title", title)
    text(made, "updated", moment(release.day))
    link(made, "alternate", href, "text/html")
    text(made, "summary", said)
    return made


def address(site: str, path: str, asked: str) -> str:
    """Give an address of ours."""
    return f"{site}/{path}" + (f"?{asked}" if asked else "")


def identity(of: str) -> str:
    """Give an id that is the same wherever the atlas is served."""
    return uuid.uuid5(NAMED, of).urn


def moment(day: str) -> str:
    """Give a day as Atom wants it; the hour is midnight for want of one."""
    return f"{day}T00:00:00Z"


def name(tag: str) -> str:
    """Give a tag in Atom's namespace."""
    return f"{{{ATOM}}}{tag}"


def text(parent: ET.Element, tag: str, said: str) -> None:
    """Add an element with a text."""
    ET.SubElement(parent, name(tag)).text = said


def link(parent: ET.Element, rel: str, href: str, media_type: str) -> None:
    """Add a link."""
    ET.SubElement(parent, name("link"), {"rel": rel, "href": href, "type": media_type})
