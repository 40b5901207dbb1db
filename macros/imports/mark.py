"""The number that a line begins with, however it is written: 第十二条, 第12條, （三）, 1., ①."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from macros.core.marks import ListMark, article_mark, heading_mark, list_mark
from macros.core.numerals import number_of

MarkKind = Literal["part", "chapter", "section", "article", "list"]

_RANKS: dict[str, MarkKind] = {
    "编": "part",
    "編": "part",
    "章": "chapter",
    "节": "section",
    "節": "section",
    "条": "article",
    "條": "article",
}
_DIGIT = "[〇零一二三四五六七八九十百0-9０-９]"
_NUMBER = f"{_DIGIT}(?: ?{_DIGIT}){{0,6}}"
_BEFORE_REST = r"(?P<gap>[ 　]*)(?P<rest>.*)"
_HIGH = re.compile(
    rf"(?P<written>第 ?(?P<number>{_NUMBER}) ?(?P<rank>[编編章节節条條])(?:之(?P<suffix>[一二三四五六七八九十]{{1,3}})(?![一-龥]*[款项]))?(?:[、：:．.](?! ?第))?)"
    + _BEFORE_REST
)
_LIST = re.compile(
    rf"(?P<written>[（(] ?(?P<inside>{_NUMBER}) ?[）)][、．.]?"
    rf"|(?P<plain>{_NUMBER}) ?(?P<stop>[、.．])(?![0-9])|(?P<half>[0-9０-９]{{1,2}}) ?[）)]"
    r"|(?P<circled>[①-⑳㉑-㉟㊱-㊿])[、．.]?)" + _BEFORE_REST
)
_REFERS = re.compile(
    r"[、，,。；;）)]|[和与及或至到以](?=[上下前后]|第|本|《|其他)|第 ?[〇零一二三四五六七八九十百0-9（(]|"
    r"(?:中|内)?(?:所|的|之)?规定|的|所[列称述指]|之[一二三四五六七八九十]"
)
_REFERS_TO_ITEM = re.compile(
    r"[、，和与及或至到]? ?[（(][〇零一二三四五六七八九十0-9]+[）)]|项(?!目)|目(?![标录前的])|[）)。]"
)
_ASCII = str.maketrans("０１２３４５６７８９", "0123456789", " ")


class Mark(NamedTuple):
    """A number at the beginning of a text."""

    kind: MarkKind
    number: int
    suffix: int | None
    style: ListMark | None
    """Of a list: its first number."""

    written: str
    rest: str
    """What stands behind it."""

    gap: bool
    """Whether white space parts them."""

    @property
    def refers(self) -> bool:
        """Whether it looks like part of a reference: 第五条规定的, （三）项."""
        pattern = _REFERS_TO_ITEM if self.kind == "list" else _REFERS
        return not self.gap and bool(pattern.match(self.rest))

    @property
    def usual(self) -> str:
        """The number as documents write it: 第十二条 for 第12條."""
        if self.style:
            return list_mark(self.style, self.number)
        if self.kind == "article":
            return article_mark("articles", self.number, self.suffix)
        assert self.kind != "list"
        return heading_mark(self.kind, self.number)


def read_mark(text: str) -> Mark | None:
    """Return the number that a text begins with, or None."""
    if found := _HIGH.match(text):
        number = number_of(found["number"].translate(_ASCII))
        suffix = number_of(found["suffix"]) if found["suffix"] else None
        kind = _RANKS[found["rank"]]
        if not number or (suffix and kind != "article"):
            return None
        return Mark(kind, number, suffix, None, found["written"], found["rest"], bool(found["gap"]))
    if not (found := _LIST.match(text)):
        return None
    style, number = _style(found)
    if style is None or not 1 <= number <= (50 if style == "①" else 999):
        return None
    return Mark("list", number, None, style, found["written"], found["rest"], bool(found["gap"]))


def _style(found: re.Match[str]) -> tuple[ListMark | None, int]:
    if circled := found["circled"]:
        code = ord(circled)
        start = 0x2460 if code < 0x3251 else 0x3251 - 20 if code < 0x32B1 else 0x32B1 - 35
        return "①", code - start + 1
    written = (found["inside"] or found["plain"] or found["half"]).translate(_ASCII)
    arabic = written.isdigit() and written.isascii()
    if found["plain"]:
        styles: dict[str, ListMark] = (
            {"、": "1、", ".": "1.", "．": "1．"} if arabic else dict.fromkeys("、.．", "一、")
        )
        return styles.get(found["stop"]), number_of(written)
    full = not found["written"].startswith("(")
    style: ListMark = ("（1）" if full else "(1)") if arabic else ("（一）" if full else "(一)")
    return style, number_of(written)
