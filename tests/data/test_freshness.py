"""Whether what is shown as operating was checked lately."""

import pytest

from data.freshness import unchecked


@pytest.mark.parametrize(
    ("status", "checked", "since"),
    [
        ("operating", "2026-01-02", ""),
        ("operating", "2025-11-23", ""),
        ("operating", "2025-11-22", "2025-11-22"),
        ("operating", "2025-10", "2025-10"),
        ("operating", "2025", ""),
        ("operating", "", "never"),
        ("completed", "", ""),
        ("signed", "2020", ""),
    ],
)
def test_only_what_is_operating_and_was_not_checked_within_a_year_says_so(
    status: str, checked: str, since: str
) -> None:
    assert unchecked(status, checked, "2026-11-23") == since
