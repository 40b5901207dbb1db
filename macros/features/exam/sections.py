"""The parts of a paper: one for each form of question, its marks and how it is answered."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from macros.core.numerals import chinese_number
from macros.features.questions.answer import PARTIAL
from macros.features.questions.entailment.question import Question
from macros.features.questions.forms import CASE, FORMS


@dataclass(frozen=True)
class Part:
    """What one form is worth, and how it is answered; `case`: the questions of cases, of any form."""

    id: str
    name: str
    marks: int
    """Of a question; of one in a case: those of its form."""

    rule: str


PARTS = (
    Part("single", FORMS["single"], 2, "每题只有一个正确选项"),
    Part(
        "multiple",
        FORMS["multiple"],
        4,
        f"每题有两个以上正确选项。{PARTIAL.removeprefix('多选题').removesuffix('。')}",
    ),
    Part("judge", FORMS["judge"], 2, "正确的选A，错误的选B"),
    Part(
        "correction",
        FORMS["correction"],
        4,
        "正确的写“正确”；不正确的写“错误”，并写明哪几个字应当怎样改，判断和改正各占一半分",
    ),
    Part("fill", FORMS["fill"], 2, "在横线处填写条文的原词"),
    Part("order", FORMS["order"], 4, "按条文的先后写出字母，全部正确才得分"),
    Part("essay", FORMS["essay"], 10, "按要点给分"),
    Part("case", CASE, 0, "案例是虚构的；多选的给分办法与多选题相同"),
)
"""In the order of a paper."""

MARKS = {part.id: part.marks for part in PARTS}


def part_of(question: Question) -> Part:
    """Return the part of a paper that a question stands in."""
    wanted = "case" if question.case else question.form
    return next(part for part in PARTS if part.id == wanted)


def parted(questions: Sequence[Question]) -> Iterator[tuple[Part, list[Question]]]:
    """Yield each part that has questions, with them in their order; those of a case stand together, in its own."""
    cases = [*dict.fromkeys(question.case for question in questions)]
    for part in PARTS:
        own = [question for question in questions if part_of(question) is part]
        if part.id == "case":
            own.sort(key=lambda one: (cases.index(one.case), step_of(one)))
        if own:
            yield part, own


def step_of(question: Question) -> int:
    """Return the place of a question in its case."""
    return int(question.id.rpartition("-")[2])


def title(place: int, part: Part) -> str:
    """Return the heading of a part, by its place from 1."""
    return f"{chinese_number(place)}、{part.name}"


def rule(part: Part, questions: Sequence[Question]) -> str:
    """Say how many questions a part has, their marks, and how they are answered; in brackets, without a full stop."""
    count, total = len(questions), marks_of(questions)
    if part.id == "case":
        cases = len({question.case for question in questions})
        return f"共{cases}个案例{count}题，共{total}分。{part.rule}"
    return f"共{count}题，每题{part.marks}分，共{total}分。{part.rule}"


def marks_of(questions: Sequence[Question]) -> int:
    return sum(MARKS[question.form] for question in questions)


def parts_data() -> list[dict[str, Any]]:
    """The parts for the browser, which makes other papers (`parts.js`)."""
    return [asdict(part) for part in PARTS]
