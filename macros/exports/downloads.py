"""All files under /downloads/, written by one call."""

from __future__ import annotations

from pathlib import Path

from macros.documents.docx import docx_file
from macros.documents.xlsx import xlsx_file
from macros.exports.anki import anki_deck
from macros.exports.exam import write_exams
from macros.exports.gift import gift
from macros.exports.pdf import sheets_pdf
from macros.exports.pptx import deck_file
from macros.exports.questions import questions_json
from macros.exports.scorm import scorm_course
from macros.exports.training import write_training
from macros.features.checklist.blocks import full_sheet, short_sheet
from macros.features.checklist.sheets import all_sheets_book, sheet_book
from macros.features.draft.blocks import blank_draft
from macros.features.inspection.blocks import blank_inspection
from macros.features.office.sheets import blank_registers
from macros.features.questions.sheets import question_book
from macros.features.regulation.blocks import regulation_paper
from macros.model import Handbook
from macros.views import downloads
from macros.views.decks import decks
from macros.views.inspection import inspector_views
from macros.views.role import holders
from macros.views.sheet import sheet_view


def write_downloads(handbook: Handbook, folder: Path) -> None:
    """Write every file that `macros.views.downloads` names into `folder`, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    edition = handbook.edition
    sheets = [sheet_view(handbook, role) for role in holders(handbook)]
    for sheet in sheets:
        role = sheet.role
        (folder / downloads.short_docx(role)).write_bytes(docx_file(edition, short_sheet(sheet)))
        (folder / downloads.full_docx(role)).write_bytes(docx_file(edition, full_sheet(sheet)))
        (folder / downloads.xlsx(role)).write_bytes(xlsx_file(edition, sheet_book(sheet)))
        (folder / downloads.pdf(role)).write_bytes(sheets_pdf(handbook, [sheet]))
    (folder / downloads.REGULATION).write_bytes(docx_file(edition, regulation_paper(handbook.regulation)))
    (folder / downloads.QUESTIONS).write_text(questions_json(handbook), encoding="utf-8")
    (folder / downloads.QUESTIONS_XLSX).write_bytes(xlsx_file(edition, question_book(handbook)))
    (folder / downloads.QUESTIONS_GIFT).write_text(gift(handbook), encoding="utf-8")
    (folder / downloads.QUESTIONS_ANKI).write_bytes(anki_deck(handbook))
    (folder / downloads.SCORM).write_bytes(scorm_course(handbook))
    write_training(handbook, folder)
    write_exams(handbook, folder)
    for unit in handbook.draft.units:
        name = downloads.draft_download(unit).name
        (folder / name).write_bytes(docx_file(edition, blank_draft(handbook, unit)))
    for view in inspector_views(handbook):
        name = downloads.inspection_docx(view.inspector)
        (folder / name).write_bytes(docx_file(edition, blank_inspection(handbook, view)))
    (folder / downloads.REGISTERS_XLSX).write_bytes(xlsx_file(edition, blank_registers(handbook)))
    (folder / downloads.ALL_XLSX).write_bytes(xlsx_file(edition, all_sheets_book(handbook, sheets)))
    (folder / downloads.ALL_PDF).write_bytes(sheets_pdf(handbook, sheets))
    for deck in decks(handbook):
        (folder / downloads.deck_download(deck.id).name).write_bytes(deck_file(handbook, deck))
