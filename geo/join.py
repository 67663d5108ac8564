"""Codes in rows, countries and shapes held against each other, in three directions."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass

from data import tables
from geo import shapes


@dataclass(frozen=True)
class Join:
    """What does not meet: each a sorted tuple of iso3."""

    rows_without_shape: tuple[str, ...]
    countries_without_rows: tuple[str, ...]
    shapes_without_country: tuple[str, ...]

    def errors(self) -> list[str]:
        """Give one message per code in rows that nothing can draw; empty where all is well."""
        return [
            f"data/engagements.csv:iso3: '{code}' has neither shape nor point in geo/; "
            "mend the code, or add its place and run make shapes"
            for code in self.rows_without_shape
        ]

    def lists(self) -> list[str]:
        """Give the two lists that are no errors, a line each."""
        return [
            listed("data/countries.csv: countries without rows", self.countries_without_rows),
            listed("geo/world.geojson: shapes without a country", self.shapes_without_country),
        ]


def listed(what: str, codes: tuple[str, ...]) -> str:
    """Put the number of codes and their names on one line."""
    return f"{what}: {len(codes)}" + (f" ({', '.join(codes)})" if codes else "")


def report(
    row_codes: Iterable[str], country_codes: Iterable[str], shape_codes: Iterable[str]
) -> Join:
    """Compare the iso3 of rows, of countries and of everything that can be drawn."""
    rows, countries, shapes = set(row_codes), set(country_codes), set(shape_codes)
    return Join(
        rows_without_shape=tuple(sorted(rows - shapes)),
        countries_without_rows=tuple(sorted(countries - rows)),
        shapes_without_country=tuple(sorted(shapes - countries)),
    )


def current() -> Join:
    """Compare the published tables with the committed shapes; raises ShapesError without those."""
    published = tables.read()
    return report(published.engagements["iso3"], published.countries["iso3"], shapes.codes())


def main() -> int:
    """Print what does not meet; the answer is 1 if a row has no place on the map."""
    joined = current()
    sys.stdout.write("\n".join([*joined.errors(), *joined.lists(), ""]))
    return 1 if joined.errors() else 0


if __name__ == "__main__":
    sys.exit(main())
