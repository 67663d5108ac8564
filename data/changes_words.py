"""The changes between two versions in words: which versions, how many changes, what else."""

import pandas as pd

from data import schema, tables
from data.changes import SORTS, SUBSTANCE, Change, Changes, Difference
from data.selection import Selection, View
from data.selection.declared import versions
from data.selection.described import phrases
from data.summary import places, plural
from data.tables import Tables

BESIDE = ("sources", "initiatives", "actors", "countries", "kinds")


def span(current: Tables, view: View) -> tuple[Tables, Tables]:
    """Give the earlier and the later of the two versions that a view asks for.

    Without `until` it is that of `current`, without `since` the one before `until`; where there
    is none before, both are the same.
    """
    known = list(versions(current))
    until = known.index(view.until or current.version)
    since = known.index(view.since) if view.since else min(until + 1, len(known) - 1)
    old, new = known[max(since, until)], known[min(since, until)]
    return opened(current, old), opened(current, new)


def opened(current: Tables, version: str) -> Tables:
    """Give the tables of a version, those at hand where they are of that version."""
    return current if version == current.version else tables.read(version)


def sentence(found: Changes, selection: Selection) -> str:
    """Say in one sentence how many engagements changed, of how many countries, and how."""
    number = sum(found.counts[sort] for sort in SUBSTANCE)
    changed = found.rows["sort"].isin(SUBSTANCE)
    countries = found.rows.loc[changed, "iso3"].nunique()
    counted = ", ".join(f"{found.counts[sort]:,} {SORTS[sort]}" for sort in SUBSTANCE)
    return (
        f"{plural(number, 'engagement')} of {places(countries)} changed from version "
        f"{found.before.version} to version {found.after.version} of the tables, among those "
        f"selected ({'; '.join(phrases(selection, found.after))}): {counted}; "
        f"{found.counts['reread']:,} more were {SORTS['reread']}."
    )


def beside(found: Changes) -> list[str]:
    """Say for each table beside the engagements how many rows came, changed and went."""
    said = []
    for name in BESIDE:
        old, new = (rows(getattr(tables, name), name) for tables in (found.before, found.after))
        counted = {
            "added": len(new.keys() - old.keys()),
            "changed": sum(old[key] != new[key] for key in old.keys() & new.keys()),
            "gone": len(old.keys() - new.keys()),
        }
        words = [f"{number:,} {what}" for what, number in counted.items() if number]
        said += [f"{name}: {', '.join(words)}"] if words else []
    return said


def rows(table: pd.DataFrame, name: str) -> dict[str, tuple[str, ...]]:
    """Give the rows of a table by their key."""
    key = list(table.columns).index(schema.resources()[name]["schema"]["primaryKey"][0])
    return {row[key]: tuple(row) for row in table.itertuples(index=False, name=None)}


def told(change: Change, why: dict[str, tuple[str, str]]) -> str:
    """Say in one line what became of an engagement; why: as `data.changes.reasons` gives it."""
    if change.sort == "retired":
        reason, successor = why.get(change.id, ("no reason recorded", ""))
        return f"{reason}; read {successor} instead" if successor else reason
    return "; ".join(difference(one) for one in change.differences)


def difference(one: Difference) -> str:
    """Say one difference: the field, then both texts as stored."""
    field = one.field.replace("_", " ")
    return f"{field}: {one.before or '(empty)'} → {one.after or '(empty)'}"
