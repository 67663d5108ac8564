from geo import join


def test_a_code_in_rows_without_a_shape_is_an_error() -> None:
    found = join.report(["ZMB", "ZAM"], ["ZMB"], ["ZMB"])
    assert found.rows_without_shape == ("ZAM",)
    assert found.errors() == [
        (
            "data/engagements.csv:iso3: 'ZAM' has neither shape nor point in geo/; "
            "mend the code, or add its place and run make shapes"
        )
    ]


def test_a_country_without_rows_is_listed_and_no_error() -> None:
    found = join.report(["ZMB"], ["ZMB", "EGY"], ["ZMB", "EGY"])
    assert found.countries_without_rows == ("EGY",)
    assert found.errors() == []
    assert found.lists()[0] == "data/countries.csv: countries without rows: 1 (EGY)"


def test_a_shape_without_a_country_is_listed_and_no_error() -> None:
    found = join.report(["ZMB"], ["ZMB"], ["ZMB", "SOL", "CYN"])
    assert found.shapes_without_country == ("CYN", "SOL")
    assert found.lists()[1] == "geo/world.geojson: shapes without a country: 2 (CYN, SOL)"


def test_where_everything_meets_the_report_is_empty() -> None:
    found = join.report(["ZMB", "ZMB"], ["ZMB"], ["ZMB"])
    assert found == join.Join((), (), ())
    assert found.lists() == [
        "data/countries.csv: countries without rows: 0",
        "geo/world.geojson: shapes without a country: 0",
    ]
