"""Random selections and views: what any reader of some tables could ask for."""

from typing import Any

from hypothesis import strategies as st

from data import search
from data.selection import FIELDS, Selection, View
from data.selection.declared import CONTROLS, SIDES, YEARS
from data.selection.fields import Choice, Minimum, One, Text, Whole, Years
from data.selection.sides import Side
from data.tables import Tables

Form = Choice | Minimum | One | Side | Text | Whole | Years
WORDS = ("a", "zambia", "华为", "HUAWEI", "(cloud)", "ação", "nothing has this", "2", ".*")
TEXTS = st.sampled_from(WORDS) | st.text(min_size=1, max_size=30).map(str.strip).filter(
    lambda text: bool(text) and text.isprintable()
)


def values(field: Form, tables: Tables) -> st.SearchStrategy[Any]:
    """Draw a value of one field."""
    if isinstance(field, Years):
        years = st.integers(*YEARS.span(tables))
        pair = st.tuples(years, years).map(lambda two: (min(two), max(two)))
        return pair.map(lambda two: None if two == YEARS.span(tables) else two)
    if isinstance(field, Text):
        return TEXTS.filter(lambda text: bool(search.words(text)))
    if isinstance(field, Whole):
        return st.integers(1, field.most)
    if isinstance(field, Side):
        return sides(tables)
    options = st.sampled_from(sorted(field.options(tables)))
    if isinstance(field, Choice):
        least = 0 if field.name == "layer" else 1
        return st.lists(options, unique=True, min_size=least, max_size=4).map(tuple)
    return options


@st.composite
def sides(draw: st.DrawFn, tables: Tables) -> str:
    """Draw a side of a comparison, written as in an address."""
    usable = [one for one in SIDES if isinstance(one, Years) or one.options(tables)]
    field = draw(st.sampled_from(usable))
    if isinstance(field, Years):
        years = draw(values(field, tables)) or field.span(tables)
        return f"{field.name}:{field.write(years)[0]}"
    return f"{field.name}:{draw(st.sampled_from(sorted(field.options(tables))))}"


@st.composite
def selections(draw: st.DrawFn, tables: Tables) -> Selection:
    """Draw a selection that asks for at most four things, so that some rows may remain."""
    usable = [field for field in FIELDS if not isinstance(field, Choice) or field.options(tables)]
    asking = draw(st.lists(st.sampled_from(usable), unique_by=lambda field: field.name, max_size=4))
    return Selection(**{field.name: draw(values(field, tables)) for field in asking})


@st.composite
def views(draw: st.DrawFn, tables: Tables) -> View:
    """Draw a view."""
    asking = draw(st.lists(st.sampled_from(CONTROLS), unique_by=lambda field: field.name))
    return View(**{field.name: draw(values(field, tables)) for field in asking})
