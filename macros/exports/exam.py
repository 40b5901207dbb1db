"""A class exercise on paper -> Word files, and all in a zip."""

from __future__ import annotations

from pathlib import Path

from macros.documents.docx import docx_file
from macros.exports.zipping import packed
from macros.features.exam.blocks import answer_sheet, form_paper, key_paper
from macros.model import Handbook
from macros.views import downloads
from macros.views.exam_paper import exam_papers


def write_exams(handbook: Handbook, folder: Path) -> None:
    """Write the forms and keys of every ready-made paper, the answer sheet, and the zip of them all."""
    papers = {downloads.ANSWER_SHEET: answer_sheet(handbook)}
    for paper in exam_papers(handbook):
        for form in paper.forms:
            papers[downloads.form_docx(paper.id, form.letter)] = form_paper(handbook, paper, form)
        papers[downloads.key_docx(paper.id)] = key_paper(handbook, paper)
    files = {name: docx_file(handbook.edition, paper) for name, paper in papers.items()}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    (folder / downloads.EXAM_PACK).write_bytes(packed(files))
