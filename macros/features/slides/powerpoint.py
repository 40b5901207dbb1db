"""Shapes and tables of a slide as XML, which python-pptx would put together far more slowly.

Lengths are hundredths of a slide's height, as in `setting.py`; a slide is 7.5 inches high.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from pptx.oxml import parse_xml

from macros.features.slides.setting import lines

UNIT = 68580
"""A hundredth of 7.5 inches in EMU."""

WIDTH = 12192000 / UNIT
"""Width of a 16:9 slide."""

SIDE = 6.0
"""Left and right margin."""

TEXT_WIDTH = WIDTH - 2 * SIDE
EDITORIAL_FONT, DOCUMENT_FONT = "微软雅黑", "宋体"
INK, MUTED, RULE, WHITE = "1B2126", "525D67", "D3D9DE", "FFFFFF"
NAVY, NAVY_SOFT, PALE = "17456B", "EAF1F7", "CFDFEC"
VERMILION, BEIGE, BEIGE_INK = "B3261E", "FBF6E8", "6A5316"
"""The light colours of tokens.css; PALE is small type on navy."""

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
NO_RULE = 'w="0"><a:noFill/>'
TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


class Style(NamedTuple):
    """The style of a run."""

    size: float
    line: float = 1.42
    color: str = INK
    font: str = EDITORIAL_FONT
    bold: bool = False

    def height(self, text: str, room: float) -> float:
        """Estimate the height of the text, its own line breaks included, in lines of this width."""
        return self.size * self.line * sum(lines(part, self.size, room) for part in text.split("\n"))


class Box(NamedTuple):
    left: float
    top: float
    width: float
    height: float


Run = tuple[str, Style]


def paragraph(
    runs: Sequence[Run],
    bullet: str = "",
    before: float = 0,
    align: str = "l",
    field: str = "",
    mark: str = "■",
) -> str:
    """Return a paragraph; a line break in a run begins a new line.

    Args:
        bullet: colour of the bullet `mark`; empty: none.
        before: distance from the paragraph above.
        field: kind of the field that the first run is, such as the slide's number.
    """
    size, line = runs[0][1].size, max(style.size * style.line for _, style in runs)
    indent = round(size * UNIT) if bullet else 0
    shrunk = 60000 if mark == "■" else 100000
    bulleted = (
        f'<a:buClr><a:srgbClr val="{bullet}"/></a:buClr><a:buSzPct val="{shrunk}"/>'
        f'<a:buFont typeface="{DOCUMENT_FONT}"/><a:buChar char="{mark}"/>'
        if bullet
        else "<a:buNone/>"
    )
    # without hangingPunct="0" a comma at the end of a line may leave the slide
    return (
        f'<a:p><a:pPr marL="{indent}" indent="{-indent}" algn="{align}" hangingPunct="0">'
        f'<a:lnSpc><a:spcPts val="{_points(line)}"/></a:lnSpc><a:spcBef><a:spcPts val="{_points(before)}"/></a:spcBef>'
        f"{bulleted}</a:pPr>{''.join(_run(text, style, field) for text, style in runs)}</a:p>"
    )


def _run(text: str, style: Style, field: str) -> str:
    look = (
        f'<a:rPr lang="zh-CN" altLang="en-US" sz="{_points(style.size)}" b="{int(style.bold)}">'
        f'<a:solidFill><a:srgbClr val="{style.color}"/></a:solidFill>'
        f'<a:latin typeface="{style.font}"/><a:ea typeface="{style.font}"/></a:rPr>'
    )
    if field:
        return f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="{field}">{look}<a:t>{escape(text)}</a:t></a:fld>'
    parts = [f"<a:r>{look}<a:t>{escape(part)}</a:t></a:r>" if part else "" for part in text.split("\n")]
    return f"<a:br>{look}</a:br>".join(parts)


def shape(
    id: int,
    name: str,
    box: Box,
    paragraphs: Iterable[str] = (),
    *,
    holder: str = "",
    fill: str = "",
    anchor: str = "t",
    inset: tuple[float, float] = (0, 0),
    styles: str = "",
) -> Any:
    """Return a text box, or a placeholder, or, without text, an ornament that screen readers pass over.

    Args:
        holder: attributes of the placeholder; empty: none.
        inset: distance of the text from the left and right, from the top and bottom.
        styles: the placeholder's list styles in a layout.
    """
    written = "".join(paragraphs)
    across, down = (round(each * UNIT) for each in inset)
    colour = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else "<a:noFill/>"
    extra = "" if written or holder else DECORATIVE
    kind = "" if holder or not written else ' txBox="1"'
    place = f"<p:ph {holder}/>" if holder else ""
    return parse_xml(
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{id}" name={quoteattr(name)}>{extra}</p:cNvPr>'
        f"<p:cNvSpPr{kind}/><p:nvPr>{place}</p:nvPr></p:nvSpPr>"
        f"<p:spPr>{_frame(box, 'a')}{RECTANGLE}{colour}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="square" lIns="{across}" rIns="{across}" tIns="{down}" bIns="{down}" '
        f'anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle>{styles}</a:lstStyle>'
        f"{written or '<a:p/>'}</p:txBody></p:sp>"
    )


def _frame(box: Box, space: str) -> str:
    left, top, width, height = (round(each * UNIT) for each in box)
    return f'<{space}:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></{space}:xfrm>'


def note(text: str) -> Any:
    """Return a paragraph of the speaker's notes."""
    font = f'<a:latin typeface="{EDITORIAL_FONT}"/><a:ea typeface="{EDITORIAL_FONT}"/>'
    look = f'<a:rPr lang="zh-CN" altLang="en-US">{font}</a:rPr>'
    return parse_xml(f"<a:p {NAMESPACES}><a:r>{look}<a:t>{escape(text)}</a:t></a:r></a:p>")


class Cell(NamedTuple):
    paragraphs: Sequence[str] = ()
    fill: str = ""
    line: str = RULE
    """Colour of the rule below."""

    anchor: str = "ctr"
    inset: tuple[float, float] = (1.2, 0.6)
    sides: bool = False
    """Whether it has rules on all sides."""

    bar: str = ""
    """Colour of a bar on one side."""

    bar_side: str = "L"


def table(
    id: int,
    name: str,
    told: str,
    box: Box,
    widths: Sequence[float],
    rows: Sequence[tuple[float, Sequence[Cell]]],
) -> Any:
    """Return a table of rows, each a height and its cells; `told` says it in words, for screen readers."""
    columns = "".join(f'<a:gridCol w="{round(width * UNIT)}"/>' for width in widths)
    body = "".join(
        f'<a:tr h="{round(height * UNIT)}">{"".join(map(_cell, cells))}</a:tr>' for height, cells in rows
    )
    return parse_xml(
        f"<p:graphicFrame {NAMESPACES}><p:nvGraphicFramePr>"
        f'<p:cNvPr id="{id}" name={quoteattr(name)} descr={quoteattr(told)}/>'
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f"{_frame(box, 'p')}<a:graphic>"
        f'<a:graphicData uri="{TABLE}">'
        f'<a:tbl><a:tblPr firstCol="1"/><a:tblGrid>{columns}</a:tblGrid>{body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>'
    )


def _cell(cell: Cell) -> str:
    across, down = (round(each * UNIT) for each in cell.inset)
    rule = f'w="12700"><a:solidFill><a:srgbClr val="{cell.line}"/></a:solidFill>'
    ruled = "LRTB" if cell.sides else "B"
    rules = "".join(f"<a:ln{side} {rule if side in ruled else NO_RULE}</a:ln{side}>" for side in "LRTB")
    fill = f'<a:solidFill><a:srgbClr val="{cell.fill}"/></a:solidFill>' if cell.fill else "<a:noFill/>"
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{''.join(cell.paragraphs) or '<a:p/>'}</a:txBody>"
        f'<a:tcPr marL="{across}" marR="{across}" marT="{down}" marB="{down}" anchor="{cell.anchor}">'
        f"{rules}{fill}</a:tcPr></a:tc>"
    )


def _points(size: float) -> int:
    """Hundredths of a point."""
    return math.floor(size * 54 + 0.5) * 10
