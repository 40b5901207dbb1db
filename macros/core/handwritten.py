"""The handwritten pages, as far as the rules read them: they cite clauses too."""

from pathlib import Path

from pydantic import Field

from macros.core.base import LINES, Entry
from macros.core.reader import read_text

KEY = "正文"
"""What messages call the text."""


class Handwritten(Entry):
    """A page below docs/."""

    text: str = Field(alias=KEY)


def handwritten(docs: Path) -> dict[Path, Handwritten]:
    """Return the pages of a folder; what cannot be read is left to MkDocs, which says so."""
    texts = {path: read_text(path, path.name)[0] for path in sorted(docs.rglob("*.md"))}
    above = {KEY: 0}  # the first line of the text is line 1
    return {
        path: Handwritten.model_validate({KEY: text, LINES: above}) for path, text in texts.items() if text
    }
