"""The subject of a page, as part of what is selected."""

from dataclasses import replace

from data.derive import LAYERS
from data.selection.value import Selection, View

FIXED = ("country", "region", "layer", "part")
"""The fields that a page about one country sets itself."""


def about(selection: Selection, view: View) -> Selection:
    """Give the selection of a page about one country: all its layers, the other filters kept.

    Without a subject it is the selection as it stands.
    """
    if not view.of:
        return selection
    return replace(selection, country=(view.of,), region=(), layer=tuple(LAYERS), part="")
