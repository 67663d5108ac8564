"""What a search finds, in any script."""

import unicodedata
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import ledger
from data.search import normal, rank, spans, words
from data.selection import Selection, parse
from data.tables import Tables, read
from tests.data.making import FEW, MODEST, engagement, tables

LAYERS = ("ties", "own", "restrictions", "comparators")


def found(made: Tables, text: str) -> list[str]:
    parsed = parse([("q", text), *(("layer", layer) for layer in LAYERS)], made)
    assert parsed.problems == ()
    return list(ledger.rows(made.engagements, parsed.selection)["id"])


def link(engagement_id: str, actor_id: str, wording: str) -> dict[str, str]:
    cells = {"engagement_id": engagement_id, "actor_id": actor_id, "wording": wording}
    return cells | {"side": "chinese", "position": "1", "role": "party"}


@cache
def small() -> Tables:
    return tables(
        engagement("lab", iso3="SAU", title="A laboratory", local_actor="مُختبر الذكاء"),
        engagement("loan", title="Empréstimo para a ferrovia", note="50% paid (in kind) [1] a.b*c"),
        engagement(
            "plan", iso3="NAM", initiative_id="bri", place="Walvis Bay", summary="Ｈｕａｗｅｉ™"
        ),
        links=(link("lab", "sensetime", "a firm"), link("loan", "huawei", "the same as ever")),
    )


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("商汤", ["lab"]),
        ("SenseTime", ["lab"]),
        ("sensetime", ["lab"]),
        ("华为", ["loan"]),
        ("Huawei Technologies", ["loan"]),
        ("huawei", ["loan", "plan"]),
        ("ＨＵＡＷＥＩ", ["loan", "plan"]),
        ("赞比亚", ["loan"]),
        ("zambia", ["loan"]),
        ("沙特", ["lab"]),
        ("一带一路", ["plan"]),
        ("belt AND road", ["plan"]),
        ("walvis", ["plan"]),
        ("emprestimo", ["loan"]),
        ("EMPRÉSTIMO", ["loan"]),
        ("مختبر", ["lab"]),
        ("مُخْتَبَر", ["lab"]),
        ("الذكاء", ["lab"]),
        ("loan", ["loan"]),
        ("  ferrovia  ", ["loan"]),
        ("nothing has this", []),
        ("", ["lab", "loan", "plan"]),
    ],
)
def test_a_search_finds_a_row_by_any_of_its_names_in_any_script(text: str, ids: list[str]) -> None:
    assert found(small(), text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("(in kind)", ["loan"]),
        ("[1]", ["loan"]),
        ("50%", ["loan"]),
        ("a.b*c", ["loan"]),
        ("a.b.c", []),
        (".*", []),
        ("^", []),
        ("loan|lab", []),
        ("(", ["loan"]),
        ("\\", []),
        ("_", []),
    ],
)
def test_signs_of_search_languages_are_taken_as_they_stand(text: str, ids: list[str]) -> None:
    assert found(small(), text) == ids


@pytest.mark.parametrize("text", ["™", "tm", "huaweitm", "Huawei™"])
def test_a_sign_written_as_letters_is_found_by_sign_and_by_letters(text: str) -> None:
    assert "plan" in found(small(), text)


@given(st.text(max_size=20))
@MODEST
def test_a_text_folded_twice_is_as_folded_once(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(st.text(max_size=20))
@MODEST
def test_a_folded_text_does_not_depend_on_how_its_letters_are_composed(text: str) -> None:
    forms = {normal(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")}
    assert forms == {normal(text)}


@given(st.data())
@FEW
def test_every_piece_of_a_title_finds_its_row(data: st.DataObject) -> None:
    title = data.draw(st.text(st.characters(codec="utf-8", categories=("L", "N")), min_size=1))
    made = tables(engagement("asked", title=title))
    start = data.draw(st.integers(0, len(title) - 1))
    selection = Selection(q=title[start : start + 5])
    assert list(ledger.rows(made.engagements, selection)["id"]) == ["asked"]


def test_in_the_published_tables_a_chinese_name_finds_what_the_english_one_finds() -> None:
    made = read()
    links = made.engagement_actors
    linked = set(links.loc[links["actor_id"] == "sensetime", "engagement_id"])
    assert "sau-sensetime-scai-2022" in linked
    assert linked <= set(found(made, "商汤"))
    assert linked <= set(found(made, "sensetime"))
    zambian = set(made.engagements.loc[made.engagements["iso3"] == "ZMB", "id"])
    assert len(zambian) > 10
    assert zambian <= set(found(made, "赞比亚"))
    assert zambian <= set(found(made, "ZAMBIA"))


def test_in_the_published_tables_accents_and_signs_are_no_hindrance() -> None:
    made = read()
    assert found(made, "cote d'ivoire") == found(made, "Côte d'Ivoire") != []
    assert found(made, "sao tome") == found(made, "SÃO TOMÉ") != []


def test_all_words_must_be_there_in_any_order_and_quoted_words_stand_together() -> None:
    assert found(small(), "ferrovia empréstimo") == ["loan"]
    assert found(small(), "ferrovia laboratory") == []
    assert found(small(), '"para a ferrovia"') == ["loan"]
    assert found(small(), '"ferrovia a para"') == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("zambia loan", "zmb-tazara-loan-1967"),
        ("sensetime saudi", "sau-sensetime-scai-2022"),
        ("arabic language model", "egy-huawei-arabic-llm-2024"),
        ("Global AI Governance Initiative", "gaigi-chn"),
    ],
)
def test_the_words_that_readers_think_of_find_what_they_mean(words: str, name: str) -> None:
    assert name in found(read(), words)


def test_a_find_in_the_title_ranks_before_one_among_actors_and_that_before_one_in_the_summary() -> (
    None
):
    made = tables(
        engagement("a", summary="Huawei again"),
        engagement("b", local_actor="Huawei"),
        engagement("c", title="Huawei"),
    )
    texts = dict(zip(made.engagements["id"], made.engagements["searched"], strict=True))
    assert sorted(texts, key=lambda one: rank(texts[one], ["huawei"])) == ["c", "b", "a"]


@pytest.mark.parametrize(
    ("text", "asked", "parts"),
    [
        ("Huawei and huawei", "HUAWEI", ["Huawei", "huawei"]),
        ("Empréstimo", "emprestimo", ["Empréstimo"]),
        ("商汤科技", "商汤", ["商汤"]),
        ("ab abc", "abc ab", ["ab", "abc"]),
        ("nothing", "x", []),
    ],
)
def test_what_was_found_is_marked_in_the_text_as_it_is_written(
    text: str, asked: str, parts: list[str]
) -> None:
    assert [text[begin:end] for begin, end in spans(text, words(asked))] == parts


@given(st.text(max_size=30), st.text(min_size=1, max_size=3))
@MODEST
def test_a_text_is_marked_exactly_where_it_holds_what_is_asked(text: str, asked: str) -> None:
    found = words(asked)
    held = any(word in "".join(map(normal, text)) for word in found)
    assert bool(spans(text, found)) == held


@pytest.mark.parametrize("sign", "’‘ʼ`´")
def test_every_form_of_the_apostrophe_is_one_letter(sign: str) -> None:
    assert words(f"d{sign}Ivoire") == words("d'ivoire")
