"""What holds for the whole house: rooms, files, documents and commands agree."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from data.selection import FIELDS
from data.selection.declared import CONTROLS
from geo import join

HOUSE = Path(__file__).parent.parent
ROOMS = tomllib.loads((HOUSE / "pyproject.toml").read_text())["tool"]["importlinter"][
    "root_packages"
]
README = (HOUSE / "README.md").read_text()


def tracked(pattern: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", pattern],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=True,
    )
    return [HOUSE / line for line in listed.stdout.splitlines() if (HOUSE / line).exists()]


SOURCES = [path for path in tracked("*.py") if "tests" not in path.parts]


def test_every_python_file_stands_in_a_room_that_the_doors_are_checked_for() -> None:
    homeless = {
        str(path.relative_to(HOUSE))
        for path in SOURCES
        if path.relative_to(HOUSE).parts[0] not in [*ROOMS, "app.py"]
    }
    assert homeless == set()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_file_is_longer_than_250_lines_and_no_function_than_40(path: Path) -> None:
    text = path.read_text()
    assert len(text.splitlines()) <= 250
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 40, node.name


def test_no_page_hides_a_module_of_the_standard_library() -> None:
    names = {path.stem for path in (HOUSE / "pages").glob("*.py")}
    assert names & set(sys.stdlib_module_names) == set()


def test_the_readme_names_every_room_page_and_route() -> None:
    for word in [*(f"`{room}/`" for room in ROOMS), "/timeline", "/records", "/country?of=ZMB"]:
        assert word in README
    for word in ["/record?id=", "/initiative?of=", "/actor?of="]:
        assert word in README
    for word in [
        "/method",
        "/compare?",
        "/compare.csv?",
        "/changes",
        "/changes.csv",
        "/changes.atom",
        "version=",
        "/extract.csv?",
        "/healthz",
        "make run",
        "make test",
    ]:
        assert word in README


def test_every_field_has_a_name_of_its_own_and_says_what_it_is() -> None:
    fields = [*FIELDS, *CONTROLS]
    names = [field.name for field in fields]
    assert len(set(names)) == len(names)
    assert all(field.label and field.help.endswith(".") for field in fields)


def test_make_alone_lists_every_command() -> None:
    makefile = (HOUSE / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony is not None
    command = ["make", "--no-print-directory"]
    listed = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=True)
    shown = {line.split()[0] for line in listed.stdout.splitlines()}
    assert shown == set(phony[1].split())


def test_nothing_is_keyed_by_a_hashed_frame() -> None:
    # Streamlit's caches sample large frames when they hash them: one table answers for another.
    using = [path.name for path in SOURCES if re.search(r"cache_(data|resource)", path.read_text())]
    assert using == []


def test_every_row_has_a_place_on_the_map() -> None:
    assert join.current().errors() == []


def test_every_pinned_requirement_says_what_it_is_for_and_is_exact() -> None:
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-bench.txt"):
        for line in (HOUSE / name).read_text().splitlines():
            if line and not line.startswith(("#", "-r")):
                assert re.fullmatch(r"[\w-]+==[\w.]+ +# .+", line), line
