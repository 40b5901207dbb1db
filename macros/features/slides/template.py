"""The empty presentation for decks: python-pptx's template with our dimensions and fonts."""

from collections.abc import Iterable
from typing import Any

import pptx
from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.util import Emu

from macros.features.slides.powerpoint import (
    BELOW,
    BODY,
    COVER_BELOW,
    COVER_HEADING,
    EDITORIAL_FONT,
    HEADING,
    SIDE,
    TEXT_WIDTH,
    UNIT,
    WIDTH,
    place,
    prepare,
)

LAYOUTS = {"Title Slide": "首张", "Section Header": "环节", "Content with Caption": "内容"}
"""Layout that we keep -> its Chinese name."""


LEFT_OUT = (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.PRINTER_SETTINGS)
"""Parts left out of the template: its thumbnail and printer settings."""

PLACEHOLDERS = {
    ("首张", "ctrTitle"): COVER_HEADING,
    ("首张", "subTitle"): COVER_BELOW,
    ("环节", "title"): COVER_HEADING,
    ("环节", "body"): COVER_BELOW,
    ("内容", "title"): HEADING,
    ("内容", "body"): BELOW,
    ("内容", "obj"): BODY,
    ("", "title"): HEADING,
    ("", "body"): BODY,
}
"""(layout, or "" for the master; kind of placeholder) -> its position."""

PROMPTS = {"title": "单击此处编辑标题", "ctrTitle": "单击此处编辑标题"}
PROMPT = "单击此处编辑文字"


def new_presentation() -> Presentation:
    """Return an empty 16:9 presentation with three layouts and Chinese theme fonts."""
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = Emu(12192000), Emu(100 * UNIT)
    master = presentation.slide_master
    for layout in list(presentation.slide_layouts):
        if layout.name in LAYOUTS:
            layout.name = LAYOUTS[layout.name]
            _measure(layout.name, layout.placeholders)
        else:
            presentation.slide_layouts.remove(layout)
    _measure("", master.placeholders)
    for properties in master.element.iter(qn("p:titleStyle")):
        properties[0].set("algn", "l")
    _theme_fonts(master.part.part_related_by(RELATIONSHIP_TYPE.THEME))
    for part in (presentation.part, presentation.part.package):
        for id, relation in list(part._rels.items()):
            if relation.reltype in LEFT_OUT:
                part._rels.pop(id)
    return presentation


def _measure(layout: str, placeholders: Iterable[Any]) -> None:
    """Position a layout's placeholders, with Chinese prompts; remove its date."""
    for holder in list(placeholders):
        kind = holder.element.ph.get("type", "obj")
        if kind == "dt":
            holder.element.getparent().remove(holder.element)
            continue
        if kind == "ftr":
            place(holder, 93, 4, room=TEXT_WIDTH - 20)
        elif kind == "sldNum":
            place(holder, 93, 4, WIDTH - SIDE - 16, 16)
        else:
            place(holder, *PLACEHOLDERS[layout, kind])
            for text in holder.element.iter(qn("a:t")):
                text.text = PROMPTS.get(kind, PROMPT)
        prepare(holder.text_frame)
        for properties in holder.element.iter(*(qn(f"a:lvl{level}pPr") for level in range(1, 10))):
            properties.set("algn", "r" if kind == "sldNum" else "l")
        for properties in holder.element.iter(qn("a:defRPr")):
            properties.attrib.pop("cap", None)


def _theme_fonts(theme: Any) -> None:
    """Set the theme fonts, for text added by a person."""
    root = etree.fromstring(theme.blob)
    for fonts in root.iter(qn("a:majorFont"), qn("a:minorFont")):
        for font in list(fonts)[2:]:  # behind latin and ea: fonts by script, of which ours is none
            fonts.remove(font)
        for font in fonts:
            font.set("typeface", EDITORIAL_FONT)
        fonts.append(fonts.makeelement(qn("a:cs"), {"typeface": ""}))
    theme._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
