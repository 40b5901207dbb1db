"""The bank leaves the house whole, in three forms that say the same; the JSON keeps to its schema."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from macros.core.handbook import Handbook
from macros.documents.xlsx import xlsx_file
from macros.features.questions.bank import bank
from macros.features.questions.draw import seed_of
from macros.features.questions.entailment.question import Question
from macros.features.questions.forms import FORMS
from macros.features.questions.gift import gift
from macros.features.questions.model import QUESTION_KINDS
from macros.features.questions.plain import plain
from macros.features.questions.question_json import fingerprint, questions_data, questions_json
from macros.features.questions.question_schema import questions_schema
from macros.features.questions.sheets import question_book


def cited(handbook: Handbook, question: Question) -> str:
    """The labels of all its clauses: those without the quotation in brackets."""
    clauses = [handbook.clause(id) for id in question.clauses]
    held = "、".join(clause.label for clause in clauses if question.quote in clause.words)
    also = "、".join(clause.label for clause in clauses if question.quote not in clause.words)
    return f"{held}（参见{also}）" if also else held


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema = questions_schema()
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
    assert {question["form"] for question in data["questions"]} == set(FORMS)
    assert [case["id"] for case in data["cases"]] == ["case-1"]


def test_some_questions_come_without_the_cases_of_others(
    handbook: Handbook, validator: Draft202012Validator
) -> None:
    chosen = [one for one in bank(handbook) if one.form in ("single", "judge") and not one.case]
    data = json.loads(json.dumps(questions_data(handbook, chosen)))
    validator.validate(data)
    assert data["cases"] == []
    assert {question["form"] for question in data["questions"]} == {"single", "judge"}


@pytest.mark.parametrize(
    ("form", "spoil"),
    [
        ("single", lambda one: [option.update(right=True) for option in one["options"]]),
        ("judge", lambda one: one["options"].append({"text": "也许", "right": False})),
        ("multiple", lambda one: [option.update(right=False) for option in one["options"][1:]]),
        ("order", lambda one: one["options"][0].update(right=False) or one["options"].pop()),
        ("fill", lambda one: one.pop("answer")),
        ("correction", lambda one: one.pop("wrong")),
        ("essay", lambda one: one.pop("points")),
        ("essay", lambda one: one["options"].append({"text": "选项", "right": True})),
        ("single", lambda one: one.update(objective="guess")),
    ],
)
def test_the_schema_refuses_what_a_form_cannot_have(
    form: str,
    spoil: Callable[[dict[str, Any]], object],
    handbook: Handbook,
    validator: Draft202012Validator,
) -> None:
    data = json.loads(questions_json(handbook))
    spoil(next(question for question in data["questions"] if question["form"] == form))
    assert not validator.is_valid(data)


def test_a_question_is_known_by_what_older_versions_hashed(handbook: Handbook) -> None:
    """They began each stem with the document; what is asked in more forms hashes its answer too."""
    question = next(one for one in bank(handbook) if one.form == "single")
    lines = [
        f"根据示政发〔2020〕1号，{question.stem}",
        *(f"{'+' if option.right else '-'}{option.text}" for option in question.options),
    ]
    assert fingerprint(handbook, question) == f"{seed_of(chr(10).join(lines)):08x}"
    fill = next(one for one in bank(handbook) if one.form == "fill")
    assert fingerprint(handbook, fill) != fingerprint(handbook, replace(fill, answer="别的词"))
    prints = [fingerprint(handbook, one) for one in bank(handbook)]
    assert len(set(prints)) == len(prints)


COMMON = {"单选题", "多选题", "判断题", "填空题", "简答题"}
"""What the import templates of test tools call the forms that they have in common."""


def check_in_common(form: str, stem: str, options: list[str], answer: str, question: Question) -> None:
    """A question in the words of such a template."""
    assert form in COMMON
    assert form == {"correction": "简答题", "order": "简答题"}.get(question.form, FORMS[question.form])
    right = [option.text for option in question.options if option.right]
    if question.form in ("single", "multiple"):
        assert stem.endswith(question.stem)
        assert options == [option.text for option in question.options]
        assert [options["ABCDEF".index(letter)] for letter in answer] == right
        return
    assert not options
    if question.form == "judge":
        assert [answer] == right and answer in ("正确", "错误")
    elif question.form == "fill":
        assert stem.replace("____", "＿＿＿＿").endswith(question.stem) and stem.count("____") == 1
        assert answer == question.answer
    elif question.form == "order":
        steps = re.findall("（各项：(.*)）$", stem)[0].split("；")
        assert sorted(steps) == sorted(right) and answer.split("→") == right != steps
    else:
        assert stem.endswith(question.stem) and answer


def test_the_plain_text_says_the_same(handbook: Handbook) -> None:
    """A paragraph a question, as a tool that looks for numbers, letters, 答案 and 解析 takes it apart."""
    text = plain(handbook)
    assert text == plain(handbook) and "\n" not in text.replace("\r\n", "")
    note, *paragraphs = text.rstrip().split("\r\n\r\n")
    assert handbook.edition.status in note and "编者" in note and "删去" in note
    for number, (paragraph, question) in enumerate(zip(paragraphs, bank(handbook), strict=True), 1):
        first, *options, answer, why = paragraph.split("\r\n")
        head = re.fullmatch(r"(\d+)\. (.+)\[(.+?)\]", first)
        assert head and head[1] == str(number)
        lettered = [re.fullmatch(r"([A-F])\. (.+)", option) for option in options]
        assert [each[1] for each in lettered if each] == [*"ABCDEF"[: len(options)]]
        assert answer.startswith("答案：") and why.startswith("解析：")
        check_in_common(head[3], head[2], [each[2] for each in lettered if each], answer[3:], question)
        assert why.endswith(f"依据{cited(handbook, question)}：{question.quote}")
    assert {re.findall(r"\[(...)\]\r\n", paragraph)[0] for paragraph in paragraphs} == COMMON


def test_the_workbook_says_the_same(handbook: Handbook) -> None:
    data = xlsx_file(handbook.edition, question_book(handbook))
    assert data == xlsx_file(handbook.edition, question_book(handbook))
    book = load_workbook(io.BytesIO(data))
    heads, *rows = book["题库"].iter_rows(values_only=True)
    assert heads[:9] == ("题型", "题干", *(f"选项{letter}" for letter in "ABCDEF"), "答案")
    read = [dict(zip(heads, row, strict=True)) for row in rows]
    for row, question in zip(read, bank(handbook), strict=True):
        assert (row["手册题型"], row["考查内容"]) == (FORMS[question.form], QUESTION_KINDS[question.kind])
        options = [row[f"选项{letter}"] for letter in "ABCDEF" if row[f"选项{letter}"]]
        check_in_common(row["题型"], row["题干"], options, row["答案"], question)
        assert row["依据"] == f"{cited(handbook, question)}：{question.quote}"
    of = {row["编号"]: row for row in read}
    assert of["art-4-1-judge-township-head"]["依据"] == "第四条第（一）项：定期研究消防安全工作"
    assert of["art-3-p1-judge-township-head"]["依据"].startswith("第三条（参见第四条）：")
    assert of["art-3-1-correction-1"]["答案"] == "错误，“每季度至少”应为“每半年至少”"
    assert of["art-3-p1-correction-1"]["答案"] == "正确"
    assert of["art-5-p1-s2-fill-1"]["答案"] == "12月底"
    assert "及时协调解决重大问题" in of["art-3-p1-multiple-1"]["解析"]
    assert "全面负责：第四条“对本辖区消防安全全面负责”" in of["art-4-p1-essay-1"]["解析"]
    assert of["case-1-1"]["题干"].startswith("【虚构案例：一次检查】年中")
    note = "".join(str(row[0]) for row in book["说明"].iter_rows(values_only=True))
    assert f"共{len(read)}题" in note and "判断改错题2题" in note and "案例题1个案例" in note


def test_gift_has_the_answers_of_each_form_and_escapes(handbook: Handbook) -> None:
    text = gift(handbook)
    blocks = dict(re.findall(r"^::([^:]+)::(.*?)^}", text, re.M | re.S))
    assert [*blocks] == [question.id for question in bank(handbook)]
    feedback = {id: block.rpartition("####")[2].strip() for id, block in blocks.items()}
    assert feedback["art-4-1-judge-township-head"] == "依据第四条第（一）项：定期研究消防安全工作"
    assert feedback["art-3-p1-judge-township-head"].startswith("依据第三条（参见第四条）：")
    for question in bank(handbook):
        block = blocks[question.id]
        count = len(re.findall(r"^\t=", block, re.M)), len(re.findall(r"^\t~", block, re.M))
        if question.form == "multiple":
            weights = [float(weight) for weight in re.findall(r"^\t~%([-\d.]+)%", block, re.M)]
            assert count == (0, len(question.options)) == (0, len(weights))
            assert abs(sum(weight for weight in weights if weight > 0) - 100) < 0.01
            assert {weight for weight in weights if weight < 0} == {-100}
        else:
            assert count == {"single": (1, 3), "judge": (1, 1), "fill": (1, 0)}.get(question.form, (0, 0))
        bare = re.sub(r"^\t(####|=|~(%[-\d.]+%)?)", "\t", block, flags=re.M).partition("{")[2]
        assert not re.search(r"(?<!\\)[~={}]", bare)
    assert "编者整理" in text.splitlines()[0]
    assert handbook.edition.status in text.splitlines()[1]
    by_hand = sum(question.form in ("correction", "order", "essay") for question in bank(handbook))
    assert f"共{by_hand}题作为问答题导入" in text
