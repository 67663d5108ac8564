"""The CSV files as they stand on disk: records with their line numbers, and what breaks a file."""

import csv
import difflib
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

BOM = b"\xef\xbb\xbf"
LONGEST = 500


@dataclass(frozen=True)
class Record:
    """One row of a table: the line of the file it begins on, and its cells by column."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Table:
    """One CSV file that could be read: `file` is how messages name it (`data/kinds.csv`).

    `left_out` holds the cells of lines that are not rows of the table. What only they may name
    is not called missing: the line itself is the issue.
    """

    file: str
    columns: tuple[str, ...]
    records: tuple[Record, ...]
    left_out: frozenset[str] = frozenset()

    def issue(self, record: Record, column: str, text: str) -> str:
        """Word an issue with one cell: `data/kinds.csv:3:tie: 'x' ...`, a long value shortened."""
        if len(text) > LONGEST:
            text = f"{text[: LONGEST // 2]} ... {text[-LONGEST // 2 :]}"
        return f"{self.file}:{record.line}:{column}: {text}"

    def column(self, name: str) -> list[str]:
        """Give all cells of one column, from the top."""
        return [record.cells[name] for record in self.records]


def hint(value: str, allowed: Iterable[str]) -> str:
    """Say which allowed value is nearest to a wrong one: `; did you mean 'ZMB'?`, or nothing."""
    near = difflib.get_close_matches(value, list(allowed), n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""


def order(cells: Sequence[str]) -> list[tuple[int, str]]:
    """Give what the rows of a table are sorted by, of the cells of a key: numbers as numbers."""
    return [(len(cell) if cell.isdecimal() else 0, cell) for cell in cells]


def text_of(path: Path, file: str) -> tuple[str, list[str]]:
    """Read one file as text, empty if unreadable; the list holds what is wrong with its bytes."""
    if not path.is_file():
        return "", [f"{file}: the file is missing; put it back, with its header if it has no rows"]
    raw = path.read_bytes()
    found = []
    if raw.startswith(BOM):
        found.append(f"{file}:1: begins with a byte order mark; save it as UTF-8 without one")
        raw = raw.removeprefix(BOM)
    for bad, what in ((b"\0", "a NUL byte"), (b"\r", "a carriage return")):
        if bad in raw:
            line = raw[: raw.index(bad)].count(b"\n") + 1
            found.append(f"{file}:{line}: holds {what}; save it as plain text with LF line ends")
            raw = raw.replace(bad, b"")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        bad = raw[error.start : error.start + 1]
        found.append(f"{file}:{line}: byte {bad.hex()} is not UTF-8; save the file as UTF-8")
        return "", found
    if text and not text.endswith("\n"):
        found.append(f"{file}:{text.count(chr(10)) + 1}: the last line has no line end; add one")
    return text, found


def header_issues(file: str, header: Sequence[str], columns: Sequence[str]) -> list[str]:
    """Compare a header with the columns that datapackage.json names."""
    found = [
        f"{file}:1: '{name}' is not a column of this table{hint(name, columns)}"
        for name in header
        if name not in columns
    ]
    found += [
        f"{file}:1:{name}: the column is missing; it may be empty, not absent"
        for name in columns
        if name not in header
    ]
    if not found and list(header) != list(columns):
        order = ",".join(columns)
        found.append(f"{file}:1: '{','.join(header)}' is not the header; write '{order}'")
    return found


def parsed(text: str, file: str, columns: Sequence[str]) -> tuple[Table | None, list[str]]:
    """Split a text into a table, or none if it is not CSV with its header, and into issues.

    A line with more or fewer cells than columns is an issue and left out; the others stand.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    records: list[Record] = []
    found: list[str] = []
    left_out: set[str] = set()
    line = 1
    try:
        for cells in reader:
            if line == 1:
                found += header_issues(file, cells, columns)
                if found:
                    return None, found
            elif len(cells) != len(columns):
                seen = f"{len(cells)} cells, {len(columns)} are needed"
                found.append(f"{file}:{line}: {seen}; quote a cell that holds a comma")
                left_out.update(cells)
            else:
                records.append(Record(line, dict(zip(columns, cells, strict=True))))
            line = reader.line_num + 1
    except csv.Error as error:
        found.append(f"{file}:{line}: not CSV ({error}); look for an unpaired double quote")
        return None, found
    if line == 1:
        found.append(f"{file}:1: the file is empty; it needs the header '{','.join(columns)}'")
        return None, found
    return Table(file, tuple(columns), tuple(records), frozenset(left_out)), found


def read(folder: Path, tables: Mapping[str, Sequence[str]]) -> tuple[dict[str, Table], list[str]]:
    """Read the tables of a folder, given the columns of each by its name.

    The first answer holds the tables that could be read, less the lines that are not rows of
    theirs; the second every issue with files and lines, as `data/evidence.csv:7: ...`.
    """
    readable: dict[str, Table] = {}
    issues: list[str] = []
    for name, columns in tables.items():
        file = f"{folder.name}/{name}.csv"
        text, found = text_of(folder / f"{name}.csv", file)
        issues += found
        if text or not found:
            table, found = parsed(text, file, columns)
            issues += found
            if table:
                readable[name] = table
    return readable, issues
