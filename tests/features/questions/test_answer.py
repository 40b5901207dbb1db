"""What is right in words and letters, of each form of the sample's questions."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.features.questions.answer import (
    answer_letters,
    answer_words,
    reasons,
    shown_order,
    stem_alone,
)
from macros.features.questions.bank import bank
from macros.features.questions.entailment.question import Question


@pytest.fixture(scope="module")
def of(handbook: Handbook) -> dict[str, Question]:
    return {question.id: question for question in bank(handbook)}


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("art-3-1-correction-1", "错误，“每季度至少”应为“每半年至少”"),
        ("art-3-p1-correction-1", "正确"),
        ("art-5-p1-s2-fill-1", "12月底"),
        ("art-3-2-order-1", "组织开展消防安全检查→协调解决突出问题→发生事故时组织救援"),
        ("art-4-p1-essay-1", "全面负责（40%）；研究工作（60%）"),
        ("art-6-p1-rule-1", "印发之日"),
        ("case-1-3", "错误"),
    ],
)
def test_what_is_right_in_words(of: dict[str, Question], id: str, words: str) -> None:
    assert answer_words(of[id]) == words


def test_letters_follow_the_order_in_which_options_are_offered(of: dict[str, Question]) -> None:
    """Of what is to be ordered they are the way; of several right options all of them, by the alphabet."""
    steps, several = of["art-3-2-order-1"], of["art-3-p1-multiple-1"]
    assert answer_letters(steps, (2, 0, 1)) == "BCA"
    rights = [option.right for option in several.options]
    assert answer_letters(several, range(4)) == "".join(
        letter for letter, right in zip("ABCD", rights, strict=True) if right
    )
    assert answer_letters(several, range(4)[::-1]) == "".join(
        letter for letter, right in zip("ABCD", rights[::-1], strict=True) if right
    )
    assert answer_letters(of["art-5-p1-s2-fill-1"], ()) == ""
    assert sorted(shown_order(steps)) == [0, 1, 2] != list(shown_order(steps))


def test_each_option_of_a_multiple_choice_has_its_reason(of: dict[str, Question], handbook: Handbook) -> None:
    question = of["art-3-p1-multiple-1"]
    said = list(reasons(handbook, question, shown_order(question)))
    assert [line[:2] for line in said] == ["A：", "B：", "C：", "D："]
    assert any("第三条第（三）项写明“发生火灾事故时，按照有关规定组织救援”" in line for line in said)
    assert any("第四条第（二）项写“及时协调解决重大问题”" in line for line in said)


def test_a_stem_alone_says_how_to_answer_and_brings_its_case(
    of: dict[str, Question], handbook: Handbook
) -> None:
    assert stem_alone(handbook, of["art-6-p1-rule-1"]) == "该办法自何时起施行？"
    said = stem_alone(handbook, of["case-1-2"])
    assert said.startswith("【虚构案例：一次检查】年中，") and "问题：（多选）该乡政府" in said
