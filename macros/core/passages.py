"""`pages/`: what handwritten pages say of one regulation alone; plain text, checked like the data."""

from typing import Any

from pydantic import Field

from macros.core.base import LINES, Entry
from macros.core.references import Prose

FOLDER = "pages"
KEY = "正文"
"""What messages call the text."""

ITEM = "- "
"""Begins an item of a list."""

CLAUSE = "> "
"""Begins a line that names a clause, whose words are shown there."""


class Passage(Entry):
    """`pages/<page>.md`: what the page of that name below docs/ draws by `passage`, where it is there."""

    texts: tuple[Prose, ...] = Field(alias=KEY, min_length=1, description="页面上的文字")
    """A paragraph each, an item of a list, or a clause to show."""


def passage_data(text: str) -> dict[str, Any]:
    """Return the text of a file as the reader gives an entry: each line that is not blank, with its number."""
    numbered = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    places = {f"{KEY}[{place}]": number for place, (number, _) in enumerate(numbered)}
    return {KEY: [line for _, line in numbered], LINES: {"": 1, KEY: 1} | places}
