"""The subject of a page, as part of what is selected."""

from dataclasses import replace

from data.derive import LAYERS
from data.selection.value import Selection, View
from data.tables import Tables

FIXED = {
    "country": ("country", "region", "layer", "part"),
    "initiative": ("initiative", "layer", "part"),
    "actor": ("actor", "layer", "part"),
    "comparison": ("layer", "part"),
}
"""The fields that a page about one thing, or two, sets itself."""


def about(selection: Selection, view: View, tables: Tables) -> Selection:
    """Give the selection of a page about one country, initiative or actor: all its layers.

    The other filters are kept. Without a subject it is the selection as it stands.
    """
    if not view.of:
        return selection
    wide = replace(selection, layer=tuple(LAYERS), part="")
    if view.of in set(tables.countries["iso3"]):
        return replace(wide, country=(view.of,), region=())
    if view.of in set(tables.initiatives["id"]):
        return replace(wide, initiative=(view.of,))
    return replace(wide, actor=(view.of,))
