"""A self-check sheet: heading, blanks and numbered questions, the same for Word, Excel and PDF."""

from dataclasses import dataclass

from macros.core.duty_view import POWERS, DutyView, duty_views, referring
from macros.core.handbook import Handbook
from macros.core.notices import SECRECY, basis_line
from macros.core.roles import Role
from macros.features.checklist.model import ANSWERS, Check
from macros.features.checklist.view import checklist_view

SHEET_NOTE = "自查题和条目短题由编者整理，不属于文件内容，也不是考核标准。"
BLANKS = ("单位", "姓名", "自查时段")
SIGNATURES = ("填表人", "本人签字", "日期")
UNIT_BLANKS = ("单位", "自查时段")
UNIT_SIGNATURES = ("经办人", "单位负责人签字", "单位（盖章）", "日期")
"""A unit or committee is no person, and signs as a unit."""

FULL_COLUMNS = (("佐证材料", "（名称、存放处、日期）"), ("存在问题", ""), ("整改时限", ""))
"""Columns to fill in, added by the full form: (name, hint)."""

SHORT_WIDTHS = (9.0, 99.0, *([12.0] * len(ANSWERS)))
"""Widths of the short form's columns, in millimetres."""

NO_BOX = "—"
"""Where a question does not offer the answer of the column."""

POWERS_NOTE = f"{POWERS}（不作自查）"
"""Heading of what the document merely allows, below the questions; ours."""

REMARKS = "说明（选“不适用”的写明理由；写不下的另附页）"


def short_heads(answers: tuple[str, ...]) -> list[str]:
    """The column heads of the short form, with long answers on two lines."""
    return ["序号", "自查问题", *(f"{a[:2]}\n{a[2:]}" if len(a) > 3 else a for a in answers)]


@dataclass(frozen=True)
class SheetQuestion:
    number: int
    """From 1, across the sheet."""

    check: Check

    @property
    def boxes(self) -> tuple[str | None, ...]:
        """What stands beside the box in each column of `ANSWERS`, mostly nothing; None where there is no box."""
        offered = dict(self.check.offered)
        return tuple(
            offered[value].replace(label, "") if value in offered else None for value, label in ANSWERS
        )


@dataclass(frozen=True)
class SheetItem:
    """The questions about one clause."""

    clause: str
    """Its id."""

    label: str
    """How the clause is cited: 第四条第（三）项."""

    title: str
    """The duty's short title; editorial."""

    words: str
    """The clause, verbatim."""

    questions: tuple[SheetQuestion, ...]
    refers: str = ""
    """The words that give the duty by naming where it stands, if some do: 依第九条第二款“前款第（一）项”."""

    @property
    def about(self) -> str:
        """What stands behind its label."""
        return f"{self.title}（{self.refers}）" if self.refers else self.title


@dataclass(frozen=True)
class SheetSection:
    name: str
    items: tuple[SheetItem, ...]


@dataclass(frozen=True)
class CheckSheet:
    regulation: str
    """Id of the handbook's document."""

    role: Role
    heading: tuple[str, str]
    """Its title in two lines: whose sheet, and of what."""

    basis: str
    """The document that it is based on, with its number."""

    status: str
    note: str
    sections: tuple[SheetSection, ...]
    count: int
    powers: tuple[SheetItem, ...] = ()
    """What the document merely allows; without questions."""

    answers: tuple[str, ...] = tuple(label for _, label in ANSWERS)

    @property
    def title(self) -> str:
        return "".join(self.heading)

    @property
    def blanks(self) -> tuple[str, ...]:
        return UNIT_BLANKS if self.role.kind == "body" else BLANKS

    @property
    def signatures(self) -> tuple[str, ...]:
        return UNIT_SIGNATURES if self.role.kind == "body" else SIGNATURES


def sheet_view(handbook: Handbook, role: Role) -> CheckSheet:
    """Return the self-check sheet of a role, empty (count 0) without questions."""
    found = checklist_view(handbook, role)
    number = 0
    sections = []
    for name, duties in found.groups:
        items = []
        for view in duties:
            questions = tuple(
                SheetQuestion(number + offset, check) for offset, check in enumerate(view.checks, 1)
            )
            number += len(questions)
            items.append(_item(view, questions))
        sections.append(SheetSection(name, tuple(items)))
    return CheckSheet(
        regulation=handbook.id,
        role=role,
        heading=(role.short, f"{handbook.edition.subject}自查表"),
        basis=basis_line(handbook),
        status=handbook.edition.status,
        note=SHEET_NOTE + SECRECY,
        sections=tuple(sections),
        count=number,
        powers=tuple(_item(view) for view in duty_views(handbook, handbook.powers_of(role))),
    )


def _item(view: DutyView, questions: tuple[SheetQuestion, ...] = ()) -> SheetItem:
    return SheetItem(
        view.clause.id, view.clause.label, view.duty.title, view.clause.words, questions, referring(view)
    )
