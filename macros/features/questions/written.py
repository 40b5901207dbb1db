"""`questions.yml`: the questions by hand of every form but those of the bank's own kinds (编者整理)."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from macros.core.base import Entry, Id, Name, Text
from macros.core.references import ClauseId, ClauseQuote, Defines, Prose, Quote
from macros.features.questions.forms import Difficulty, Objective

QuestionId = Annotated[Id, Defines("题目")]
"""Unique among all questions by hand, whatever their form."""

Judged = Literal["situation", "rule", "contrast", "judge", "gap", "time"]
"""Kinds of the questions that a person has judged."""

WHOLE = 10
"""What the shares of an essay's points sum up to."""


class Rated(Entry):
    """A question that may say what it measures, and how hard it is, other than its kind and form do."""

    objective: Objective | None = Field(None, description="考查什么")
    difficulty: Difficulty | None = Field(None, description="难易")


class RightAnswer(Entry):
    """A right option of a question whose wrong ones a person has judged."""

    text: Text = Field(description="选项的文字")
    quote: ClauseQuote = Field(description="依据的文字，逐字")
    """The words from which it follows."""

    clause: ClauseId | None = Field(None, description="依据的条款")
    """The clause that holds the quote; None: the question's."""


class WrongAnswer(Entry):
    """A wrong option, and why the text makes it wrong."""

    text: Text = Field(description="选项的文字")
    because: Annotated[Text, Quote("clause", within=True)] = Field(description="错在哪里")
    """A sentence; what it puts in “ ” stands in its clause."""

    clause: ClauseId = Field(description="依据的条款")
    also: tuple[ClauseId, ...] = Field((), description="还提到的条款")
    """Other clauses that the sentence names."""


class MarkedPoint(Entry):
    """What an answer in words has to say for a share of the marks."""

    text: Text = Field(description="要点")
    clause: ClauseId = Field(description="依据的条款")
    quote: ClauseQuote = Field(description="依据的文字，逐字")
    share: Annotated[int, Field(ge=1, le=WHOLE)] = Field(description="占十分之几")


class OrderStep(Entry):
    """One of the phrases to be put in order."""

    text: Text = Field(description="一步")
    quote: ClauseQuote | None = Field(None, description="条款的写法，逐字")
    """None: the text itself is the clause's words."""

    clause: ClauseId | None = Field(None, description="依据的条款")
    """None: the question's."""


def _alone(value: Any) -> Any:
    """A single right answer may stand without a list."""
    return [value] if isinstance(value, dict) else value


def _in_words(value: Any) -> Any:
    """A step may be the clause's words alone."""
    return {"text": value} if isinstance(value, str) else value


Rights = Annotated[tuple[RightAnswer, ...], BeforeValidator(_alone)]
OrderSteps = tuple[Annotated[OrderStep, BeforeValidator(_in_words)], ...]


class Multiple(Rated):
    """Several right options: all of them are to be chosen, and none of the wrong ones."""

    id: QuestionId
    clause: ClauseId
    kind: Judged = Field("rule", description="题目的类别")
    stem: Text = Field(description="题干")
    right: Annotated[tuple[RightAnswer, ...], Field(min_length=2, max_length=5)] = Field(
        description="正确的选项"
    )
    wrong: Annotated[tuple[WrongAnswer, ...], Field(min_length=1, max_length=4)] = Field(
        description="错误的选项"
    )

    @model_validator(mode="after")
    def _has_its_options(self) -> Multiple:
        _check_multiple(self.right, self.wrong)
        return self


class Correction(Rated):
    """A statement to be judged; where it is false, one phrase of it is to be replaced by the document's words."""

    id: QuestionId
    clause: ClauseId
    kind: Judged = Field("judge", description="题目的类别")
    statement: Text = Field(description="需要判断的说法")
    wrong: Text | None = Field(None, description="说法里不对的词")
    """The false words of the statement; None: it is true."""

    right: Text | None = Field(None, description="应当改成的词")
    """The words that belong in their place."""

    quote: ClauseQuote = Field(description="依据的文字，逐字")
    because: Annotated[Text, Quote("clause", within=True)] | None = Field(None, description="为什么")

    @model_validator(mode="after")
    def _is_whole(self) -> Correction:
        if (self.wrong is None) != (self.right is None) or (self.wrong and not self.because):
            raise ValueError("说法不对的，写 wrong、right、because；说法正确的，不写 wrong、right")
        return self


class Fill(Rated):
    """Words of a clause with a gap in which a word is written."""

    id: QuestionId
    clause: ClauseId
    kind: Judged = Field("gap", description="题目的类别")
    quote: ClauseQuote = Field(description="有空的句子，逐字")
    word: Text = Field(description="空里的词")


class Order(Rated):
    """Phrases to be put in the order in which the text has them; `steps` are in this order."""

    id: QuestionId
    clause: ClauseId
    kind: Judged = Field("rule", description="题目的类别")
    stem: Text = Field(description="题干")
    steps: Annotated[OrderSteps, Field(min_length=3, max_length=5)] = Field(description="按正确次序写的各步")


class Essay(Rated):
    """A question answered in words, with points to mark it by."""

    id: QuestionId
    clause: ClauseId
    kind: Judged = Field("rule", description="题目的类别")
    stem: Text = Field(description="题干")
    points: Annotated[tuple[MarkedPoint, ...], Field(min_length=1)] = Field(description="答案的要点")


class CaseStep(Rated):
    """A question that is asked with its case alone; its fields are those of its form."""

    form: Literal["single", "multiple", "judge", "order", "essay"] = Field(
        description="single单选、multiple多选、judge判断、order排序、essay简答"
    )
    clause: ClauseId
    kind: Judged = Field("situation", description="题目的类别")
    stem: Text = Field(description="题干")
    right: Rights = Field((), description="正确的选项")
    wrong: tuple[WrongAnswer, ...] = Field((), description="错误的选项")
    steps: Annotated[OrderSteps, Field(max_length=5)] = Field((), description="按正确次序写的各步")
    points: tuple[MarkedPoint, ...] = Field((), description="答案的要点")

    @model_validator(mode="after")
    def _fits_form(self) -> CaseStep:
        given = {name for name in ("right", "wrong", "steps", "points") if getattr(self, name)}
        wanted = {"order": {"steps"}, "essay": {"points"}}.get(self.form, {"right", "wrong"})
        if given != wanted:
            raise ValueError(f"{self.form}写 {'、'.join(sorted(wanted))}，不写其他几项")
        if self.form == "multiple":
            _check_multiple(self.right, self.wrong)
        if self.form in _WRONG and (len(self.right), len(self.wrong)) != (1, _WRONG[self.form]):
            raise ValueError("选择题写一个 right 和三个 wrong，判断题（judge）写一个 right 和另一个判断")
        if self.form == "order" and len(self.steps) < 3:
            raise ValueError("排序题（order）至少写三个 steps")
        return self


class Case(Entry):
    """An invented event, and questions about it."""

    id: Annotated[Id, Field(pattern=r"^case-[1-9][0-9]*$"), Defines("案例")]
    title: Name = Field(description="案例的名称")
    text: Prose = Field(description="案情")
    steps: Annotated[tuple[CaseStep, ...], Field(min_length=3)] = Field(description="就案情提出的各题")


_WRONG = {"single": 3, "judge": 1}
"""Form with one right option -> the number of wrong ones."""


def _check_multiple(right: tuple[RightAnswer, ...], wrong: tuple[WrongAnswer, ...]) -> None:
    if len(right) < 2 or not 4 <= len(right) + len(wrong) <= 6:
        raise ValueError("多选题要有四到六个选项，其中至少两个正确")
