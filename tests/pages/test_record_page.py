"""The record page as a reader uses it, without a browser."""

import json
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from data import reporting, schema, tables
from data.tables import Tables
from pages._ladder import ASIDE, STEPS
from tests.pages import made, reader
from tests.pages.cells import Reading, reading

LASTING = "zmb-plan-2018"


def opened(one: str = "zmb-rail-1967", query: str = "") -> reader.AppTest:
    app = reader.opened("record", f"id={one}&{query}")
    assert not app.exception
    return app


def page(app: reader.AppTest) -> str:
    """Give all HTML of the page as text."""
    return "\n".join(reading(html).text for html in reader.html(app))


def piece(app: reader.AppTest, words: str) -> Reading:
    """Give the one piece of HTML that holds these words."""
    (found,) = [html for html in reader.html(app) if words in html]
    return reading(found)


@pytest.mark.usefixtures("small")
def test_title_country_kind_and_summary_open_the_page() -> None:
    app = opened(LASTING)
    assert app.title[0].value == "A plan joined"
    text = page(app)
    for words in ("Zambia", "赞比亚", "Membership", "Belt and Road", "一带一路", "What happened."):
        assert words in text


@pytest.mark.usefixtures("small")
def test_who_claims_how_sure_and_why_is_said_and_a_missing_reason_is_named() -> None:
    assert "medium: One list gives the month." in page(opened(LASTING))
    text = page(opened("sgp-lab-2025"))
    assert "medium: no reason recorded" in text
    assert "company" in text
    assert "direct: AI is named" in text
    assert "not read a second time" in text


@pytest.mark.usefixtures("small")
def test_actors_stand_with_original_script_role_and_wording_and_lead_to_their_page() -> None:
    actors = piece(opened(), "Wording of the table")
    for words in ("Huawei", "华为", "signatory", "chinese"):
        assert words in actors.text
    assert actors.addresses == ["actor?of=huawei"]


@pytest.mark.parametrize(
    ("one", "step"),
    [
        ("zmb-rail-1967", "completed"),
        ("egy-mou-2019", "signed"),
        ("egy-core-member", "unknown"),
    ],
)
@pytest.mark.usefixtures("small")
def test_the_ladder_marks_the_one_status_that_is_stored(one: str, step: str) -> None:
    (ladder,) = [html for html in reader.html(opened(one)) if 'class="ladder"' in html]
    assert ladder.count("aria-current") == 1
    assert f'<li aria-current="step">{step}</li>' in ladder
    assert "not dated by a source" in ladder


def test_the_ladder_has_every_status_that_the_tables_allow() -> None:
    columns = schema.resources()["engagements"]["schema"]["fields"]
    (status,) = [column for column in columns if column["name"] == "status"]
    assert sorted((*STEPS, *ASIDE)) == sorted(status["constraints"]["enum"])


def test_a_status_that_a_source_dates_is_dated_as_stored(monkeypatch: pytest.MonkeyPatch) -> None:
    table = made.tables({"engagements": {"status_as_of": "2025-08"}})
    monkeypatch.setattr(tables, "read", lambda: table)
    assert "as of 2025-08, the latest date for which a source says so" in page(opened(LASTING))


@pytest.mark.parametrize(
    ("one", "words", "drawn"),
    [
        ("zmb-rail-1967", "Start: 1967-09-05, known to the day. End: 1976-07-14", {"certain"}),
        (LASTING, "Start: 2018-09, known to the month. End: not recorded; its", {"band", "open"}),
        ("egy-mou-2019", "Start: 2019, known to the year. An event", {"band"}),
        ("egy-core-member", "Start: not recorded.", set()),
    ],
)
@pytest.mark.usefixtures("small")
def test_the_interval_is_drawn_as_exactly_as_it_is_known(
    one: str, words: str, drawn: set[str]
) -> None:
    (found,) = [html for html in reader.html(opened(one)) if "Start: " in html]
    assert words in reading(found).text
    bars = {name for name in ("band", "certain", "point", "open") if f'class="{name}"' in found}
    assert drawn <= bars
    assert bool(bars) == bool(drawn)


@pytest.mark.usefixtures("small")
def test_every_source_stands_with_what_it_supports_or_disputes() -> None:
    sources = piece(opened(), "What it says")
    for words in ("A report", "A paper", "2022-09", "en", "supports", "disputes", "988000000"):
        assert words in sources.text
    assert made.PAPER in sources.addresses


@pytest.mark.usefixtures("small")
def test_both_claims_stand_side_by_side_with_the_rule() -> None:
    app = opened()
    assert "Disagreements (1)" in reader.said(app, "header")
    text = piece(app, "Another source says").text
    assert "CNY 494,000,000" in text
    assert "988000000; both halves" in text
    assert any("nearest to the event" in words for words in reader.said(app, "markdown"))


@pytest.mark.usefixtures("small")
def test_an_undisputed_record_says_so() -> None:
    app = opened("egy-mou-2019")
    assert "Disagreements (0)" in reader.said(app, "header")
    assert any("No source in the table disputes" in said for said in reader.said(app, "markdown"))


@pytest.mark.usefixtures("small")
def test_nothing_is_near_an_undated_record_so_that_the_earliest_are_named() -> None:
    assert "; the 4 nearest in time:" in piece(opened(LASTING), "of the same").text
    assert "; the 4 earliest:" in piece(opened("egy-core-member"), "of the same").text


@pytest.mark.usefixtures("small")
def test_related_engagements_are_counted_and_lead_to_their_records() -> None:
    related = piece(opened(LASTING), "of the same")
    assert "1 more engagement of the same country" in related.text
    assert "6 more engagements of the same actor" in related.text
    assert "record?id=zmb-rail-1967" in related.addresses
    assert "country?of=ZMB" in related.addresses
    assert "contested" in related.text


@pytest.mark.usefixtures("small")
def test_the_citation_stands_as_text_bibtex_and_ris_with_the_address_of_the_record() -> None:
    app = opened(LASTING)
    text, bibtex, ris, _ = reader.said(app, "code")
    for words in (text, bibtex, ris):
        assert f"{reader.SITE}/record?id={LASTING}" in words
        assert "2026-11-23-made" in words
    assert bibtex.startswith(f"@misc{{{LASTING},")
    assert ris.startswith("TY  - DATA")
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels == ["Download BibTeX", "Download RIS"]


@pytest.mark.usefixtures("small")
def test_without_an_address_for_reports_the_text_to_send_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(reporting.SETTING, raising=False)
    app = opened(LASTING)
    assert not app.get("link_button")
    assert any("names no address for reports" in said for said in reader.said(app, "markdown"))
    report = reader.said(app, "code")[-1]
    for words in (LASTING, "2026-11-23-made", f"{reader.SITE}/record?id={LASTING}"):
        assert words in report


@pytest.mark.usefixtures("small")
def test_the_link_to_report_an_error_carries_the_record(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(reporting.SETTING, "desk@example.org")
    app = opened(LASTING)
    (button,) = app.get("link_button")
    split = urlsplit(button.proto.url)
    assert (split.scheme, split.path) == ("mailto", "desk@example.org")
    assert parse_qs(split.query)["body"][0].strip() == reader.said(app, "code")[-1]


@pytest.mark.usefixtures("small")
def test_a_wrong_setting_is_named_and_the_page_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(reporting.SETTING, "javascript:alert(1)")
    app = opened(LASTING)
    assert any("neither an e" in said for said in reader.said(app, "error"))
    assert not app.get("link_button")


@pytest.mark.usefixtures("small")
def test_a_retired_id_says_when_why_and_what_to_read_instead() -> None:
    app = opened("zmb-old-2018")
    (said,) = reader.said(app, "warning")
    assert "`zmb-old-2018` was retired on 2026-11: Told twice" in said
    app = reader.follow(app, "Read instead: zmb-plan-2018")
    assert app.title[0].value == "A plan joined"


@pytest.mark.usefixtures("small")
def test_a_retired_id_without_a_successor_says_so() -> None:
    app = opened("zmb-wrong-2019")
    assert any("No record took its place" in said for said in reader.said(app, "markdown"))
    assert not app.get("link_button")


@pytest.mark.usefixtures("small")
def test_an_unknown_id_is_named_and_its_neighbour_offered() -> None:
    app = opened("zmb-plan-2081")
    (said,) = reader.said(app, "warning")
    assert unescape(said).replace("\\", "").startswith("Left out of the link: id: 'zmb-plan-2081'")
    assert "zmb-plan-2018" in said.replace("\\", "")
    assert any("No known record is asked for" in text for text in reader.said(app, "info"))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "is among the engagements selected; in the ledger it stands under “drawn”"),
        ("kind=mou", "is not among the engagements selected"),
        ("years=2020", "“outside the years”"),
    ],
)
@pytest.mark.usefixtures("small")
def test_the_page_says_where_the_record_stands_in_the_selection(query: str, words: str) -> None:
    said = reader.said(opened("zmb-rail-1967", query), "markdown")
    assert any(words in text for text in said)


def test_the_filters_hide_nothing_of_a_record(small: Tables) -> None:
    bare, filtered = opened(LASTING), opened(LASTING, "kind=mou&years=1970")
    assert page(bare) == page(filtered)
    assert sum(reader.ledger(filtered).values()) == len(small.engagements)


@pytest.mark.usefixtures("small")
def test_the_links_of_a_record_take_the_filters_along() -> None:
    app = opened(LASTING, "kind=membership")
    ours = [one for html in reader.html(app) for one in reading(html).addresses if "?" in one]
    assert ours
    assert all("kind=membership" in one for one in ours)


@pytest.mark.usefixtures("small")
def test_the_timeline_leads_from_a_retired_id_to_what_became_of_it() -> None:
    app = reader.follow(
        reader.opened("timeline", "id=zmb-old-2018"), "The engagement of this link was retired"
    )
    assert app.title[0].value == "Retired record"


def test_every_published_record_is_found_and_json_holds_no_nan() -> None:
    table = tables.read()
    for one in ("ai-gof-core-egy", "sau-sensetime-scai-2022", "afg-huawei-cameras-2023"):
        app = opened(one)
        (title,) = table.engagements.loc[table.engagements["id"] == one, "title"]
        assert app.title[0].value.replace("\\", "") == title
        assert "nan" not in json.dumps(reader.html(app)).lower().split()
