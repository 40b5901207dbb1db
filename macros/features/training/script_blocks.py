"""The script of a session of study as a paper."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.notices import SECRECY, basis_line
from macros.core.regulation import Clause
from macros.documents.blocks import Block, Paper, page, sheet_heading
from macros.documents.form import form, pairs
from macros.features.training.plan_blocks import BLANK, EDITORIAL, FILLED
from macros.features.training.view import SessionView, StepView

SCRIPT_NOTE = (
    f"{EDITORIAL}：讲解由编者整理，不属于文件内容，可以修改；标有条款的段落是文件原文，请勿改动。{SECRECY}"
)


def script_paper(handbook: Handbook, view: SessionView) -> Paper:
    """The script: step by step, the clauses shown, verbatim, then what the presenter says."""
    session = view.session
    script = session.script or ""
    steps = [
        block
        for number, row in enumerate(view.steps, 1)
        if row.speech or row.step.fill or row.step.is_break
        for block in _step(number, row, session.chosen)
    ]
    blocks: list[Block] = [
        *sheet_heading((session.name, script), basis_line(handbook)),
        {"style": "SheetNote", "text": SCRIPT_NOTE},
        *steps,
    ]
    return {"title": f"{session.name}：{script}", "blocks": page(blocks)}


def _step(number: int, row: StepView, chosen: str) -> Iterator[Block]:
    yield {"style": "SpeechHead", "text": f"{number}．{row.step.title}（{row.step.minutes}分钟）"}
    if row.reading and row.reading.several:
        yield {"style": "SheetNote", "text": f"〔{EDITORIAL}〕下列条款写明岗位或者层级的，按{chosen}选读。"}
    yield from map(_clause, row.clauses)
    for text in row.speech:
        yield {"style": "Speech", "text": text}
    if row.step.fill:
        yield form([pairs((label,), height=2 * BLANK, label=FILLED) for label in row.step.fill])


def _clause(clause: Clause) -> Block:
    """The document's words, set apart by an indent, after the label by which they are cited."""
    return {
        "style": "SpeechQuote",
        "runs": [{"text": f"{clause.label}　", "look": "Label"}, {"text": clause.words}],
    }
