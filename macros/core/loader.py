"""A data folder -> Handbook, with all problems at once, each with file:line."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from macros.core.base import DAY, LINES, ONE_LINE, Id
from macros.core.data_file import DataFile
from macros.core.duties import Duty
from macros.core.edition import Edition
from macros.core.feature import Feature, active
from macros.core.filing import filed
from macros.core.handbook import Handbook
from macros.core.judged import JUDGED_YML
from macros.core.passages import FOLDER, Passage, passage_data
from macros.core.places import check_places
from macros.core.principles import PrinciplesFile
from macros.core.problems import DataError, Problem, cut, reason
from macros.core.reader import read_text, read_yaml
from macros.core.regulation import Regulation
from macros.core.roles import RolesFile
from macros.core.rules import check_handbook
from macros.core.themes import Theme
from macros.core.unedited import NAME, Sifting, Thinned
from macros.core.wording import Wording

SOURCE = "source.txt"

SHAPES: dict[str, Any] = {
    "regulation.yml": Regulation,
    "roles.yml": RolesFile,
    "duties.yml": tuple[Duty, ...],
    "edition.yml": Edition,
}
"""File name -> shape, of the files that every handbook is made of."""

OPTIONAL: tuple[DataFile[Any], ...] = (
    DataFile("principles.yml", PrinciplesFile, PrinciplesFile()),
    DataFile("themes.yml", tuple[Theme, ...], ()),
    DataFile("wording.yml", Wording, Wording()),
)
"""The files that every feature builds on where they are there."""


def load(folder: Path, features: Sequence[Feature], judged: bool = True, unedited: bool = False) -> Handbook:
    """Read, validate and cross-check one regulation's folder.

    Args:
        judged: also hold clauses against `judged.yml`; without, that file may be missing or out of date.
        unedited: keep the entries that are marked 待编辑, for the editor, but for those in which something is wrong;
            nothing that is built may have them.

    Raises:
        DataError: with all problems of form, or else all problems across files.
    """
    if fault := _fault(folder):
        raise DataError([Problem(displayed(folder), 0, fault)])
    sifting = Sifting(keeps=unedited)
    while True:
        try:
            return _load(folder, features, judged, sifting)
        except DataError as error:
            if not sifting.set_aside(error.problems):
                raise


def _load(folder: Path, features: Sequence[Feature], judged: bool, sifting: Sifting) -> Handbook:
    files = [
        *OPTIONAL,
        *(feature.file for feature in features if feature.file),
        *([JUDGED_YML] if judged else ()),
    ]
    shapes = SHAPES | {file.name: file.shape for file in files if os.path.lexists(folder / file.name)}
    shown = {name: displayed(folder / name) for name in (SOURCE, *shapes)}
    source, problems = read_text(folder / SOURCE, shown[SOURCE])
    parts: dict[str, Any] = {}
    for name, shape in shapes.items():
        data, found = read_yaml(folder / name, shown[name])
        problems += found
        data, found = sifting.sifted(data, name, shown[name])
        problems += found
        if data is not None and not found:
            parts[name], found = shaped(data, shape, shown[name])
            problems += found
    passages, found = _passages(folder)
    problems += found
    if problems or source is None:
        raise DataError(problems)
    parts = {file.name: file.empty for file in OPTIONAL} | parts
    roles, principles = parts["roles.yml"], parts["principles.yml"]
    edition = parts["edition.yml"].stated(parts["regulation.yml"])
    handbook = Handbook(
        id=_name(folder),
        regulation=parts["regulation.yml"],
        levels=roles.levels,
        ranks=roles.ranks,
        roles=roles.roles,
        titles=roles.titles,
        frequent=roles.frequent,
        definition=principles.definition,
        principles=principles.principles,
        themes=parts["themes.yml"],
        duties=filed(
            parts["duties.yml"], parts["regulation.yml"], parts["themes.yml"], bool(principles.principles)
        ),
        wording=parts["wording.yml"],
        edition=edition.previewed(len(sifting.found)) if sifting.keeps and sifting.found else edition,
        parts={file.name: parts[file.name] for file in files if file not in OPTIONAL and file.name in parts},
        passages=passages,
        unedited=tuple(sifting.found),
        refused=tuple(sifting.refused),
    )
    shown |= {f"{FOLDER}/{page}.md": displayed(folder / FOLDER / f"{page}.md") for page in passages}
    rules = [rule for feature in features if feature.has_data(handbook) for rule in feature.rules]
    if problems := [
        Problem(shown[location.file], location.line, message)
        for location, message in (
            list(check_handbook(handbook, source, rules))
            or check_places(handbook, active(features, handbook))
        )
    ]:
        raise DataError(problems)
    return handbook


def _passages(folder: Path) -> tuple[dict[str, Passage], list[Problem]]:
    """Read what stands in `pages/`, if that folder is there."""
    passages: dict[str, Passage] = {}
    problems: list[Problem] = []
    for path in sorted((folder / FOLDER).rglob("*.md")):
        shown = displayed(path)
        text, found = read_text(path, shown)
        if text is not None:
            passage, found = shaped(passage_data(text), Passage, shown)
            if passage:
                passages[path.relative_to(folder / FOLDER).as_posix().removesuffix(".md")] = passage
        problems += found
    return passages, problems


def shaped(data: Any, shape: Any, shown: str) -> tuple[Any, list[Problem]]:
    """Return what `read_yaml` gave as a value of a shape (None if it is none), and why it is none."""
    try:
        return TypeAdapter(shape).validate_python(data), []
    except ValidationError as error:
        return None, [_problem(detail, data, shown) for detail in _own(error)]


def _fault(folder: Path) -> str:
    """Say what is wrong with a data folder itself; its name is part of ids in files."""
    try:
        folder.stat()
        if not folder.is_dir():
            return "没有这个数据文件夹"
        TypeAdapter(Id).validate_python(_name(folder))
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        return "没有这个数据文件夹" if missing else f"读不了这个数据文件夹（{reason(error)}）"
    except ValidationError:
        return "数据文件夹的名字只能用小写字母、数字和连字符，以字母开头"
    return ""


def _name(folder: Path) -> str:
    """Of `.` too; a link keeps its own."""
    return folder.resolve().name if folder.name in ("", "..") else folder.name


def displayed(path: Path) -> str:
    """The path as an editor types it: relative, if below the current folder."""
    relative = os.path.relpath(path)
    return path.as_posix() if relative.startswith("..") else Path(relative).as_posix()


# pydantic's error type, or the pattern that does not fit -> the sentence. {…} are the error's own context, `value` what was written.
_SENTENCES = {
    "missing": "缺少“{name}”",
    "extra_forbidden": "不认识的键“{name}”，请核对拼写",
    "string_type": "“{name}”应为一段文字",
    "string_too_short": "“{name}”不能为空",
    "string_too_long": "“{name}”最多{max_length}个字，现有{length}个字",
    "string_pattern_mismatch": "“{name}”的写法不对：“{value}”（只用小写字母、数字和连字符，以字母开头）",
    ONE_LINE: "“{name}”只能写一行",
    DAY: "“{name}”的写法不对：“{value}”（日期写作2014-03-12，用半角数字，年份从2000到2099）",
    "day": "“{name}”写的“{value}”不是一个日期",
    "int_parsing": "“{name}”应为整数，现为“{value}”",
    "int_parsing_size": "“{name}”应为整数，现为“{value}”",
    "int_type": "“{name}”应为整数",
    "bool_parsing": "“{name}”应为true或false，现为“{value}”",
    "bool_type": "“{name}”应为true或false",
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
    if kind in ("too_long", "too_short") and isinstance(value, str):
        kind = f"string_{kind}"
    if kind == "too_short" and isinstance(value, Thinned) and value.dropped:
        return Problem(
            shown,
            line,
            f"“{name}”至少要有一项，现有的{value.dropped}项都还标着{NAME}；核对好一项，就删去它的标记",
        )
    if kind == "value_error":
        return Problem(shown, line, str(detail["ctx"]["error"]))
    if isinstance(value, str) and "：" in value and kind in {"model_type", "tuple_type"}:
        return Problem(shown, line, f"“{cut(value)}”用了全角冒号“：”，请改成半角冒号加空格“: ”")
    if value == "" and kind != "missing":
        return Problem(shown, line, f"“{name}”不能为空")
    context = dict(detail.get("ctx", {}))
    context.setdefault("length", len(value) if isinstance(value, str) else 0)
    context["expected"] = (
        str(context.get("expected", "")).replace(" or ", "、").replace(", ", "、").replace("'", "")
    )
    sentence = _SENTENCES.get(context.get("pattern", kind)) or _SENTENCES.get(kind, "“{name}”不符合要求")
    return Problem(shown, line, sentence.format(name=cut(name), value=cut(value), **context))


def _line(data: Any, location: tuple[int | str, ...]) -> int:
    """Follow pydantic's path into the data; return the last line reached."""
    line = 1
    for index, part in enumerate(location):
        if isinstance(data, dict):
            if isinstance(part, int):
                continue  # A single entry that may stand without a list.
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
