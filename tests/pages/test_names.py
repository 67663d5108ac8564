"""Whatever a page names has a page: engagements, initiatives, actors, countries."""

import re
from urllib.parse import parse_qs

import pytest

from data.selection import parse
from data.tables import Tables
from tests.pages import reader
from tests.pages.cells import reading

VIEWS = (
    ("map", "open=ZMB"),
    ("timeline", "id=zmb-rail-1967"),
    ("records", ""),
    ("country", "of=ZMB"),
    ("initiative", "of=bri"),
    ("initiative", "of=bri&open=ZMB"),
    ("actor", "of=huawei"),
    ("record", "id=zmb-plan-2018"),
)
MARKED = re.compile(
    r'<a href="record\?[^"]*id=([a-z0-9-]+)">[^<]*</a>(?:</b>)?( <span class="mark">)?'
)


def ours(app: reader.AppTest) -> list[tuple[str, dict[str, list[str]]]]:
    """Give the links to our own pages, each with its page and query."""
    found = [one for html in reader.html(app) for one in reading(html).addresses]
    split = [one.partition("?") for one in found if not one.startswith("http")]
    return [(page, parse_qs(query)) for page, _, query in split]


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_every_engagement_shown_leads_to_its_record(small: Tables, page: str, query: str) -> None:
    app = reader.opened(page, query)
    html = "\n".join(reader.html(app))
    linked = {asked["id"][0] for name, asked in ours(app) if name == "record"}
    titles = dict(zip(small.engagements["title"], small.engagements["id"], strict=True))
    shown = {titles[one] for one in titles if f">{one}<" in html}
    assert linked
    assert shown == linked


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_a_contested_engagement_is_marked_on_every_list_and_no_other_is(
    small: Tables, page: str, query: str
) -> None:
    contested = small.engagements.loc[small.engagements["contested"] == "true", "id"]
    found = MARKED.findall("\n".join(reader.html(reader.opened(page, query))))
    assert found
    for one, mark in found:
        assert bool(mark) == (one in set(contested))


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_every_link_to_a_page_of_ours_is_understood_there(
    small: Tables, page: str, query: str
) -> None:
    for name, asked in ours(reader.opened(page, query)):
        assert name in reader.PAGES
        parsed = parse([(key, text) for key, texts in asked.items() for text in texts], small)
        assert not parsed.problems


@pytest.mark.usefixtures("small")
def test_a_page_about_one_thing_stands_in_no_menu_and_takes_its_subject_along_nowhere() -> None:
    app = reader.opened("initiative", "of=bri&kind=membership")
    menu = {one.value: one.proto.query_string for one in reader.links(app)[:7]}
    listed = ["Map", "Timeline", "Records", "Country", "Compare", "Changes", "Method"]
    assert list(menu) == listed
    assert set(menu.values()) == {"kind=membership"}
    country = reader.link(reader.opened("country", "of=ZMB"), "Country")
    assert country.proto.query_string == "of=ZMB"


@pytest.mark.usefixtures("small")
def test_the_menu_opens_no_engagement_on_the_timeline() -> None:
    app = reader.follow(reader.opened("record", "id=zmb-plan-2018"), "Timeline")
    assert reader.query(app) == ""
    assert not reader.html(app)


@pytest.mark.parametrize(
    ("page", "of", "words"),
    [
        ("country", "bri", "a country"),
        ("initiative", "ZMB", "an initiative"),
        ("actor", "bri", "an actor"),
    ],
)
@pytest.mark.usefixtures("small")
def test_a_subject_of_another_sort_is_named(page: str, of: str, words: str) -> None:
    (said,) = [one.value for one in reader.opened(page, f"of={of}").info]
    assert said.startswith(f"`{of}` is not {words}. Choose {words} to read ")
