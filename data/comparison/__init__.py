"""Two sides of the table held against each other: whom each has, whom both have."""

from data.comparison.compared import MISSING, Comparison, compare
from data.comparison.sentence import ranged, sentence
from data.comparison.sides import Side, loosened

__all__ = ["MISSING", "Comparison", "Side", "compare", "loosened", "ranged", "sentence"]
