"""Dates as they are stored: ISO prefixes (EDTF level 0) and the days they may mean."""

import calendar

NOT_A_DAY = (
    "is not a date in the calendar; write a month from 01 to 12 and a day that it has,"
    " or leave off what is not known, as 2022-09 or 1967"
)
PRECISIONS = {0: "unknown", 4: "year", 7: "month", 10: "day"}


def bounds(text: str) -> tuple[str, str]:
    """Give the earliest and latest day an ISO prefix may mean.

    `text` is `1967`, `2022-09` or `2024-05-17`; the answer is two ISO days. Raises ValueError
    for anything else, an impossible day such as `2024-02-30` included.
    """
    parts = text.split("-")
    if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]) or not all(
        part.isascii() and part.isdigit() for part in parts
    ):
        raise ValueError(f"'{text}' is not a date; write 1967, 2022-09 or 2024-05-17")
    numbers = [int(part) for part in parts]
    year, month = numbers[0], numbers[1] if len(numbers) > 1 else 1
    if year == 0 or not 1 <= month <= 12:
        raise ValueError(f"'{text}' {NOT_A_DAY}")
    last_day = calendar.monthrange(year, numbers[1] if len(numbers) > 1 else 12)[1]
    if len(numbers) == 3:
        if not 1 <= numbers[2] <= last_day:
            raise ValueError(f"'{text}' {NOT_A_DAY}")
        return text, text
    if len(numbers) == 2:
        return f"{text}-01", f"{text}-{last_day:02d}"
    return f"{text}-01-01", f"{text}-12-31"


def precision(text: str) -> str:
    """Name how exact a stored date is: `unknown`, `year`, `month` or `day`."""
    return PRECISIONS[len(text)]
