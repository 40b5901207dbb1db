"""The plan of a session of study -> a Word file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from docx.document import Document
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.documents import word
from macros.documents.form_table import FormTable, write, write_centred
from macros.documents.official import add_heading, add_note, as_bytes, new_document
from macros.features.checklist.sheet import SECRECY, basis_line
from macros.features.training.view import Choice, SessionView, Share, StepView

OURS = "编者整理"
IDLE = "供其他岗位"
"""Stands where all clauses of a step are for others than the class."""


def plan_document(handbook: Handbook, view: SessionView) -> bytes:
    """The plan as a form: what for, how, and what is done when; with blanks for place, time and people."""
    session = view.session
    document = new_document(handbook, f"{session.name}：{session.plan}")
    add_heading(document, (session.name, session.plan), basis_line(handbook))
    add_note(document, f"{OURS}：本{session.plan}由编者整理，不属于文件内容，可以按实际情况修改。{SECRECY}")
    table = FormTable(document)
    table.pairs((f"{session.act}主题",), (f"《{handbook.regulation.title}》",))
    table.pairs(("对象",), (session.audience,))
    if view.audience or view.shares:
        table.pairs((f"本次{session.chosen}",), (_audience(view),))
    table.pairs(("形式",), (f"{session.form}（{view.basis.label}）",))
    table.pairs(("时间", "地点"))
    table.pairs(("用时", "主持（主讲）"), (f"{session.minutes}分钟",))
    for label, lines in (
        (f"{session.act}目的", session.aims),
        (session.focus_name, session.focus),
        (f"{session.act}方式", session.methods),
        ("材料", [material.name for material in session.materials]),
    ):
        if lines:
            table.pairs((label,), (_numbered(lines),))
    table.draw()
    _head(document, f"{session.act}过程与时间分配")
    _steps(document, view)
    if view.shares:
        _head(document, "一个层级学习时选用的条款")
        _levels(document, view)
        _head(document, f"各岗位用哪些条款、哪些{session.asked}")
        _shares(document, view)
    if view.talks:
        _head(document, f"{session.asked}和参考条款")
        questions = [question for _, group in view.talks for question in group]
        for number, question in enumerate(questions, 1):
            paragraph = _text(document, f"{number}．{question.discussion.question}")
            paragraph.paragraph_format.keep_with_next = True
            _text(document, f"参考条款：{_labels(question.cited)}", indent=9)
    if session.homework:
        _head(document, "课后思考题")
        for line in _numbered(session.homework):
            _text(document, line)
    if "record" not in session.forms:  # else what came of it is written there
        _head(document, f"{session.act}后记")
        notes = FormTable(document)
        notes.pairs(("记事",), height=18)
        notes.draw()
    return as_bytes(document)


def _steps(document: Document, view: SessionView) -> None:
    shares = (3.6, 2.7, 9.2, 4.3)
    table = FormTable(document)
    table.heads(shares, ("环节", "分钟", "做法和要点", "出示的条款"), repeat=True)
    for row in view.steps:

        def fill(cells: Sequence[_Cell], row: StepView = row) -> None:
            step = row.step
            write(cells[0], [step.title, *([f"（{step.who}）"] if step.who else [])])
            write_centred(cells[1], [str(step.minutes), f"{row.begin}—{row.end}"])
            write(cells[2], [*([step.text] if step.text else []), *(f"· {point}" for point in step.points)])
            write(cells[3], [IDLE] if row.idle else _lines(row.cited))

        table.row(shares, fill)
        if row.reading and not row.idle:
            table.row((1,), partial(_reading, line=f"〔{OURS}〕{row.reading.line}"))
    table.draw()


def _reading(cells: Sequence[_Cell], line: str) -> None:
    write(cells[0], [line])


def _levels(document: Document, view: SessionView) -> None:
    shares = (5, *((4,) * (len(view.levels) + 1)))
    table = FormTable(document)
    table.heads(shares, ("环节", "各层级都用", *(level.name for level in view.levels)), repeat=True)
    for choice in view.choices:

        def fill(cells: Sequence[_Cell], choice: Choice = choice) -> None:
            columns = (choice.common, *(clauses for _, clauses in choice.levels))
            write(cells[0], [choice.step.title])
            for cell, clauses in zip(cells[1:], columns, strict=True):
                write(cell, _lines(clauses))

        table.row(shares, fill)
    table.draw()


def _shares(document: Document, view: SessionView) -> None:
    widths = (6, 8, 3)
    table = FormTable(document)
    table.heads(widths, ("岗位", "条款（各岗位都用的以外）", view.session.asked), repeat=True)
    for share in view.shares:

        def fill(cells: Sequence[_Cell], share: Share = share) -> None:
            write(cells[0], [share.post.short])
            write(cells[1], [_labels(share.clauses)])
            write(cells[2], [f"第{'、'.join(map(str, share.questions))}题" if share.questions else "—"])

        table.row(widths, fill)
    table.draw()


def _audience(view: SessionView) -> str:
    if not view.audience:
        return f"{view.session.mixed}，条款和题目全部使用；各人重点读后面所列本岗位的条款。"
    idle = f"标“{IDLE}”的环节（共{view.idle}分钟）可以略讲，时间用于所选岗位的条款。" if view.idle else ""
    others = f"另有{view.left_out}题供其他岗位，没有列出。" if view.left_out else ""
    return f"{view.audience.name}。{idle}{others}"


def _lines(clauses: Iterable[Clause]) -> list[str]:
    """A line a clause: in a narrow column a label is not broken where the next begins."""
    return [clause.label for clause in clauses] or ["—"]


def _labels(clauses: Iterable[Clause]) -> str:
    return "、".join(clause.label for clause in clauses) or "—"


def _numbered(lines: Sequence[str]) -> list[str]:
    return [f"{number}．{line}" for number, line in enumerate(lines, 1)] if len(lines) > 1 else list(lines)


def _head(document: Document, text: str) -> None:
    paragraph = document.add_paragraph()
    word.use_font(paragraph.add_run(text), word.HEAD)
    paragraph.runs[0].font.size = Pt(12)
    word.space(paragraph, 18, before=8, after=2)
    paragraph.paragraph_format.keep_with_next = True


def _text(document: Document, text: str, indent: float = 0) -> Paragraph:
    paragraph = document.add_paragraph(text)
    paragraph.paragraph_format.left_indent = Mm(indent)
    word.space(paragraph, 17)
    return paragraph
