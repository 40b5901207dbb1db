"""Blocks -> the body of a Word file (WordprocessingML, ECMA-376 part 1, 17; `w14` is Word 2010's addition).

`overrides/shared/docx.js` draws the same in the browser, function by function. Here strings are put together rather than
templates drawn: the body is most of a file, and this takes a sixth of the time. Words are escaped, never markup.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from macros.documents.blocks import Block, Cell, Paragraph, Row, Run, Table
from macros.documents.package import GREY, escape

CELLS = {
    "Checks": ("SheetCell", "SheetHead"),
    "Form": ("FormCell", "FormHead"),
    "Ruled": ("RuledCell", "RuledCell"),
}
"""Table style -> the styles of its cells and of its head."""

BOX, CHECKED = "□", "■"
"""A tick box, empty and ticked. Both are in every Chinese font (GB 2312); U+2610 and U+2611 are missing from most."""


def body(blocks: Sequence[Block], sections: Mapping[str, str]) -> str:
    """Return what stands in w:body.

    Args:
        sections: name of a section -> its w:sectPr.
    """
    following = [*blocks[1:], None]
    return "".join(
        _block(block, after, sections, place)
        for place, (block, after) in enumerate(zip(blocks, following, strict=True))
    )


def _block(block: Any, after: Any, sections: Mapping[str, str], place: int) -> str:
    kept = bool(after and after.get("held"))
    if "widths" in block:
        return _table(block, kept=kept)
    if "section" in block:
        section = sections[block["section"]]
        return f'<w:p><w:pPr><w:pStyle w:val="End"/>{section}</w:pPr></w:p>' if after else section
    return _paragraphs(block, block["style"], place, kept=kept)


def _paragraphs(said: Paragraph, style: str, place: int = 0, *, kept: bool = False) -> str:
    if "runs" in said:
        return _paragraph(style, said["runs"], said.get("mark", ""), place, kept=kept)
    return "".join(_paragraph(style, [{"text": line}], kept=kept) for line in lines(said["text"]))


def _paragraph(style: str, runs: Sequence[Run], mark: str = "", place: int = 0, *, kept: bool = False) -> str:
    start = (
        f'<w:bookmarkStart w:id="{place}" w:name="{mark}"/><w:bookmarkEnd w:id="{place}"/>' if mark else ""
    )
    keep = "<w:keepNext/>" if kept else ""
    words = "".join(_run(run) for run in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr>{start}{words}</w:p>'


def _run(run: Run) -> str:
    if "page" in run:
        return f'<w:fldSimple w:instr=" PAGEREF {run["page"]} \\h "><w:r><w:t xml:space="preserve"></w:t></w:r></w:fldSimple>'
    if "tick" in run:
        return _tick_box(run["tick"], ticked=run.get("ticked", False))
    look = f'<w:rPr><w:rStyle w:val="{run["look"]}"/></w:rPr>' if "look" in run else ""
    words = "<w:br/>".join(
        "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in line.split("\t"))
        for line in lines(run["text"])
    )
    return f"<w:r>{look}{words}</w:r>"


def _tick_box(name: str, *, ticked: bool) -> str:
    """A box that one click ticks (w14:checkbox); where it is not known, it stays a printed box."""
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape(name)}"/><w14:checkbox><w14:checked w14:val="{int(ticked)}"/>'
        f'<w14:checkedState w14:val="{ord(CHECKED):04X}" w14:font="仿宋"/>'
        f'<w14:uncheckedState w14:val="{ord(BOX):04X}" w14:font="仿宋"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent><w:r><w:t>{CHECKED if ticked else BOX}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def _table(table: Table, *, kept: bool) -> str:
    kind, widths = table.get("table", "Grid"), table["widths"]
    usual, heading = CELLS.get(kind, ("Cell", "CellHead"))
    above = _row(widths, [table["above"]], "CellAbove", head=True) if "above" in table else ""
    head = _row(widths, table["head"], heading, head=True) if "head" in table else ""
    last = len(table["rows"]) - 1
    tied = last + 1 - table.get("together", 0)
    rows = "".join(
        _row(widths, row, usual, kept=kept if place == last else place >= tied)
        for place, row in enumerate(table["rows"])
    )
    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{kind}"/><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{above}{head}{rows}</w:tbl>'
    )


def _row(widths: Sequence[float], cells: Row, usual: str, *, head: bool = False, kept: bool = False) -> str:
    kept = kept or any(cell.get("kept") for cell in cells)
    drawn, start = [], 0
    for place, cell in enumerate(cells, 1):
        end = len(widths) if place == len(cells) else start + cell.get("span", 1)
        drawn.append(_cell(widths[start:end], cell, usual, kept=kept))
        start = end
    height = max(cell.get("height", 0) for cell in cells)
    high = f'<w:trHeight w:val="{twips(height)}"/>' if height else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{high}{'<w:tblHeader/>' if head else ''}</w:trPr>{''.join(drawn)}</w:tr>"


def _cell(widths: Sequence[float], cell: Cell, usual: str, *, kept: bool) -> str:
    span = f'<w:gridSpan w:val="{len(widths)}"/>' if len(widths) > 1 else ""
    line = (
        '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tcBorders>'
        if cell.get("line")
        else ""
    )
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{GREY}"/>' if cell.get("shaded") else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(sum(widths))}" w:type="dxa"/>{span}{line}{shade}</w:tcPr>'
        f"{_paragraphs(cell, cell.get('style', usual), kept=kept)}</w:tc>"
    )


def lines(text: str) -> list[str]:
    return re.split(r"\r\n?|\n", text)


def twips(millimetres: float) -> int:
    """Twentieths of a point, in which the format measures."""
    return round(millimetres * 1440 / 25.4)
