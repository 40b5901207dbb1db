"""Which questions never stand on one paper."""

from __future__ import annotations

import pytest

from macros.features.questions.conflicts import index
from macros.features.questions.entailment.question import Question

from .invented import question

ASKED = {"quote": "每季度至少听取一次汇报", "stem": "“＿＿＿＿听取一次汇报”", "kind": "gap"}
GAP = question("gap", options=("每季度至少", "每月", "每年", "每周"), **ASKED)
DUTY = question(
    "duty", kind="duty", quote="组织制定和落实年度工作计划", options=("组织制定和落实年度工作计划", *"abc")
)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (GAP, question("o", quote="每季度至少听取一次汇报"), "the same quotation"),
        (GAP, question("o", quote="应当每季度至少听取一次汇报的"), "a quotation in a quotation"),
        (DUTY, question("o", stem="甲应当“组织制定和落实年度工作计划”，还应当"), "a stem prints it"),
        (DUTY, question("o", stem="甲要“制定和落实年度工作计划”"), "three quarters of it"),
        (
            GAP,
            question("o", options=("定期开会", "每季度至少听取一次意见", *"cd")),
            "the word and what follows",
        ),
        (GAP, question("o", stem="某镇每季度至少听取一次意见"), "in a stem"),
        (
            DUTY,
            question("o", kind="not-duty", options=("x", "组织制定和落实年度工作计划", *"cd")),
            "listed as a duty",
        ),
        (DUTY, question("o", options=("组织制定和落实年度工作计划", *"xyz")), "the same answer"),
        (question("m", options=[*"一二三四"]), question("o", options=[*"二一四三"]), "the same options"),
        (
            question("m", options=[*"一二三四"]),
            question("o", options=[*"五二三四"]),
            "the same wrong options",
        ),
        (
            question("m", form="fill", quote="由办公室负责解释", answer="办公室"),
            question("o", options=("由办公室负责保管", *"xyz")),
            "written in",
        ),
        (
            question("m", form="multiple", rights=2, options=("开展联合执法行动", "乙", "丙", "丁")),
            question("o", stem="“开展联合执法行动”的是谁"),
            "one of several right options",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_one_tells_the_other(one: Question, other: Question, why: str) -> None:
    for bank in ((one, other), (other, one)):
        assert [*map(set, index(bank).apart)] == [{1}, {0}], why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (question("m", form="judge"), question("o", form="judge")),
        (question("m", quote="及时", options=("及时", *"bcd")), question("o", stem="应当及时怎样做")),
        (DUTY, question("o", options=("x", "组织制定和落实年度工作计划", *"cd"))),
        (GAP, question("o", stem="某镇听取一次汇报以后")),
        (
            question("m", kind="holder", options=("各乡镇主要负责人员", *"bcd")),
            question("o", stem="各乡镇主要负责人员应当怎样做"),
        ),
    ],
    ids=["正确", "a short word", "a wrong option", "what stands beside the gap", "the name of a post"],
)
def test_neither_tells_the_other(one: Question, other: Question) -> None:
    assert not any(index((one, other)).apart)


def test_a_case_is_one_unit_and_conflicts_as_one() -> None:
    steps = [question(f"case-1-{step}", case="case-1") for step in (1, 2)]
    last = question("case-1-3", case="case-1", quote=DUTY.quote)
    made = index((*steps, DUTY, last))
    assert made.units == ((*steps, last), (DUTY,))
    assert made.apart == ({1}, {0})


def test_an_article_touches_its_items() -> None:
    bank = tuple(question(id, clauses=(id,)) for id in ("art-1", "art-1-2", "art-1-3", "art-12"))
    assert index(bank).touching == {
        "art-1": ("art-1", "art-1-2", "art-1-3"),
        "art-1-2": ("art-1", "art-1-2"),
        "art-1-3": ("art-1", "art-1-3"),
        "art-12": ("art-12",),
    }
