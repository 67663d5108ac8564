"""MEASUREMENTS: the atlas beside plain Streamlit, Dash and a static page; run by `make bench`."""
