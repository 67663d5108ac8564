"""How a reader reports an error in an engagement: a text to send, and a link that carries it."""

import re
from urllib.parse import quote, urlencode

from data.citation import Cited

SETTING = "ATLAS_REPORT_TO"
"""The one setting: the environment variable that names who takes reports."""


class SettingError(ValueError):
    """The setting names nothing that a report can be sent to."""


def subject(cited: Cited) -> str:
    """Give the subject of a report."""
    return f"Error in record {cited.id}"


def body(cited: Cited) -> str:
    """Give the text of a report, with room for what only the reader knows."""
    return (
        f"Record: {cited.id}\nTables: version {cited.version}\nAddress: {cited.address}\n\n"
        "What is wrong:\n\nWhich source shows it (publisher, title, address, date):\n"
    )


def link(to: str, cited: Cited) -> str:
    """Give the address that opens a report, filled in; "" where `to`, the setting, is empty.

    An e-mail address gets a message; a web address gets the parameters `title` and `body`, which
    issue trackers read. Raises SettingError for anything else.
    """
    if not to:
        return ""
    if re.fullmatch(r"[^\s@?&]+@[^\s@?&]+", to):
        return f"mailto:{to}?subject={quote(subject(cited))}&body={quote(body(cited))}"
    if re.fullmatch(r"https?://[^\s#]+", to):
        filled = urlencode({"title": subject(cited), "body": body(cited)})
        return f"{to}{'&' if '?' in to else '?'}{filled}"
    raise SettingError(
        f"{SETTING}: '{to}' is neither an e-mail address nor a web address; write "
        "name@example.org or https://example.org/issues/new, or leave it empty"
    )
