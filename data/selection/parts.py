"""The parts of the ledger, in the order in which they are told."""

PARTS = {
    "drawn": "drawn",
    "possible": "drawn, only possibly in these years",
    "undated": "undated",
    "outside": "outside the years",
    "layer": "in another layer",
    "context": "context only, switched off",
    "filtered": "filtered out",
    "elsewhere": "in other countries",
    "no-shape": "without a shape",
}
PLACE = ("country", "region")
