"""How to cite a record and how to report an error in it."""

import os

import streamlit as st

from data import citation, reporting
from data.citation import Cited
from pages import _escape

FILES = (
    ("BibTeX", citation.bibtex, "bib", "application/x-bibtex"),
    ("RIS", citation.ris, "ris", "application/x-research-info-systems"),
)


def cite(cited: Cited) -> None:
    """Draw the citation as text, BibTeX and RIS, each to copy, the last two as files too."""
    st.code(citation.text(cited), language=None, wrap_lines=True)
    st.caption(
        "For a single statement cite the source that states it as well. The tables are under "
        "CC BY 4.0; the documents behind them are their publishers'."
    )
    for name, write, ending, kind in FILES:
        with st.expander(name):
            st.code(write(cited), language=None, wrap_lines=True)
        st.download_button(
            f"Download {name}",
            data=write(cited).encode(),
            file_name=f"{cited.id}.{ending}",
            mime=kind,
            on_click="ignore",
        )


def report(cited: Cited) -> None:
    """Draw the way to report an error: a link where the server names one, and a text to copy."""
    try:
        address = reporting.link(os.environ.get(reporting.SETTING, ""), cited)
    except reporting.SettingError as problem:
        st.error(_escape.markdown(str(problem)))
        address = ""
    if address:
        st.link_button("Report an error in this record", address)
        st.caption("The same text to copy:")
    else:
        st.markdown(
            "This server names no address for reports. Send this text, filled in, to whoever runs "
            "it:"
        )
    st.code(reporting.body(cited), language=None, wrap_lines=True)
