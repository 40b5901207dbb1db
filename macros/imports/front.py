"""What the lines before the first article are: 文头, 字号, 通知, 标题, 题注, by their place and their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from macros.core.lines import MOST, LineKind
from macros.imports.cleaning import closed
from macros.imports.line import Line, Remark, shown
from macros.imports.mark import read_mark
from macros.imports.parts import ANNEX, DATE, NOTE, is_contents
from macros.imports.wrapping import ends

NUMBER = re.compile(
    r"[^，。：《》]{1,24}[〔［\[（(] ?[12][0-9]{3} ?[〕］\]）)] ?(?:第 ?)?[0-9]{1,5} ?号"
    r"|[〔\[][^〕\]]{1,8}[〕\]] ?第? ?[0-9]{1,5} ?号"
    r"|(?:[^，。：《》]{2,30}令)?第? ?[0-9〇零一二三四五六七八九十百]{1,5} ?号"
)
_ENACTED = re.compile(
    r"[（(]?(?:[12][0-9]{3} ?年|根据[12][0-9]{3} ?年)[^《》]*(?:通过|公布|发布|修订|修正|批准|施行|实施|印发)"
    r"|[（(]?(?:[12][0-9]{3} ?年|根据[12][0-9]{3} ?年).*(?:通过|公布|修订|修正|批准)[^，。]{0,12}[）)。]?$"
)
_ENACTED_BEHIND = re.compile(r" (?=[（(]?[12][0-9]{3} ?年[^。]*(?:通过|公布|发布|修订|修正|施行))")
_PASTED = re.compile(
    r"(?:来源|发布时间|发布日期|发布机构|索引号|作者|浏览次数|字号|打印|分享|责任编辑)[：: ]"
)
_NOTICE = re.compile(r"(?:通知|通报|批复|公告|令|函|决定)$")


def front(
    lines: Sequence[Line], contents: Sequence[Line] = (), between: Sequence[Line] = ()
) -> tuple[list[tuple[LineKind, Line]], list[Remark]]:
    """Return the lines with their kinds, titles over several lines joined.

    Args:
        contents: the list of contents that follows.
        between: what stands between that and the articles.
    """
    groups = list(_groups(_pieces(lines)))
    groups += [("contents", line.with_text(closed(line.text))) for line in contents]
    groups += _groups(_pieces(between))
    titles = [place for place, (kind, _) in enumerate(groups) if kind == "title"]
    title = titles[-1] if titles else None
    remarks = [] if titles else [Remark(0, "没有找到标题，请在front里补上，并补进source.txt")]
    found: list[tuple[LineKind, Line]] = []
    for place, (kind, line) in enumerate(groups):
        if kind in ("preamble", "notice") and title is not None:
            kind = "notice" if place < title else "preamble"
        if kind == "title" and place != title:
            kind = "notice_title" if _NOTICE.search(line.text) else "note"
        if kind == "title" and len(line.text) > MOST:
            remarks.append(Remark(line.number, f"标题超过{MOST}个字，可能连着别的文字：{shown(line.text)}"))
        if kind == "note" and not NOTE.match(line.text):
            remarks.append(Remark(line.number, f"没有认出这一行是什么，作为附注收入：{shown(line.text)}"))
        found.append((kind, line))
    return found, remarks


def _pieces(lines: Sequence[Line]) -> list[Line]:
    """Part a title from the note of enactment behind it."""
    return [
        line if line.rows else line.with_text(closed(part))
        for line in lines
        for part in (_ENACTED_BEHIND.split(line.text, maxsplit=1) if _parts(line.text) else [line.text])
    ]


def _parts(text: str) -> bool:
    """Whether a line may begin with a title: several notes within one pair of brackets stay together."""
    return bool(text) and not _ENACTED.match(text)


def _groups(lines: Sequence[Line]) -> Iterator[tuple[LineKind, Line]]:
    """Yield kind and line; what may be a title is one with its neighbours."""
    name: list[Line] = []
    """Lines of a title so far."""

    in_notice = False
    after_title = False
    is_open = in_contents = False
    for place, line in enumerate(lines):
        in_contents = is_contents(line) or (
            in_contents and bool(read_mark(line.text)) and not ends(line.text)
        )
        kind: LineKind = (
            "contents"
            if in_contents
            else "enactment"
            if is_open
            else _kind(line, place, in_notice, after_title or bool(name))
        )
        if kind == "title":
            name.append(line)
            continue
        if name and kind == "issued":
            last = name.pop() if in_notice or len(name) > 1 else None
            if name:
                yield "title", _joined(name)
            if last:
                yield "issuer", last
            name, in_notice = [], False
        elif name:
            yield "title", _joined(name)
            name, after_title = [], True
        in_notice = in_notice or kind in ("addressees", "notice")
        is_open = kind == "enactment" and _is_open(line.text, is_open)
        yield kind, line
    if name:
        yield "title", _joined(name)


def _kind(line: Line, place: int, in_notice: bool, after_title: bool) -> LineKind:
    text = line.text
    mark = read_mark(text)
    if line.rows:
        return "table"
    if _PASTED.match(text) or NOTE.match(text):
        return "note"
    if DATE.fullmatch(text):
        return "issued"
    if NUMBER.fullmatch(text):
        return "document_number"
    if not place and text.endswith("文件") and len(text) <= 40:
        return "masthead"
    if _ENACTED.match(text):
        return "enactment"
    if ANNEX.fullmatch(text) and not text.endswith("。"):
        return "annex"
    if mark and mark.kind in ("part", "chapter", "section"):
        return "contents"
    if ends(text):
        if text.endswith(("：", ":")) and not in_notice and len(text) <= 400:
            return "addressees"
        return (
            "notice"
            if in_notice or re.search("印发|现[将予]", text)
            else "preamble"
            if after_title
            else "note"
        )
    return "notice" if mark and in_notice else "title"


def _is_open(text: str, was_open: bool) -> bool:
    """Whether a bracket that a note of enactment began goes on over the line."""
    depth = sum(text.count(each) for each in "（(") - sum(text.count(each) for each in "）)")
    return depth + was_open > 0


def _joined(lines: Sequence[Line]) -> Line:
    return lines[0].with_text("".join(line.text for line in lines))
