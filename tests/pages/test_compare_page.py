"""The compare page as a reader uses it, without a browser."""

import re
from typing import Any
from urllib.parse import parse_qsl

import pytest

from data import comparison, selection, tables
from data.comparison import extract
from data.selection import View
from data.tables import Tables
from pages.compare import KEY
from plates import comparison as plate
from tests.pages import reader
from tests.pages.cells import reading

PUBLISHED = tables.read()
TWO = "a=initiative:bri&b=kind:loan"
VIEWS = (
    "",
    "&years=2017-2019",
    "&country=ZMB&country=EGY",
    "&layer=own&part=undated",
    "&q=railway",
    "&q=nowhere",
)
Page = reader.AppTest


def sentence(app: Page) -> str:
    (said,) = reader.said(app, "code")
    return said


def ledger(app: Page) -> list[int]:
    """Give the sum of the ledger, then its parts: of A alone, of B alone, of both, of neither."""
    (said,) = [text for text in reader.said(app, "markdown") if text.startswith("**Ledger:**")]
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", said)]


def classes(app: Page) -> list[int]:
    """Give the countries in both, only A, only B, neither known, and the sum of them."""
    (said,) = [text for text in reader.said(app, "markdown") if text.startswith("In both")]
    return [int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", said)]


def headed(app: Page) -> list[int]:
    """Give the number in the heading of each of the three lists."""
    titles = [text for text in reader.said(app, "header") if re.match("In both|Only [AB] ", text)]
    return [reader.number(text) for text in titles]


def box(app: Page, key: str) -> Any:  # noqa: ANN401 - a widget of any form
    """Find the widget with a key."""
    (found,) = [one for one in [*app.selectbox, *app.slider] if one.key == key]
    return found


def address(app: Page) -> str:
    """Give the query of the address that gives the same file."""
    (said,) = [text for text in reader.said(app, "caption") if "/compare.csv" in text]
    return said.split("`")[1].partition("?")[2]


@pytest.mark.parametrize("asked", ["", "a=kind:loan", "b=kind:loan"])
@pytest.mark.usefixtures("small")
def test_without_two_sides_the_page_asks_for_them(asked: str) -> None:
    app = reader.opened("compare", asked)
    assert not app.exception
    assert any("Choose both sides" in text for text in reader.said(app, "info"))
    assert not app.get("download_button")
    assert reader.query(app) == asked.replace(":", "%3A")


@pytest.mark.parametrize("more", VIEWS)
def test_ledger_classes_lists_button_and_file_agree(small: Tables, more: str) -> None:
    app = reader.opened("compare", TWO + more)
    assert not app.exception
    every, *parts = ledger(app)
    assert sum(parts) == every == len(small.engagements)
    *counted, places = classes(app)
    assert sum(counted) == places == len(small.countries)
    assert headed(app) == counted[:3]
    (button,) = app.get("download_button")
    assert reader.number(button.proto.label) == sum(counted[:3])
    asked = selection.parse(parse_qsl(address(app)), small)
    assert not asked.problems
    found = comparison.compare(small, asked.selection, View(a=asked.view.a, b=asked.view.b))
    assert extract.write(found, small, reader.SITE).count(b"\r\n") - 1 == sum(counted[:3])
    assert sentence(app) == comparison.sentence(found, small)


@pytest.mark.usefixtures("small")
def test_each_link_of_the_ledger_leads_to_exactly_the_rows_of_its_side() -> None:
    app = reader.opened("compare", f"{TWO}&confidence=medium")
    found = [one for one in reader.links(app) if one.value.startswith("All of ")]
    assert [reader.number(one.value) for one in found] == [1, 1]
    for one, title in zip(found, ("A plan joined", "A railway loan"), strict=True):
        there = reader.opened(one.proto.page, one.proto.query_string)
        assert not there.warning
        assert reader.number(reader.summary(there)) == 1
        assert any(title in text for text in reader.html(there))


def test_the_map_names_the_sides_and_shows_the_classes(small: Tables) -> None:
    drawn = reader.figure(reader.opened("compare", TWO), KEY)
    words = [entry["words"] for entry in drawn["layout"]["meta"]["legend"]["entries"]]
    assert {"Only A: Belt and Road", "Only B: kind Loan", "Both"} <= set(words)
    both = [told for told in drawn["data"][0]["customdata"] if told.startswith("Both")]
    assert both == ["Both<br>A: 1 engagement, start 2018-09<br>B: 1 engagement, start 1967-09-05"]
    assert drawn["data"][0]["customdata"].count(plate.BLANK.told) > len(small.countries)


@pytest.mark.usefixtures("small")
def test_the_lists_show_each_engagement_with_what_must_be_in_sight() -> None:
    (html,) = [text for text in reader.html(reader.opened("compare", TWO)) if "In both" in text]
    text = reading(html).text
    for words in ("Zambia", "A plan joined", "2018-09 (month only)", "A railway loan", "contested"):
        assert words in text
    assert "1967-09-05 to 1976-07-14 · status: completed · claimed by: media" in text
    assert "confidence: medium (One list gives the month.)" in text
    assert any(one.startswith("country?of=ZMB") for one in reading(html).addresses)


def test_more_engagements_than_fit_are_counted_and_linked() -> None:
    app = reader.opened("compare", "a=camp:china-led&b=camp:us-led&country=ZMB")
    (html,) = [text for text in reader.html(app) if "Only A" in text]
    (target,) = [one for one in reading(html).addresses if one.startswith("records?")]
    there = reader.opened("records", target.partition("?")[2])
    shown = html.count("<small>") // 2
    (more,) = re.findall(r">(\d+) more<", html)
    assert reader.number(reader.summary(there)) == shown + int(more)


@pytest.mark.usefixtures("small")
def test_a_side_is_chosen_by_its_field_and_its_value() -> None:
    app = box(reader.opened("compare"), "_a_field").set_value("initiative").run()
    assert reader.query(app) == ""
    app = box(app, "_a_value").set_value("bri").run()
    assert reader.query(app) == "a=initiative%3Abri"
    app = box(app, "_b_field").set_value("kind").run()
    app = box(app, "_b_value").set_value("loan").run()
    assert reader.query(app) == "a=initiative%3Abri&b=kind%3Aloan"
    assert sentence(app) == sentence(reader.opened("compare", TWO))


@pytest.mark.usefixtures("small")
def test_another_field_forgets_the_value_and_years_begin_with_the_last_five() -> None:
    app = box(reader.opened("compare", TWO), "_a_field").set_value("camp").run()
    assert reader.query(app) == "b=kind%3Aloan"
    app = box(app, "_a_field").set_value("years").run()
    assert reader.query(app) == "a=years%3A2022-2026&b=kind%3Aloan"
    app = box(app, "_a_years").set_value((1967, 1970)).run()
    assert reader.query(app) == "a=years%3A1967-1970&b=kind%3Aloan"
    assert "in the years 1967-1970" in sentence(app)


@pytest.mark.usefixtures("small")
def test_a_link_shows_in_the_pickers_and_outlives_another_page() -> None:
    app = reader.opened("compare", "a=camp:us-led&b=years:2018")
    assert (box(app, "_a_field").value, box(app, "_a_value").value) == ("camp", "us-led")
    assert box(app, "_b_years").value == (2018, 2018)
    app = reader.follow(reader.follow(app, "Timeline"), "Compare")
    assert reader.query(app) == "a=camp%3Aus-led&b=years%3A2018"
    assert box(app, "_a_value").value == "us-led"


@pytest.mark.usefixtures("small")
def test_a_side_that_is_unknown_is_named_and_the_other_is_kept() -> None:
    app = reader.opened("compare", "a=kind:lone&b=kind:loan")
    (said,) = reader.said(app, "warning")
    assert "kind: 'lone' is not known here" in said.replace("\\", "")
    assert reader.query(app) == "b=kind%3Aloan"


@pytest.mark.usefixtures("small")
def test_a_click_opens_a_country_with_its_engagements_on_either_side() -> None:
    app = reader.click(reader.opened("compare", TWO), KEY, "ZMB")
    assert reader.query(app) == "a=initiative%3Abri&b=kind%3Aloan&open=ZMB"
    titles = [text.replace("\\", "") for text in reader.said(app, "header")]
    assert "Zambia 赞比亚, A: Belt and Road (1)" in titles
    assert "Zambia 赞比亚, B: kind Loan (1)" in titles
    app = reader.click(app, KEY, "EGY")
    said = [text for text in reader.said(app, "info") if "No record on this side" in text]
    assert len(said) == 2


@pytest.mark.usefixtures("small")
def test_a_side_that_the_filters_empty_names_the_one_to_loosen() -> None:
    app = reader.opened("compare", f"{TWO}&relevance=direct")
    (said,) = reader.said(app, "warning")
    assert "No engagement matches" in said
    assert "without **Relevance**: 1 engagement" in said


@pytest.mark.usefixtures("small")
def test_a_filter_of_kinds_that_empties_a_list_of_members_is_the_one_to_loosen() -> None:
    app = reader.opened("compare", "a=initiative:bri&b=camp:china-led&kind=loan&country=ZMB")
    (said,) = reader.said(app, "warning")
    assert "without **Kind**: 1 engagement" in said
    assert "Country" not in said


def test_who_withdrew_and_who_only_attended_is_named_apart() -> None:
    app = reader.opened("compare", "a=initiative:bri&b=initiative:pax-silica")
    text = " ".join("\n".join(reading(html).text for html in reader.html(app)).split())
    assert "2 countries withdrew: Italy 意大利 , Panama 巴拿马" in text
    attended = text.partition("attended, without a record of joining: ")[2]
    assert "Canada 加拿大" in attended
    assert "Taiwan 台湾" in attended
    assert not app.warning


@pytest.mark.usefixtures("small")
def test_a_picture_carries_the_sentence_the_ledger_and_the_link() -> None:
    app = reader.opened("compare", TWO)
    carried = reader.sent(app, KEY)["caption"]
    assert carried["summary"] == sentence(app)
    assert carried["selection"] == "A: Belt and Road. B: kind Loan."
    assert carried["ledger"] == (
        "Ledger: 7 engagements = 1 of A alone + 1 of B alone + 0 of both + 5 of neither"
    )
    path, _, asked = carried["link"].partition("?")
    assert (path, asked) == (f"{reader.SITE}/compare", reader.query(app))


@pytest.mark.usefixtures("small")
def test_a_dark_theme_draws_the_page() -> None:
    app = reader.opened("compare", TWO)
    app.context["theme"] = "dark"
    assert not app.run().exception


def test_a_class_that_the_years_leave_in_doubt_says_between_what_numbers_it_lies() -> None:
    asked = "a=years:2019-2019&b=years:2021-2021&kind=loan&kind=surveillance-system"
    (said,) = [
        one
        for one in reader.said(reader.opened("compare", asked), "markdown")
        if "In both **" in one
    ]
    found = re.findall(r"\*\*(\d+)\*\* \((\d+) to (\d+)\)", said)
    assert found
    assert all(int(least) <= int(shown) <= int(most) for shown, least, most in found)
    assert "(" not in next(
        one
        for one in reader.said(reader.opened("compare", "a=kind:loan&b=kind:mou"), "markdown")
        if "In both **" in one
    )
