"""The numbers that a document writes in front of its parts: 第二章, 第十二条之一, 一、, （三）, 2., ①."""

from typing import Literal

from macros.core.numerals import chinese_number

Rank = Literal["part", "chapter", "section"]
RANKS: dict[Rank, str] = {"part": "编", "chapter": "章", "section": "节"}
"""Ranks of headings, the highest first, and the words for them."""

Form = Literal["articles", "outline"]
"""articles: 第一条, 第（一）项; outline: 一、 （一） 1. without articles."""

Brackets = Literal["full", "half"]

ListMark = Literal["（一）", "(一)", "一、", "1.", "1．", "1、", "（1）", "(1)", "①"]
"""How the items of a list are numbered, as its first number is written."""

DEPTHS: dict[Form, tuple[ListMark, ...]] = {
    "articles": ("（一）", "1.", "①"),
    "outline": ("（一）", "1.", "（1）"),
}
"""How lists are numbered where nothing else is said: items, what stands below them, and below that."""

_CIRCLED = ((20, 0x2460), (35, 0x3251 - 20), (50, 0x32B1 - 35))


def list_mark(style: ListMark, number: int) -> str:
    """Return the number of an item: list_mark("（一）", 3) -> （三）.

    Raises:
        ValueError: the style has no such number: ① ends with 50, Chinese numerals with 999.
    """
    if style == "①":
        start = next((start for last, start in _CIRCLED if number <= last), None)
        if start is None:
            raise ValueError(f"no circled {number}")
        return chr(start + number - 1)
    return style.replace("一", chinese_number(number)).replace("1", str(number))


def depth_mark(form: Form, brackets: Brackets, depth: int) -> ListMark:
    """Return how lists of a depth (from 0) are numbered where the list itself says nothing.

    Raises:
        ValueError: no document of the form goes so deep.
    """
    if depth >= len(DEPTHS[form]):
        raise ValueError(f"no list at depth {depth}")
    return "(一)" if brackets == "half" and not depth else DEPTHS[form][depth]


def heading_mark(rank: Rank, number: int) -> str:
    """Return 第二章."""
    return f"第{chinese_number(number)}{RANKS[rank]}"


def article_mark(form: Form, number: int, suffix: int | None = None) -> str:
    """Return 第十二条, 第十二条之一, of an outline 一、."""
    written = chinese_number(number)
    more = f"之{chinese_number(suffix)}" if suffix else ""
    return f"{written}、" if form == "outline" else f"第{written}条{more}"
