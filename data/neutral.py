"""Words that judge, boast or accuse, which the tables' own sentences do without."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from data.records import Table

LOADED = (
    "aggressive|alarming|all-weather|ambitious|authoritarian|boasts|brotherly|brutal|clearly|"
    "controversial|cutting-edge|debt trap|debt-trap|dictator|dictatorship|dramatic|evil|"
    "famous|groundbreaking|hegemony|huge|impressive|infamous|ironclad|lavish|massive|"
    "neo-colonial|neocolonial|notorious|obviously|predatory|prestigious|propaganda|puppet|"
    "regime|renowned|revolutionary|shocking|sinister|slammed|so-called|spying|"
    "state-of-the-art|supposedly|touted|unfortunately|unprecedented|win-win|world-class|"
    "world-leading"
)
WORDS = re.compile(rf"(?<![\w-])({LOADED})(?![\w-])", re.IGNORECASE)
TEXTS = {
    "engagements": ("title", "summary", "confidence_reason", "note"),
    "initiatives": ("summary", "coverage_note"),
    "evidence": ("detail",),
}


def wording_is_neutral(tables: Mapping[str, Table], _folder: Path) -> Iterator[str]:
    """Refuse a loaded word outside quotation marks in a sentence of our own."""
    for name, columns in TEXTS.items():
        for record in tables[name].records if name in tables else ():
            for column in columns:
                own = re.sub(r"“[^”]*”|\"[^\"]*\"", "", record.cells[column])
                if found := WORDS.search(own):
                    text = f"'{found[0]}' judges; say what happened, or quote who says so"
                    yield tables[name].issue(record, column, text)
