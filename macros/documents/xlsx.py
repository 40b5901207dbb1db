"""Sheets -> a workbook: XlsxWriter writes it at build time, `overrides/lib/workbook.js` in the browser by the parts given here.

XlsxWriter knows drop-downs, filters, links and print set-up, for which a writer of our own would take three times these lines.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from macros.documents.package import GREY, TITLE, Imprint, escape, templates
from macros.documents.sheets import Book, Sheet, Value
from macros.documents.zipping import stable

FOOTER = 200
"""A footer holds 255 letters at the most (ECMA-376 part 1, 18.3.1.58), the page numbers included."""

NAME = 31
"""The longest name that Excel takes for a sheet."""

TITLE_HEIGHT, LINE_HEIGHT, BLANKS_HEIGHT = 28, 16, 24
"""Heights of rows, in points."""

WORDS, ROOM = 13.5, 5
HEAD_WORDS, HEAD_ROOM = 12, 8
"""Height of a line of words in a cell, and what is left above and below."""

A4 = 9
"""The number of that paper (18.3.1.63)."""

PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "xl/workbook.xml": "workbook.xml",
    "xl/_rels/workbook.xml.rels": "workbook_rels.xml",
    "xl/styles.xml": "styles.xml",
    "xl/worksheets/sheet.xml": "sheet.xml",
}
"""Name in the package that the browser writes -> template; the last one is written once a sheet."""

MARKS = {
    name: f"__{name.upper()}__"
    for name in ("types", "sheets", "names", "relations", "view", "columns", "rows", "merged")
}
"""Where the browser puts what it makes."""


def xlsx_file(imprint: Imprint, book: Book) -> bytes:
    """Return the bytes of an .xlsx; the same book gives the same bytes. No text becomes a formula or an address."""
    data = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(data, options)
    workbook.set_properties(
        {
            "title": book["title"],
            "author": imprint.name,
            "comments": imprint.status,
            "created": datetime.fromisoformat(imprint.edited),
        }
    )
    looks = _looks(workbook)
    names = sheet_names([sheet["name"] for sheet in book["sheets"]])
    for name, sheet in zip(names, book["sheets"], strict=True):
        page = workbook.add_worksheet(name)
        _set_paper(page, imprint.status)
        _Writer(page, sheet, looks, names).write()
    workbook.close()
    return stable(data.getvalue())


def browser_parts(imprint: Imprint) -> dict[str, str]:
    """Name in the package -> XML, with marks where the sheets go."""
    footer = imprint.status[:FOOTER].replace("&", "&&")
    return {
        name: templates("xlsx_parts")
        .get_template(template)
        .render(edition=imprint, mark=MARKS, footer=footer, grey=GREY)
        .strip()
        .replace(TITLE, escape(imprint.name))
        for name, template in PARTS.items()
    }


def sheet_names(titles: Sequence[str]) -> list[str]:
    """Turn titles into names that Excel takes: no []:*?/ or backslash, 31 letters at most, all different."""
    names: list[str] = []
    used: set[str] = set()
    counts: dict[str, int] = {}
    for title in titles:
        stem = re.sub(r"[\[\]:*?/\\]", "－", title).strip("'")[:NAME] or "－"
        name, number = stem, counts.get(stem, 1)
        while name.casefold() in used:
            number += 1
            name = stem[: NAME - len(str(number))] + str(number)
        counts[stem] = number
        names.append(name)
        used.add(name.casefold())
    return names


class _Writer:
    """Writes one sheet, from its top row to its last."""

    def __init__(
        self, page: Worksheet, sheet: Sheet, looks: Mapping[str, Format], names: Sequence[str]
    ) -> None:
        self.page, self.sheet, self.looks, self.names = page, sheet, looks, names
        self.last = len(sheet["widths"]) - 1
        self.row = 0

    def write(self) -> None:
        page, sheet = self.page, self.sheet
        for place, width in enumerate(sheet["widths"]):
            page.set_column(place, place, width)
        if "title" in sheet:
            self._line(sheet["title"], "title", TITLE_HEIGHT)
        for line in sheet.get("lines", ()):
            self._line(line, "line", LINE_HEIGHT)
        self._blanks(sheet.get("blanks", ()))
        if "head" in sheet:
            self._head(sheet["head"])
        first = self.row
        for values in sheet["rows"]:
            self._values(values)
        if self.row > first:
            self._offer(first, self.row - 1)
        self._blanks(sheet.get("signatures", ()))
        page.print_area(0, 0, self.row - 1, self.last)

    def _line(self, text: str, look: str, height: float) -> None:
        """A row of one text across all columns."""
        if self.last:
            self.page.merge_range(self.row, 0, self.row, self.last, text, self.looks[look])
        else:
            self.page.write_string(self.row, 0, text, self.looks[look])
        self._end(height * line_count(text, sum(self.sheet["widths"])))

    def _blanks(self, names: Sequence[str]) -> None:
        """Labels, each with cells to write in up to the next."""
        if not names:
            return
        starts = range(0, 2 * len(names), 2)
        for name, (start, end) in zip(names, pairwise([*starts, self.last + 1]), strict=True):
            self.page.write_string(self.row, start, name, self.looks["line"])
            if end - start > 2:
                self.page.merge_range(self.row, start + 1, self.row, end - 1, "", self.looks["blank"])
            else:
                self.page.write_blank(self.row, start + 1, None, self.looks["blank"])
        self._end(BLANKS_HEIGHT)

    def _head(self, names: Sequence[str]) -> None:
        for place, name in enumerate(names):
            self.page.write_string(self.row, place, name, self.looks["head"])
        self.page.freeze_panes(self.row + 1, self.sheet.get("fixed", 0))
        self.page.repeat_rows(self.row)
        if self.sheet.get("filtered"):
            self.page.autofilter(self.row, 0, self.row + len(self.sheet["rows"]), self.last)
        self._end(HEAD_WORDS * self._most(names) + HEAD_ROOM)

    def _values(self, values: Sequence[Value]) -> None:
        """A row high enough for its words; cells that are not given are empty."""
        looks = self.sheet.get("looks", {})
        for place in range(self.last + 1):
            look = self.looks[looks.get(place, "cell")]
            value = values[place] if place < len(values) else ""
            if isinstance(value, dict):
                target = self.names[value["sheet"]].replace("'", "''")
                self.page.write_url(self.row, place, f"internal:'{target}'!A1", look, value["text"])
            elif value == "":
                self.page.write_blank(self.row, place, None, look)
            elif isinstance(value, str):
                self.page.write_string(self.row, place, value, look)
            else:
                self.page.write_number(self.row, place, value, self.looks["mark"])
        texts = [_text(value) for value in values]
        self._end(WORDS * self._most(texts) + ROOM if any(texts) else None)

    def _offer(self, first: int, last: int) -> None:
        """A drop-down that refuses other words, in each row of a column."""
        if "choices" not in self.sheet:
            return
        column, offered = self.sheet["choices"]["column"], self.sheet["choices"]["offered"]
        rule = {
            "validate": "list",
            "source": list(offered),
            "error_title": self.sheet["head"][column],
            "error_message": f"请从{'、'.join(offered)}中选择。",
        }
        self.page.data_validation(first, column, last, column, rule)

    def _most(self, texts: Sequence[str]) -> int:
        return max(line_count(text, width) for text, width in zip(texts, self.sheet["widths"], strict=False))

    def _end(self, height: float | None) -> None:
        if height:
            self.page.set_row(self.row, height)
        self.row += 1


def line_count(text: str, width: float) -> int:
    """Estimate how many lines a text takes in a column `width` letters wide; a Chinese character takes two."""
    return sum(
        max(1, math.ceil(sum(2 if letter > "\u2000" else 1 for letter in line) / (width - 1)))
        for line in text.split("\n")
    )


def _text(value: Value) -> str:
    return value["text"] if isinstance(value, dict) else str(value)


def _looks(workbook: Workbook) -> dict[str, Format]:
    """The looks of cells; `xlsx_parts/styles.xml` says the same for the browser."""
    base = {"font_name": "仿宋", "font_size": 10, "valign": "vcenter"}
    wrapped = {**base, "text_wrap": True, "border": 1}
    centred = {"align": "center"}
    title, head = {"font_name": "黑体", "font_size": 16}, {"font_name": "黑体", "bg_color": f"#{GREY}"}
    return {
        "title": workbook.add_format({**base, **centred, **title, "text_wrap": True}),
        "line": workbook.add_format({**base, "font_size": 9, "text_wrap": True}),
        "blank": workbook.add_format({**base, "bottom": 1}),
        "head": workbook.add_format({**wrapped, **centred, **head}),
        "cell": workbook.add_format(wrapped),
        "open": workbook.add_format({**wrapped, "valign": "top"}),
        "mark": workbook.add_format({**wrapped, **centred}),
    }


def _set_paper(page: Worksheet, status: str) -> None:
    """A4, landscape, with the status line and page numbers at the foot."""
    page.set_paper(A4)
    page.set_landscape()
    page.fit_to_pages(1, 0)  # as wide as the page, as many pages as it takes
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.75)  # inches
    page.center_horizontally()
    page.set_footer(f"&C&8{status[:FOOTER].replace('&', '&&')}\n第 &P 页 共 &N 页")
