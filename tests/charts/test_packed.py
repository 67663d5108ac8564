"""Packing loses nothing, changes nothing but repeated strings, and leaves its figure alone."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from charts.packed import packed

WORDS = st.lists(st.sampled_from(["1 engagement", "2 engagements", "没有", ""]), max_size=20)
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=3) | WORDS
FIGURES = st.recursive(
    LEAVES,
    lambda parts: (
        st.lists(parts, max_size=10)
        | st.dictionaries(st.sampled_from(["data", "text", "words", "ids"]), parts)
    ),
)


def unpacked(value: Any) -> Any:  # noqa: ANN401 - any value of a figure
    if isinstance(value, list):
        return [unpacked(one) for one in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"words", "at"}:
        return [value["words"][at] for at in value["at"]]
    return {key: unpacked(part) for key, part in value.items()}


@given(FIGURES)
def test_what_is_packed_comes_out_as_it_was(figure: object) -> None:
    before = json.dumps(figure)
    assert unpacked(json.loads(json.dumps(packed(figure)))) == figure
    assert json.dumps(figure) == before


def test_eight_strings_of_which_some_repeat_become_words_and_places() -> None:
    figure = {"data": [{"text": ["b", "a", "b", "b", "b", "b", "b", "a"]}]}
    assert packed(figure) == {
        "data": [{"text": {"words": ["b", "a"], "at": [0, 1, 0, 0, 0, 0, 0, 1]}}]
    }


def test_seven_strings_and_lists_without_repeats_stay_as_they_are() -> None:
    figure = {"few": ["a"] * 7, "codes": list("ABCDEFGH"), "mixed": ["a", 1] * 8}
    assert packed(figure) == figure
