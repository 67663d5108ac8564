"""Pictures: rows in, a Plotly figure out; no Streamlit, no file and no clock in this room."""
