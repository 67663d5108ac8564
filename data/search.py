"""The text that a search looks in: what a row says, its actors, its country, its initiative."""

import re
import unicodedata
from collections.abc import Mapping

import pandas as pd

from data.lookup import look_up

JOINERS = str.maketrans("", "", "\u200c\u200d")


def joined(text: str) -> str:
    """Take out the joiners that some scripts carry between letters, visible to no reader."""
    return text.translate(JOINERS)


def normal(text: str) -> str:
    """Fold a text for searching: case, accents and width away, other scripts kept."""
    decomposed = unicodedata.normalize("NFKD", joined(text))
    return "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()


def words(text: str) -> list[str]:
    """Give the words of a search, folded; words between double quotes stay together."""
    found = [quoted or word for quoted, word in re.findall(r'"([^"]+)"|([^\s"]+)', text)]
    return [folded for each in found if (folded := normal(each).strip())]


def texts(rows: pd.DataFrame, tables: Mapping[str, pd.DataFrame]) -> list[str]:
    """Give for each engagement one folded text with everything a reader may look for.

    It holds id, title, summary, place, note, the actor cells as written, the names and aliases
    of the linked actors, the names of country and initiative, in English and original script.
    """
    actors = names(tables["actors"], "id", ["name_en", "name_original", "aliases"])
    countries = names(tables["countries"], "iso3", ["name_en", "name_zh", "other_names"])
    initiatives = names(tables["initiatives"], "id", ["name_en", "name_zh"])
    links = tables["engagement_actors"]
    linked = look_up(links["actor_id"], actors).groupby(links["engagement_id"]).agg(" ".join)
    own = ["id", "title", "summary", "place", "note", "chinese_actor", "local_actor"]
    parts = [rows[column] for column in own]
    parts.append(look_up(rows["id"], linked))
    parts.append(look_up(rows["iso3"], countries))
    parts.append(look_up(rows["initiative_id"], initiatives))
    return [normal("\n".join(cells)) for cells in zip(*parts, strict=True)]


def names(table: pd.DataFrame, key: str, columns: list[str]) -> pd.Series:
    """Join the name columns of a table into one text a key."""
    joined = table[columns].agg(" ".join, axis="columns")
    return joined.set_axis(table[key])
