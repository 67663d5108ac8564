"""What a run sends to the browser: a widget is given a value only where it has another one."""

import pytest

from pages._sidebar import FOLDED
from tests.pages import reader

FIELDS = ("years", "initiative", "layer", "kind", "country", "q")


def given(app: reader.AppTest) -> set[str]:
    """Name the controls that are told to show another value than they do."""
    controls = [node for node in reader.nodes(app) if hasattr(node, "key") and node.key]
    return {str(one.key) for one in controls if getattr(one.proto, "set_value", False)}


def drawn(app: reader.AppTest) -> set[str]:
    return {str(node.key) for node in reader.nodes(app) if hasattr(node, "key") and node.key}


@pytest.mark.usefixtures("small")
def test_a_control_that_stands_right_is_left_alone() -> None:
    app = reader.opened("map", "kind=loan&focus=asia")
    assert given(app) >= {"kind", "focus"}
    app = app.text_input(key="q").set_value("rail").run()
    assert given(app) == set()
    assert reader.query(app) == "focus=asia&kind=loan&q=rail"


@pytest.mark.usefixtures("small")
def test_the_back_button_tells_only_the_controls_that_stood_otherwise() -> None:
    app = reader.opened("map", "kind=loan")
    app = app.text_input(key="q").set_value("rail").run()
    assert given(reader.turn(app, "map", "kind=loan")) == {"q"}


@pytest.mark.usefixtures("small")
def test_a_control_that_comes_back_with_its_page_is_told_its_value() -> None:
    app = reader.opened("timeline", "lanes=kind")
    app = reader.follow(reader.follow(app, "Map"), "Timeline")
    assert "lanes" in given(app)
    assert reader.query(app) == "lanes=kind"


@pytest.mark.parametrize("page", reader.PAGES)
@pytest.mark.usefixtures("small")
def test_filters_that_are_folded_away_are_not_sent(page: str) -> None:
    assert drawn(reader.opened(page)) >= set(FIELDS)
    assert not drawn(reader.opened(page)) & set(FOLDED)


@pytest.mark.parametrize("page", reader.PAGES)
@pytest.mark.usefixtures("small")
def test_filters_that_are_folded_away_are_sent_where_one_of_them_is_asked_for(page: str) -> None:
    app = reader.opened(page, "confidence=high")
    assert drawn(app) >= set(FOLDED)
    assert app.selectbox(key="confidence").value == "high"
