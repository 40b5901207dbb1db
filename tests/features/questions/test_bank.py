"""The bank of any regulation: sound questions with ids of their own, the same in every run."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from macros.features.questions.entailment.question import Question
from macros.features.questions.kinds.duty import not_duty_questions
from macros.features.questions.material import BankMaterial
from macros.features.questions.model import QUESTIONS_YML
from macros.features.questions.question_json import questions_json
from tests.conftest import ROOT, SAMPLE


@pytest.fixture(scope="module")
def questions(handbook: Handbook) -> tuple[Question, ...]:
    return bank(handbook)


def test_form(handbook: Handbook, questions: tuple[Question, ...]) -> None:
    assert len(questions) > 10
    assert len({question.id for question in questions}) == len(questions)
    assert len({question.stem for question in questions}) == len(questions)
    source = "".join((SAMPLE / "source.txt").read_text(encoding="utf-8").split())
    for question in questions:
        assert handbook.edition.cited not in question.stem
        assert re.fullmatch("[a-z0-9-]{1,80}", question.id)
        texts = [option.text for option in question.options]
        assert len(set(texts)) == len(texts)
        rights = sum(option.right for option in question.options)
        if question.form in ("single", "judge"):
            assert (rights, len(texts)) == (1, 2 if question.form == "judge" else 4)
        elif question.form == "multiple":
            assert 2 <= rights < len(texts) <= 6
        elif question.form == "order":
            assert 3 <= rights == len(texts) <= 5
        else:
            assert not texts
            assert question.form == "correction" or bool(question.answer) != bool(question.points)
        assert question.quote in handbook.clause(question.clauses[0]).words
        assert "".join(question.quote.split()) in source


def test_a_gap_has_one_answer(questions: tuple[Question, ...]) -> None:
    source = "".join((SAMPLE / "source.txt").read_text(encoding="utf-8").split())
    (gap,) = [question for question in questions if question.kind == "gap" and question.options]
    sentence = re.search("“(.+)”", gap.stem)[1]
    for option in gap.options:
        assert (sentence.replace("＿＿＿＿", option.text) in source) == option.right


def test_each_post_is_judged_by_its_own_article(questions: tuple[Question, ...]) -> None:
    """As often true as false, and a false one says where the words stand."""
    judged = {question.id: question for question in questions if "judge-township-head" in question.id}
    assert judged["art-4-1-judge-township-head"].right.text == "正确"
    false = judged["art-3-p1-judge-township-head"]
    assert false.right.text == "错误"
    assert false.options[0].because == "这项写在第三条，归县政府主要负责人。"
    assert len(judged) == 2


def test_of_one_clause_a_post_is_asked_once_what_it_need_not_do(handbook: Handbook) -> None:
    """Were the statements of one clause two matters, both could be chosen, under one id."""
    lists = handbook.part(QUESTIONS_YML)
    matters = tuple(
        part
        for matter in lists.matters
        for part in (matter.model_copy(update={"name": word, "words": (word,)}) for word in matter.words)
    )
    changed = handbook.with_part(QUESTIONS_YML, lists.model_copy(update={"matters": matters}))
    ids = [question.id for question in not_duty_questions(BankMaterial(changed))]
    assert len(set(ids)) == len(ids)


@pytest.mark.slow
def test_the_same_bytes_again_and_with_another_hash_seed(handbook: Handbook) -> None:
    first = questions_json(handbook)
    bank.cache_clear()
    assert questions_json(handbook) == first
    command = (
        "import sys; from pathlib import Path; from macros.features import load_handbook; "
        "from macros.features.questions.question_json import questions_json; "
        "sys.stdout.write(questions_json(load_handbook(Path(sys.argv[1]))))"
    )
    said = subprocess.run(
        [sys.executable, "-c", command, str(SAMPLE)],
        cwd=ROOT,
        env={"PYTHONHASHSEED": "4242", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=True,
    )
    assert said.stdout.decode("utf-8") == first
