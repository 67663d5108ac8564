"""How to cite one engagement: as text, as BibTeX and as RIS."""

from typing import NamedTuple

ATLAS = "AI Engagement Atlas"
LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {mark: f"\\{mark}" for mark in "&%$#_"}


class Cited(NamedTuple):
    """What is cited: id and title of the engagement, day and version of the tables, its address.

    `as_of` is an ISO day. The version says which state was read, so that no date of reading is
    needed.
    """

    id: str
    title: str
    as_of: str
    version: str
    address: str


def text(cited: Cited) -> str:
    """Give the citation as one line of text."""
    title = " ".join(cited.title.split())
    return (
        f"{ATLAS}: “{title}”, record {cited.id}, tables of {cited.as_of}, "
        f"version {cited.version}. {cited.address}"
    )


def bibtex(cited: Cited) -> str:
    """Give the citation as a BibTeX entry, every line with its end."""
    year, month, _ = cited.as_of.split("-")
    fields = {
        "author": f"{{{ATLAS}}}",
        "title": f"{{{latex(cited.title)}}}",
        "year": year,
        "month": str(int(month)),
        "version": latex(cited.version),
        "note": f"Record {latex(cited.id)}, tables of {cited.as_of}",
        "url": cited.address,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{cited.id},", *lines, "}", ""])


def latex(text: str) -> str:
    """Give a text that LaTeX prints letter by letter, with no brace that BibTeX could count."""
    return "".join(LATEX.get(char, char) for char in " ".join(text.split()))


def ris(cited: Cited) -> str:
    """Give the citation as a RIS record, lines ended as its readers expect, by CRLF."""
    fields = (
        ("TY", "DATA"),
        ("AU", ATLAS),
        ("TI", " ".join(cited.title.split())),
        ("PY", cited.as_of[:4]),
        ("DA", cited.as_of.replace("-", "/")),
        ("ET", cited.version),
        ("ID", cited.id),
        ("UR", cited.address),
        ("ER", ""),
    )
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields)
