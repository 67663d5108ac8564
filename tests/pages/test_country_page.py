"""The country page as a reader uses it, without a browser."""

import re

import pytest

from data.tables import Tables
from tests.pages import reader
from tests.pages.cells import reading


def page(app: reader.AppTest) -> str:
    """Give all HTML of the page as text."""
    return "\n".join(reading(html).text for html in reader.html(app))


@pytest.mark.usefixtures("small")
def test_without_a_country_the_page_asks_for_one() -> None:
    app = reader.opened("country")
    assert any("Choose a country" in text for text in reader.said(app, "info"))


@pytest.mark.usefixtures("small")
def test_the_box_opens_a_country() -> None:
    app = reader.opened("country")
    (box,) = [one for one in app.selectbox if one.key == "of"]
    app = box.set_value("ZMB").run()
    assert reader.query(app) == "of=ZMB"
    assert any("Zambia 赞比亚" in text for text in reader.said(app, "title"))


@pytest.mark.usefixtures("small")
def test_everything_about_a_country_is_there_in_time_order() -> None:
    text = page(reader.opened("country", "of=ZMB"))
    for words in ("A railway loan", "A plan joined", "1967-09-05 to 1976-07-14", "2018-09"):
        assert words in text
    assert "988000000" in text
    assert "CNY 494,000,000" in text


@pytest.mark.usefixtures("small")
def test_rows_of_all_layers_are_there_without_asking_for_them() -> None:
    app = reader.opened("country", "of=ITA")
    assert "A service is blocked" in page(app)
    assert not app.warning


def test_filters_narrow_the_page_and_it_says_how_many_rows_they_hide(small: Tables) -> None:
    app = reader.opened("country", "of=ZMB&kind=loan")
    assert "A plan joined" not in page(app)
    assert any("hide 1 engagement of this country" in text for text in reader.said(app, "warning"))
    assert sum(reader.ledger(app).values()) == len(small.engagements)


@pytest.mark.usefixtures("small")
def test_a_page_without_filters_says_nothing_of_hidden_rows() -> None:
    assert not reader.opened("country", "of=ZMB").warning


@pytest.mark.usefixtures("small")
def test_an_empty_country_page_names_the_filter_to_loosen_which_is_not_the_country() -> None:
    app = reader.opened("country", "of=EGY&kind=loan")
    (said,) = [text for text in reader.said(app, "warning") if "No engagement matches" in text]
    assert "without **Kind**: 2 engagements" in said
    assert "Country" not in said
    assert "Layer" not in said


@pytest.mark.usefixtures("small")
def test_a_country_without_any_row_says_so_and_blames_no_filter() -> None:
    app = reader.opened("country", "of=NAM")
    assert not app.exception
    said = " ".join(reader.said(app, "warning", "info", "markdown"))
    assert "No record is not no engagement" in said
    assert "clear several" not in said
    assert "without **" not in said


@pytest.mark.usefixtures("small")
def test_each_membership_shows_its_claim_and_its_source() -> None:
    app = reader.opened("country", "of=EGY")
    text = page(app)
    assert re.search(r"A core member.*?claimed by: media", text, re.DOTALL)
    joined = next(html for html in reader.html(app) if "A core member" in html)
    assert "A report" in joined


@pytest.mark.usefixtures("small")
def test_what_is_not_known_is_said() -> None:
    said = reader.said(reader.opened("country", "of=EGY"), "markdown")
    assert any("1 engagement without any date" in text for text in said)
    assert any("known by month or year only" in text for text in said)


@pytest.mark.usefixtures("small")
def test_a_disagreement_shows_what_the_table_says_and_what_the_other_source_says() -> None:
    app = reader.opened("country", "of=ZMB")
    assert any("Disagreements (1)" in text for text in reader.said(app, "header"))
    (disputed,) = [html for html in reader.html(app) if "Another source says" in html]
    assert disputed.count("<tr>") == 2
    said = [line for line in reading(disputed).text.splitlines()[4:] if line.strip()]
    head = ["A railway loan", "contested", "zmb-rail-1967"]
    sides = ["amount", "CNY 494,000,000", "988000000; both halves", "A notice, A ministry"]
    assert said == head + sides
