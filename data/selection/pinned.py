"""The version of the tables that a query is pinned on."""

from collections.abc import Iterable
from dataclasses import replace

from data import history, tables
from data.selection.value import Selection
from data.tables import Tables


def opened(pairs: Iterable[tuple[str, str]]) -> Tables:
    """Give the tables of the version in a query; without one that is known, the newest.

    `data.selection.parse` names a version that is not known among the problems of the query.
    """
    asked = {text for name, text in pairs if name == "version" and text}
    known = asked & {release.version for release in history.releases()}
    return tables.read(known.pop()) if len(asked) == len(known) == 1 else tables.read()


def pinned(selection: Selection, version: str) -> Selection:
    """Pin a selection on a version where that was released; else it asks for the newest."""
    return replace(selection, version=history.pin(version))
