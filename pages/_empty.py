"""The empty state: which filter to loosen, and what that would give."""

from collections.abc import Collection, Mapping

import streamlit as st

from data import ledger
from data.selection import FIELDS
from data.summary import plural
from pages._scene import Scene


def notice(scene: Scene, subject: Collection[str] = ()) -> bool:
    """Say, where no row is selected, which filters stand in the way; tell whether it is so.

    `subject` names the fields that the page itself sets, which no reader can loosen.
    """
    if len(scene.rows):
        return False
    freed = ledger.loosened(scene.tables.engagements, scene.selection, scene.shapeless)
    cure({name: number for name, number in freed.items() if name not in subject})
    return True


def cure(freed: Mapping[str, int]) -> None:
    """Say that no row is selected, and how many there were without each field that asks."""
    labels = {field.name: field.label for field in FIELDS}
    ways = [
        f"- {'in all layers' if name == 'layer' else f'without **{labels[name]}**'}: "
        f"{plural(number, 'engagement')}"
        for name, number in freed.items()
        if number
    ]
    several = "No single filter stands in the way: clear several of them." if freed else ""
    said = "\n".join(ways) or several
    st.warning(f"No engagement matches. No record is not no engagement.\n\n{said}")
