"""One side of a comparison: a selection of its own, its rows, and the countries they are of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from data import coverage, ledger
from data.derive import LAYERS, NONE
from data.selection import FIELDS, Selection
from data.selection.declared import YEARS, A, kinds
from data.selection.parsed import whole_span
from data.selection.subject import FIXED
from data.selection.value import DEFAULT
from data.tables import Tables
from data.wording import words

APART = "restrictions"
LEFT = "withdrawn"

Codes = frozenset[str]


@dataclass(frozen=True, eq=False)
class Side:
    """What a comparison counts on one side.

    text: the side as it is written; field and value: what is compared; name: that in words;
    selection: asks for exactly `rows`, which carry their part of the ledger; joins: whether the
    side is those who joined an initiative. most: the iso3 of all rows; least: of those that are
    certainly in the years. apart: who has something to do with an initiative that countries joined
    and is not counted, as iso3 by why: `hidden` (joined, by rows that the filters hide),
    `withdrew`, `attended`, `other`. restrictions: the ids of the bans and the like that are not
    counted.
    """

    text: str
    field: str
    value: Any
    name: str
    selection: Selection
    joins: bool
    rows: pd.DataFrame
    most: Codes
    least: Codes
    apart: Mapping[str, Codes]
    restrictions: Codes


def side(text: str, selection: Selection, tables: Tables, shapeless: Codes) -> Side:
    """Give a side written `field:value`: the reader's selection with that one field replaced.

    All layers are taken in but restrictions, unless the side asks for a kind that restricts. Of
    an initiative that countries joined, those count that joined and did not withdraw.
    """
    field, value = A.asked(text, tables)
    wide = replace(selection, **{field: value, "layer": layers(field, value, tables)}, part="")
    wide = whole_span(wide, tables)
    joins = field == "initiative" and joined(value[0], tables)
    own = joining(wide, tables) if joins else wide
    rows = ledger.selected(tables, own, shapeless)
    around = ledger.selected(tables, wide, shapeless)
    left_out = replace(wide, layer=tuple(one for one in LAYERS if one not in wide.layer))
    return Side(
        text=text,
        field=field,
        value=value,
        name=named(field, value, tables),
        selection=own,
        joins=joins,
        rows=rows,
        most=frozenset(rows["iso3"]),
        least=frozenset(rows.loc[rows["part"] != "possible", "iso3"]),
        apart=apart(value[0], around, rows, tables) if joins else {},
        restrictions=frozenset(ledger.selected(tables, left_out, shapeless)["id"]),
    )


def loosened(text: str, selection: Selection, tables: Tables, shapeless: Codes) -> dict[str, int]:
    """Count, for each field that narrows a side, its rows without it; most rows first."""
    spared = {*FIXED["comparison"], A.asked(text, tables)[0]}
    freed = {}
    for field in FIELDS:
        default = getattr(DEFAULT, field.name)
        if getattr(selection, field.name) != default and field.name not in spared:
            looser = replace(selection, **{field.name: default})
            freed[field.name] = len(side(text, looser, tables, shapeless).rows)
    return dict(sorted(freed.items(), key=lambda pair: -pair[1]))


def layers(field: str, value: Any, tables: Tables) -> tuple[str, ...]:  # noqa: ANN401 - of any field
    """Give the layers that a side counts: restrictions only where it asks for such a kind."""
    restricting = set(tables.kinds.loc[tables.kinds["tie"] == "restricts", "id"])
    asked = field == "kind" and restricting.intersection(value)
    return tuple(layer for layer in LAYERS if asked or layer != APART)


def joined(initiative: str, tables: Tables) -> bool:
    """Say whether the table lists any country as having joined an initiative, or left it."""
    found = coverage.listed(tables, initiative)
    return bool(found.joined or found.withdrawn)


def joining(wide: Selection, tables: Tables) -> Selection:
    """Narrow a selection to the kinds whose tie is to join, and to who did not withdraw."""
    joins = tables.kinds.loc[tables.kinds["tie"] == "joins", "id"]
    kind = within(joins, wide.kind)
    status = within(set(tables.engagements["status"]) - {LEFT}, wide.status)
    if not kind or not status:  # an empty choice would ask for all
        return replace(wide, layer=())
    return replace(wide, kind=kind, status=status)


def within(allowed: Iterable[str], asked: tuple[str, ...]) -> tuple[str, ...]:
    """Give, sorted, the allowed values that are asked for; all of them where nothing is asked."""
    return tuple(sorted(set(allowed) & set(asked or allowed)))


def apart(
    initiative: str, wide: pd.DataFrame, rows: pd.DataFrame, tables: Tables
) -> dict[str, Codes]:
    """Sort the countries of an initiative that are not counted by why, each once."""
    hidden = coverage.listed(tables, initiative).joined - set(rows["iso3"])
    rest = wide[~wide["iso3"].isin(hidden | set(rows["iso3"]))]
    withdrew = frozenset(rest.loc[(rest["tie"] == "joins") & (rest["status"] == LEFT), "iso3"])
    attended = frozenset(rest.loc[rest["tie"] == "attends", "iso3"]) - withdrew
    other = frozenset(rest["iso3"]) - withdrew - attended
    return {"hidden": hidden, "withdrew": withdrew, "attended": attended, "other": other}


def named(field: str, value: Any, tables: Tables) -> str:  # noqa: ANN401 - of any field
    """Name a side: an initiative by its English name, all else with the name of its field."""
    if field == "initiative":
        known = coverage.initiatives(tables).get(value[0])
        return known["name_en"] if known else "no initiative"
    if field == "kind":
        return f"kind {kinds(tables)[value[0]]}"
    if field == "years":
        return f"{'year' if value[0] == value[1] else 'years'} {YEARS.write(value)[0]}"
    if field == "camp" and value == (NONE,):
        return "no camp"
    declared = next(one for one in FIELDS if one.name == field)
    return f"{declared.label.lower()} {words(value[0])}"
