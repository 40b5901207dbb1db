"""The bank leaves the house whole, in three forms that say the same; the JSON keeps to its schema."""

from __future__ import annotations

import io
import json
import re

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from macros.core.handbook import Handbook
from macros.documents.xlsx import xlsx_file
from macros.features.questions.bank import bank
from macros.features.questions.entailment.question import Question
from macros.features.questions.gift import gift
from macros.features.questions.model import QUESTION_KINDS
from macros.features.questions.question_json import questions_json
from macros.features.questions.sheets import question_book
from tests.conftest import ROOT


def cited(handbook: Handbook, question: Question) -> str:
    """The labels of all its clauses: those without the quotation in brackets."""
    clauses = [handbook.clause(id) for id in question.clauses]
    held = "、".join(clause.label for clause in clauses if question.quote in clause.words)
    also = "、".join(clause.label for clause in clauses if question.quote not in clause.words)
    return f"{held}（参见{also}）" if also else held


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = json.loads((ROOT / "docs" / "downloads" / "questions.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def test_json_keeps_to_its_schema(handbook: Handbook, validator: Draft202012Validator) -> None:
    data = json.loads(questions_json(handbook))
    validator.validate(data)
    assert data["documentNumber"] == "示政发〔2020〕1号"
    assert len(data["questions"]) == len(bank(handbook))
    clauses = {question["id"]: question["clauses"] for question in data["questions"]}
    assert clauses["art-4-1-judge-township-head"] == ["art-4-1"]
    assert clauses["art-3-p1-judge-township-head"] == ["art-3-p1", "art-4"]


def test_the_schema_refuses_two_right_answers(handbook: Handbook, validator: Draft202012Validator) -> None:
    data = json.loads(questions_json(handbook))
    for option in data["questions"][0]["options"]:
        option["right"] = True
    assert not validator.is_valid(data)


def test_the_workbook_says_the_same(handbook: Handbook) -> None:
    data = xlsx_file(handbook.edition, question_book(handbook))
    assert data == xlsx_file(handbook.edition, question_book(handbook))
    rows = list(load_workbook(io.BytesIO(data))["题库"].iter_rows(values_only=True))
    assert rows[0][:7] == ("题型", "题干", "选项A", "选项B", "选项C", "选项D", "答案")
    for row, question in zip(rows[1:], bank(handbook), strict=True):
        assert row[:2] == (QUESTION_KINDS[question.kind], question.stem)
        assert row[2 + "ABCD".index(row[6])] == question.right.text
        assert [text for text in row[2:6] if text] == [option.text for option in question.options]
        assert row[7] == f"{cited(handbook, question)}：{question.quote}"
    basis = {row[10]: row[7] for row in rows}
    assert basis["art-4-1-judge-township-head"] == "第四条第（一）项：定期研究消防安全工作"
    assert basis["art-3-p1-judge-township-head"].startswith("第三条（参见第四条）：")


def test_gift_has_one_right_answer_each_and_escapes(handbook: Handbook) -> None:
    text = gift(handbook)
    blocks = re.findall(r"^::([^:]+)::(.*?)^}", text, re.M | re.S)
    assert [id for id, _ in blocks] == [question.id for question in bank(handbook)]
    feedback = {id: block.rpartition("####依据")[2].strip() for id, block in blocks}
    assert feedback["art-4-1-judge-township-head"] == "第四条第（一）项：定期研究消防安全工作"
    assert feedback["art-3-p1-judge-township-head"].startswith("第三条（参见第四条）：")
    for _, block in blocks:
        assert len(re.findall(r"^\t=", block, re.M)) == 1
        assert len(re.findall(r"^\t[=~]", block, re.M)) in (2, 4)
        assert not re.search(r"^\t[=~].*(?<!\\)[~={}]", block.replace("\t=", "\t").replace("\t~", "\t"), re.M)
    assert "编者整理" in text.splitlines()[0]
    assert handbook.edition.status in text.splitlines()[1]
