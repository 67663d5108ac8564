from pathlib import Path

import country_converter
import pandas as pd
from babel import Locale

from data import check, history, schema
from data.tables import frame

ROWS_OF_THE_FIRST_EDITION = 973
CHINESE_NAMES_UNLIKE_CLDR = {
    "ARE": "阿联酋",  # the short form in use; CLDR has the long one
    "BIH": "波黑",  # the same
    "DOM": "多米尼加",  # the short form in use, also in UN M49
    "FLK": "福克兰群岛（马尔维纳斯）",  # both names, as in UN M49
    "HKG": "香港",  # CLDR has the name of the administrative region
    "MAC": "澳门",  # the same
    "MAF": "圣马丁（法属）",  # beside the other half, as in UN M49
    "PSE": "巴勒斯坦",  # CLDR speaks of territories
    "SXM": "圣马丁（荷属）",  # beside the other half, as in UN M49
}
ENGLISH_NAMES_UNLIKE_COUNTRY_CONVERTER = {
    "BES": "Caribbean Netherlands",  # the short form, as in CLDR
    "BLM": "Saint Barthélemy",  # its own name; the other table has a colloquial one
    "BRN": "Brunei",  # the short form, as in CLDR
    "COG": "Republic of the Congo",  # the full name, as its short one is also its neighbour's
    "FSM": "Micronesia",  # the short form, as in CLDR
    "HMD": "Heard Island and McDonald Islands",  # not shortened
    "KNA": "Saint Kitts and Nevis",  # no abbreviated saints
    "LCA": "Saint Lucia",  # the same
    "MAC": "Macao",  # the spelling of UN M49
    "MAF": "Saint Martin (French part)",  # beside the other half, as in UN M49
    "PCN": "Pitcairn Islands",  # as in CLDR
    "SGS": "South Georgia and the South Sandwich Islands",  # not shortened
    "SHN": "Saint Helena",  # no abbreviated saints
    "SJM": "Svalbard and Jan Mayen",  # the shorter form, also in CLDR
    "SPM": "Saint Pierre and Miquelon",  # no abbreviated saints
    "STP": "São Tomé and Príncipe",  # with its accents, as in CLDR
    "UMI": "U.S. Outlying Islands",  # the short form, as in CLDR
    "VAT": "Vatican City",  # as in CLDR
    "VCT": "Saint Vincent and the Grenadines",  # no abbreviated saints
    "VIR": "U.S. Virgin Islands",  # the short form, as in CLDR
    "WLF": "Wallis and Futuna",  # the shorter form, also in CLDR
}
REGIONS_UNLIKE_COUNTRY_CONVERTER = {
    "ATA": "",  # belongs to no region of UN M49
    "NRU": "Micronesia",  # so in UN M49; the other table has Polynesia
}
WIDER = {
    **dict.fromkeys(("Caribbean", "Central America", "South America"), "Latin America"),
    **dict.fromkeys(("Eastern Africa", "Middle Africa", "Southern Africa"), "Sub-Saharan Africa"),
    "Western Africa": "Sub-Saharan Africa",
    "Latin America and the Caribbean": "Latin America",
}


def read(name: str) -> pd.DataFrame:
    return frame(schema.FOLDER / f"{name}.csv")


def second_opinion() -> pd.DataFrame:
    path = Path(country_converter.__file__).parent / "country_data.tsv"
    table = pd.read_csv(path, sep="\t", dtype="string", keep_default_na=False)
    return table[table["obsolete"] == ""].set_index("ISO3")


def test_the_published_tables_have_no_issues() -> None:
    assert check.issues() == []


def test_no_id_of_the_first_edition_is_lost() -> None:
    ids = set(read("ids")["id"])
    assert len(ids) >= ROWS_OF_THE_FIRST_EDITION
    assert set(read("engagements")["id"]) | set(read("retired")["id"]) == ids


def test_every_kind_is_used_and_to_attend_is_never_to_join() -> None:
    kinds = read("kinds").set_index("id")
    assert set(kinds.index) == set(read("engagements")["kind"])
    joins = set(kinds.index[kinds["tie"] == "joins"])
    assert joins == {"membership", "signature", "endorsement", "sponsorship"}
    for attending in ("participation", "summit", "co-hosting", "policy-dialogue"):
        assert kinds.loc[attending, "tie"] == "attends"


def test_only_wordings_that_name_nobody_are_without_an_actor() -> None:
    links = read("engagement_actors")
    nobody = set(links.loc[links["actor_id"] == "", "wording"])
    assert nobody == {
        "ASEAN member states",
        "African governments",
        "Arab states",
        "BRICS members",
        "Chinese firms",
        "Chinese researchers (not named)",
        "Experts from nearly 20 countries and regions",
        "Five Central Asian states",
        "Government and state-owned enterprises",
        "Interested states",
        "Local distributor",
        "Officials from 34 to 40 countries and bodies",
        "SCO member states",
        "Universities and other bodies in Belt and Road countries",
        "officials from nearly 40 countries",
    }


def test_every_actor_is_linked_or_has_a_part_that_is_or_was_in_a_release() -> None:
    actors = read("actors")
    used = set(read("engagement_actors")["actor_id"]) | set(actors["parent_id"])
    for release in history.releases():
        text = history.files(release.version)["actors"].decode()
        used |= {line.partition(",")[0] for line in text.splitlines()}
    assert set(actors["id"]) <= used


def test_a_government_is_linked_in_its_own_country_only() -> None:
    links = read("engagement_actors").merge(
        read("actors")[["id", "type", "country_iso3"]], left_on="actor_id", right_on="id"
    )
    rows = links.merge(read("engagements")[["id", "iso3"]], left_on="engagement_id", right_on="id")
    local = rows[(rows["side"] == "local") & rows["type"].isin(["government", "ministry"])]
    abroad = local[local["iso3"] != local["country_iso3"]]
    assert set(abroad["wording"]) == {"Governments of Zambia and Tanzania"}
    chinese = rows[(rows["side"] == "chinese") & rows["type"].isin(["government", "ministry"])]
    assert set(chinese["country_iso3"]) == {"CHN"}


def test_an_actor_with_an_original_name_says_in_which_language() -> None:
    actors = read("actors")
    named = actors["name_original"] != ""
    assert (actors["name_language"][named] != "").all()
    assert set(actors["name_language"][~named]) <= {"", "en"}


def test_no_actor_is_a_part_of_itself_however_far_up() -> None:
    actors = read("actors")
    parents = dict(zip(actors["id"], actors["parent_id"], strict=True))
    for actor, parent in parents.items():
        above, seen = parent, {actor}
        while above:
            assert above not in seen, actor
            seen.add(above)
            above = parents[above]


def test_all_members_of_the_united_nations_and_all_iso_codes_are_there() -> None:
    countries, other = read("countries").set_index("iso3"), second_opinion()
    members = other.index[other["UNmember"] != ""]
    assert set(countries.index[countries["un_member"] == "true"]) == set(members)
    assert len(members) == 193
    assert set(countries.index) == set(other.index)


def test_regions_are_those_of_a_second_table_but_for_named_exceptions() -> None:
    countries, other = read("countries").set_index("iso3"), second_opinion()
    ours, theirs = dict(countries["subregion"]), dict(other["UNregion"])
    different = {
        code: region
        for code, region in ours.items()
        if WIDER.get(region, region) != WIDER.get(theirs[code], theirs[code])
    }
    assert different == REGIONS_UNLIKE_COUNTRY_CONVERTER


def test_english_names_are_those_of_a_second_table_but_for_named_exceptions() -> None:
    theirs = dict(second_opinion()["name_short"])
    names = dict(read("countries").set_index("iso3")["name_en"])
    different = {code: name for code, name in names.items() if name != theirs[code]}
    assert different == ENGLISH_NAMES_UNLIKE_COUNTRY_CONVERTER


def test_chinese_names_are_those_of_cldr_but_for_named_exceptions() -> None:
    territories = Locale("zh").territories
    two_letters = dict(second_opinion()["ISO2"].str.extract("([A-Z]{2})", expand=False))
    names = dict(read("countries").set_index("iso3")["name_zh"])
    different = {
        code: name for code, name in names.items() if name != territories[two_letters[code]]
    }
    assert different == CHINESE_NAMES_UNLIKE_CLDR
