"""The looks of what the pages write as HTML: set once a run, legible light and dark."""

import streamlit as st

STYLE = """<style>
[data-testid="stMainBlockContainer"]{padding:4.2rem 3rem 3rem}
[data-testid="stMainBlockContainer"] h1{font-size:1.9rem;padding:.2rem 0 .4rem}
[data-testid="stMainBlockContainer"] h2{font-size:1.35rem}
[data-testid="stMainBlockContainer"] h3{font-size:1.1rem}
.st-key-ledger a p{text-decoration:underline}
.card{border:1px solid rgba(128,128,128,.35);border-radius:.5rem;padding:.7rem .9rem;
margin:.4rem 0}
.card h4{font-size:1rem;margin:0 0 .2rem;padding:0}
.card p{margin:.2rem 0}
.card .facts,.leaf .facts{font-size:.85rem;opacity:.85}
.card ul,.leaf ul{margin:.2rem 0 .2rem 1rem;padding:0}
.card li,.leaf li{font-size:.85rem;margin:0}
.card a,.leaf a{color:inherit;text-decoration:underline}
.mark{border:1px solid currentColor;border-radius:.3rem;padding:0 .3rem;font-size:.75rem}
.leaf{border-collapse:collapse;width:100%;font-size:.85rem}
.leaf th,.leaf td{border-bottom:1px solid rgba(128,128,128,.3);padding:.3rem .5rem;
text-align:left;vertical-align:top}
.scroll{overflow-x:auto}
</style>"""


def draw() -> None:
    """Set the looks for this run."""
    st.html(STYLE)
