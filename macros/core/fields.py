"""What the keys of data files are called in Chinese: the descriptions of the models' fields, cut to a few words."""

from __future__ import annotations

import re
import sys
import types
from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from macros.core.base import LINES, UNEDITED, Entry
from macros.core.references import Defines, Ref, marks_of

Path = tuple[int | str, ...]
"""pydantic's path to a value: keys and places in lists."""


class Place(NamedTuple):
    """Where a path leads."""

    holder: type[Entry] | None
    """The entry that holds the last key of the path; None: there is no key."""

    key: str
    """That key; "": there is none."""

    entry: type[Entry] | None
    """What should stand there, or in the list there, if that is an entry."""


def place_of(shape: Any, path: Path) -> Place:
    """Follow a path into the shape of a file."""
    holder, key, shapes = None, "", [shape]
    for part in path:
        if isinstance(part, int):
            shapes = [item for each in _plain(shapes) for item in get_args(each) if item is not Ellipsis]
            continue
        found = next((each for each in _entries(shapes) if part in fields(each)), None)
        shapes = [_annotation(found, fields(found)[part])] if found else []
        holder, key = found, part
    items = [item for each in _plain(shapes) for item in get_args(each)]
    return Place(holder, key, next(iter((*_entries(shapes), *_entries(items))), None))


def fields(entry: type[Entry]) -> dict[str, FieldInfo]:
    """Return the keys of an entry as an editor writes them, each with its field; the mark 待编辑 says nothing of it."""
    named = ((field.alias or name, field) for name, field in entry.model_fields.items())
    return {key: field for key, field in named if key not in (LINES, UNEDITED)}


def label(entry: type[Entry] | None, key: str) -> str:
    """Return what a key means, in a few words: 短标题; "" if it is no key of the entry."""
    field = fields(entry).get(key) if entry else None
    if field is None:
        return ""
    if field.description:
        return re.split("[，；：。]", field.description)[0]
    marks = marks_of((field.annotation, *field.metadata))
    return next((f"{mark.kind}的编号" for mark in marks if isinstance(mark, Defines | Ref)), "")


def shown(entry: type[Entry] | None, key: str) -> str:
    """Return a key as sentences name it: “title”（短标题）."""
    meaning = label(entry, key)
    return f"“{key}”" + (f"（{meaning}）" if meaning else "")


def entries_of(shape: Any) -> Iterator[type[Entry]]:
    """Yield every kind of entry that a shape is made of, each once."""
    found: dict[type[Entry], None] = {}
    waiting = [shape]
    while waiting:
        for each in _plain([waiting.pop()]):
            if isinstance(each, type) and issubclass(each, Entry) and each not in found:
                found[each] = None
                waiting += [_annotation(each, field) for field in fields(each).values()]
            waiting += get_args(each)
    yield from found


def _entries(shapes: list[Any]) -> list[type[Entry]]:
    return [each for each in _plain(shapes) if isinstance(each, type) and issubclass(each, Entry)]


def _plain(shapes: list[Any]) -> Iterator[Any]:
    """Yield shapes without what is said about them, and the sides of a choice instead of it."""
    for shape in shapes:
        origin = get_origin(shape)
        if origin is Annotated:
            yield from _plain([get_args(shape)[0]])
        elif origin in (Union, types.UnionType):
            yield from _plain(list(get_args(shape)))
        else:
            yield shape


def _annotation(entry: type[Entry], field: FieldInfo) -> Any:
    """The field's type; a list of entries that are defined further down names them as text."""
    names = vars(sys.modules[entry.__module__])
    arguments = get_args(field.annotation)
    if get_origin(field.annotation) is tuple and isinstance(arguments[0], str):
        return types.GenericAlias(tuple, (names[arguments[0]], ...))
    return field.annotation
