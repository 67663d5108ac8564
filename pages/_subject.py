"""What a page is about: its title, the box in which a reader chooses it, and what to do without."""

from collections.abc import Mapping

import streamlit as st

from data.selection.declared import OF
from pages import _control, _escape, _ledger, _summary
from pages._scene import Scene


def chosen(scene: Scene, named: Mapping[str, str], what: str, purpose: str) -> bool:
    """Draw title and box of a page about one of `named`; say whether one of them is chosen.

    what: the noun with its article, `a country`; purpose: what a reader chooses it to read.
    Without a choice, or with one of another sort, the page says so and stands on all rows.
    """
    of, noun = scene.view.of, what.partition(" ")[2]
    st.title(_escape.markdown(named.get(of, noun.capitalize())), anchor=False)
    _control.box(OF, named, f"choose {what}")
    if of in named:
        return True
    wrong = f"`{of}` is not {what}. " if of else ""
    st.info(f"{wrong}Choose {what} to read {purpose}.")
    _summary.sentence(scene)
    _ledger.line(scene, {})
    return False
