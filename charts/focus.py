"""Where the map looks: the world or a region."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Focus:
    """A centre in degrees and a magnification, where 1 shows the whole world.

    The globe is turned so that the centre's meridian stands in the middle: nothing is cut at the
    antimeridian in a Pacific view.
    """

    name: str
    lon: float
    lat: float
    scale: float


FOCUS: dict[str, Focus] = {
    focus.name: focus
    for focus in (
        Focus("World", 11.0, 12.0, 1.0),
        Focus("Africa", 18.0, 1.0, 1.75),
        Focus("Americas", -85.0, 12.0, 1.0),
        Focus("Caribbean", -71.0, 17.5, 6.0),
        Focus("Asia", 88.0, 27.0, 1.9),
        Focus("Europe", 17.0, 54.0, 3.4),
        Focus("Oceania", 160.0, -19.0, 2.0),
        Focus("Pacific", 178.0, -12.0, 2.3),
    )
}
