"""What a picture carries when a reader takes it away: its words, where it comes from, its link."""

from collections.abc import Mapping

from data import extract, ledger
from data.selection import describe
from data.selection.parts import PARTS
from data.summary import plural, summary
from data.tables import Tables
from pages._scene import Scene

ATLAS = "AI Engagement Atlas"
CAVEAT = "No record is not no engagement: the table holds what was found in public sources."


def caption(scene: Scene, title: str, under: str, notes: Mapping[str, str]) -> dict[str, str]:
    """Give the words of a picture: what the page says of the same view, as plain text.

    title: the heading of the page; under: what the page says under the figure beside the caveat,
    may be empty; notes: what the page's ledger says of its parts. `stem` is the name of the
    extract's file without its ending.
    """
    selection, tables = scene.selection, scene.tables
    return {
        "title": title,
        "selection": describe(selection, tables),
        "summary": summary(scene.rows, selection, tables),
        "ledger": arithmetic(ledger.count(scene.assigned), notes),
        "caveat": f"{CAVEAT} {under}".strip(),
        "source": f"{ATLAS}. {source(tables)}",
        "link": f"{scene.site}/{scene.address}",
        "stem": extract.filename(tables, selection).removesuffix(".csv"),
    }


def arithmetic(counts: Mapping[str, int], notes: Mapping[str, str]) -> str:
    """Say the ledger in one line: the sum, then every part that holds rows."""
    told = [
        f"{number:,} {PARTS[name]}" + (f" ({notes[name]})" if name in notes else "")
        for name, number in counts.items()
        if number
    ]
    return f"Ledger: {plural(sum(counts.values()), 'engagement')} = {' + '.join(told) or '0'}"


def source(tables: Tables) -> str:
    """Say which tables these are, who may use them how, and that the documents are not ours."""
    return (
        f"Tables of {tables.as_of}, version {tables.version}, under CC BY 4.0; "
        "the documents behind them are their publishers'."
    )
