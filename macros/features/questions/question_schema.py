"""The shape of `questions.json`, and the schema that is published of it."""

import json
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.json_schema import GenerateJsonSchema

from macros.features.questions.forms import Difficulty, Form, Objective
from macros.features.questions.question_json import FORMAT, VERSION
from macros.features.questions.written import WHOLE

PlainId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,80}$")]
Words = Annotated[str, StringConstraints(min_length=1)]


class _Plain(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Named(_Plain):
    id: PlainId
    name: Words


class PlainCase(_Plain):
    id: PlainId = Field(description="案例的编号")
    title: Words
    text: Words = Field(description="虚构的情形")


class PlainOption(_Plain):
    text: Words = Field(description="选项的文字")
    right: bool = Field(description="是否正确；排序题的各项都是true，按正确的次序写")
    because: Words = Field("", description="对或者不对的理由，由编者说明")


class PlainPoint(_Plain):
    text: Words = Field(description="要点")
    clause: PlainId = Field(description="依据的条款")
    quote: Words = Field(description="条款里的原文")
    share: int = Field(ge=1, le=WHOLE, description=f"占本题分值的{WHOLE}分之几")


def _rights(least: int, most: int | None = None, options: tuple[int, int] | None = None) -> dict[str, Any]:
    """How many options a form has, and how many of them are right."""
    counts: dict[str, Any] = {
        "contains": {"properties": {"right": {"const": True}}},
        "minContains": least,
    }
    if most is not None:
        counts["maxContains"] = most
    if options:
        counts |= {"minItems": options[0], "maxItems": options[1]}
    return {"properties": {"options": counts}}


_NO_OPTIONS: dict[str, Any] = {"properties": {"options": {"maxItems": 0}}}
_RULES: dict[Form, dict[str, Any]] = {
    "single": _rights(1, 1, (2, 4)),
    "judge": _rights(1, 1, (2, 2)),
    "multiple": _rights(2, 5, (4, 6)),
    "order": _rights(3, 5, (3, 5)),
    "correction": _NO_OPTIONS | {"required": ["answer", "wrong"]},
    "fill": _NO_OPTIONS | {"required": ["answer"]},
    "essay": _NO_OPTIONS | {"required": ["points"]},
}
"""Form -> what holds of its questions."""


class PlainQuestion(_Plain):
    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "allOf": [
                {"if": {"properties": {"form": {"const": form}}}, "then": rule}
                for form, rule in _RULES.items()
            ]
        },
    )

    id: PlainId = Field(description="题目的编号，改版后不变")
    kind: PlainId = Field(description="考查内容的编号")
    form: Form = Field(description="题型的编号")
    objective: Objective = Field(description="考查目标的编号")
    difficulty: Difficulty = Field(description="难度的编号，编者估计")
    stem: Words = Field(description="题干；判断改错题是要判断的说法")
    options: list[PlainOption] = Field(
        description="选项；判断题依次为正确、错误，排序题按正确的次序，填空、改错、简答没有选项"
    )
    clauses: list[PlainId] = Field(
        min_length=1,
        description="依据的各条款，第一个是主要依据；整条列入的，是要查看该条没有写到的内容",
    )
    quote: Words = Field(description="主要依据里的原文")
    roles: list[PlainId] = Field(description="涉及的岗位")
    themes: list[PlainId] = Field(description="涉及的主题")
    audience: list[PlainId] = Field(
        description="可以向哪些岗位出题：涉及的岗位，所涉单位、机构的岗位；空的是各岗位都可以"
    )
    print: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")] = Field(
        description="题目文字的校验值，用来核对作答记录"
    )
    case: PlainId = Field("", description="所属案例的编号；属于案例的题目只随案例一起出现")
    answer: str = Field("", description="填空题应填的原词；判断改错题应改成的词，说法正确的为空")
    wrong: str = Field("", description="判断改错题里不对的词，说法正确的为空")
    because: Words = Field("", description="判断改错题对或者不对的理由")
    points: list[PlainPoint] = Field([], description="简答题的评分要点")


class PlainBank(_Plain):
    format: Literal[FORMAT]  # type: ignore[valid-type]
    version: Literal[VERSION]  # type: ignore[valid-type]
    regulation: str = Field(description="数据文件夹的名字")
    document_number: str = Field(alias="documentNumber", description="发文字号")
    status: str = Field(description="本手册的时效说明")
    note: str = Field(description="对题目性质的说明")
    kinds: list[Named] = Field(description="考查内容，按题库的次序")
    forms: list[Named] = Field(description="题型，按试卷的次序")
    objectives: list[Named] = Field(description="考查目标")
    difficulties: list[Named] = Field(description="难度，编者估计")
    cases: list[PlainCase] = Field(description="案例，情形是虚构的")
    questions: list[PlainQuestion] = Field(min_length=1)


class _Schema(GenerateJsonSchema):
    """Nothing is said of titles and defaults."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False

    def default_schema(self, schema: Any) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def model_schema(self, schema: Any) -> dict[str, Any]:
        made = super().model_schema(schema)
        del made["title"]
        return made

    def sort(self, value: dict[str, Any], parent_key: str | None = None) -> dict[str, Any]:
        return value


def questions_schema() -> dict[str, Any]:
    """Return the schema (JSON Schema, draft 2020-12) of what `questions_data` gives."""
    return {
        "$schema": _Schema.schema_dialect,
        "$id": "questions.schema.json",
        "title": "题库",
        "description": "由条文整理的题目。题目由编者整理，不属于文件内容，也不是考核标准。",
        **PlainBank.model_json_schema(schema_generator=_Schema),
    }


def questions_schema_json() -> bytes:
    return f"{json.dumps(questions_schema(), ensure_ascii=False, indent=1)}\n".encode()
