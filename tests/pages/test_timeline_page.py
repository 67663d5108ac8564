"""The timeline as a reader uses it, without a browser."""

import pytest

from tests.pages import reader
from tests.pages.cells import reading


def drawn(app: reader.AppTest) -> set[str]:
    """Give the ids of the engagements that are drawn."""
    traces = reader.figure(app, "timeline")["data"]
    return set(next(trace for trace in traces if trace.get("name") == "engagements")["ids"])


@pytest.mark.usefixtures("small")
def test_every_dated_row_of_the_selection_is_drawn_and_no_undated_one() -> None:
    app = reader.opened("timeline")
    assert drawn(app) == {"zmb-rail-1967", "zmb-plan-2018", "egy-mou-2019", "sgp-lab-2025"}
    assert reader.ledger(app)["undated"] == 1


@pytest.mark.usefixtures("small")
def test_the_filters_choose_what_is_drawn() -> None:
    assert drawn(reader.opened("timeline", "years=2018&country=ZMB")) == {"zmb-plan-2018"}


@pytest.mark.usefixtures("small")
def test_a_click_on_a_bar_opens_its_engagement_with_its_sources() -> None:
    app = reader.click(reader.opened("timeline"), "timeline", "zmb-rail-1967")
    text = reading(reader.html(app)[0]).text
    assert "A railway loan" in text
    assert "1967-09-05 to 1976-07-14" in text
    assert "A report" in text
    assert "A plan joined" not in text
    assert not app.exception


@pytest.mark.usefixtures("small")
def test_the_engagement_that_is_open_is_in_the_address() -> None:
    app = reader.click(reader.opened("timeline"), "timeline", "egy-mou-2019")
    assert reader.query(app) == "id=egy-mou-2019"
    cold = reader.opened("timeline", "id=egy-mou-2019")
    assert reader.html(cold) == reader.html(app)


@pytest.mark.parametrize(
    ("lanes", "words"),
    [("initiative", "Belt and Road"), ("kind", "Membership"), ("country", "Zambia")],
)
@pytest.mark.usefixtures("small")
def test_lanes_are_named(lanes: str, words: str) -> None:
    app = reader.opened("timeline", f"lanes={lanes}")
    labels = reader.figure(app, "timeline")["layout"]["annotations"]
    assert any(words in label["text"].replace("<br>", " ") for label in labels)


@pytest.mark.usefixtures("small")
def test_a_selection_of_undated_rows_alone_says_where_they_are() -> None:
    app = reader.opened("timeline", "part=undated")
    assert not app.exception
    assert any("date" in text for text in reader.said(app, "info"))
    assert reader.ledger(app)["undated"] == 1
