"""The empty presentation for decks: python-pptx's template with our layouts, colours and fonts."""

import io
from functools import cache
from typing import Any, NamedTuple

import pptx
from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.util import Emu

from macros.features.slides.powerpoint import (
    BEIGE,
    EDITORIAL_FONT,
    INK,
    MUTED,
    NAMESPACES,
    NAVY,
    NAVY_SOFT,
    PALE,
    RULE,
    SIDE,
    TEXT_WIDTH,
    UNIT,
    VERMILION,
    WHITE,
    WIDTH,
    Box,
    shape,
)

COVER, SECTION, STEP, CLAUSE, CONTENT, QUESTION = "首张", "环节", "环节要点", "条文", "内容", "问题"
BAR = 98.8
"""Where the bar of progress begins."""


def whole(top: float, height: float, indent: float = 0) -> Box:
    """From margin to margin."""
    return Box(SIDE + indent, top, TEXT_WIDTH - indent, height)


HOLDERS = {
    "ftr": ('type="ftr" sz="quarter" idx="11"', Box(SIDE, 93.4, TEXT_WIDTH - 20, 4)),
    "sldNum": ('type="sldNum" sz="quarter" idx="12"', Box(WIDTH - SIDE - 20, 93.4, 20, 4)),
}
TITLE, SUB, BODY, CUE = 'type="title"', 'type="body" idx="2"', 'idx="1"', 'type="body" idx="13"'
DOCUMENT, STATUS = 'type="body" idx="14"', 'type="body" idx="15"'
PROMPTS = {TITLE: "单击此处编辑标题"}
PROMPT = "单击此处编辑文字"


class Look(NamedTuple):
    """A layout: its ground, ornaments, placeholders as (attributes, place, colour, anchor)."""

    ground: str
    ornaments: tuple[tuple[Box, str], ...]
    holders: tuple[tuple[str, Box, str, str], ...]
    foot: str = MUTED


_CONTENT = (
    (CUE, whole(4, 4.2), MUTED, "t"),
    (TITLE, whole(9, 7.5), NAVY, "t"),
    (SUB, whole(17.5, 5.7), MUTED, "t"),
    (BODY, whole(27, 62), INK, "t"),
)
LOOKS = {
    COVER: Look(
        WHITE,
        ((Box(0, 0, WIDTH, 54), NAVY), (Box(SIDE, 60, 0.9, 13.5), VERMILION)),
        (
            (TITLE, whole(10, 29), WHITE, "b"),
            (SUB, whole(41, 7), PALE, "t"),
            (DOCUMENT, whole(60, 13.5, 3.9), INK, "ctr"),
            (STATUS, Box(0, 79, WIDTH, 12), INK, "ctr"),
        ),
    ),
    SECTION: Look(
        NAVY,
        ((Box(SIDE, 62, 14, 0.6), WHITE),),
        ((TITLE, whole(24, 35), WHITE, "b"), (SUB, whole(66, 10), PALE, "t")),
        PALE,
    ),
    STEP: Look(
        WHITE,
        ((Box(0, 0, WIDTH, 30), NAVY),),
        (
            (SUB, whole(3.5, 5.6), PALE, "t"),
            (TITLE, whole(9, 18.5), WHITE, "ctr"),
            (BODY, whole(35.5, 54.5), INK, "t"),
        ),
    ),
    CLAUSE: Look(WHITE, (), _CONTENT),
    CONTENT: Look(WHITE, (), _CONTENT),
    QUESTION: Look(NAVY_SOFT, (), _CONTENT),
}
"""Layout -> its look."""

LEFT_OUT = (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.PRINTER_SETTINGS)
"""Parts left out of the template: its thumbnail and printer settings."""

COLOURS = {
    "dk1": INK,
    "lt1": WHITE,
    "dk2": NAVY,
    "lt2": BEIGE,
    "accent1": NAVY,
    "accent2": VERMILION,
    "hlink": NAVY,
}


def new_presentation() -> Presentation:
    """Return an empty 16:9 presentation with our layouts, each with a master's design."""
    return pptx.Presentation(io.BytesIO(_blank()))


@cache
def _blank() -> bytes:
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = Emu(12192000), Emu(100 * UNIT)
    master = presentation.slide_master
    layouts = list(presentation.slide_layouts)
    for layout in layouts[len(LOOKS) :]:
        presentation.slide_layouts.remove(layout)
    _draw(master.element, LOOKS[CONTENT], (TITLE, 'type="body" idx="1"'))
    for layout, (name, look) in zip(layouts, LOOKS.items(), strict=False):
        layout.name = name
        layout.element.attrib.pop("type", None)
        layout.element.set("preserve", "1")
        _draw(layout.element, look)
    for properties in master.element.iter(qn("p:titleStyle")):
        properties[0].set("algn", "l")
    _theme(master.part.part_related_by(RELATIONSHIP_TYPE.THEME))
    for part in (presentation.part, presentation.part.package):
        for id, relation in list(part._rels.items()):
            if relation.reltype in LEFT_OUT:
                part._rels.pop(id)
    result = io.BytesIO()
    presentation.save(result)
    return result.getvalue()


def _draw(element: Any, look: Look, only: tuple[str, ...] = ()) -> None:
    """Replace the shapes of a layout, or, with `only` these placeholders, of the master."""
    tree = element.cSld.spTree
    for old in list(tree)[2:]:
        tree.remove(old)
    for old in element.cSld.findall(qn("p:bg")):
        element.cSld.remove(old)
    element.cSld.insert(0, parse_xml(
        f'<p:bg {NAMESPACES}><p:bgPr><a:solidFill><a:srgbClr val="{look.ground}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    ))  # fmt: skip
    track = () if only or look.ground == NAVY else ((Box(0, BAR, WIDTH, 100 - BAR), RULE),)
    ornaments = () if only else (*look.ornaments, *track)
    for box, colour in ornaments:
        tree.append(shape(len(tree) + 1, "装饰", box, fill=colour))
    holders = [each for each in look.holders if not only or each[0] in (TITLE, BODY)]
    for number, (holder, box, colour, anchor) in enumerate(holders):
        said = PROMPTS.get(holder, PROMPT)
        kind = only[number] if only else holder
        tree.append(_holder(len(tree) + 1, said, kind, box, colour, anchor))
    for kind, (holder, box) in HOLDERS.items():
        text = "‹#›" if kind == "sldNum" else ""
        tree.append(_holder(len(tree) + 1, text, holder, box, look.foot, "t", kind == "sldNum"))


def _holder(id: int, text: str, holder: str, box: Box, colour: str, anchor: str, right: bool = False) -> Any:
    align = "r" if right else "l"
    styles = (
        f'<a:lvl1pPr marL="0" indent="0" algn="{align}"><a:buNone/><a:defRPr>'
        f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill><a:latin typeface="{EDITORIAL_FONT}"/>'
        f'<a:ea typeface="{EDITORIAL_FONT}"/></a:defRPr></a:lvl1pPr>'
    )
    said = f'<a:r><a:rPr lang="zh-CN"/><a:t>{text}</a:t></a:r>' if text else ""
    return shape(id, text or "页脚", box, [f"<a:p>{said}</a:p>"], holder=holder, anchor=anchor, styles=styles)


def _theme(theme: Any) -> None:
    """Set the theme's fonts and colours, for what a person adds."""
    root = etree.fromstring(theme.blob)
    for fonts in root.iter(qn("a:majorFont"), qn("a:minorFont")):
        for font in list(fonts)[2:]:  # behind latin and ea: fonts by script, of which ours is none
            fonts.remove(font)
        for font in fonts:
            font.set("typeface", EDITORIAL_FONT)
        fonts.append(fonts.makeelement(qn("a:cs"), {"typeface": ""}))
    for name, colour in COLOURS.items():
        for slot in root.iter(qn(f"a:{name}")):
            for old in list(slot):
                slot.remove(old)
            slot.append(slot.makeelement(qn("a:srgbClr"), {"val": colour}))
    theme._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
