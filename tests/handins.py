"""Self-check files as units hand them in: good ones, as the pages export them, and all that arrives beside them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from functools import cache
from typing import Any

from macros.core.handbook import Handbook
from macros.core.notices import words_hash
from macros.features.checklist.model import ANSWERS
from macros.features.checklist.view import checklist_view

LABELS = dict(ANSWERS)
TEXTS = ("note", "reason", "evidenceWhat", "evidenceWhere", "evidenceDate", "problem", "deadline")
HEAD = [
    "单位",
    "姓名",
    "自查时段",
    "填表人",
    "条款",
    "自查问题",
    "自查结果",
    "不适用的原因",
    "说明",
    "佐证材料",
    "存放处",
    "材料日期",
    "存在问题",
    "整改时限",
]
INSTEAD = "请交自查表页面导出的记录文件，或者填好的Excel自查表"
Value = str | Callable[[str], str]


@cache
def _asked(handbook_id: int, role: str) -> tuple[tuple[str, str, str, str, str], ...]:
    handbook = _books[handbook_id]
    found = checklist_view(handbook, handbook.role(role))
    return tuple(
        (
            check.id,
            check.question,
            view.clause.label,
            words_hash(view.clause.words),
            words_hash(check.question),
        )
        for _, group in found.groups
        for view in group
        for check in view.checks
    )


_books: dict[int, Handbook] = {}


def asked(handbook: Handbook, role: str) -> tuple[tuple[str, str, str, str, str], ...]:
    """(id, question, clause label, words hash, question hash) of a role's questions, in order."""
    _books[id(handbook)] = handbook
    return _asked(id(handbook), role)


def record(
    handbook: Handbook,
    number: int,
    role: str | list[str],
    unit: str,
    name: str,
    value: Value = "yes",
    period: str = "",
    updated: str = "2026-03-01T08:00:00.000Z",
    **texts: str,
) -> dict[str, Any]:
    """A record as `record-file.js` packs it; `value` "" leaves a question out. `texts` go to every answer."""
    roles = [role] if isinstance(role, str) else role
    questions = {each[0]: each for one in roles for each in asked(handbook, one)}
    answers = []
    for check, question, _, clause_hash, question_hash in questions.values():
        given = value if isinstance(value, str) else value(check)
        if given:
            answers.append(
                {
                    "check": check,
                    "value": given,
                    **{key: texts.get(key, "") for key in TEXTS},
                    "question": question,
                    "wordsHash": clause_hash,
                    "questionHash": question_hash,
                    "at": updated,
                }
            )
    return {
        "format": "gangze-self-check",
        "version": 1,
        "regulation": handbook.id,
        "documentNumber": handbook.edition.cited,
        "status": handbook.edition.status,
        "exported": updated,
        "record": {
            "id": f"{number:016x}",
            "roles": roles,
            "unit": unit,
            "name": name,
            "filler": "",
            "period": period,
            "created": updated,
            "updated": updated,
        },
        "answers": answers,
    }


def as_file(name: str, content: Any) -> dict[str, Any]:
    """What Playwright's `set_input_files` takes; a record becomes JSON, text UTF-8."""
    if isinstance(content, dict | list):
        content = json.dumps(content, ensure_ascii=False)
    buffer = content.encode() if isinstance(content, str) else content
    return {"name": name, "mimeType": "application/octet-stream", "buffer": buffer}


def as_table(handbook: Handbook, found: dict[str, Any], encoding: str = "utf-8-sig") -> bytes:
    """The same record as the page's CSV: every question of its posts, a status line below."""
    who = found["record"]
    given = {answer["check"]: answer for answer in found["answers"]}
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEAD)
    questions = {each[0]: each for role in who["roles"] for each in asked(handbook, role)}
    for check, question, label, *_ in questions.values():
        answer = given.get(check, {})
        values = [who["unit"], who["name"], who["period"], who["filler"], label, question]
        values += [LABELS.get(answer.get("value", ""), "")]
        values += [
            answer.get(key, "")
            for key in (
                "reason",
                "note",
                "evidenceWhat",
                "evidenceWhere",
                "evidenceDate",
                "problem",
                "deadline",
            )
        ]
        writer.writerow([f"'{each}" if each[:1] in "=+-@" and each else each for each in values])
    writer.writerow([])
    writer.writerow([handbook.edition.status])
    return text.getvalue().encode(encoding)


def bad(good: dict[str, Any]) -> dict[str, tuple[Any, str]]:
    """File name -> (content, why it is refused), all made out of a good record."""
    text = json.dumps(good, ensure_ascii=False)
    return {
        "半个.json": (text[: len(text) // 2], "文件内容不完整或者不是自查记录"),
        "空的.json": (b"", "是空文件"),
        "只有空格.json": ("  \n", "是空文件"),
        "照片.jpg": (b"\xff\xd8\xff\xe0" + bytes(2000), f"是图片，{INSTEAD}"),
        "打包.zip": (
            b"PK\x03\x04" + bytes(2000),
            f"Excel工作簿打不开，可能没有保存完整或者已经损坏，{INSTEAD}",
        ),
        "旧表.xls": (
            b"\xd0\xcf\x11\xe0" + bytes(2000),
            "是旧格式或者加了密码的Excel、Word文件，请另存为不加密的xlsx或者CSV",
        ),
        "程序.bin": (bytes(range(256)) * 8, "不是文字文件"),
        "网页.html": ("<html><img src=x onerror=alert(1)></html>", "不是自查表页面导出的记录文件"),
        "别的.json": ('{"format": "gangze-exam-record", "version": 1}', "这不是本手册导出的自查记录"),
        "别处.json": ({**good, "regulation": "elsewhere"}, "这份自查记录属于另一份文件的手册"),
        "新版.json": ({**good, "version": 2}, "这份自查记录由更新版本的手册导出，请用新版手册打开"),
        "原型.json": (
            text.replace('"answers"', '"__proto__": {"value": "yes"}, "answers"', 1),
            "文件含有不允许的内容",
        ),
        "很深.json": (
            text.replace('"answers"', '"deep": ' + "[" * 200_000 + "]" * 200_000 + ', "answers"', 1),
            "文件内容过多",
        ),
        "很大.json": (text + " " * 10_000_000, "文件太大（超过2兆），不像是自查记录"),
        "没有岗位.json": (
            {**good, "record": {**good["record"], "roles": ["mayor"]}},
            "记录的岗位本手册没有，或者没有自查题",
        ),
        "怪结果.json": (
            {**good, "answers": [{"check": good["answers"][0]["check"], "value": "perfect"}]},
            "文件里有认不出的自查结果",
        ),
        "别的表.csv": ("姓名,电话\r\n张某,1\r\n", "不是自查表页面导出的记录文件"),
        "没有题.csv": ("条款,自查问题,自查结果\r\n某条,是否喝水？,已落实\r\n", "表格里没有本手册的自查题"),
    }
