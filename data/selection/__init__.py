"""What the reader asked for: one frozen value behind page, URL, chart and extract."""

from data.selection.declared import FIELDS
from data.selection.described import describe
from data.selection.parsed import Parsed, pairs, parse, query
from data.selection.pinned import opened, pinned
from data.selection.subject import about
from data.selection.value import Selection, View

__all__ = [
    "FIELDS",
    "Parsed",
    "Selection",
    "View",
    "about",
    "describe",
    "opened",
    "pairs",
    "parse",
    "pinned",
    "query",
]
