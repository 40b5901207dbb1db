"""The script of a session of study -> a Word file."""

from __future__ import annotations

from docx.document import Document
from docx.shared import Mm, Pt

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.documents import word
from macros.documents.official import add_heading, add_note, as_bytes, new_document
from macros.features.checklist.sheet import SECRECY, basis_line
from macros.features.training.view import SessionView

OURS = "编者整理"

SPEECH, SPEECH_LINE = 14.0, 24.0
"""四号 on lines of 24 points: read aloud at arm's length."""


def script_document(handbook: Handbook, view: SessionView) -> bytes:
    """The script: step by step, the clauses shown, verbatim, then what the presenter says."""
    session = view.session
    script = session.script or ""
    document = new_document(handbook, f"{session.name}：{script}")
    add_heading(document, (session.name, script), basis_line(handbook))
    add_note(
        document,
        f"{OURS}：讲解由编者整理，不属于文件内容，可以修改；标有条款的段落是文件原文，请勿改动。{SECRECY}",
    )
    for number, row in enumerate(view.steps, 1):
        if not row.step.speech and not row.step.is_break:
            continue
        heading = document.add_paragraph()
        word.use_font(heading.add_run(f"{number}．{row.step.title}（{row.step.minutes}分钟）"), word.HEAD)
        word.space(heading, SPEECH_LINE, before=8, after=2)
        heading.paragraph_format.keep_with_next = True
        heading.runs[0].font.size = Pt(SPEECH)
        if row.reading and row.reading.several:
            add_note(document, f"〔{OURS}〕下列条款写明岗位或者层级的，按{session.chosen}选读。")
        for clause in row.clauses:
            _clause(document, clause)
        for text in row.step.speech:
            paragraph = document.add_paragraph()
            paragraph.add_run(text).font.size = Pt(SPEECH)
            paragraph.paragraph_format.first_line_indent = Pt(2 * SPEECH)
            word.space(paragraph, SPEECH_LINE)
    return as_bytes(document)


def _clause(document: Document, clause: Clause) -> None:
    """The document's words, set apart by an indent, after the label by which they are cited."""
    paragraph = document.add_paragraph()
    word.use_font(paragraph.add_run(f"{clause.label}　"), word.HEAD)
    paragraph.add_run(clause.words)
    paragraph.paragraph_format.left_indent = Mm(9)
    for run in paragraph.runs:
        run.font.size = Pt(12)
    word.space(paragraph, 20, after=2)
