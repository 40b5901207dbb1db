"""A data folder -> Handbook, with all problems at once, each with file:line."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from macros.core.base import LINES
from macros.core.duties import Duty
from macros.core.edition import Edition
from macros.core.feature import Feature
from macros.core.handbook import Handbook
from macros.core.principles import PrinciplesFile
from macros.core.problems import DataError, Problem
from macros.core.reader import read_text, read_yaml
from macros.core.regulation import Regulation
from macros.core.roles import RolesFile
from macros.core.rules import check_handbook
from macros.core.themes import Theme
from macros.core.wording import Wording

SOURCE = "source.txt"

SHAPES: dict[str, Any] = {
    "regulation.yml": Regulation,
    "roles.yml": RolesFile,
    "duties.yml": tuple[Duty, ...],
    "principles.yml": PrinciplesFile,
    "themes.yml": tuple[Theme, ...],
    "wording.yml": Wording,
    "edition.yml": Edition,
}
"""File name -> shape, of the files that every feature builds on."""


def load(folder: Path, features: Sequence[Feature]) -> Handbook:
    """Read, validate and cross-check one regulation's folder.

    Raises:
        DataError: with all problems of form, or else all problems across files.
    """
    shapes = SHAPES | {feature.file.name: feature.file.shape for feature in features if feature.file}
    shown = {name: _shown(folder / name) for name in (SOURCE, *shapes)}
    if not folder.is_dir():
        raise DataError([Problem(_shown(folder), 0, "没有这个数据文件夹")])
    source, problems = read_text(folder / SOURCE, shown[SOURCE])
    parts: dict[str, Any] = {}
    for name, shape in shapes.items():
        data, found = read_yaml(folder / name, shown[name])
        problems += found
        if data is None:
            continue
        try:
            parts[name] = TypeAdapter(shape).validate_python(data)
        except ValidationError as error:
            problems += [_problem(detail, data, shown[name]) for detail in _own(error)]
    if problems or source is None:
        raise DataError(problems)
    roles, principles = parts["roles.yml"], parts["principles.yml"]
    handbook = Handbook(
        id=folder.name,
        regulation=parts["regulation.yml"],
        levels=roles.levels,
        ranks=roles.ranks,
        roles=roles.roles,
        titles=roles.titles,
        definition=principles.definition,
        principles=principles.principles,
        themes=parts["themes.yml"],
        duties=parts["duties.yml"],
        wording=parts["wording.yml"],
        edition=parts["edition.yml"],
        parts={name: value for name, value in parts.items() if name not in SHAPES},
    )
    rules = [rule for feature in features for rule in feature.rules]
    if problems := [
        Problem(shown[location.file], location.line, message)
        for location, message in check_handbook(handbook, source, rules)
    ]:
        raise DataError(problems)
    return handbook


def _shown(path: Path) -> str:
    """The path as an editor types it: relative, if below the current folder."""
    relative = os.path.relpath(path)
    return path.as_posix() if relative.startswith("..") else Path(relative).as_posix()


# pydantic's error type -> the sentence. {…} are the error's own context, `value` what was written.
_SENTENCES = {
    "missing": "缺少“{name}”",
    "extra_forbidden": "不认识的键“{name}”，请核对拼写",
    "string_type": "“{name}”应为一段文字",
    "string_too_short": "“{name}”不能为空",
    "string_too_long": "“{name}”最多{max_length}个字，现有{length}个字",
    "string_pattern_mismatch": "“{name}”的写法不对：“{value}”（id只用小写字母、数字和连字符，日期写作2014-03-12）",
    "int_parsing": "“{name}”应为整数，现为“{value}”",
    "int_type": "“{name}”应为整数",
    "bool_parsing": "“{name}”应为true或false，现为“{value}”",
    "greater_than_equal": "“{name}”不能小于{ge}",
    "less_than_equal": "“{name}”不能大于{le}",
    "literal_error": "“{name}”只能是{expected}之一，现为“{value}”",
    "tuple_type": "“{name}”应为列表（每项一行，以“- ”开头）",
    "too_short": "“{name}”至少要有{min_length}项",
    "too_long": "“{name}”最多{max_length}项",
    "model_type": "“{name}”应为“键: 值”的形式",
}


def _own(error: ValidationError) -> list[Any]:
    """Drop "too few items" where the items themselves are invalid."""
    details = error.errors()
    return [
        detail
        for detail in details
        if detail["type"] != "too_short"
        or not any(
            other["loc"][: len(detail["loc"])] == detail["loc"] and other is not detail for other in details
        )
    ]


def _problem(detail: Any, data: Any, shown: str) -> Problem:
    """Turn a pydantic error into a sentence with its line."""
    location, value = detail["loc"], detail["input"]
    name = next((str(part) for part in reversed(location) if isinstance(part, str)), "文件内容")
    if location and isinstance(location[-1], int):
        name += f"第{location[-1] + 1}项" if name != "文件内容" else ""
    line = _line(data, location)
    kind = detail["type"]
    if kind == "value_error":
        return Problem(shown, line, str(detail["ctx"]["error"]))
    if isinstance(value, str) and "：" in value and kind in {"model_type", "tuple_type"}:
        return Problem(shown, line, f"“{value[:20]}”用了全角冒号“：”，请改成半角冒号加空格“: ”")
    if value == "" and kind != "missing":
        return Problem(shown, line, f"“{name}”不能为空")
    context = dict(detail.get("ctx", {}))
    context.setdefault("length", len(value) if isinstance(value, str) else 0)
    context["expected"] = (
        str(context.get("expected", "")).replace(" or ", "、").replace(", ", "、").replace("'", "")
    )
    sentence = _SENTENCES.get(kind, f"“{{name}}”不符合要求（{detail['msg']}）")
    return Problem(shown, line, sentence.format(name=name, value=value, **context))


def _line(data: Any, location: tuple[int | str, ...]) -> int:
    """Follow pydantic's path into the data; return the last line reached."""
    line = 1
    for index, part in enumerate(location):
        if isinstance(data, dict):
            lines = data[LINES]
            line = lines.get(part, lines[""])
            following = location[index + 1] if index + 1 < len(location) else None
            if isinstance(following, int):
                line = lines.get(f"{part}[{following}]", line)
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
            if isinstance(data, dict):
                line = data[LINES][""]
        else:
            break
    return line
