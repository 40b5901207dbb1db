"""What all Office files have in common: a zip of XML parts, made from templates, with marks where a paper's own XML goes."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined

MARK = re.compile(r"<\?(\w+)\?>")
"""Where a paper's own XML goes in a part; no words can say the same, as they are escaped."""

GREY = "EFEFEF"
"""Behind what is set off from its table: a shaded cell, a head."""

FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF))
"""Characters that XML 1.0 does not allow; they are left out."""

ESCAPED = {
    **FORBIDDEN,
    **{
        ord(sign): f"&{name};"
        for sign, name in zip("&<>\"'", ("amp", "lt", "gt", "quot", "apos"), strict=True)
    },
}


class Imprint(Protocol):
    """Whose file it is: name and day stand in the properties, status and makers at the foot of each page."""

    @property
    def name(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def status_lines(self) -> tuple[str, ...]: ...
    @property
    def colophon(self) -> str: ...
    @property
    def edited(self) -> str: ...


def escape(text: str) -> str:
    """Return words as XML; what they say is never markup."""
    return text.translate(ESCAPED)


def marked(part: str, marks: Mapping[str, str]) -> str:
    """Return a part with XML in place of its marks."""
    return MARK.sub(lambda mark: marks[mark[1]], part)


@cache
def templates(folder: str) -> Environment:
    """The XML templates of a folder beside this file."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    environment.filters["clean"] = lambda text: text.translate(FORBIDDEN)
    return environment
