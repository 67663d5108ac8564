"""Cells where they meet Markdown."""

import string

ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
MARKS = str.maketrans({mark: f"\\{mark}" for mark in string.punctuation} | ENTITIES)


def markdown(text: str) -> str:
    """Give a text that Markdown shows as it stands: every ASCII punctuation mark escaped."""
    return " ".join(text.translate(MARKS).split())
