"""What a page names as HTML: a link to the page of the thing, its Chinese name beside."""

from html import escape
from urllib.parse import urlencode

PARAMETERS = {"record": "id", "country": "of", "initiative": "of", "actor": "of"}
"""The pages about one thing, each with the parameter that says which."""


def to(page: str, subject: str, text: str, asked: str = "") -> str:
    """Link to the page about one thing; `asked` is the query of the selection to take along."""
    return around(page, subject, escape(text), asked)


def around(page: str, subject: str, inner: str, asked: str = "") -> str:
    """Link to the page about one thing; `inner` is what the link holds, already HTML."""
    address = "&".join(filter(None, [asked, urlencode({PARAMETERS[page]: subject})]))
    return f'<a href="{page}?{escape(address)}">{inner}</a>'


def chinese(name: str) -> str:
    """Give a Chinese name that stands beside an English one, marked as Chinese, or nothing."""
    return spoken(name, "zh")


def spoken(name: str, language: str) -> str:
    """Give a name in a language (BCP 47) that stands beside an English one, or nothing."""
    lang = f' lang="{escape(language)}"' if language else ""
    return f" <span{lang}>{escape(name)}</span>" if name else ""
