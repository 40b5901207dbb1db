"""The little that python-docx lacks: Chinese font names, fields, tick boxes, table heads.

Element names are those of WordprocessingML (ECMA-376 part 1, 17); `w14` is Word 2010's addition.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from docx.document import Document
from docx.enum.text import WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

BODY = "仿宋"
HEAD = "黑体"

FONTS = {BODY: ("FangSong", "02010609060101010101"), HEAD: ("SimHei", "02010609060101010101")}
"""Name -> the other name of the same font, and its PANOSE figures, by which Word and WPS choose another
where it is missing."""

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
CHECKED = "☑"


def set_fonts(document: Document) -> None:
    """Name our fonts for the whole document, for Chinese and Latin letters alike."""
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:panose1 w:val="{panose}"/>'
        '<w:charset w:val="86"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>'
        for name, (other, panose) in FONTS.items()
    )
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/word/fontTable.xml":
            part._blob = f"<w:fonts {nsdecls('w')}>{entries}</w:fonts>".encode()
    for name, font in {"Normal": BODY, "Title": HEAD}.items():
        style: Any = document.styles[name]
        _name_font(style.element.get_or_add_rPr(), font)
    for language in document.styles.element.iter(qn("w:lang")):
        for kind in ("val", "eastAsia"):
            language.set(qn(f"w:{kind}"), "zh-CN")


def use_font(run: Run, font: str) -> None:
    _name_font(run._element.get_or_add_rPr(), font)


def _name_font(properties: Any, font: str) -> None:
    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]  # a theme's font would win over ours
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{kind}"), font)


def space(paragraph: Paragraph, line: float, before: float = 0, after: float = 0) -> None:
    """Set distances in points; lines are of fixed height, so that no other font moves the pages."""
    layout = paragraph.paragraph_format
    layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    layout.line_spacing = Pt(line)
    layout.space_before, layout.space_after = Pt(before), Pt(after)


def add_field(paragraph: Paragraph, code: str, size: float) -> None:
    """Add a field that the reader's program counts anew, such as PAGE or NUMPAGES (17.16.5)."""
    for kind, text in (("begin", None), (None, code), ("separate", None), ("shown", "1"), ("end", None)):
        run = paragraph.add_run("1" if kind == "shown" else "")
        run.font.size = Pt(size)
        if text and kind is None:
            run._element.append(
                parse_xml(f"<w:instrText {nsdecls('w')} xml:space='preserve'> {code} </w:instrText>")
            )
        elif kind != "shown":
            run._element.append(parse_xml(f"<w:fldChar {nsdecls('w')} w:fldCharType='{kind}'/>"))


def add_tick_box(paragraph: Paragraph, box: str, size: float, id: int, name: str) -> None:
    """Add a box that one click ticks (w14:checkbox); where it is not known, it stays a printed box.

    Args:
        size: of the box, in points.
        id: unique within the document.
        name: what a screen reader says; data, so never put into markup.
    """
    control = parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="{W14}"><w:sdtPr><w:alias w:val=""/><w:id w:val="{id}"/>'
        f'<w14:checkbox><w14:checked w14:val="0"/>'
        f'<w14:checkedState w14:val="{ord(CHECKED):04X}" w14:font="Segoe UI Symbol"/>'
        f'<w14:uncheckedState w14:val="{ord(box):04X}" w14:font="{BODY}"/></w14:checkbox></w:sdtPr>'
        "<w:sdtContent/></w:sdt>"
    )
    control.find(f".//{qn('w:alias')}").set(qn("w:val"), name)
    run = paragraph.add_run(box)
    run.font.size = Pt(size)
    use_font(run, BODY)
    control.find(qn("w:sdtContent")).append(run._element)
    paragraph._element.append(control)


def cells(table: Table, row: _Row) -> list[_Cell]:
    """The cells of a row, none merged yet; python-docx's own way grows with the square of the table."""
    return [_Cell(cell, table) for cell in row._tr.tc_lst]


def add_row(table: Table, widths: Sequence[float]) -> _Row:
    """Add a row that is never split over two pages (17.4.6), of cells with these widths in millimetres."""
    row = table._tbl.add_tr()
    row.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    for width in widths:
        cell = row.add_tc()
        cell.width = Mm(width)
    return _Row(row, table)


def add_wide_row(table: Table, widths: Sequence[float]) -> tuple[_Row, _Cell]:
    """Add a row of one cell over all columns."""
    row = add_row(table, [sum(widths)])
    cell = row._tr.tc_lst[0]
    cell.grid_span = len(widths)
    return row, _Cell(cell, table)


def repeat_row(row: _Row) -> None:
    """Draw the row again at the head of each page (17.4.78)."""
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def shade(cell: _Cell, colour: str) -> None:
    """Fill a cell with a colour, as RRGGBB."""
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>')
    )


def add_table(
    document: Document, widths: Sequence[float], room: Mapping[str, float], style: str | None = None
) -> Table:
    """Add a table without rows, of fixed columns.

    Args:
        widths: of the columns, in millimetres.
        room: inside each cell, by side, in points: top, left, bottom, right.
    """
    table: Table = document.add_table(rows=0, cols=len(widths), style=style)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    sides = "".join(f'<w:{side} w:w="{round(points * 20)}" w:type="dxa"/>' for side, points in room.items())
    margins = parse_xml(f"<w:tblCellMar {nsdecls('w')}>{sides}</w:tblCellMar>")
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)  # Word insists on the schema's order
    return table


def underline_cell(cell: _Cell) -> None:
    """Draw the line at the foot of a cell that one writes on; before its alignment is set, as the order of
    its properties matters."""
    border = '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:tcBorders {nsdecls('w')}>{border}</w:tcBorders>"))
