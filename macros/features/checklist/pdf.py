"""Self-check sheets -> PDF, typeset by typst from `checklist.typ`."""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

import manimgx_fonts_cjk
import pylopdf_fonts_zh_cn
import typst

from macros.core.handbook import Handbook
from macros.core.notices import BOX
from macros.documents.page_size import MARGINS
from macros.features.checklist.blocks import ROOM
from macros.features.checklist.sheet import (
    NO_BOX,
    POWERS_NOTE,
    REMARKS,
    SHORT_WIDTHS,
    CheckSheet,
    SheetItem,
    short_heads,
)

TEMPLATE = Path(__file__).with_name("checklist.typ")
FACES = {"words": "Noto Serif SC", "heads": "Noto Sans CJK SC"}
"""The free faces nearest to those of the Word sheets, 仿宋 and 黑体; a character that one lacks is of the other."""

STANDARD: Final = "ua-1"
"""ISO 14289-1: read aloud in order, with its language, its title and its tables' heads. Typst refuses what is not."""


SIGNED, SEAL = 15, 45
"""Heights of the row to sign, of a person and of a unit, whose seal is 42 mm wide."""

UNDRAWN = "could not be displayed"
"""What typst says of a character that no font has: the standard forbids it, and a sheet shows a box in its place."""

_ALONE: set[str] = set()
"""Sheets whose signatures stood alone on a page, once typeset: a volume of them is then typeset once, not twice."""


def sheets_pdf(handbook: Handbook, sheets: Sequence[CheckSheet]) -> bytes:
    """Typeset sheets one after another, each with its own page numbers.

    Args:
        sheets: at least one.

    Returns:
        A PDF/UA-1 with embedded fonts, or a plain PDF where no font has some character; deterministic. No page has
        signatures and no question.

    Raises:
        RuntimeError: typst warned, for example of a missing font.
    """
    made = handbook.edition.time
    data: dict[str, Any] = {
        "title": sheets[0].title if len(sheets) == 1 else f"{handbook.edition.subject}自查表合订本",
        "author": handbook.edition.name,
        "status": handbook.edition.status_lines,
        "colophon": handbook.edition.colophon,
        "date": [made.year, made.month, made.day],
        "faces": FACES,
        "margins": MARGINS,
        "widths": SHORT_WIDTHS,
        "remarks": REMARKS,
        "room": ROOM,
        "powers": POWERS_NOTE,
    }
    whole = [_plain(sheet) for sheet in sheets]
    names = [json.dumps(plain) for plain in whole]
    while True:
        drawn = [_parted(p) if name in _ALONE else p for p, name in zip(whole, names, strict=True)]
        pdf = _typeset({**data, "sheets": drawn}, made)
        alone = {names[number] for number in _signed_alone()} - _ALONE
        if not alone:
            return pdf
        _ALONE.update(alone)


def _typeset(data: dict[str, Any], made: datetime) -> bytes:
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    compiled = partial(_compiler().compile_with_warnings, format="pdf", sys_inputs=inputs, timestamp=made)
    try:
        pdf, warnings = compiled(pdf_standards=STANDARD)
    except typst.TypstError as error:
        if UNDRAWN not in str(error):
            raise
        pdf, warnings = compiled()
    if warnings or not isinstance(pdf, bytes):
        raise RuntimeError(f"{TEMPLATE.name}: {'; '.join(warning.message for warning in warnings)}")
    return pdf


def _signed_alone() -> set[int]:
    """The sheets of what was typeset last whose signatures stand on a page behind the last row, by number."""
    pages: dict[str, dict[int, int]] = {"row": {}, "signatures": {}}
    for place in json.loads(_compiler().query("<place>", field="value")):
        pages[place["what"]][place["sheet"]] = place["page"]
    return {sheet for sheet, page in pages["signatures"].items() if page > pages["row"][sheet]}


def _parted(plain: dict[str, Any]) -> dict[str, Any]:
    """The sheet in two tables, a page for the second: the last thing that the document allows, or the last item."""
    (whole,) = plain["parts"]
    if whole["powers"]:
        *before, last = whole["powers"]
        parts = [{**whole, "powers": before}, {"sections": [], "powers": [last]}]
    else:
        *sections, section = whole["sections"]
        *before, last = section["items"]
        if not sections and not before:
            before = [{**last, "questions": last["questions"][:-1]}]
            last = {**last, "questions": last["questions"][-1:]}
        kept = [{**section, "items": before}] if before else []
        parts = [
            {**whole, "sections": [*sections, *kept]},
            {"sections": [{**section, "items": [last]}], "powers": []},
        ]
    first, second = ({**part, "last": number == 1} for number, part in enumerate(parts))
    return {**plain, "parts": [first, second]}


@cache
def _compiler() -> typst.Compiler:
    """The shared compiler, since loading the fonts takes longer than a sheet."""
    folders = [pylopdf_fonts_zh_cn.serif_path().parent, Path(manimgx_fonts_cjk.__file__).parent]
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[*map(str, folders)]
    )
    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent, font_paths=fonts, ignore_system_fonts=True)


def _plain(sheet: CheckSheet) -> dict[str, Any]:
    """The sheet as JSON-ready values, its questions in one table."""
    sections = [
        {"name": section.name, "items": [_item(item) for item in section.items]} for section in sheet.sections
    ]
    powers = [{"label": item.label, "words": item.words} for item in sheet.powers]
    return {
        "heading": sheet.heading,
        "basis": sheet.basis,
        "note": sheet.note,
        "answers": sheet.answers,
        "heads": short_heads(sheet.answers),
        "blanks": sheet.blanks,
        "signing": _signing(sheet),
        "parts": [{"sections": sections, "powers": powers, "last": True}],
    }


def _signing(sheet: CheckSheet) -> dict[str, Any]:
    """What stands on the left and on the right of the row to sign, line by line, and its height in millimetres."""
    *signed, last = (f"{name}：" for name in sheet.signatures)
    short = sheet.role.short
    if sheet.role.kind == "body":
        *signed, seal = signed
        return {"left": [[short], *([name] for name in signed), [last]], "right": [[seal]], "height": SEAL}
    return {"left": [[f"岗位：{short}"], signed], "right": [["姓名："], [last]], "height": SIGNED}


def _item(item: SheetItem) -> dict[str, Any]:
    questions = [
        {
            "number": question.number,
            "words": question.check.question,
            "boxes": [NO_BOX if beside is None else BOX + beside for beside in question.boxes],
        }
        for question in item.questions
    ]
    return {"label": item.label, "title": item.about, "questions": questions}
