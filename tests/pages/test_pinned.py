"""An address with version= opens on that version, stays on it, and says that there is a newer."""

from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from data.tables import Tables
from tests.pages import reader
from tests.pages.versions import NEW, OLD

ADDRESSES = [("country", "&of=ZMB")] + [(page, "") for page in ("map", "timeline", "records")]
EVERY = [*ADDRESSES, ("changes", ""), ("method", "")]
NEWEST = "Show the same view on the newest version"
WRONG = "zmb-wrong-2010"


def notices(app: AppTest) -> list[str]:
    return [text for text in reader.said(app, "info") if "is pinned on version" in text]


def versions_of_links(app: AppTest) -> dict[str, list[str]]:
    """Give what every link to a page says of the version, but for the one to the newest."""
    return {
        one.value: parse_qs(one.proto.query_string).get("version", [])
        for one in reader.links(app)
        if one.value != NEWEST
    }


@pytest.mark.parametrize(("page", "own"), EVERY)
@pytest.mark.usefixtures("released")
def test_every_page_opens_on_the_version_it_is_pinned_on_and_names_the_newer(
    page: str, own: str
) -> None:
    app = reader.opened(page, f"version={OLD}{own}")
    assert not app.exception
    assert not app.warning
    assert f"version {OLD}" in reader.said(app, "caption")[-1]
    (said,) = [text.replace("\\", "") for text in notices(app)]
    assert said.startswith(f"This address is pinned on version {OLD} of the tables.")
    assert f"There is a newer one, {NEW}." in said


@pytest.mark.parametrize(("page", "own"), ADDRESSES)
def test_a_pinned_page_shows_the_rows_of_its_version(
    released: dict[str, Tables], page: str, own: str
) -> None:
    for version, found in released.items():
        app = reader.opened(page, f"version={version}{own}")
        assert sum(reader.ledger(app).values()) == len(found.engagements)
    app = reader.opened("records", f"version={OLD}&part=drawn&kind=loan")
    assert WRONG in "".join(reader.html(app))
    assert WRONG not in "".join(reader.html(reader.opened("records", "kind=loan")))


@pytest.mark.parametrize(("page", "own"), EVERY)
@pytest.mark.usefixtures("released")
def test_menu_and_ledger_carry_the_version_along_and_nothing_does_without_one(
    page: str, own: str
) -> None:
    pinned = versions_of_links(reader.opened(page, f"version={OLD}{own}"))
    assert {"Map", "Timeline", "Records", "Country", "Changes", "Method"} <= set(pinned)
    assert {tuple(found) for found in pinned.values()} == {(OLD,)}
    free = versions_of_links(reader.opened(page, own.removeprefix("&")))
    assert {tuple(found) for found in free.values()} == {()}


@pytest.mark.usefixtures("released")
def test_a_pinned_address_stays_pinned_through_the_menu_and_through_a_filter() -> None:
    app = reader.follow(reader.opened("map", f"version={OLD}"), "Records")
    assert f"version={OLD}" in reader.query(app)
    kind = next(one for one in app.multiselect if one.key == "kind")
    app = kind.set_value(["loan"]).run()
    assert reader.query(app) == f"kind=loan&version={OLD}"
    assert WRONG in "".join(reader.html(app))


@pytest.mark.usefixtures("released")
def test_clearing_the_filters_keeps_the_version() -> None:
    app = reader.opened("records", f"version={OLD}&kind=loan")
    (button,) = [one for one in app.button if one.label == "Clear all filters"]
    app = button.click().run()
    assert reader.query(app) == f"version={OLD}"
    assert [one.label for one in app.button if one.label == "Clear all filters"] == []


@pytest.mark.usefixtures("released")
def test_the_link_to_the_newest_version_keeps_all_else_and_unpins() -> None:
    app = reader.opened("records", f"version={OLD}&kind=loan&country=ZMB")
    app = reader.follow(app, NEWEST)
    assert reader.query(app) == "country=ZMB&kind=loan"
    assert notices(app) == []
    assert WRONG not in "".join(reader.html(app))


@pytest.mark.usefixtures("released")
def test_an_address_pinned_on_the_newest_version_says_nothing_of_a_newer_one() -> None:
    app = reader.opened("records", f"version={NEW}")
    assert notices(app) == []
    assert reader.query(app) == f"version={NEW}"


@pytest.mark.parametrize("page", ["map", "records", "changes"])
@pytest.mark.usefixtures("released")
def test_a_version_that_is_not_known_is_said_and_the_newest_is_shown(page: str) -> None:
    app = reader.opened(page, "version=2020-01-01-00000000&kind=loan")
    (said,) = [text.replace("\\", "") for text in reader.said(app, "warning")]
    assert said.startswith("Left out of the link: version: '2020-01-01-00000000' is not known")
    assert NEW in said
    assert f"version {NEW}" in reader.said(app, "caption")[-1]
    assert reader.query(app) == "kind=loan"


@pytest.mark.usefixtures("released")
def test_two_versions_at_once_are_refused_and_the_newest_is_shown() -> None:
    app = reader.opened("records", f"version={OLD}&version={NEW}")
    (said,) = reader.said(app, "warning")
    assert "takes one value" in said
    assert f"version {NEW}" in reader.said(app, "caption")[-1]


@pytest.mark.usefixtures("released")
def test_a_widget_keeps_the_version_while_the_query_lags_behind() -> None:
    app = reader.opened("records", f"version={OLD}")
    app.query_params = {}
    kind = next(one for one in app.multiselect if one.key == "kind")
    app = kind.set_value(["loan"]).run()
    assert reader.query(app) == f"kind=loan&version={OLD}"
    assert WRONG in "".join(reader.html(app))


@pytest.mark.usefixtures("released")
def test_a_pinned_record_says_that_it_was_retired_since() -> None:
    app = reader.opened("record", f"version={OLD}&id={WRONG}")
    (said,) = [one.value for one in app.warning]
    assert said.startswith(f"The id `{WRONG}` was retired on 2026-11: Not &lt;b&gt;")
    assert not reader.opened("record", f"version={OLD}&id=zmb-rail-1967").warning


@pytest.mark.usefixtures("released")
def test_a_record_that_came_later_says_so_and_the_newest_version_shows_it() -> None:
    app = reader.opened("record", f"version={OLD}&id=sgp-lab-2025")
    (said,) = [one.value for one in app.warning]
    assert said == "`sgp-lab-2025` is not in this version of the tables; a later one has it."
    assert reader.link(app, NEWEST).proto.query_string == "id=sgp-lab-2025"
