"""Lanes hold everything, overlap nowhere and stay in order."""

from itertools import pairwise

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from charts.escape import lines
from charts.lanes import PITCHES, by_size, lay_out, pack

STRETCHES = st.lists(
    st.tuples(st.floats(0, 60), st.floats(0, 30)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    max_size=40,
)


@given(STRETCHES)
def test_no_two_in_one_sub_row_overlap(stretches: list[tuple[float, float]]) -> None:
    rows = pack(stretches)
    for row in set(rows):
        inside = sorted(s for s, of in zip(stretches, rows, strict=True) if of == row)
        assert all(a[1] < b[0] for a, b in pairwise(inside))


@given(STRETCHES)
def test_sub_rows_are_numbered_without_holes(stretches: list[tuple[float, float]]) -> None:
    rows = pack(stretches)
    assert len(rows) == len(stretches)
    assert set(rows) == set(range(len(set(rows))))


def test_what_does_not_overlap_shares_a_sub_row() -> None:
    assert pack([(0, 1), (5, 6), (2, 3)]) == [0, 0, 0]


def test_the_earlier_and_longer_lies_above() -> None:
    assert pack([(3, 4), (0, 9), (0, 5)]) == [2, 0, 1]


@given(st.lists(st.integers(0, 300), min_size=1, max_size=60))
def test_lanes_never_overlap_and_hold_all_their_sub_rows(deepest: list[int]) -> None:
    lanes = lay_out({f"lane {i}": list(range(deep + 1)) for i, deep in enumerate(deepest)})
    for lane, below in pairwise(lanes):
        assert lane.top + lane.height == below.top
    for lane, deep in zip(lanes, deepest, strict=True):
        assert lane.top < lane.row_middle(0)
        assert lane.row_middle(deep) < lane.top + lane.height
        assert lane.size == deep + 1


def test_few_rows_are_drawn_thick_and_a_crowd_thin() -> None:
    few, crowd = lay_out({"few": [0, 1], "crowd": list(range(150))})
    assert few.pitch == PITCHES[0]
    assert crowd.pitch == PITCHES[-1]


def test_a_tall_lane_is_named_where_it_begins() -> None:
    (lane,) = lay_out({"Belt and Road": list(range(150))})
    assert lane.label_middle < lane.top + 20


def test_a_long_label_has_room_for_its_lines() -> None:
    (lane,) = lay_out({"Group of Friends for International Cooperation on AI " * 3: [0]})
    assert lane.height >= len(lane.lines) * 15
    assert len(lane.lines) > 2


def spans() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "lane": ["loan", "llm", "llm", "grant", "llm"],
            "start_earliest": [f"{year}-01-01" for year in (1967, 2023, 2024, 2015, 2023)],
        }
    )


def test_lanes_can_be_ordered_by_size_then_name() -> None:
    assert by_size(spans()) == ["llm", "grant", "loan"]


def test_a_label_is_broken_between_words_and_chinese_letters_count_twice() -> None:
    assert lines("Belt and Road Initiative", 13) == ("Belt and Road", "Initiative")
    assert lines("ab 一带一路", 11) == ("ab 一带一路",)
    assert lines("ab 一带一路", 10) == ("ab", "一带一路")
    assert lines("unbreakable", 5) == ("unbreakable",)


@given(st.text(alphabet="ab 一", max_size=60), st.integers(1, 20))
def test_breaking_a_label_loses_no_word(label: str, width: int) -> None:
    assert " ".join(lines(label, width)) == " ".join(label.split())
