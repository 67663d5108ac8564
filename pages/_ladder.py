"""The status of an engagement as a ladder, as HTML."""

from collections.abc import Sequence
from html import escape

import pandas as pd

from data.freshness import NEVER

STEPS = ("announced", "signed", "launched", "operating", "completed")
ASIDE = ("suspended", "cancelled", "withdrawn", "unknown")


def ladder(row: pd.Series) -> str:
    """Give the steps with the one that a source states marked, and beside them what leads off.

    Only the marked step is stated: that the steps before it were taken is not.
    """
    status, since = row["status"], row["status_as_of"]
    checked = {"": "", NEVER: "; never checked again"}
    late = checked.get(row["unchecked"], f"; not checked since {row['unchecked']}")
    dated = f"as of {since}, the latest date for which a source says so" if since else ""
    said = dated or "not dated by a source"
    return (
        f'<div class="ladder">{steps("ol", "Steps of the status", STEPS, status)}'
        f"{steps('ul', 'Off the ladder', ASIDE, status)}</div>"
        f'<p class="facts">Status: {escape(status)}, {escape(said + late)}. Only the marked step '
        "is stated; the ones before it are not implied.</p>"
    )


def steps(tag: str, label: str, names: Sequence[str], status: str) -> str:
    """Give a list of steps, the current one marked."""
    items = "".join(
        f'<li aria-current="step">{escape(name)}</li>' if name == status else f"<li>{name}</li>"
        for name in names
    )
    return f'<{tag} aria-label="{label}">{items}</{tag}>'
