"""The plan of a session of study as a paper."""

from collections.abc import Iterable, Iterator, Sequence

from macros.core.handbook import Handbook
from macros.core.notices import SECRECY, basis_line
from macros.core.regulation import Clause
from macros.documents.blocks import WIDTH, Block, Cell, Paper, Table, page, sheet_heading
from macros.documents.form import FormRow, form, heads, pairs, tied
from macros.features.training.view import SessionView, StepView

EDITORIAL = "编者整理"
IDLE = "供其他岗位"
"""Stands where all clauses of a step are for others than the class."""

SHARES = (3.6, 2.7, 9.2, 4.3)
"""Of the columns of the steps."""

FILLED = WIDTH * sum(SHARES[:2]) / sum(SHARES)
"""Width of what a blank is for, in millimetres: it may be a dozen characters long, and ends where the second column does."""

BLANK = 15.0
"""Height of a blank that the presenter fills in, in millimetres."""


def plan_paper(handbook: Handbook, view: SessionView) -> Paper:
    """The plan as a form: what for, how, and what is done when; with blanks for place, time and people."""
    session = view.session
    note = f"{EDITORIAL}：本{session.plan}由编者整理，不属于文件内容，可以按实际情况修改。{SECRECY}"
    return {
        "title": f"{session.name}：{session.plan}",
        "blocks": page(
            [
                *sheet_heading((session.name, session.plan), basis_line(handbook)),
                {"style": "SheetNote", "text": note},
                form(list(_facts(handbook, view))),
                _head(f"{session.act}过程与时间分配"),
                _steps(view),
                *_choices(view),
                *_questions(view),
                *_ending(view),
            ]
        ),
    }


def _facts(handbook: Handbook, view: SessionView) -> Iterator[FormRow]:
    session = view.session
    yield pairs((f"{session.act}主题",), (f"《{handbook.regulation.title}》",))
    note = f"\n〔{EDITORIAL}〕{session.audience_note}" if session.audience_note else ""
    yield pairs(("对象",), (session.audience + note,))
    if view.audience or view.shares:
        yield pairs((f"本次{session.chosen}",), (_audience(view),))
    yield pairs(("形式",), (f"{session.form}（{view.basis.label}）",))
    yield pairs(("时间", "地点"))
    yield pairs(("用时", "主持（主讲）"), (f"{session.minutes}分钟",))
    for label, lines in (
        (f"{session.act}目的", session.aims),
        (session.focus_name, session.focus),
        (f"{session.act}方式", session.methods),
        ("材料", [material.name for material in session.materials]),
    ):
        if lines:
            yield pairs((label,), ("\n".join(_numbered(lines)),))


def _audience(view: SessionView) -> str:
    session = view.session
    if not view.audience:
        if session.mixed:
            return f"{session.mixed}，条款和题目全部使用；各人重点读后面所列本岗位的条款。"
        return f"（填写{session.chosen}的名称；条款和题目按后面的表选用）"
    idle = f"标“{IDLE}”的环节（共{view.idle}分钟）可以略讲，时间用于所选岗位的条款。" if view.idle else ""
    others = f"另有{view.left_out}题供其他岗位，没有列出。" if view.left_out else ""
    return f"{view.audience.name}。{idle}{others}"


def _steps(view: SessionView) -> Table:
    rows: list[FormRow] = []
    for row in view.steps:
        own: list[FormRow] = [(SHARES, _step(row))]
        if row.reading and not row.idle:
            own.append(((1,), [Cell(text=f"〔{EDITORIAL}〕{row.reading.line}")]))
        own += [pairs((label,), height=BLANK, label=FILLED) for label in row.step.fill]
        rows += tied(own)
    return form(rows, heads(SHARES, ("环节", "分钟", "做法和要点", "出示的条款")))


def _step(row: StepView) -> list[Cell]:
    step = row.step
    who = [f"（{step.who}）"] if step.who else []
    points = [f"· {point}" for point in step.points]
    return [
        {"text": "\n".join([step.title, *who])},
        {"text": f"{step.minutes}\n{row.begin}—{row.end}", "style": "FormNumber"},
        {"text": "\n".join([*([step.text] if step.text else []), *points])},
        {"text": IDLE if row.idle else _lines(row.cited)},
    ]


def _choices(view: SessionView) -> Iterator[Block]:
    """For a class where several posts sit: which clauses and questions are whose."""
    if not view.shares:
        return
    session = view.session
    if view.choices:
        yield from _choices_by_level(view)
    yield _head(f"各岗位用哪些条款、哪些{session.asked}")
    shares = (6, 8, 3)
    rows: list[FormRow] = []
    for share in view.shares:
        numbers = f"第{'、'.join(map(str, share.questions))}题" if share.questions else "—"
        rows.append(
            (shares, [Cell(text=text) for text in (share.post.short, _labels(share.clauses), numbers)])
        )
    yield form(rows, heads(shares, ("岗位", "条款（各岗位都用的以外）", session.asked)))


def _choices_by_level(view: SessionView) -> Iterator[Block]:
    yield _head("一个层级学习时选用的条款")
    shares = (5, *((4,) * (len(view.levels) + 1)))
    rows: list[FormRow] = [
        (shares, [{"text": choice.step.title}, *(Cell(text=_lines(clauses)) for clauses in columns)])
        for choice in view.choices
        for columns in [(choice.common, *(clauses for _, clauses in choice.levels))]
    ]
    yield form(rows, heads(shares, ("环节", "各层级都用", *(level.name for level in view.levels))))


def _questions(view: SessionView) -> Iterator[Block]:
    if not view.talks:
        return
    yield _head(f"{view.session.asked}和参考条款")
    questions = [question for _, group in view.talks for question in group]
    for number, question in enumerate(questions, 1):
        yield {"style": "SheetLead", "text": f"{number}．{question.discussion.question}"}
        yield {"style": "SheetInset", "text": f"参考条款：{_labels(question.cited)}"}


def _ending(view: SessionView) -> Iterator[Block]:
    session = view.session
    if session.homework:
        yield _head("课后思考题")
        yield {"style": "SheetText", "text": "\n".join(_numbered(session.homework))}
    if "record" not in session.forms:  # else what came of it is written there
        yield _head(f"{session.act}后记", held=True)
        yield form([pairs(("记事",), height=18)])


def _lines(clauses: Iterable[Clause]) -> str:
    """A line a clause: in a narrow column a label is not broken where the next begins."""
    return "\n".join(clause.label for clause in clauses) or "—"


def _labels(clauses: Iterable[Clause]) -> str:
    return "、".join(clause.label for clause in clauses) or "—"


def _numbered(lines: Sequence[str]) -> list[str]:
    return [f"{number}．{line}" for number, line in enumerate(lines, 1)] if len(lines) > 1 else list(lines)


def _head(text: str, *, held: bool = False) -> Block:
    return {"style": "SheetPart", "text": text, "held": held}
