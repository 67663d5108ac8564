"""A selection in words."""

from data.selection.declared import FIELDS
from data.selection.value import DEFAULT, Selection
from data.tables import Tables


def phrases(selection: Selection, tables: Tables) -> list[str]:
    """Give a phrase for the layers and one for each further field that asks for something."""
    said = []
    for field in sorted(FIELDS, key=lambda field: field.name != "part"):
        asked = getattr(selection, field.name)
        if field.name == "layer" or asked != getattr(DEFAULT, field.name):
            said.append(field.words(asked, tables))
    return said


def describe(selection: Selection, tables: Tables) -> str:
    """Say in one English sentence which rows a selection asks for."""
    return f"Engagements, {'; '.join(phrases(selection, tables))}."
