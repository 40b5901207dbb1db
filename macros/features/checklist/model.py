"""`checklist.yml`: self-check questions, each about one span of a clause; editorial."""

from typing import Annotated, Literal

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.duties import Duty
from macros.core.handbook import Handbook
from macros.core.references import ClauseId, ClauseQuote, Defines
from macros.core.regulation import Clause
from macros.core.ties import group

ANSWERS = (("yes", "已落实"), ("partly", "部分落实"), ("no", "未落实"), ("na", "不适用"))
"""(value, label)."""

YES_OR_NO = (("yes", "是"), ("no", "否"), ("na", "不适用"))
"""(value, label), where there is nothing between done and not done."""


class Check(Entry, title="一道自查题，编者整理"):
    """自查项: one question about one span of a clause."""

    id: Annotated[Id, Defines("自查项")] = Field(description="条款的编号加“-q”和序号，不必连续")
    """Answers are saved under it, so that it is never changed nor used again."""

    clause: ClauseId
    question: Text = Field(description="题目")
    quote: ClauseQuote = Field(description="所问的文字，逐字引自条款")
    answers: Literal["graded", "yes-no"] = Field(
        "graded",
        description="回答的方式：graded可答已落实、部分落实、未落实、不适用；yes-no可答是、否、不适用",
    )
    evidence: tuple[Annotated[Text, Field(description="材料")], ...] = Field(
        (), max_length=3, description="佐证材料举例，没有的为空"
    )

    @property
    def offered(self) -> tuple[tuple[str, str], ...]:
        """The answers to choose from, (value, label)."""
        return YES_OR_NO if self.answers == "yes-no" else ANSWERS


CHECKLIST_YML: DataFile[tuple[Check, ...]] = DataFile(
    "checklist.yml", tuple[Check, ...], (), purpose="每个岗位有自查表、简表和课件，自查结果可以汇总"
)


def checks_on(handbook: Handbook, clause: Clause) -> tuple[Check, ...]:
    """The questions about a clause, in their order."""
    return handbook.once(_by_clause).get(clause.id, ())


def checks_of(handbook: Handbook, duty: Duty) -> tuple[Check, ...]:
    """The questions about the duty's words; none where nobody is asked."""
    if not is_asked(handbook, duty):
        return ()
    words = handbook.words_of(duty)
    return tuple(check for check in handbook.once(_by_clause).get(duty.clause, ()) if check.quote in words)


def is_asked(handbook: Handbook, duty: Duty) -> bool:
    """Whether somebody answers questions about a duty: not where no subject is named, or one that gets no sheet; nor of
    what the document leaves open or merely allows.
    """
    return duty.asked and duty.role is not None and not handbook.role(duty.role).no_sheet


def _by_clause(handbook: Handbook) -> dict[str, tuple[Check, ...]]:
    return group(handbook.part(CHECKLIST_YML), lambda check: check.clause)
