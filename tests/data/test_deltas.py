"""Deltas: what makes the later table of the earlier, and what does not fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import deltas
from data.deltas import DeltaError, Sheet, applied, delta, sheet, text
from data.records import order
from tests.data.making import MODEST

KEY = ("id", "field")
COLUMNS = ("id", "field", "value", "note")
CELLS = st.sampled_from(["", "a", "b", "9", "10", 'say "so"', "one, two", "赞比亚", "two\nlines"])


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """Draw a table sorted by its key, its columns in any order, the last two perhaps missing."""
    kept = draw(st.lists(st.sampled_from(COLUMNS[2:]), unique=True))
    columns = tuple(draw(st.permutations([*KEY, *kept])))
    keys = draw(st.lists(st.tuples(CELLS, CELLS), unique=True, max_size=6))
    rows = []
    for key in sorted(keys, key=order):
        cells = dict(zip(KEY, key, strict=True)) | {name: draw(CELLS) for name in kept}
        rows.append(tuple(cells[name] for name in columns))
    return Sheet(columns, tuple(rows))


@given(sheets(), sheets())
@MODEST
def test_a_delta_makes_the_later_table_of_the_earlier_whatever_their_columns(
    before: Sheet, after: Sheet
) -> None:
    assert applied(before, delta(before, after, KEY)) == after


@given(sheets(), sheets())
@MODEST
def test_a_delta_that_was_written_and_read_is_the_same_delta(before: Sheet, after: Sheet) -> None:
    change = delta(before, after, KEY)
    assert sheet(text(change)) == change


@given(sheets())
@MODEST
def test_a_table_that_did_not_change_has_a_delta_without_a_line(table: Sheet) -> None:
    assert delta(table, table, KEY).rows == ()


@given(sheets())
@MODEST
def test_a_table_is_made_of_none_at_all(table: Sheet) -> None:
    assert applied(deltas.NOTHING, delta(deltas.NOTHING, table, KEY)) == table


BEFORE = "id,status,note\na,signed,one\nb,signed,two\nc,signed,three\n"


def made(after: str) -> str:
    return text(delta(sheet(BEFORE), sheet(after), ("id",)))


def test_of_a_changed_row_stand_its_key_and_the_cells_that_differ() -> None:
    found = made("id,status,note\na,operating,one\nb,signed,two\nc,signed,\n")
    assert found == (
        "change,id*1,status,note\nbefore,a,signed,\nafter,a,operating,\nbefore,c,,three\nafter,c,,\n"
    )


def test_a_row_that_came_stands_whole_and_one_that_went_by_its_key() -> None:
    found = made("id,status,note\na,signed,one\nb,signed,two\nd,launched,four\n")
    assert found == "change,id*1,status,note\nremoved,c,,\nadded,d,launched,four\n"


def test_a_new_column_stands_in_the_header_and_its_cells_where_they_are_filled() -> None:
    found = made("id,status,note,place\na,signed,one,Lusaka\nb,signed,two,\nc,signed,three,\n")
    assert found == "change,id*1,status,note,place\nbefore,a,,,\nafter,a,,,Lusaka\n"


def test_a_column_that_is_gone_and_one_that_moved_stand_in_the_header_alone() -> None:
    assert made("note,id\none,a\ntwo,b\nthree,c\n") == "change,note,id*1\n"


def test_ten_stands_behind_nine_as_in_the_tables() -> None:
    before, after = sheet("place\n9\n"), sheet("place\n9\n10\n")
    assert applied(before, delta(before, after, ("place",))) == after


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("added,a,signed,one", "'added' does not fit the row 'a'"),
        ("removed,z,,", "'removed' does not fit the row 'z'"),
        ("before,z,signed,", "'before' does not fit the row 'z'"),
    ],
)
def test_a_delta_that_does_not_fit_its_table_is_refused(line: str, named: str) -> None:
    change = sheet(f"change,id*1,status,note\n{line}\n")
    with pytest.raises(DeltaError, match=named.replace("*", r"\*")):
        applied(sheet(BEFORE), change)


def test_rows_that_a_key_does_not_tell_apart_are_refused() -> None:
    with pytest.raises(DeltaError, match="two rows have one key; status must tell"):
        delta(sheet(BEFORE), sheet(BEFORE), ("status",))
