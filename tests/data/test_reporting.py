"""Reports: a link that is filled in, or words on why there is none."""

from urllib.parse import parse_qs, urlsplit

import pytest

from data import reporting
from data.citation import Cited

CITED = Cited("zmb-loan", "A & B?", "2026-11-23", "2026-11-23-made", "https://atlas.example/r?id=x")


def test_without_a_setting_there_is_no_link() -> None:
    assert reporting.link("", CITED) == ""


def test_an_e_mail_address_gets_a_message_with_id_version_and_address() -> None:
    split = urlsplit(reporting.link("desk@example.org", CITED))
    asked = parse_qs(split.query)
    assert (split.scheme, split.path) == ("mailto", "desk@example.org")
    assert asked["subject"] == ["Error in record zmb-loan"]
    for words in ("zmb-loan", "2026-11-23-made", "https://atlas.example/r?id=x"):
        assert words in asked["body"][0]


@pytest.mark.parametrize("to", ["https://example.org/new", "https://example.org/new?label=data"])
def test_a_web_address_gets_title_and_body_beside_what_it_has(to: str) -> None:
    link = reporting.link(to, CITED)
    asked = parse_qs(urlsplit(link).query)
    assert link.startswith(to)
    assert asked["title"] == ["Error in record zmb-loan"]
    assert asked["body"] == [reporting.body(CITED)]
    assert asked.get("label", ["data"]) == ["data"]


@pytest.mark.parametrize("to", ["javascript:alert(1)", "desk", "a b@example.org", "ftp://x.org"])
def test_anything_else_is_refused_in_words(to: str) -> None:
    with pytest.raises(reporting.SettingError, match=r"ATLAS_REPORT_TO: '.*' is neither"):
        reporting.link(to, CITED)
