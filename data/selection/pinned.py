"""The version of the tables that a query is pinned on."""

from collections.abc import Iterable

from data import history, tables
from data.tables import Tables


def opened(pairs: Iterable[tuple[str, str]]) -> Tables:
    """Give the tables of the version in a query; without one that is known, the newest.

    `data.selection.parse` names a version that is not known among the problems of the query.
    """
    asked = {text for name, text in pairs if name == "version" and text}
    known = asked & {release.version for release in history.releases()}
    return tables.read(known.pop()) if len(asked) == len(known) == 1 else tables.read()
