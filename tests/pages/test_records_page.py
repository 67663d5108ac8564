"""The records as a reader uses them, without a browser."""

import re
from urllib.parse import parse_qsl

import pytest

from data.tables import Tables
from tests.pages import made, reader
from tests.pages.cells import reading

LEAF = re.compile(r"Page (\d+) of (\d+)")


def table(app: reader.AppTest) -> str:
    """Give the table of rows: the last piece of HTML."""
    return reader.html(app)[-1]


def leaf(app: reader.AppTest) -> tuple[int, int]:
    """Give which leaf of how many the page says that this is."""
    (found,) = [match for text in reader.said(app, "caption") if (match := LEAF.search(text))]
    return int(found[1]), int(found[2])


@pytest.mark.usefixtures("small")
def test_every_row_of_the_selection_stands_in_the_table_with_its_source() -> None:
    found = reading(table(reader.opened("records", "country=ZMB")))
    assert "A railway loan" in found.text
    assert "A plan joined" in found.text
    assert "Words about speech" not in found.text
    assert made.PAPER in found.addresses


@pytest.mark.usefixtures("small")
def test_a_search_in_any_script_narrows_the_table() -> None:
    assert "A laboratory" in table(reader.opened("records", "q=新加坡"))
    assert "A railway loan" not in table(reader.opened("records", "q=新加坡"))


def test_a_facet_is_a_link_to_as_many_rows_as_it_says(small: Tables) -> None:
    facets = reader.html(reader.opened("records", "claimed_by=media"))[0]
    found = re.findall(r'<a href="records\?([^"]*)">[^<]* ([\d,]+)</a>', facets)
    assert len(found) > len(small.kinds)
    for query, number in found[:6]:
        asked = query.replace("&amp;", "&")
        assert ("claimed_by", "media") in parse_qsl(asked)
        assert reader.selected(reader.opened("records", asked)) == int(number)


@pytest.mark.usefixtures("small")
def test_missing_cells_are_counted() -> None:
    facets = reading(reader.html(reader.opened("records"))[0]).text
    assert re.search(r"Currency:\s[^\n]*missing 4", facets)


@pytest.mark.usefixtures("small")
def test_every_row_shows_status_claimant_and_confidence() -> None:
    text = reading(table(reader.opened("records"))).text
    for words in ("status: signed", "claimed by: company", "confidence: low"):
        assert words in text
    assert "date unknown" in text


def test_the_leaves_hold_every_published_row_once() -> None:
    app = reader.opened("records", "kind=mou")
    ids = re.findall(r"<small>([^<]+)</small>", table(app))
    while any(one.value.startswith("Later") for one in reader.links(app)):
        (later,) = [one.value for one in reader.links(app) if one.value.startswith("Later")]
        app = reader.follow(app, later)
        ids += re.findall(r"<small>([^<]+)</small>", table(app))
    assert len(ids) == len(set(ids)) == reader.selected(app)


def test_the_leaf_is_in_the_address() -> None:
    app = reader.opened("records", "page=3")
    assert leaf(app)[0] == 3
    assert reader.query(app) == "page=3"


def test_a_filter_begins_the_table_again_at_its_first_leaf() -> None:
    app = reader.opened("records", "page=3")
    (layers,) = [one for one in app.multiselect if one.key == "layer"]
    app = layers.set_value(["ties", "comparators"]).run()
    assert leaf(app)[0] == 1
    assert "page" not in app.query_params


def test_a_leaf_beyond_the_last_is_the_last() -> None:
    here, last = leaf(reader.opened("records", "page=9000"))
    assert here == last


@pytest.mark.usefixtures("small")
def test_a_search_marks_what_it_found_in_the_title_that_links_to_the_record() -> None:
    (table, *_) = [
        text for text in reader.html(reader.opened("records", "q=railw")) if "<th" in text
    ]
    assert re.search(
        r'<a href="record\?q=railw&amp;id=zmb-rail-1967">A <mark>railw</mark>ay', table
    )


def test_the_next_leaf_keeps_what_the_map_counts() -> None:
    later = reader.link(reader.opened("records", "count=joined"), "Later ›")
    assert parse_qsl(later.proto.query_string) == [("count", "joined"), ("page", "2")]
