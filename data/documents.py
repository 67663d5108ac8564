"""What the documents beside the tables say, for pages that say the same."""

from functools import cache

from data.versions import FOLDER


@cache
def section(name: str, heading: str) -> str:
    """Give one section of data/README.md or data/CODING.md, Markdown without its heading.

    Raises ValueError where the document has no such section.
    """
    text = (FOLDER / name).read_text(encoding="utf-8")
    _, found, rest = text.partition(f"\n## {heading}\n")
    if not found:
        raise ValueError(f"data/{name}: '## {heading}' is missing; a page shows this section")
    return rest.split("\n## ")[0].strip()
