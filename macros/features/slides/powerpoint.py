"""Helpers missing from python-pptx: Chinese fonts and language, exact positions, footers.

Lengths are hundredths of a slide's height, as in `slide.py`; a slide is 7.5 inches high.
"""

import copy
import math
from collections.abc import Iterable
from typing import Any, NamedTuple

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import _Paragraph
from pptx.util import Emu, Pt

from macros.features.slides.slide import width

UNIT = 68580
"""A hundredth of 7.5 inches in EMU."""

WIDTH = 12192000 / UNIT
"""Width of a 16:9 slide."""

SIDE = 6.0
"""Left and right margin."""

TEXT_WIDTH = WIDTH - 2 * SIDE
EDITORIAL_FONT, DOCUMENT_FONT = "微软雅黑", "宋体"
INK, MUTED, OCHRE, BLUE = "1B2126", "525D67", "6A5316", "1D4F73"
"""The light colours of tokens.css."""

HEADING, COVER_HEADING = (4.5, 7.75), (20.5, 12.5)
BELOW, COVER_BELOW = (13.25, 5.94), (34.0, 5.94)
BODY = (22.7, 67.0)
"""(top, height) of the text below a one-line heading."""

NUMBER = "‹#›"
"""Placeholder of the slide's number in a layout."""


class Style(NamedTuple):
    """The style of a paragraph."""

    size: float
    line: float = 1.42
    color: str = INK
    font: str = EDITORIAL_FONT
    bold: bool = False

    def height(self, text: str, room: float) -> float:
        """Estimate the height of the text in lines of this width."""
        return self.size * self.line * max(1, math.ceil(width(text) * self.size / (room - self.size / 2)))


def move(shape: BaseShape, top: float, height: float) -> None:
    """Move a placeholder, unless its layout has the same position."""
    if (shape.top, shape.height) != (round(top * UNIT), round(height * UNIT)):
        place(shape, top, height)


def place(shape: BaseShape, top: float, height: float, left: float = SIDE, room: float = TEXT_WIDTH) -> None:
    shape.left, shape.top = Emu(round(left * UNIT)), Emu(round(top * UNIT))
    shape.width, shape.height = Emu(round(room * UNIT)), Emu(round(height * UNIT))


def prepare(frame: Any) -> None:
    """Remove insets and autofit; align to the top."""
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, MSO_ANCHOR.TOP


def write(frame: Any, lines: Iterable[Iterable[tuple[str, Style]]], bullet: str = "") -> None:
    """Fill a frame with paragraphs of runs, with square bullets of colour `bullet`, if given.

    A run that begins with a line break begins on a new line.
    """
    for index, runs in enumerate(lines):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        for place_, (text, style) in enumerate(runs):
            if place_ == 0:
                paragraph.line_spacing = Pt(_points(style.size * style.line))
                paragraph.space_before = Pt(_points(1.6) if bullet and index else 0)
                _bullet(paragraph, bullet, style.size)
            if text.startswith("\n"):
                paragraph.add_line_break()
            run = paragraph.add_run()
            run.text = text.lstrip("\n")
            run.font.size, run.font.bold = Pt(_points(style.size)), style.bold
            run.font.color.rgb = rgb(style.color)
            set_font(run, style.font)


def rgb(color: str) -> RGBColor:
    """Parse six hexadecimal digits."""
    make: Any = RGBColor
    found: RGBColor = make(*bytes.fromhex(color))
    return found


def set_font(run: Any, font: str) -> None:
    """Set the Latin and East Asian font, and the language."""
    properties = run._r.get_or_add_rPr()
    properties.set("lang", "zh-CN")
    properties.set("altLang", "en-US")
    for tag in ("a:latin", "a:ea"):
        element = properties.makeelement(qn(tag), {"typeface": font})
        properties.append(element)


def foot(layout: Any, text: str) -> list[Any]:
    """Return the filled-in footer and slide number of a layout, to copy into slides."""
    style = Style(2.8, 1.4, MUTED)
    elements = []
    for holder in layout.placeholders:
        kind = holder.element.ph.get("type")
        if kind in ("ftr", "sldNum"):
            frame = holder.text_frame
            for child in list(frame.paragraphs[0]._p):
                frame.paragraphs[0]._p.remove(child)
            write(frame, [[(text if kind == "ftr" else NUMBER, style)]])
            if kind == "sldNum":
                _as_number(frame.paragraphs[0])
            elements.append(holder.element)
    return elements


def add_foot(slide: Slide, elements: Iterable[Any], number: int) -> None:
    """Add the footer and slide number, which python-pptx omits, to a new slide."""
    for element in elements:
        copied = copy.deepcopy(element)
        copied.nvSpPr.cNvPr.set("id", str(len(slide.shapes._spTree) + 100))
        for text in copied.iter(qn("a:t")):
            if text.text == NUMBER:
                text.text = str(number)
        slide.shapes._spTree.append(copied)


def _as_number(paragraph: _Paragraph) -> None:
    """Turn the run into a slide-number field."""
    run: Any = paragraph.runs[0]._r
    field = run.makeelement(qn("a:fld"), {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"})
    field.extend(list(run))
    paragraph._p.replace(run, field)


def _points(size: float) -> float:
    return round(size * 5.4, 1)


def _bullet(paragraph: _Paragraph, color: str, size: float) -> None:
    """Set a hanging square bullet, or none, overriding the layout."""
    properties: Any = paragraph._p.get_or_add_pPr()
    indent = round(size * UNIT) if color else 0
    properties.set("marL", str(indent))
    properties.set("indent", str(-indent))
    properties.set("hangingPunct", "0")  # else a comma at the end of a line may leave the slide
    if not color:
        properties.append(properties.makeelement(qn("a:buNone"), {}))
        return
    for tag, child in (
        ("a:buClr", ("a:srgbClr", {"val": color})),
        ("a:buSzPct", None),
        ("a:buFont", None),
        ("a:buChar", None),
    ):
        given = {
            "a:buSzPct": {"val": "60000"},
            "a:buFont": {"typeface": DOCUMENT_FONT},
            "a:buChar": {"char": "■"},
        }
        element = properties.makeelement(qn(tag), given.get(tag, {}))
        if child:
            element.append(element.makeelement(qn(child[0]), child[1]))
        properties.append(element)
