"""Where the document's articles begin and end: what stands before, what stands after, what is of another document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from macros.core.marks import Form
from macros.imports.line import Line, Remark
from macros.imports.mark import Mark, read_mark
from macros.imports.wrapping import ends

DATE = re.compile(
    r"[0-9]{4} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日|[二〇○零一九][〇○零一二三四五六七八九]{3}年.{1,3}月.{1,3}日"
)
ANNEX = re.compile(
    r"附件? ?[0-9一二三四五六七八九十]{0,3}(?:[：:].*)?|附[件表录图] ?[0-9一二三四五六七八九十]{1,3} .{1,40}|附[表录图](?:[：: ].{0,40})?"
)
NOTE = re.compile(r"主题词|[（(](?:此件|联系)|.*[0-9]{1,2}月[0-9]{1,2}日印发$")
"""What an office adds to a document."""

_COPIES = re.compile("抄[送报]")
_RANKS = ("part", "chapter", "section")


@dataclass
class Parts:
    """A document cut in three."""

    form: Form
    front: list[Line]
    """Before the list of contents, or before the articles."""

    contents: list[Line]
    """The list of contents that stands before the articles; most documents have none."""

    between: list[Line]
    """After the list of contents."""

    body: list[Line]
    back: list[Line]
    remarks: list[Remark]


def cut(lines: Sequence[Line]) -> Parts | None:
    """Return the three parts; None if there is neither 第一条 nor 一、."""
    marks = [read_mark(line.text) for line in lines]
    marks = [mark if mark and not mark.refers else None for mark in marks]
    listed = _contents(lines, marks)
    after = listed.stop if listed else 0
    form: Form = "articles"
    start = next((i for i in range(after, len(lines)) if _is_article(marks[i])), None)
    if start is None:
        form = "outline"
        start = next((i for i in range(after, len(lines)) if _is_part(marks[i])), None)
    if start is None:
        return None
    first = _with_headings(marks, start, after)
    remarks: list[Remark] = []
    stop = _end(lines, marks, start, form, remarks)
    begin = listed.start if listed else first
    return Parts(
        form,
        front=list(lines[:begin]),
        contents=list(lines[begin:after]),
        between=list(lines[after:first]) if listed else [],
        body=list(lines[first:stop]),
        back=list(lines[stop:]),
        remarks=remarks,
    )


def is_contents(line: Line) -> bool:
    """Whether it is the word above a list of contents."""
    return line.text.replace(" ", "") in ("目录", "目次")


def _is_article(mark: Mark | None) -> bool:
    return bool(mark and mark.kind == "article")


def _is_part(mark: Mark | None) -> bool:
    return bool(mark and mark.style == "一、")


def _contents(lines: Sequence[Line], marks: Sequence[Mark | None]) -> range | None:
    """The lines of 目录: up to where its first entry stands again."""
    for place, line in enumerate(lines[:-1]):
        entry = marks[place + 1]
        if is_contents(line) and entry:
            for again in range(place + 2, len(lines)):
                mark = marks[again]
                if mark and (mark.kind, mark.number, mark.style) == (entry.kind, entry.number, entry.style):
                    return range(place, again)
    return None


def _with_headings(marks: Sequence[Mark | None], start: int, after: int) -> int:
    """Step back over the headings directly before the first article, each of a higher rank."""
    rank = len(_RANKS)
    while start > after:
        mark = marks[start - 1]
        if not mark or mark.kind not in _RANKS or _RANKS.index(mark.kind) >= rank:
            if mark is not None or start - 1 <= after or not _is_bare_heading(marks[start - 2], rank):
                break
            start -= 1  # a title below its 第一章
            continue
        rank = _RANKS.index(mark.kind)
        start -= 1
    return start


def _is_bare_heading(mark: Mark | None, rank: int) -> bool:
    return bool(mark and mark.kind in _RANKS and not mark.rest and _RANKS.index(mark.kind) < rank)


def _end(
    lines: Sequence[Line], marks: Sequence[Mark | None], start: int, form: Form, remarks: list[Remark]
) -> int:
    """Where the articles end: at an annex, a signature, a second document."""
    is_one = _is_article if form == "articles" else _is_part
    last, stop = start, len(lines)
    for place in range(start + 1, len(lines)):
        mark = marks[place]
        if not mark or not is_one(mark):
            continue
        if mark.number == 1 and not mark.suffix:
            stop = _beginning(lines, marks, place, last)
            remarks.append(
                Remark(
                    lines[place].number,
                    f"又从{mark.usual}开始：像是另一份文件，从第{lines[stop].number}行起作为附件收入",
                )
            )
            break
        last = place
    for place in range(last + 1, stop):
        if _is_after(lines[place]):
            signed = place - 1 > last and DATE.fullmatch(lines[place].text) and _is_name(lines[place - 1])
            return place - 1 if signed else place
    is_loose = stop - 1 > last and not marks[stop - 1] and _is_name(lines[stop - 1])
    return stop - 1 if is_loose and ends(lines[stop - 2].text) else stop


def _beginning(lines: Sequence[Line], marks: Sequence[Mark | None], place: int, last: int) -> int:
    """Step back from a second 第一条 to the first line of its document."""
    place = _with_headings(marks, place, last + 1)
    while place - 1 > last and not (ends(lines[place - 1].text) or marks[place - 1]):
        place -= 1
    return place


def _is_after(line: Line) -> bool:
    if line.rows or NOTE.match(line.text) or _COPIES.match(line.text) or DATE.fullmatch(line.text):
        return True
    return bool(ANNEX.fullmatch(line.text)) and not line.text.endswith("。")


def _is_name(line: Line) -> bool:
    return len(line.text) <= 40 and not ends(line.text)
