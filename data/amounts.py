"""The US-dollar value of a stated sum, and what stands against comparing it."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

import pandas as pd

DOLLAR = "USD"
DIGITS = 3  # significant digits of a converted sum: a year's average gives no more
RULE = (
    "A sum in US dollars stands as stated; any other is divided by the average rate of the year in "
    "which the engagement starts and rounded to three digits. Without a start or a rate that was "
    "read there is no value. Sums overlap and mix years: they are never added up."
)

Rates = Mapping[tuple[str, str], tuple[str, str]]


def rates(table: pd.DataFrame) -> Rates:
    """Give units a US dollar and the id of the source, by currency and year."""
    keys = zip(table["currency"], table["year"], strict=True)
    return dict(zip(keys, zip(table["per_usd"], table["source_id"], strict=True), strict=True))


def dollars(amount: str, currency: str, year: str, known: Rates) -> str:
    """Give a sum in US dollars as stated, any other in whole dollars, "" without a rate."""
    if currency == DOLLAR:
        return amount
    if (currency, year) not in known:
        return ""
    value = Decimal(amount) / Decimal(known[currency, year][0])
    step = Decimal(1).scaleb(max(value.adjusted() - DIGITS + 1, 0))
    return f"{value.quantize(step, ROUND_HALF_UP):f}"


def columns(rows: pd.DataFrame, table: pd.DataFrame, disputed: set[str]) -> dict[str, list[str]]:
    """Give what follows from the stated sums of engagements, column by column.

    amount_usd: `dollars`; amount_rate: units a US dollar, where one was used, and the id of its
    source; amount_flags: scope of the sum and `disputed`, separated by ` | `. `disputed`: the ids
    of the engagements whose sum or currency a source disputes.
    """
    known = rates(table)
    found: dict[str, list[str]] = {
        name: [] for name in ("amount_usd", "amount_rate", "amount_rate_source_id", "amount_flags")
    }
    cells = (rows[name] for name in ("id", "amount", "currency", "year", "amount_scope"))
    for one, amount, currency, year, scope in zip(*cells, strict=True):
        rate = known.get((currency, year), ("", "")) if amount else ("", "")
        flags = [scope, "disputed" if one in disputed else ""]
        found["amount_usd"].append(dollars(amount, currency, year, known) if amount else "")
        found["amount_rate"].append(rate[0])
        found["amount_rate_source_id"].append(rate[1])
        found["amount_flags"].append(" | ".join(filter(None, flags)))
    return found
