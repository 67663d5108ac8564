"""What actors are called: their own name stands beside the English one, but not twice."""

import pandas as pd
import pytest

from data import names
from data.selection import declared
from tests.data.making import tables

ACTORS = pd.DataFrame(
    [("Huawei", "华为"), ("Indosat", "Indosat"), ("Konza", ""), ("Indosat Group", "Indosat")],
    columns=["name_en", "name_original"],
)


def test_an_own_name_stands_beside_the_english_one_unless_it_is_the_same() -> None:
    assert list(names.beside(ACTORS)) == ["华为", "", "", "Indosat"]


@pytest.mark.parametrize(
    ("at", "said"), [(0, "Huawei 华为"), (1, "Indosat"), (2, "Konza"), (3, "Indosat Group Indosat")]
)
def test_a_name_in_full_says_no_name_twice(at: int, said: str) -> None:
    assert names.in_full(ACTORS)[at] == said


def test_the_options_of_a_page_about_an_actor_are_names_in_full() -> None:
    made = tables()
    assert list(declared.actors(made).values()) == sorted(
        names.in_full(made.actors), key=str.casefold
    )
