"""A Word file -> its lines: numbers resolved, tables, soft breaks; what is hidden or was changed is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring
from zipfile import ZipFile

from macros.imports.docx_numbers import Numbering, W, read_numbering
from macros.imports.docx_styles import Styles, read_styles
from macros.imports.line import Line, Remark, shown

MOST_BYTES = 50_000_000
"""Of a part unpacked; a document of a million characters has less."""

_REMOVED = {f"{W}del", f"{W}moveFrom"}
_ADDED = {f"{W}ins", f"{W}moveTo"}
_ELSEWHERE = {
    f"{W}txbxContent": "文本框里的文字没有导入",
    f"{W}footnoteReference": "这里有脚注，脚注的文字没有导入",
    f"{W}endnoteReference": "这里有尾注，尾注的文字没有导入",
    f"{W}sym": "这里有用符号字体写的字符，没有导入",
}


def read_docx(path: Path) -> tuple[list[Line], list[Remark]]:
    """Return the paragraphs and tables of a Word file as lines, counted from 1.

    Raises:
        ValueError: it is no Word file.
        BadZipFile: it is damaged.
    """
    with ZipFile(path) as package:
        body = _part(package, "word/document.xml")
        if body is None:
            raise ValueError("里面没有word/document.xml")
        styles = read_styles(_part(package, "word/styles.xml"))
        numbering = read_numbering(_part(package, "word/numbering.xml"))
    reader = _Reader(styles, numbering)
    found = body.find(f"{W}body")
    reader.read(found if found is not None else body)
    where = Remark(0, "以下行号指Word文件里的第几段，一个表格算一段", asks=False)
    return reader.lines, [where, *reader.remarks]


def _part(package: ZipFile, name: str) -> Element | None:
    try:
        with package.open(name) as file:
            raw = file.read(MOST_BYTES + 1)
    except KeyError:
        return None
    if len(raw) > MOST_BYTES:
        raise ValueError("里面的文字太多")
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise ValueError("里面有不该有的XML声明")
    try:
        return fromstring(raw)
    except ParseError:
        raise ValueError(f"{name}不是完整的XML") from None


class _Reader:
    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles, self._numbering = styles, numbering
        self._place = 0
        self.lines: list[Line] = []
        self.remarks: list[Remark] = []

    def read(self, element: Element) -> None:
        for child in element:
            if child.tag == f"{W}p":
                self._paragraph(child)
            elif child.tag == f"{W}tbl":
                self._table(child)
            elif child.tag not in _REMOVED:
                self.read(child)  # a content control, an insertion

    def _paragraph(self, element: Element) -> None:
        self._place += 1
        text = self._text(element)
        id, depth = self._styles.numbering(element, self._numbering)
        if text.strip() and id not in ("", "0"):
            mark = self._numbering.next(id, depth)
            if not mark:
                self._tell(f"这一段前面有项目符号，没有序号：{shown(text.strip())}")
            text = f"{mark} {text.strip()}" if mark else text
        indent = element.find(f"{W}pPr/{W}ind")
        indented = indent is not None and any(
            indent.get(f"{W}{name}", "0") not in ("", "0") for name in ("firstLine", "firstLineChars")
        )
        for part in text.split("\n"):
            self.lines.append(Line(self._place, part, indented=indented))
            indented = False

    def _table(self, element: Element) -> None:
        self._place += 1
        rows = []
        for row in element.iter(f"{W}tr"):
            cells = [
                " ".join(self._text(each).replace("\n", " ") for each in cell.iter(f"{W}p"))
                for cell in row.iter(f"{W}tc")
            ]
            rows.append(tuple(cells))
        if any(cell.strip() for row in rows for cell in row):
            self.lines.append(Line(self._place, rows=tuple(rows)))

    def _text(self, paragraph: Element) -> str:
        return "".join(self._runs(paragraph, self._styles.hides(paragraph)))

    def _runs(self, element: Element, hidden: bool) -> Iterator[str]:
        for child in element:
            if child.tag in _ELSEWHERE:
                self._tell(_ELSEWHERE[child.tag])
            elif child.tag in _REMOVED:
                removed = "".join(
                    each.text or "" for each in child.iter() if each.tag in (f"{W}delText", f"{W}t")
                )
                self._tell(f"修订中删除的文字没有导入：{shown(removed)}")
            elif child.tag == f"{W}r" and (hidden or self._styles.hides_run(child)):
                words = "".join(self._runs(child, hidden=False))
                if words.strip():
                    self._tell(f"隐藏的文字没有导入：{shown(words)}")
            elif child.tag == f"{W}t":
                yield child.text or ""
            elif child.tag == f"{W}tab":
                yield "\t"
            elif child.tag in (f"{W}br", f"{W}cr"):
                yield "" if child.get(f"{W}type") in ("page", "column") else "\n"
            elif child.tag == f"{W}noBreakHyphen":
                yield "-"
            elif child.tag.endswith("}Fallback"):
                continue  # the same again for older programs
            elif child.tag not in (f"{W}pPr", f"{W}rPr"):
                words = "".join(self._runs(child, hidden))
                if child.tag in _ADDED and words.strip():
                    self._tell(f"修订中增加的文字已导入：{shown(words)}")
                yield words

    def _tell(self, message: str) -> None:
        self.remarks.append(Remark(self._place, message))
