"""THE SHELL: the only room that speaks Streamlit."""
