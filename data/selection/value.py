"""The selection and the view of it: two frozen values, every field with its default."""

from dataclasses import dataclass

Choices = tuple[str, ...]


@dataclass(frozen=True)
class Selection:
    """Which rows the reader asked for; an empty tuple or string asks for everything.

    `years` are a first and a last year, both included, or None for all years and the undated.
    `confidence` is a minimum. `layer` alone is not empty by default: ties with China are what
    the atlas is for. `part` asks for one part of the ledger instead of the rows drawn. `version`
    pins it to one version of the tables instead of the newest.
    """

    years: tuple[int, int] | None = None
    initiative: Choices = ()
    camp: Choices = ()
    kind: Choices = ()
    country: Choices = ()
    region: Choices = ()
    claimed_by: Choices = ()
    confidence: str = ""
    relevance: Choices = ()
    status: Choices = ()
    actor: Choices = ()
    contested: Choices = ()
    layer: Choices = ("ties",)
    part: str = ""
    q: str = ""
    version: str = ""


@dataclass(frozen=True)
class View:
    """How the reader looks at the rows; it never changes which rows they are.

    `focus` is the part of the world on the map, `open` the country opened under it, `count` what
    its colour counts, `sweep` how it plays over the years, `lanes` what a lane of the timeline is,
    `of` the subject of a page about a country, initiative or actor, `a` and `b` what is compared,
    `since` and `until` the versions between which changes are told, `page` the leaf of a long
    table, `id` the engagement that is opened.
    """

    focus: str = "world"
    open: str = ""
    count: str = "actors"
    sweep: str = "accumulate"
    lanes: str = "initiative"
    of: str = ""
    a: str = ""
    b: str = ""
    since: str = ""
    until: str = ""
    page: int = 1
    id: str = ""


DEFAULT = Selection()
PLAIN = View()
