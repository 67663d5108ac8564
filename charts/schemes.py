"""What the colours of a map stand for: one scheme for each thing that a map can show."""

from typing import NamedTuple

from charts.style import HIGHER_WORDS, NO_RECORD_WORDS, Look


class Scheme(NamedTuple):
    """One meaning of the map's colours.

    heading: of the legend; words: of each coloured class, lowest first; order: how the list of
    countries says what stands first; blank: of the places without a record; void: of places with
    a record but nothing of what is counted ("" where there are none); rest: what the list says of
    the number of places left out of it; counts: whether the classes are counts, with a counterpart
    and restrictions beside them, or three classes without an order.
    """

    heading: str
    words: tuple[str, ...]
    order: str
    blank: str = NO_RECORD_WORDS
    void: str = ""
    rest: str = "without a record in this selection; no record is not no engagement"
    counts: bool = True

    def fills(self, look: Look) -> tuple[str, ...]:
        """Return the colour of each coloured class."""
        return (look.classes if self.counts else look.apart)[-len(self.words) :]


SCHEMES = {
    "actors": Scheme(
        "Distinct Chinese actors per country",
        ("1 actor", *HIGHER_WORDS),
        "most Chinese actors first",
        void="A record that names no Chinese actor",
    ),
    "engagements": Scheme(
        "Engagements per country", ("1 engagement", *HIGHER_WORDS), "most engagements first"
    ),
    "initiatives": Scheme(
        "Distinct initiatives per country",
        ("1 initiative", *HIGHER_WORDS),
        "most initiatives first",
        void="A record of no initiative",
    ),
    "joined": Scheme(
        "Countries that joined an initiative, group or text",
        ("Joined",),
        "by name",
        void="A record, nothing joined",
    ),
    "compare": Scheme(
        "Countries by list",
        ("Only A", "Only B", "Both"),
        "both first",
        blank="Neither known (not: in neither)",
        rest="of the map on neither list as far as known; no record is not no engagement",
        counts=False,
    ),
    "changes": Scheme(
        "Countries with a change",
        ("Added", "Changed", "Now withdrawn or retired"),
        "by kind of change",
        blank="No change of what a record says",
        rest="without a change of what a record says",
        counts=False,
    ),
}
