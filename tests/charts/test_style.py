"""Colours that can be told apart, classes that cover every count, text that stays text."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.escape import counted, literal, wrapped
from charts.schemes import SCHEMES
from charts.style import CLASS_STARTS, DARK, LIGHT, Look, class_of, steps
from tests.charts.seeing import VISIONS, chroma, contrast, difference, hatched, lab, seen

LOOKS = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])


@LOOKS
def test_places_without_a_record_stand_out_from_the_lowest_class_by_3_to_1(look: Look) -> None:
    # WCAG 2.2, 1.4.11, asks 3:1 of what tells parts of a graphic apart. The reader sees a hatch
    # from afar as the average of ground and lines; both the ground alone and it are held to this.
    for vision in VISIONS:
        for blank in (look.no_record, hatched(look)):
            assert contrast(blank, look.classes[0], vision) >= 3
    assert chroma(look.no_record) < 16
    assert chroma(look.classes[0]) > 60


@LOOKS
def test_the_lines_of_the_hatch_are_seen_on_their_ground(look: Look) -> None:
    assert contrast(look.hatch, look.no_record) > 2.4


@LOOKS
@pytest.mark.parametrize("vision", VISIONS)
def test_classes_grow_steadily_lighter_or_darker_whatever_the_colour_vision(
    look: Look, vision: str
) -> None:
    lightness = [lab(seen(colour, vision))[0] for colour in look.classes]
    steps = [later - sooner for sooner, later in pairwise(lightness)]
    assert all(step > 5 for step in steps) or all(step < -5 for step in steps)


@LOOKS
@pytest.mark.parametrize("vision", VISIONS)
def test_each_class_differs_from_the_next_whatever_the_colour_vision(
    look: Look, vision: str
) -> None:
    # A difference of 2.3 is just noticeable side by side; countries of two classes often are not.
    least = 9 if vision == "grey" else 11
    for lower, higher in pairwise(look.classes):
        assert difference(lower, higher, vision) > least
        assert contrast(lower, higher) > 1.37


@LOOKS
@pytest.mark.parametrize("vision", VISIONS)
def test_the_counterpart_is_taken_for_nothing_else(look: Look, vision: str) -> None:
    for colour in (look.no_record, hatched(look), *look.classes):
        assert difference(look.counterpart, colour, vision) > 12
    assert difference(look.counterpart, look.paper, vision) > 20


@LOOKS
@pytest.mark.parametrize("vision", VISIONS)
def test_the_mark_of_a_restriction_is_seen_on_every_colour(look: Look, vision: str) -> None:
    grounds = (look.paper, look.no_record, hatched(look), look.counterpart, *look.classes)
    for ground in grounds:
        parts = (look.restriction, look.halo)
        assert max(contrast(part, ground, vision) for part in parts) > 3
    assert contrast(look.restriction, look.halo, vision) > 7


@LOOKS
def test_borders_are_seen_between_two_places_of_one_colour_and_against_the_sea(look: Look) -> None:
    for ground in (look.paper, look.no_record, *look.classes):
        assert contrast(look.border, ground) > 1.9


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


@pytest.mark.parametrize("name", ["actors", "engagements", "initiatives"])
def test_the_words_of_each_class_begin_with_its_lowest_count(name: str) -> None:
    said = SCHEMES[name].words
    for start, words in zip(CLASS_STARTS, said, strict=True):
        assert words.replace("–", " ").split()[0] == str(start)
    for words, following in zip(said[1:-1], CLASS_STARTS[2:], strict=True):
        assert int(words.split("–")[1]) == following - 1


@LOOKS
@pytest.mark.parametrize("vision", VISIONS)
def test_classes_without_an_order_are_told_apart_and_from_no_record(
    look: Look, vision: str
) -> None:
    for one, other in combinations((*look.apart, hatched(look)), 2):
        assert difference(one, other, vision) > 12
    for colour in look.apart:
        assert contrast(look.no_record, colour, vision) >= 3
        assert contrast(look.paper, colour, vision) >= 3


@given(st.integers(max_value=0))
def test_nothing_below_one_is_a_count(count: int) -> None:
    with pytest.raises(ValueError, match="is not a count"):
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
