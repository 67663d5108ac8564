"""A selection in words."""

from typing import Any

from data.selection.declared import FIELDS
from data.selection.value import DEFAULT, Selection
from data.tables import Tables


def phrases(selection: Selection, tables: Tables) -> list[str]:
    """Give a phrase for the layers and one for each further field that asks for something."""
    said = sorted(telling(selection), key=lambda told: told[0].name != "part")
    return [field.words(asked, tables) for field, asked in said]


def telling(selection: Selection) -> list[tuple[Any, Any]]:
    """Give the fields that a reader must be told of, with their values: the layers always."""
    asked = [(field, getattr(selection, field.name)) for field in FIELDS]
    return [
        (field, value)
        for field, value in asked
        if field.name == "layer" or value != getattr(DEFAULT, field.name)
    ]


def describe(selection: Selection, tables: Tables) -> str:
    """Say in one English sentence which rows a selection asks for."""
    return f"Engagements, {'; '.join(phrases(selection, tables))}."
