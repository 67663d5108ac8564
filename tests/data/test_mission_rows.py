"""The engagements that the mission names are in the tables, with both sides of what is disputed."""

from pathlib import Path

import pandas as pd
import pytest

DATA = Path(__file__).parents[2] / "data"

ATTENDED_THE_FIRST_MEETING = ["bra", "egy", "eth", "fra", "gbr", "idn", "pak", "rus", "usa"]
ATTENDED_IN_MAY_2025 = ["bra", "eth", "fra", "idn", "pak", "rus"]
PRESENTED_FOR = [
    "are",
    "bra",
    "cub",
    "dza",
    "egy",
    "eth",
    "idn",
    "irn",
    "irq",
    "kaz",
    "lao",
    "pak",
    "rus",
    "sau",
    "sgp",
    "sle",
    "uga",
    "zmb",
]

MISSION = {
    "Zambia's railway loan and workers of the 1960s and 70s": [
        "zmb-tazara-loan-1967",
        "tza-tazara-loan-1967",
        "zmb-tazara-debt-2011",
    ],
    "the meeting of 2018 with Zambia's president": ["zmb-xi-lungu-2018"],
    "the AI capacity plan, presented with Zambia": [
        "zmb-ai-hlm-2024",
        "ai-capacity-plan-sponsor-chn",
        "ai-capacity-plan-workshop2-zmb",
    ],
    "Egypt's AI programme since 2019": [
        "egy-iflytek-mou-2019",
        "egy-iflytek-aic-2020",
        "egy-huawei-itida-2022",
        "egy-huawei-devcentre-2024",
    ],
    "Egypt's Huawei cloud": ["egy-telecom-huawei-mou-2019", "egy-huawei-cloud-2024"],
    "Egypt's Arabic language model": ["egy-huawei-arabic-llm-2024"],
    "the Saudi laboratory of SenseTime": ["sau-sensetime-scai-2022"],
    "the Group of Friends and its members or attendants": [
        "zmb-gof-first-2024",
        "zmb-gof-meeting-2025",
        "zmb-gof-session-2026",
        "ai-gof-member-chn",
        "ai-gof-member-zmb",
        "ai-gof-core-egy",
        *(f"ai-gof-2024-12-participant-{code}" for code in ATTENDED_THE_FIRST_MEETING),
        *(f"ai-gof-2025-05-participant-{code}" for code in ATTENDED_IN_MAY_2025),
    ],
    "the UN resolution 78/311 and its sponsors": [
        "unga-78-311-sponsor-chn",
        "unga-78-311-sponsor-jpn",
        "unga-78-311-sponsor-usa",
        *(f"unga-78-311-core-{code}" for code in PRESENTED_FOR),
    ],
    "the Global AI Governance Initiative": ["gaigi-chn"],
    "the Belt and Road": ["bri-chn", "bri-zmb", "bri-egy", "bri-sau", "bri-kaz", "bri-ita"],
    "the Global Development Initiative": [
        "gdi-member-chn",
        "gdi-member-lka",
        "gdi-member-vut",
        "gdi-2022-05-participant-egy",
    ],
    "01.AI abroad": ["kaz-01ai-deepseek-llm-2025", "kaz-01ai-jv-2026"],
    "Chinese open models abroad": [
        "sgp-sealion-qwen-2025",
        "uga-sunflower-qwen-2025",
        "are-k2think-qwen-2025",
        "nga-equalyz-deepseek-2025",
    ],
    "the US-led resolution 78/265 as comparator": [
        "unga-78-265-sponsor-usa",
        "unga-78-265-sponsor-chn",
        "unga-78-265-sponsor-mar",
    ],
}

BOTH_SIDES = {
    "the month of the Group of Friends' first meeting": (
        "zmb-gof-first-2024",
        "start",
        "2024-12-03",
        "2024-11",
    ),
    "the amount of the SenseTime venture": (
        "sau-sensetime-scai-2022",
        "amount",
        "776000000",
        "USD 776000000",
    ),
}


def frame(name: str) -> pd.DataFrame:
    return pd.read_csv(DATA / f"{name}.csv", dtype="string", keep_default_na=False)


@pytest.fixture(scope="module")
def engagements() -> pd.DataFrame:
    return frame("engagements").set_index("id")


@pytest.fixture(scope="module")
def evidence() -> pd.DataFrame:
    return frame("evidence")


def lines(evidence: pd.DataFrame, engagement: str, field: str, stance: str) -> pd.DataFrame:
    return evidence[
        (evidence["engagement_id"] == engagement)
        & (evidence["field"] == field)
        & (evidence["stance"] == stance)
    ]


@pytest.mark.parametrize("subject", MISSION)
def test_each_engagement_of_the_mission_is_in_the_table(
    subject: str, engagements: pd.DataFrame
) -> None:
    missing = [name for name in MISSION[subject] if name not in engagements.index]
    assert missing == []


@pytest.mark.parametrize("subject", MISSION)
def test_each_engagement_of_the_mission_has_a_source_that_supports_it(
    subject: str, evidence: pd.DataFrame
) -> None:
    supported = set(evidence.loc[evidence["stance"] == "supports", "engagement_id"])
    assert [name for name in MISSION[subject] if name not in supported] == []


def test_every_sponsor_row_of_resolution_78_311_is_named_here(engagements: pd.DataFrame) -> None:
    rows = engagements[engagements["initiative_id"] == "unga-78-311"]
    sponsors = set(rows.index[rows["kind"] == "sponsorship"])
    assert sponsors == set(MISSION["the UN resolution 78/311 and its sponsors"])


@pytest.mark.parametrize("subject", BOTH_SIDES)
def test_both_sides_of_a_disagreement_are_evidence_for_the_same_cell(
    subject: str, engagements: pd.DataFrame, evidence: pd.DataFrame
) -> None:
    name, field, shown, other = BOTH_SIDES[subject]
    assert engagements.loc[name, field] == shown
    assert shown in set(lines(evidence, name, field, "supports")["value"])
    assert other in set(lines(evidence, name, field, "disputes")["value"])


def test_the_claim_of_the_first_arabic_model_stands_against_jais_and_acegpt(
    evidence: pd.DataFrame,
) -> None:
    model = "egy-huawei-arabic-llm-2024"
    claims = set(lines(evidence, model, "summary", "supports")["value"])
    against = " ".join(lines(evidence, model, "summary", "disputes")["value"])
    assert "the world's first Arabic LLM" in claims
    assert "Jais" in against
    assert "AceGPT" in against


def test_every_piece_of_evidence_for_the_mission_has_its_source(evidence: pd.DataFrame) -> None:
    sources = set(frame("sources")["id"])
    named = {name for names in MISSION.values() for name in names}
    used = set(evidence.loc[evidence["engagement_id"].isin(named), "source_id"])
    assert used - sources == set()
