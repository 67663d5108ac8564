"""PLATES: a selection in, a picture out; what pages and routes share. No Streamlit, no HTTP."""
