"""Whether what is shown as operating was looked at again lately."""

from datetime import date, timedelta

from data import dates

AGE = timedelta(days=365)
RULE = (
    "A record shown as operating that nobody has checked within a year before the day of the "
    "tables says since when it has not been checked."
)
NEVER = "never"


def unchecked(status: str, checked: str, as_of: str) -> str:
    """Give since when a status that claims to last was not checked: `never`, a date, "" if it was.

    `checked` is a stored date, `as_of` the day of the tables (ISO).
    """
    if status != "operating":
        return ""
    if not checked:
        return NEVER
    latest = date.fromisoformat(dates.bounds(checked)[1])
    return checked if latest < date.fromisoformat(as_of) - AGE else ""
