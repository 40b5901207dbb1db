"""YAML text -> plain data that remembers its lines. The only place that reads YAML.

YAML's own guesses are not wanted here (`no`, `010`, `12:30` and dates change type, the last of two
equal keys wins), so the data is built from the parser's events: every scalar stays text, the model
says what should be a number. Building from events also keeps the depth of nesting off Python's stack.
"""

import re
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.core.base import LINES
from macros.core.problems import FORBIDDEN, Problem, named, reason

MAX_BYTES = 2_000_000
"""Files have tens of kilobytes; larger ones are a mistake."""

MAX_DEPTH = 20

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What PyYAML says -> what the editor should look for. First match wins.
_SYNTAX = (
    (
        r"cannot start any token|found character '\\t'|tab",
        "缩进请用空格，不能用制表符（Tab）；以@、`开头的文字要加引号",
    ),
    (r"mapping values are not allowed", "缩进与上文不一致"),
    (r"could not find expected ':'", "这里缺少半角冒号加空格“: ”"),
    (
        r"did not find expected (key|'-'|<document)|expected <block end>",
        "缩进与上文不一致，或列表项前缺少“- ”",
    ),
    (r"unexpected end of stream|unclosed|found unexpected end|expected ',' or", "引号或括号没有配对"),
    (r"duplicate", "键重复"),
    (r"escape", "双引号里的反斜杠“\\”写法不对；不需要转义的文字请改用单引号"),
    (r"exceeded|nest|depth", "嵌套过深"),
)


@dataclass
class _Open:
    """A mapping or list that is being filled."""

    value: dict[str, Any] | list[Any]
    key: str | None = None
    key_line: int = 0
    lines: dict[str, int] = field(default_factory=dict)


def read_text(path: Path, shown: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a UTF-8 file, or None and the reason."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # reading a pipe would wait for its other end
            kind = "文件夹" if stat.S_ISDIR(found.st_mode) else "管道或者设备"
            return None, [Problem(shown, 1, f"这里应是一个文件，现为{kind}")]
        if found.st_size > MAX_BYTES:
            return None, [Problem(shown, 1, f"文件超过{MAX_BYTES // 1_000_000}MB，不像是手写的文件，未读取")]
        raw = path.read_bytes()
    except FileNotFoundError:
        return None, [Problem(shown, 1, "缺少这个文件")]
    except OSError as error:
        return None, [Problem(shown, 1, f"读不了这个文件（{reason(error)}）")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return None, [Problem(shown, line, "不是UTF-8编码，请用UTF-8另存")]
    if not text.strip():
        return None, [Problem(shown, 1, "文件是空的")]
    problems = [
        Problem(shown, text.count("\n", 0, found.start()) + 1, unfit(found[0]))
        for found in FORBIDDEN.finditer(text)
        if found[0] not in "\t\r"
    ]
    return (None, problems) if problems else (text, [])


def unfit(character: str) -> str:
    """Say that text holds a character that it may not."""
    return f"文字里有不能用的字符{named(character)}，请删去"


def parse_yaml(text: str, shown: str) -> tuple[Any, list[Problem]]:
    """Return the data of a YAML text (None if it has none) and the problems of its form.

    Mappings carry the lines of their values under `LINES`.
    """
    try:
        data, problems = _build(text, shown)
    except yaml.YAMLError as error:
        return None, [_syntax_problem(error, text, shown)]
    if data is None and not problems:
        problems = [Problem(shown, 1, "文件里没有数据")]
    return data, problems


def _build(text: str, shown: str) -> tuple[Any, list[Problem]]:
    problems: list[Problem] = []
    stack: list[_Open] = []
    root: Any = None
    documents = 0

    def put(value: Any, line: int) -> None:
        nonlocal root
        if not stack:
            root = value
            return
        top = stack[-1]
        if isinstance(top.value, list):
            top.value.append(value)
            return
        if top.key is None:
            if not isinstance(value, str):
                problems.append(Problem(shown, line, "键必须是一个词，不能是列表或映射"))
                value = ""
            top.key, top.key_line = value, line
            return
        if top.key in top.value:
            problems.append(
                Problem(shown, top.key_line, f"键“{top.key}”重复了，前一处在第{top.lines[top.key]}行")
            )
        top.value[top.key] = value
        top.lines[top.key] = top.key_line
        if isinstance(value, list):
            for index, item_line in enumerate(_item_lines.get(id(value), ())):
                top.lines[f"{top.key}[{index}]"] = item_line
        top.key = None

    _item_lines: dict[int, list[int]] = {}
    for event in yaml.parse(text, Loader=_LOADER):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                return None, [Problem(shown, line, "一个文件里只能有一份数据，请删去“---”之后的部分")]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            return None, [Problem(shown, line, "不能使用YAML的锚点（&）和别名（*），请把内容写全")]
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            return None, [Problem(shown, line, f"不能使用YAML标签“{tag}”")]
        if isinstance(event, yaml.CollectionStartEvent):
            if len(stack) >= MAX_DEPTH:
                return None, [Problem(shown, line, f"嵌套超过{MAX_DEPTH}层")]
            if stack and isinstance(stack[-1].value, list):
                _item_lines.setdefault(id(stack[-1].value), []).append(line)
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            stack.append(_Open({} if is_mapping else [], lines={"": line}))
        elif isinstance(event, yaml.CollectionEndEvent):
            done = stack.pop()
            if isinstance(done.value, dict):
                done.value[LINES] = done.lines
            put(done.value, done.lines[""])
        elif isinstance(event, yaml.ScalarEvent):
            if stack and isinstance(stack[-1].value, list):
                _item_lines.setdefault(id(stack[-1].value), []).append(line)
            if bad := FORBIDDEN.search(event.value):
                problems.append(Problem(shown, line, unfit(bad[0])))
            put(FORBIDDEN.sub(" ", event.value), line)
    return root, problems


def _syntax_problem(error: yaml.YAMLError, text: str, shown: str) -> Problem:
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    mark = getattr(error, "problem_mark", None)
    if mark is None or "end of stream" in said:
        mark = getattr(error, "context_mark", None) or mark
    line = mark.line + 1 if mark else 1
    rows = text.splitlines()
    for row in range(max(0, line - 2), min(line, len(rows))):
        if re.match(r"\s*(- )?[\w-]+：", rows[row]):
            return Problem(shown, row + 1, "键后面用了全角冒号“：”，请改成半角冒号加空格“: ”")
    if 0 < line <= len(rows) and rows[line - 1].count(": ") > 1:
        return Problem(shown, line, "一行里有两个“: ”，请把整段文字放进引号")
    hint = next(
        (hint for pattern, hint in _SYNTAX if re.search(pattern, said)),
        "YAML写法有误，请核对缩进、引号和冒号",
    )
    return Problem(shown, line, hint)
