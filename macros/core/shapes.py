"""What `parse_yaml` gives -> a value of a shape, or sentences that say why it is none."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from macros.core.base import DAY, LINES, ONE_LINE, Entry
from macros.core.fields import fields, label, place_of, shown
from macros.core.problems import Problem, cut
from macros.core.unedited import NAME, Thinned

# pydantic's error type, or the pattern that does not fit -> the sentence. {…} are the error's own context, `value` what was written.
_SENTENCES = {
    "string_type": "{name}应为一段文字",
    "string_too_short": "{name}不能为空",
    "string_too_long": "{name}最多{max_length}个字，现有{length}个字",
    "string_pattern_mismatch": "{name}的写法不对：“{value}”（只用小写字母、数字和连字符，以字母开头）",
    ONE_LINE: "{name}只能写一行",
    DAY: "{name}的写法不对：“{value}”（日期写作2014-03-12，用半角数字，年份从2000到2099）",
    "day": "{name}写的“{value}”不是一个日期",
    "int_parsing": "{name}应为整数，现为“{value}”",
    "int_parsing_size": "{name}应为整数，现为“{value}”",
    "int_type": "{name}应为整数",
    "bool_parsing": "{name}应为true或false，现为“{value}”",
    "bool_type": "{name}应为true或false",
    "greater_than_equal": "{name}不能小于{ge}",
    "less_than_equal": "{name}不能大于{le}",
    "literal_error": "{name}只能是{expected}之一，现为“{value}”",
    "tuple_type": "{name}应为列表（每项一行，以“- ”开头）{keys}",
    "too_short": "{name}至少要有{min_length}项",
    "too_long": "{name}最多{max_length}项",
    "model_type": "{name}应为“键: 值”的形式{keys}",
}


def shaped(data: Any, shape: Any, path: str) -> tuple[Any, list[Problem]]:
    """Return what `parse_yaml` gave as a value of a shape (None if it is none), and why it is none.

    Args:
        path: of the file, as problems name it.
    """
    try:
        return _adapter(shape).validate_python(data), []
    except ValidationError as error:
        details = _own(error)
        missing: dict[tuple[int | str, ...], list[str]] = {}
        for detail in details:
            if detail["type"] == "missing":
                *entry, key = detail["loc"]
                missing.setdefault(tuple(entry), []).append(str(key))
        problems = [_lacking(entry, keys, data, shape, path) for entry, keys in missing.items()]
        others = (detail for detail in details if detail["type"] != "missing")
        return None, problems + [_problem(detail, data, shape, path) for detail in others]


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


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


def _lacking(location: tuple[int | str, ...], keys: list[str], data: Any, shape: Any, path: str) -> Problem:
    """Say which keys an entry lacks, all in one sentence."""
    entry = place_of(shape, location).entry
    return Problem(path, _line(data, (*location, keys[0])), f"缺少{_listed(entry, keys)}")


def _problem(detail: Any, data: Any, shape: Any, path: str) -> Problem:
    """Turn a pydantic error into a sentence with its line."""
    location, value, kind = detail["loc"], detail["input"], detail["type"]
    place, line = place_of(shape, location), _line(data, location)
    if kind == "value_error":
        return Problem(path, line, str(detail["ctx"]["error"]))
    if kind == "extra_forbidden":
        return Problem(path, line, _unknown(place_of(shape, location[:-1]).entry, place.key))
    name = shown(place.holder, cut(place.key)) if place.key else "“文件内容”"
    if place.key and isinstance(location[-1], int):
        name += f"第{location[-1] + 1}项"
    if kind in ("too_long", "too_short") and isinstance(value, str):
        kind = f"string_{kind}"
    if kind == "too_short" and isinstance(value, Thinned) and value.dropped:
        waiting = f"{name}至少要有一项，现有的{value.dropped}项都还标着{NAME}；核对好一项，就删去它的标记"
        return Problem(path, line, waiting)
    if isinstance(value, str) and "：" in value and kind in {"model_type", "tuple_type"}:
        return Problem(path, line, f"“{cut(value)}”用了全角冒号“：”，请改成半角冒号加空格“: ”")
    if value == "":
        return Problem(path, line, f"{name}不能为空")
    context = dict(detail.get("ctx", {}))
    context.setdefault("length", len(value) if isinstance(value, str) else 0)
    context["expected"] = options = _options(context)
    meaning = label(place.holder, place.key)
    if options and all(option in meaning for option in options.split("、")):
        name, context["expected"] = f"“{place.key}”", meaning
    context["keys"] = _wanted(place.entry, kind)
    sentence = _SENTENCES.get(context.get("pattern", kind)) or _SENTENCES.get(kind, "{name}不符合要求")
    return Problem(path, line, sentence.format(name=name, value=cut(value), **context))


def _options(context: Mapping[str, Any]) -> str:
    """pydantic's 'post', 'group' or 'body' -> post、group、body."""
    return str(context.get("expected", "")).replace(" or ", "、").replace(", ", "、").replace("'", "")


def _wanted(entry: type[Entry] | None, kind: str) -> str:
    """Say which keys an entry is made of, where none was written."""
    if entry is None:
        return ""
    required = [key for key, field in fields(entry).items() if field.is_required()]
    each = "每项" if kind == "tuple_type" else ""
    said = f"{each}要写" if required else f"{each}可以写"
    return f"，{said}{_listed(entry, required or fields(entry))}"


def _unknown(entry: type[Entry] | None, key: str) -> str:
    near = get_close_matches(key, fields(entry), n=1) if entry else []
    hint = f"相近的有{shown(entry, near[0])}" if near else "请核对拼写"
    return f"不认识的键“{cut(key)}”，{hint}"


def _listed(entry: type[Entry] | None, keys: Iterable[str]) -> str:
    return "、".join(shown(entry, key) for key in keys)


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
