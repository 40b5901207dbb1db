"""`questions.yml`: what the question bank is made of, and the questions written by hand (编者整理)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.core.base import Entry, Text
from macros.core.data_file import DataFile
from macros.core.references import ClauseId, ClauseQuote, Quote, Ref, RoleId
from macros.features.questions.written import (
    Case,
    Correction,
    Essay,
    Fill,
    Multiple,
    Order,
    QuestionId,
    Rated,
    RightAnswer,
    WrongAnswer,
)

QUESTION_KINDS: dict[str, str] = {
    "situation": "情形判断",
    "holder": "职责归属",
    "duty": "职责辨认",
    "not-duty": "反向辨认",
    "contrast": "异同比较",
    "gap": "条文填空",
    "time": "时间要求",
    "judge": "判断正误",
    "rule": "制度与监督",
    "article": "条文出处",
}
"""Kind of question -> its name, the practical ones first."""

RoleOption = Annotated[Text, Ref("岗位", when=lambda asked: asked.form == "holder")]
"""An option of a question by hand: words, or the id of a role where it asks who is bound."""


class Matter(Entry):
    """One subject matter: phrases that hold a word of it may speak of the same thing."""

    name: Text = Field(description="事项的名称")
    words: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="表示该事项的词")


class Point(Entry):
    """Words of a clause that can be read alone: what stems and options are made of."""

    clause: ClauseId
    quote: ClauseQuote = Field(description="可以单独读的文字，逐字")


class Gap(Entry):
    """Words of a clause with one word left out, and three words that do not belong there."""

    clause: ClauseId
    kind: Literal["gap", "time"] = Field("gap", description="gap填词语、time填时间")
    quote: ClauseQuote = Field(description="有空的句子，逐字")
    word: Text = Field(description="空里的词")
    wrong: Annotated[
        tuple[Annotated[Text, Quote("document", when=lambda gap: gap.kind == "gap")], ...],
        Field(min_length=3, max_length=3),
    ] = Field(description="三个不对的词")
    """Words of the document, but for a `time`."""


class Asked(Rated):
    """A question by hand whose every option is a claim that the text decides.

    `holder` asks who is bound to `quote`: the options are ids of roles. `duty` and `not-duty` ask what
    binds `role`: the options are words of the document. `judge` states that `quote` binds `role`.
    """

    id: QuestionId
    form: Literal["holder", "duty", "not-duty", "judge"] = Field(
        description="holder由谁承担、duty哪项是其职责、not-duty哪项不是、judge判断"
    )
    kind: Literal["situation", "holder", "duty", "not-duty", "rule", "judge"] = Field(
        description="题目的类别"
    )
    clause: ClauseId
    stem: Text | None = Field(None, description="题干")
    """What is asked, after the words that name the document; None only for `judge`."""

    role: RoleId | None = Field(None, description="所问的岗位")
    quote: ClauseQuote | None = Field(None, description="所问的文字，逐字")
    right: RoleOption | None = Field(None, description="正确的选项")
    wrong: tuple[
        Annotated[RoleOption, Quote("document", when=lambda asked: asked.form in ("duty", "not-duty"))], ...
    ] = Field((), description="三个错误的选项")
    holds: bool | None = Field(None, description="判断题的说法是否正确")
    """Of a `judge`: whether the statement is true."""

    @model_validator(mode="after")
    def _fits_form(self) -> Asked:
        if self.form == "judge":
            if self.role is None or self.quote is None or self.holds is None or self.right or self.wrong:
                raise ValueError("判断题（judge）写 role、quote、holds，不写 right、wrong")
            return self
        if not self.stem or not self.right or len(self.wrong) != 3 or self.holds is not None:
            raise ValueError("选择题写 stem、right 和三个 wrong，不写 holds")
        if self.form == "holder" and (self.quote is None or self.role is not None):
            raise ValueError("holder（由谁承担）写 quote，选项是岗位的id，不写 role")
        if self.form != "holder" and (self.role is None or self.quote is not None):
            raise ValueError("duty、not-duty（哪项是或者不是其职责）写 role，选项是条文的原词，不写 quote")
        return self


class Ruled(Rated):
    """A question by hand whose wrong options rest on judgement."""

    id: QuestionId
    kind: Literal["situation", "rule", "contrast", "judge"] = Field(description="题目的类别")
    clause: ClauseId
    stem: Text = Field(description="题干")
    right: RightAnswer = Field(description="正确的选项")
    wrong: Annotated[tuple[WrongAnswer, ...], Field(min_length=1, max_length=3)] = Field(
        description="错误的选项"
    )

    @model_validator(mode="after")
    def _has_its_options(self) -> Ruled:
        if len(self.wrong) != (1 if self.kind == "judge" else 3):
            raise ValueError("选择题要有三个错误选项，判断题（judge）只写另一个判断")
        return self


class QuestionsFile(Entry):
    """`questions.yml`."""

    scopes: tuple[Text, ...] = Field((), description="只表示层级、领域的词")
    """Words that only say whose level or field is meant: two phrases that differ by them say the same."""

    fillers: tuple[Text, ...] = Field((), description="几乎每个条款都有的词")
    """Words that stand in nearly every clause and tell no two of them apart."""

    alike: tuple[Text, ...] = Field((), description="不能互为错误选项的词")
    """Groups of words, parted by 、, of which none may stand as a wrong option for another."""

    matters: tuple[Matter, ...] = Field((), description="事项和表示它们的词")
    points: tuple[Point, ...] = Field((), description="可以单独读的文字，用来出题")
    gaps: tuple[Gap, ...] = Field((), description="填空题")
    asked: tuple[Asked, ...] = Field((), description="由条文决定对错的题")
    ruled: tuple[Ruled, ...] = Field((), description="由人判断对错的题")
    multiple: tuple[Multiple, ...] = Field((), description="多选题")
    corrections: tuple[Correction, ...] = Field((), description="改错题")
    fills: tuple[Fill, ...] = Field((), description="填写题")
    orders: tuple[Order, ...] = Field((), description="排序题")
    essays: tuple[Essay, ...] = Field((), description="简答题")
    cases: tuple[Case, ...] = Field((), description="案例题")


QUESTIONS_YML: DataFile[QuestionsFile] = DataFile(
    "questions.yml", QuestionsFile, QuestionsFile(), purpose="有题库，可以练习，也可以出题测验"
)
