"""Self-check sheets -> PDF, typeset by typst from `checklist.typ`."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import manimgx_fonts_cjk
import typst

from macros.core.handbook import Handbook
from macros.core.notices import BOX
from macros.documents.page_size import MARGINS
from macros.features.checklist.sheet import NO_BOX, POWERS_NOTE, REMARKS, CheckSheet

TEMPLATE = Path(__file__).with_name("checklist.typ")
FONT = "Noto Sans CJK SC"


def sheets_pdf(handbook: Handbook, sheets: Sequence[CheckSheet]) -> bytes:
    """Typeset sheets one after another, each with its own page numbers.

    Args:
        sheets: at least one.

    Returns:
        A tagged PDF with embedded fonts; deterministic.

    Raises:
        RuntimeError: typst warned, for example of a missing font.
    """
    made = handbook.edition.time
    data = {
        "title": sheets[0].title if len(sheets) == 1 else f"{handbook.edition.subject}自查表合订本",
        "author": handbook.edition.name,
        "colophon": handbook.edition.colophon,
        "date": [made.year, made.month, made.day],
        "font": FONT,
        "margins": MARGINS,
        "remarks": REMARKS,
        "powers": POWERS_NOTE,
        "sheets": [_plain(sheet) for sheet in sheets],
    }
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    pdf, warnings = _compiler().compile_with_warnings(
        TEMPLATE.read_bytes(), format="pdf", sys_inputs=inputs, timestamp=made
    )
    if warnings or not isinstance(pdf, bytes):
        raise RuntimeError(f"{TEMPLATE.name}: {'; '.join(warning.message for warning in warnings)}")
    return pdf


@cache
def _compiler() -> typst.Compiler:
    """The shared compiler, since loading the font takes longer than a sheet."""
    folder = Path(manimgx_fonts_cjk.__file__).parent
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
    return typst.Compiler(font_paths=fonts, ignore_system_fonts=True)


def _plain(sheet: CheckSheet) -> dict[str, Any]:
    """The sheet as JSON-ready values."""
    return {
        "heading": sheet.heading,
        "basis": sheet.basis,
        "status": sheet.status,
        "note": sheet.note,
        "answers": sheet.answers,
        "blanks": sheet.blanks,
        "signatures": sheet.signatures,
        "powers": [{"label": item.label, "words": item.words} for item in sheet.powers],
        "sections": [
            {
                "name": section.name,
                "items": [
                    {
                        "label": item.label,
                        "title": item.about,
                        "questions": [
                            {
                                "number": question.number,
                                "words": question.check.question,
                                "boxes": [
                                    NO_BOX if beside is None else BOX + beside for beside in question.boxes
                                ],
                            }
                            for question in item.questions
                        ],
                    }
                    for item in section.items
                ],
            }
            for section in sheet.sections
        ],
    }
