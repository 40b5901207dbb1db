"""What stands on each page of a Word file, by what it is: headings, signatures, content.

Colours tell, which move nothing: each style of a copy of the file gets one, LibreOffice sets the copy, and the colours are
read from its pages. In an empty cell stands a sign, so that room to write in is seen.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pypdf
from lxml import etree
from pypdf.generic import ContentStream

from tests.office import as_pdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROOM = "◇"
AT_ONCE = 16
"""Files that LibreOffice opens in one run."""

CONTENT, HEAD, SIGN, NOTE, BESIDE = "content", "head", "signature", "note", "beside"
"""NOTE: the room for remarks, which follows a heading, and is no content of its own. BESIDE: what is neither."""

COLOURS = {CONTENT: "000000", HEAD: "FF0000", SIGN: "00FF00", NOTE: "0000FF", BESIDE: "00FFFF"}

KINDS = {
    HEAD: (
        *("Heading1", "Heading2", "Heading3", "Title", "SheetTitle", "Chapter", "SheetPart", "SpeechHead"),
        *("StemPart", "CellHead", "CellAbove", "SheetHead", "SheetBand", "SheetItem", "FormHead", "Mark"),
        "NoteLead",
    ),
    SIGN: ("Signature", "SheetSign", "Copies"),
    NOTE: ("SheetRemark", "SheetRemarks"),
    BESIDE: (
        *("Subtitle", "SheetLine", "SheetNote", "Hint", "Centred", "Gap", "End", "RuledCell"),
        *("Status", "Foot", "FootOdd", "FootEven"),
    ),
}
"""The styles that are no content."""

KIND_OF = {style: kind for kind, styles in KINDS.items() for style in styles}


def coloured(data: bytes) -> bytes:
    """A copy of the file in which each style has the colour of its kind, and no cell is empty."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(made, "w") as copy:
        for name in package.namelist():
            part = package.read(name)
            if name == "word/styles.xml":
                part = _styles(part)
            elif name == "word/document.xml":
                part = _body(part)
            copy.writestr(name, part)
    return made.getvalue()


def _styles(part: bytes) -> bytes:
    tree = etree.fromstring(part)
    known = {style.get(f"{W}styleId"): style for style in tree.iter(f"{W}style")}
    assert set(KIND_OF) <= set(known), sorted(set(KIND_OF) - set(known))
    for id, style in known.items():
        if style.get(f"{W}type") == "paragraph":
            _colour(style.find(f"{W}rPr"), KIND_OF.get(id, CONTENT))
    return etree.tostring(tree)


def _colour(properties: etree._Element, kind: str) -> None:
    colour = etree.Element(f"{W}color", {f"{W}val": COLOURS[kind]})
    fonts = properties.find(f"{W}rFonts")
    properties.insert(0 if fonts is None else 1, colour)


def _body(part: bytes) -> bytes:
    tree = etree.fromstring(part)
    for paragraph in tree.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")
        texts = [*paragraph.iter(f"{W}t")]
        empty = not "".join(text.text or "" for text in texts).strip()
        if not empty and style == "SheetRemarks":
            for run in paragraph.iter(f"{W}r"):
                run.insert(0, etree.Element(f"{W}rPr"))
                _colour(run[0], CONTENT)
        if empty and paragraph.getparent().tag == f"{W}tc":
            if not texts:
                run = etree.SubElement(paragraph, f"{W}r")
                texts = [etree.SubElement(run, f"{W}t")]
            texts[0].text = ROOM
    return etree.tostring(tree)


def faults(files: Mapping[str, bytes], folder: Path, covers: int = 0) -> list[str]:
    """Return what is wrong with pages of the files, by name; the first `covers` pages of each need no content."""
    found = []
    names = list(files)
    for start in range(0, len(names), AT_ONCE):
        chunk = names[start : start + AT_ONCE]
        paths = [folder / f"{start + place}.docx" for place in range(len(chunk))]
        for path, name in zip(paths, chunk, strict=True):
            path.write_bytes(coloured(files[name]))
        for name, read in zip(chunk, as_pdf(paths, folder), strict=True):
            for number, page in enumerate(read.pages, 1):
                for fault in faults_of(page, cover=number <= covers):
                    found.append(f"{name}，第{number}页，共{len(read.pages)}页：{fault}：{_words(page)}")
    return found


def faults_of(page: pypdf.PageObject, *, cover: bool = False) -> Iterator[str]:
    """What a page carries without content: a signature or nothing at all, a heading or a table's head."""
    kinds = [kind for kind in kinds_on(page) if kind != BESIDE]
    if CONTENT not in kinds and not cover:
        yield "没有内容"
    elif SIGN in kinds and CONTENT not in kinds[: kinds.index(SIGN)] and not cover:
        yield "签字以前没有内容"
    for kind, below in pairwise([*kinds, ""]):
        if kind == HEAD and below in (SIGN, "") and not cover:
            yield "标题或者表头下面没有内容"


def kinds_on(page: pypdf.PageObject) -> list[str]:
    """What stands on the page from top to bottom, words of one kind once each time."""
    named = {colour: kind for kind, colour in COLOURS.items()}
    shown = sorted(_shown(page), key=lambda each: -each[0])
    kinds = [named[colour] for _, colour in shown if named[colour] != BESIDE]
    return [kind for place, kind in enumerate(kinds) if not place or kinds[place - 1] != kind]


def _shown(page: pypdf.PageObject) -> Iterator[tuple[float, str]]:
    """How high the words stand, in points, and their colour; as LibreOffice writes pages, without turned texts."""
    colour, kept, height = "000000", [], 0.0
    for given, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"q":
            kept.append(colour)
        elif operator == b"Q":
            colour = kept.pop()
        elif operator == b"rg":
            colour = "".join(f"{round(255 * float(part)):02X}" for part in given)
        elif operator == b"g":
            colour = f"{round(255 * float(given[0])):02X}" * 3
        elif operator == b"BT":
            height = 0.0
        elif operator == b"Td":
            height += float(given[1])
        elif operator == b"Tm":
            height = float(given[5])
        elif operator in (b"Tj", b"TJ"):
            yield round(height), colour


def _words(page: pypdf.PageObject) -> str:
    return "".join(page.extract_text().split())[:60]
