"""What every workbook has in common: its properties, its paper, the looks of its cells."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from macros.core.handbook import Handbook
from macros.documents.page_size import edition_time
from macros.documents.zipping import stable

SIZE, LINE = 10, 13.5
"""Of the words, in points."""

FONT = "仿宋"
HEAD_FONT = "黑体"
SHEET_NAME = 31
"""The longest name that Excel takes for a sheet."""


@dataclass(frozen=True)
class Formats:
    """The looks of cells."""

    title: Format
    line: Format
    blank: Format
    head: Format
    cell: Format
    open: Format
    mark: Format


def set_paper(page: Worksheet, status: str) -> None:
    """A4, landscape, with the status line and page numbers at the foot."""
    page.set_paper(9)  # A4 (ECMA-376 part 1, 18.3.1.63)
    page.set_landscape()
    page.fit_to_pages(1, 0)  # as wide as the page, as many pages as it takes
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.75)  # inches
    page.center_horizontally()
    page.set_footer(f"&C&8{status[:200].replace('&', '&&')}\n第 &P 页 共 &N 页")


def new_formats(book: Workbook) -> Formats:
    """Add our looks to a workbook."""
    base = {"font_name": FONT, "font_size": SIZE, "valign": "vcenter"}
    wrapped = {**base, "text_wrap": True, "border": 1}
    centred = {"align": "center"}
    head = {"font_name": HEAD_FONT, "bg_color": "#EFEFEF"}
    return Formats(
        title=book.add_format({**base, **centred, "font_name": HEAD_FONT, "font_size": 16}),
        line=book.add_format({**base, "font_size": 9}),
        blank=book.add_format({**base, "bottom": 1}),
        head=book.add_format({**wrapped, **centred, **head}),
        cell=book.add_format(wrapped),
        open=book.add_format({**wrapped, "valign": "top"}),
        mark=book.add_format({**wrapped, **centred}),
    )


def new_book(handbook: Handbook, title: str) -> tuple[io.BytesIO, Workbook]:
    """Begin a workbook; hand both to `finished` for its bytes. No text becomes a formula or a link."""
    data = io.BytesIO()
    book = xlsxwriter.Workbook(
        data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties(
        {
            "title": title,
            "author": handbook.edition.name,
            "comments": handbook.edition.status,
            "created": edition_time(handbook).replace(tzinfo=None),
        }
    )
    return data, book


def finished(data: io.BytesIO, book: Workbook) -> bytes:
    """Close a workbook and return its bytes, the same for the same contents."""
    book.close()
    return stable(data.getvalue())


def sheet_names(titles: Sequence[str]) -> list[str]:
    """Turn titles into names that Excel takes: no []:*?/ or backslash, 31 letters at most, all different."""
    names: list[str] = []
    used: set[str] = set()
    counts: dict[str, int] = {}
    for title in titles:
        stem = re.sub(r"[\[\]:*?/\\]", "－", title).strip("'")[:SHEET_NAME] or "－"
        name, number = stem, counts.get(stem, 1)
        while name.casefold() in used:
            number += 1
            name = stem[: SHEET_NAME - len(str(number))] + str(number)
        counts[stem] = number
        names.append(name)
        used.add(name.casefold())
    return names


def line_count(text: str, width: float) -> int:
    """Estimate how many lines a text takes in a column `width` letters wide; a Chinese character takes two."""
    units = sum(2 if ord(letter) > 0x2000 else 1 for letter in text)
    return math.ceil(units / (width - 1))
