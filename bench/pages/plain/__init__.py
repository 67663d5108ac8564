"""The map page in plain Streamlit."""
