"""Play over the years: the selection's own years, moved one step at a time."""

import streamlit as st

from data.selection.declared import SWEEP
from data.tables import Tables
from pages import _address

PLAYING, ARMED = "_playing", "_armed"
SECONDS = 1.5


def controls(tables: Tables, span: tuple[int, int], steps: list[int]) -> None:
    """Draw the choice between up to a year and one year, and the button that plays and pauses.

    `span` is the whole range of years, `steps` the years at which play stops, in order.
    """
    playing = bool(st.session_state.get(PLAYING))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        options = SWEEP.options(tables)
        st.segmented_control(
            SWEEP.label,
            list(options),
            key=SWEEP.name,
            format_func=options.__getitem__,
            help=f"{SWEEP.help} Stops at the years in which an engagement starts.",
            on_change=_address.touched,
            required=True,
        )
        st.button(
            "Pause" if playing else "Play",
            icon=":material/pause:" if playing else ":material/play_arrow:",
            on_click=toggle,
            args=(span, steps),
        )
    if playing:
        st.session_state[ARMED] = False
        tick(span, steps)


def toggle(span: tuple[int, int], steps: list[int]) -> None:
    """Start to play, from the first year where the last one is reached, or pause."""
    _address.touched()
    st.session_state[PLAYING] = not st.session_state.get(PLAYING)
    if st.session_state[PLAYING] and st.session_state["years"][1] == span[1]:
        st.session_state["years"] = years(span, steps[0])


def stop() -> None:
    """Stop playing, as a reader does who leaves the map."""
    st.session_state[PLAYING] = False


def years(span: tuple[int, int], year: int) -> tuple[int, int]:
    """Give the years that are shown when play stands at a year."""
    return (year, year) if st.session_state[SWEEP.name] == "single" else (span[0], year)


@st.fragment(run_every=SECONDS)
def tick(span: tuple[int, int], steps: list[int]) -> None:
    """Move to the next year after a pause; stop at the last one."""
    if not st.session_state[ARMED]:
        st.session_state[ARMED] = True
        return
    later = [step for step in steps if step > st.session_state["years"][1]]
    st.session_state[PLAYING] = len(later) > 1
    if later:
        _address.touched()
        st.session_state["years"] = years(span, later[0])
    st.rerun()
