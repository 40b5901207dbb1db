"""What the lines after the last article are: 署名, 日期, 附件, 抄送."""

from __future__ import annotations

import re
from collections.abc import Sequence

from macros.core.lines import LineKind
from macros.imports.cleaning import closed
from macros.imports.line import Line, Remark, shown
from macros.imports.parts import ANNEX, DATE, NOTE
from macros.imports.wrapping import ends

_SECOND = re.compile(r"[2-9] ?[.．、]")
"""A further line of 附件：1.…"""

_COPIES = re.compile("抄[送报]")


def back(lines: Sequence[Line], is_annex: bool) -> tuple[list[tuple[LineKind, Line]], list[Remark]]:
    """Return the lines with their kinds.

    Args:
        is_annex: another document begins with the first line.
    """
    found: list[tuple[LineKind, Line]] = []
    remarks = []
    before: LineKind | None = "annex" if is_annex else None
    for place, line in enumerate(lines):
        following = lines[place + 1] if place + 1 < len(lines) else None
        kind = _kind(line, following, before)
        if kind == "note" and not NOTE.match(line.text):
            remarks.append(Remark(line.number, f"没有认出这一行是什么，作为附注收入：{shown(line.text)}"))
        line = line if line.rows else line.with_text(closed(line.text))
        if kind == before == "annex_title":
            title = found.pop()[1]
            line = title.with_text(title.text + line.text)
        found.append((kind, line))
        before = kind
    return found, remarks


def _kind(line: Line, following: Line | None, before: LineKind | None) -> LineKind:
    text = line.text
    in_annex = before in ("annex", "annex_title", "annex_text", "table")
    if line.rows:
        return "table"
    if _COPIES.match(text):
        return "copies"
    if ANNEX.fullmatch(text) and not text.endswith("。"):
        return "annex"
    if NOTE.match(text):
        return "note"
    if before == "annex" and _SECOND.match(text):
        return "annex"
    if in_annex:
        return "annex_title" if before in ("annex", "annex_title") and not ends(text) else "annex_text"
    if DATE.fullmatch(text):
        return "issued"
    if following and DATE.fullmatch(following.text):
        return "issuer"
    return "note"
