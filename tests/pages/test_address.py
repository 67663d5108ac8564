"""The address and the controls: each says what the other says."""

from urllib.parse import parse_qsl, urlencode

import pytest
from streamlit.testing.v1 import AppTest

from pages._sidebar import FOLDED
from tests.pages import reader

# Every control: on which page it stands, what a reader chooses, how the address says that, and
# what it shows by default.
CONTROLS = (
    ("map", "years", (2018, 2019), "years=2018-2019", (1967, 2026)),
    ("map", "years", (2018, 2018), "years=2018", (1967, 2026)),
    ("map", "initiative", ["bri", "none"], "initiative=bri&initiative=none", []),
    ("map", "layer", ["ties", "restrictions"], "layer=ties&layer=restrictions", ["ties"]),
    ("map", "layer", [], "layer=", ["ties"]),
    ("map", "kind", ["loan"], "kind=loan", []),
    ("map", "country", ["EGY", "ZMB"], "country=EGY&country=ZMB", []),
    ("map", "region", ["africa"], "region=africa", []),
    ("map", "camp", ["china-led"], "camp=china-led", []),
    ("map", "claimed_by", ["company"], "claimed_by=company", []),
    ("map", "confidence", "high", "confidence=high", ""),
    ("map", "relevance", ["context"], "relevance=context", []),
    ("map", "status", ["signed"], "status=signed", []),
    ("map", "q", "赞比亚 rail", "q=赞比亚 rail", ""),
    ("map", "focus", "asia", "focus=asia", "world"),
    ("map", "open", "ZMB", "open=ZMB", ""),
    ("map", "sweep", "single", "sweep=single", "accumulate"),
    ("timeline", "lanes", "country", "lanes=country", "initiative"),
    ("country", "of", "ZMB", "of=ZMB", ""),
)
KINDS = ("slider", "multiselect", "selectbox", "text_input", "button_group", "pagination")


def control(app: AppTest, key: str) -> object:
    if key in FOLDED and not app.session_state["more"]:
        app.session_state["more"] = True
        app.run()
    found = [one for kind in KINDS for one in app.get(kind) if one.key == key]
    assert len(found) == 1, f"{len(found)} controls are called {key!r}"
    return found[0]


def value(app: AppTest, key: str) -> object:
    return control(app, key).value  # type: ignore[attr-defined]


def choose(app: AppTest, key: str, chosen: object) -> AppTest:
    ran: AppTest = control(app, key).set_value(chosen).run()  # type: ignore[attr-defined]
    assert not ran.exception
    return ran


def canonical(query: str) -> str:
    return urlencode(sorted(parse_qsl(query, keep_blank_values=True)))


@pytest.mark.parametrize(("page", "key", "chosen", "query", "default"), CONTROLS)
@pytest.mark.usefixtures("small")
def test_a_control_is_in_the_address_and_its_default_is_not(
    page: str, key: str, chosen: object, query: str, default: object
) -> None:
    app = reader.opened(page)
    assert value(app, key) == default
    assert reader.query(app) == ""
    app = choose(app, key, chosen)
    assert reader.query(app) == canonical(query)
    app = choose(app, key, default)
    assert reader.query(app) == ""
    assert value(app, key) == default


@pytest.mark.parametrize(("page", "key", "chosen", "query", "default"), CONTROLS)
@pytest.mark.usefixtures("small")
def test_a_link_opened_cold_shows_in_its_control(
    page: str, key: str, chosen: object, query: str, default: object
) -> None:
    app = reader.opened(page, query)
    assert value(app, key) == chosen != default
    assert reader.query(app) == canonical(query)
    assert not app.warning or "No engagement matches" in app.warning[0].value


@pytest.mark.parametrize("page", reader.PAGES)
@pytest.mark.usefixtures("small")
def test_a_value_that_does_not_exist_is_named_and_the_rest_of_the_link_is_kept(page: str) -> None:
    query = "kind=zzz&kind=loan&years=1800&country=XXX&country=ZMB&foo=1&q=rail"
    app = reader.opened(page, query)
    said = " ".join(reader.said(app, "warning"))
    for bad in ("zzz", "1800", "XXX", "foo"):
        assert f"'{bad}'" in said.replace("\\", "")
    assert reader.query(app) == "country=ZMB&kind=loan&q=rail"
    assert value(app, "kind") == ["loan"]
    assert value(app, "q") == "rail"


@pytest.mark.usefixtures("small")
def test_a_notice_is_gone_once_the_reader_chooses_something() -> None:
    app = reader.opened("records", "kind=zzz")
    assert app.warning
    assert not choose(app, "kind", ["loan"]).warning


@pytest.mark.parametrize("page", reader.MENU[1:])
@pytest.mark.usefixtures("small")
def test_a_switch_of_pages_keeps_the_filters(page: str) -> None:
    app = choose(reader.opened("map", "years=2018&kind=membership&focus=asia"), "q", "plan")
    app = reader.follow(app, page.capitalize())
    assert reader.query(app) == "kind=membership&q=plan&years=2018"
    app = reader.follow(app, "Map")
    assert reader.query(app) == "focus=asia&kind=membership&q=plan&years=2018"


@pytest.mark.usefixtures("small")
def test_a_widget_beats_a_query_that_lags_behind() -> None:
    app = choose(reader.opened("map"), "kind", ["loan"])
    app.query_params = {}
    app = choose(app, "country", ["ZMB"])
    assert reader.query(app) == "country=ZMB&kind=loan"


@pytest.mark.usefixtures("small")
def test_the_back_button_sets_the_controls() -> None:
    app = choose(reader.opened("map", "kind=loan"), "kind", ["loan", "mou"])
    app = reader.turn(app, "map", "kind=loan")
    assert value(app, "kind") == ["loan"]
    assert reader.query(app) == "kind=loan"


@pytest.mark.usefixtures("small")
def test_all_filters_are_cleared_at_once_and_the_view_stays() -> None:
    app = reader.opened("map", "kind=loan&years=2018&part=drawn&layer=own&focus=asia")
    (button,) = [one for one in app.button if one.label == "Clear all filters"]
    app = button.click().run()
    assert reader.query(app) == "focus=asia"
    assert value(app, "layer") == ["ties"]
    assert not [one for one in app.button if one.label == "Clear all filters"]


def test_what_is_typed_is_read_as_its_link_is() -> None:
    typed = reader.opened("records")
    typed.text_input(key="q").set_value("  huawei  ").run()
    assert reader.query(typed) == "q=huawei"
    assert reader.summary(typed) == reader.summary(reader.opened("records", "q=huawei"))


def test_what_cannot_be_looked_for_is_named_when_it_is_typed() -> None:
    app = reader.opened("records")
    app.text_input(key="q").set_value("\u0301").run()
    assert any("no letter to look for" in text for text in reader.said(app, "warning"))
    assert reader.query(app) == ""
