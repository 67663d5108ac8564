"""Stored values in words, for pages and sentences."""

NAMES = {
    "prc-state": "PRC state",
    "china-led": "China-led",
    "us-led": "US-led",
    "official-prc": "official, PRC",
    "official-host": "official, host country",
    "official-un": "official, UN",
}


def words(value: str) -> str:
    """Give a stored value as a reader reads it: `host-government` is `host government`."""
    return NAMES.get(value, value.replace("-", " "))
