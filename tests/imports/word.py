"""Word files with a list that numbers its paragraphs by itself."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

LEVELS = [
    ("chineseCounting", "第%1章"),
    ("chineseCounting", "第%2条"),
    ("chineseCountingThousand", "（%3）"),
    ("decimal", "%4."),
]


def numbered(file: Any, restart: str = "") -> None:
    """Give a Word file a list of four levels, and the same list begun anew at its third.

    Args:
        restart: what the second says of beginning anew below the first.
    """
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{restart if depth == 1 else ""}<w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (format, text) in enumerate(LEVELS)
    )
    root = file.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    root.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/>'
            '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )


def add(file: Any, text: str, depth: int | None = None, id: int = 90) -> Any:
    paragraph = file.add_paragraph(text)
    if depth is not None:
        properties = paragraph._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{id}"/></w:numPr>')
        )
    return paragraph
