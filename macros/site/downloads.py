"""All files under /downloads/, written by one call."""

from __future__ import annotations

from pathlib import Path

from macros.core.handbook import Handbook
from macros.features.checklist.docx import full_sheet, short_sheet
from macros.features.checklist.pdf import sheets_pdf
from macros.features.checklist.sheet import sheet_view
from macros.features.checklist.xlsx import all_sheets_workbook, sheet_workbook
from macros.features.draft.paper import blank_draft
from macros.features.exam.papers import write_exams
from macros.features.exam.scorm import scorm_course
from macros.features.inspection.paper import blank_inspection
from macros.features.inspection.view import inspector_views
from macros.features.office.workbook import blank_registers
from macros.features.questions.anki import anki_deck
from macros.features.questions.gift import gift
from macros.features.questions.question_json import questions_json
from macros.features.questions.workbook import question_workbook
from macros.features.regulation.paper import regulation_document
from macros.features.roles.view import holders
from macros.features.slides.decks import decks
from macros.features.slides.pptx import deck_file
from macros.features.training.packs import write_training
from macros.site import download_names as downloads


def write_downloads(handbook: Handbook, folder: Path) -> None:
    """Write every file that `macros.views.downloads` names into `folder`, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    sheets = [sheet_view(handbook, role) for role in holders(handbook)]
    for sheet in sheets:
        role = sheet.role
        (folder / downloads.short_docx(role)).write_bytes(short_sheet(handbook, sheet))
        (folder / downloads.full_docx(role)).write_bytes(full_sheet(handbook, sheet))
        (folder / downloads.xlsx(role)).write_bytes(sheet_workbook(handbook, sheet))
        (folder / downloads.pdf(role)).write_bytes(sheets_pdf(handbook, [sheet]))
    (folder / downloads.REGULATION).write_bytes(regulation_document(handbook))
    (folder / downloads.QUESTIONS).write_text(questions_json(handbook), encoding="utf-8")
    (folder / downloads.QUESTIONS_XLSX).write_bytes(question_workbook(handbook))
    (folder / downloads.QUESTIONS_GIFT).write_text(gift(handbook), encoding="utf-8")
    (folder / downloads.QUESTIONS_ANKI).write_bytes(anki_deck(handbook))
    (folder / downloads.SCORM).write_bytes(scorm_course(handbook))
    write_training(handbook, folder)
    write_exams(handbook, folder)
    for unit in handbook.draft.units:
        (folder / downloads.draft_download(unit).name).write_bytes(blank_draft(handbook, unit))
    for view in inspector_views(handbook):
        (folder / downloads.inspection_docx(view.inspector)).write_bytes(blank_inspection(handbook, view))
    (folder / downloads.REGISTERS_XLSX).write_bytes(blank_registers(handbook))
    (folder / downloads.ALL_XLSX).write_bytes(all_sheets_workbook(handbook, sheets))
    (folder / downloads.ALL_PDF).write_bytes(sheets_pdf(handbook, sheets))
    for deck in decks(handbook):
        (folder / downloads.deck_download(deck.id).name).write_bytes(deck_file(handbook, deck))
