"""Lines as they were pasted -> lines of the document alone: white space, page numbers, running heads."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from macros.core.problems import FORBIDDEN
from macros.imports.line import Line, Remark, shown

_INVISIBLE = dict.fromkeys([*range(0x200B, 0x2010), 0x2060, 0xFEFF, 0xAD])
_RADICALS = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
"""PDFs give 一, 人, 工 as radicals that look the same."""

_BETWEEN = re.compile(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])")
_DASH = r"[-－—–―─·•~～ ]"
_PAGE = re.compile(
    rf"{_DASH}+[0-9０-９]{{1,3}}{_DASH}+|第 ?[0-9]{{1,3}} ?页(?:[，,/ ]*共 ?[0-9]{{1,3}} ?页)?|[0-9]{{1,3}} ?/ ?[0-9]{{1,3}}"
)
_BARE = re.compile(r"[0-9]{1,3}")


def clean_text(text: str) -> str:
    """Return a text with plain, single spaces, none at its ends, and nothing that cannot be seen."""
    return " ".join(text.translate(_INVISIBLE).translate(_RADICALS).split())


def closed(text: str) -> str:
    """Return a text without the spaces that only set characters apart: 总 则 -> 总则."""
    return _BETWEEN.sub("", text)


def clean(lines: Iterable[Line]) -> tuple[list[Line], list[Remark]]:
    """Return the lines that hold the document's words, and what was taken away."""
    found: list[Line] = []
    remarks: list[Remark] = []
    for line in lines:
        if line.rows:
            rows = tuple(tuple(_visible(cell, line, remarks) for cell in row) for row in line.rows)
            found.append(Line(line.number, rows=rows))
        elif text := _visible(line.text, line, remarks):
            spaces = line.text.translate(_INVISIBLE)
            found.append(Line(line.number, text, indented=line.indented or spaces[:1].isspace()))
    return _without_pages(found, remarks), remarks


def _visible(text: str, line: Line, remarks: list[Remark]) -> str:
    plain = FORBIDDEN.sub(lambda found: "" if found[0] in "\x00\x07\x08" else " ", text)
    if any(not found[0].isspace() for found in FORBIDDEN.finditer(text)):
        remarks.append(Remark(line.number, "去掉了看不见的控制字符", asks=False))
    if any(ord(each) in _RADICALS for each in plain):
        remarks.append(Remark(line.number, "把PDF里的部首字符换成了相同的汉字", asks=False))
    return clean_text(plain)


def _without_pages(lines: list[Line], remarks: list[Remark]) -> list[Line]:
    pages = {place for place, line in enumerate(lines) if _PAGE.fullmatch(line.text)} | set(_run(lines))
    heads = set(_heads(lines, pages))
    for place in sorted(pages | heads):
        what = "页码" if place in pages else "每页重复的一行"
        remarks.append(
            Remark(lines[place].number, f"去掉了{what}{shown(lines[place].text)}", place not in pages)
        )
    return [line for place, line in enumerate(lines) if place not in pages | heads]


def _run(lines: list[Line]) -> Iterator[int]:
    """Bare numbers are pages where each is one more than the last and there are two at least."""
    bare = [(place, int(line.text)) for place, line in enumerate(lines) if _BARE.fullmatch(line.text)]
    if len(bare) > 1 and all(two == one + 1 for (_, one), (_, two) in itertools.pairwise(bare)):
        yield from (place for place, _ in bare)


def _heads(lines: list[Line], pages: set[int]) -> Iterator[int]:
    """Lines beside a page number that stand so twice or more."""
    beside = {
        near
        for place in pages
        for near in (place - 1, place + 1)
        if 0 <= near < len(lines) and near not in pages
    }
    often = Counter(lines[place].text for place in beside)
    for place in beside:
        text = lines[place].text
        if often[text] > 1 and len(text) <= 40 and not re.search("[，。；：]", text):
            yield place
