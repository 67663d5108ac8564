"""Colours that can be told apart, classes that cover every count, text that stays text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.escape import counted, literal, wrapped
from charts.style import CLASS_STARTS, CLASS_WORDS, DARK, LIGHT, Look, class_of, steps

LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def chroma(colour: str) -> int:
    channels = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    return max(channels) - min(channels)


@LOOKS
def test_no_record_differs_from_the_lowest_class_in_lightness_and_in_being_grey(look: Look) -> None:
    assert contrast(look.no_record, look.classes[0]) > 1.5
    assert chroma(look.no_record) < 16
    assert chroma(look.classes[0]) > 60


@LOOKS
def test_each_class_stands_out_from_the_next_without_any_sense_of_hue(look: Look) -> None:
    for lower, higher in pairwise(look.classes):
        assert contrast(lower, higher) > 1.4


@LOOKS
def test_the_classes_lead_away_from_the_paper(look: Look) -> None:
    distances = [contrast(look.paper, colour) for colour in (look.no_record, *look.classes)]
    assert distances == sorted(distances)


@LOOKS
def test_text_is_legible(look: Look) -> None:
    assert contrast(look.ink, look.paper) > 7
    assert contrast(look.muted, look.paper) > 4.5


@LOOKS
def test_certain_dates_stand_out_from_uncertain_ones_and_both_from_the_paper(look: Look) -> None:
    assert contrast(look.certain, look.band) > 2
    assert contrast(look.band, look.paper) > 1.7
    assert contrast(look.certain, look.paper) > 4.5


@given(st.integers(min_value=1, max_value=10**9))
def test_every_count_falls_in_exactly_the_class_whose_bounds_hold_it(count: int) -> None:
    number = class_of(count)
    above = [*CLASS_STARTS, float("inf")][number + 1]
    assert CLASS_STARTS[number] <= count < above


def test_the_words_of_each_class_begin_with_its_lowest_count() -> None:
    for start, words in zip(CLASS_STARTS, CLASS_WORDS, strict=True):
        assert words.replace("–", " ").split()[0] == str(start)
    for words, following in zip(CLASS_WORDS[1:-1], CLASS_STARTS[2:], strict=True):
        assert int(words.split("–")[1]) == following - 1


@given(st.integers(max_value=0))
def test_nothing_below_one_is_a_count(count: int) -> None:
    with pytest.raises(ValueError, match="is not a count of engagements"):
        class_of(count)


def test_the_colour_scale_has_no_shades_between_its_steps() -> None:
    assert steps(["#000000", "#ffffff"]) == [
        [0.0, "#000000"],
        [0.5, "#000000"],
        [0.5, "#ffffff"],
        [1.0, "#ffffff"],
    ]


@given(st.text())
def test_escaped_text_holds_no_tag_and_reads_back_as_it_was(text: str) -> None:
    escaped = literal(text)
    assert "<" not in escaped
    assert ">" not in escaped
    named_only = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert named_only == text


@given(st.text(alphabet="<>&ab /\"'", max_size=200))
def test_wrapping_adds_line_breaks_and_no_other_tag(text: str) -> None:
    assert "<" not in wrapped(text, 20).replace("<br>", "")


def test_a_count_of_one_is_singular() -> None:
    assert counted(1, "engagement", "engagements") == "1 engagement"
    assert counted(1200, "engagement", "engagements") == "1,200 engagements"
