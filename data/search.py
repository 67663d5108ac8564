"""The text that a search looks in: what a row says, its actors, its country, its initiative."""

import re
import unicodedata
from collections.abc import Mapping
from itertools import count

import pandas as pd

from data.lookup import look_up

LINES = ("title", "actors", "country", "initiative", "summary", "place", "note", "id")
JOINERS = str.maketrans("", "", "\u200c\u200d")


def joined(text: str) -> str:
    """Take out the joiners that some scripts carry between letters, visible to no reader."""
    return text.translate(JOINERS)


APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))


def normal(text: str) -> str:
    """Fold a text for searching: case, accents, width, forms of apostrophe away; scripts kept."""
    decomposed = unicodedata.normalize("NFKD", joined(text).translate(APOSTROPHES))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def words(text: str) -> list[str]:
    """Give the words of a search, folded; words between double quotes stay together."""
    found = [quoted or word for quoted, word in re.findall(r'"([^"]+)"|([^\s"]+)', text)]
    return [folded for each in found if (folded := normal(each).strip())]


def texts(rows: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> list[str]:
    """Give for each engagement one folded text with everything a reader may look for.

    A line each, in the order of `LINES`: what stands higher is the better find. Names are in
    English and original script, with the aliases of actors and countries.
    """
    actors = names(tables["actors"], "id", ["name_en", "name_original", "aliases"])
    countries = names(tables["countries"], "iso3", ["name_en", "name_zh", "other_names"])
    initiatives = names(tables["initiatives"], "id", ["name_en", "name_zh"])
    links = tables["engagement_actors"]
    linked = look_up(links["actor_id"], actors).groupby(links["engagement_id"]).agg(" ".join)
    parts = [
        rows["title"],
        rows["chinese_actor"] + " " + rows["local_actor"] + " " + look_up(rows["id"], linked),
        look_up(rows["iso3"], countries),
        look_up(rows["initiative_id"], initiatives),
        rows["summary"],
        rows["place"],
        rows["note"],
        rows["id"],
    ]
    return ["\n".join(map(one_line, cells)) for cells in zip(*parts, strict=True)]


def one_line(cell: str) -> str:
    """Fold a cell into a text without a line break."""
    return " ".join(normal(cell).split())


def rank(searched: str, asked: list[str]) -> int:
    """Give how far from the best a find is: the lines above the first that holds each word, added.

    searched: as `texts` gives it; asked: as `words` gives it, each held by the text.
    """
    return sum(searched[: searched.index(word)].count("\n") for word in asked)


def spans(text: str, asked: list[str]) -> list[tuple[int, int]]:
    """Find what of a text a search has found: begin and end of each part, none overlapping."""
    folded = [normal(char) for char in text]
    at = [index for index, chars in enumerate(folded) for _ in chars]
    whole = "".join(folded)
    hit: set[int] = set()
    for word in asked:
        start = whole.find(word)
        while start >= 0:
            hit.update(at[start : start + len(word)])
            start = whole.find(word, start + len(word))
    edges = sorted(hit)
    begins = [index for index in edges if index - 1 not in hit]
    return [(begin, next(i for i in count(begin) if i not in hit)) for begin in begins]


def names(table: pd.DataFrame, key: str, columns: list[str]) -> pd.Series:
    """Join the name columns of a table into one text a key."""
    joined = table[columns].agg(" ".join, axis="columns")
    return joined.set_axis(table[key])
