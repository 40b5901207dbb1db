"""Walks over the texts of the data, with the marks of their fields (see `core/references.py`)."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple, TypeVar

from macros.core.base import Entry
from macros.core.fields import shown
from macros.core.handbook import Handbook
from macros.core.location import Location, at
from macros.core.references import Mark, Quote, marks_of

M = TypeVar("M", bound=Mark)


class Value(NamedTuple):
    """A text of the data with the marks of its field."""

    file: str
    path: tuple[Entry, ...]
    """The enclosing entries, outermost first."""

    key: str
    """The field's key, with an index in a list: `forms[2]`."""

    text: str
    marks: tuple[Mark, ...]

    @property
    def location(self) -> Location:
        return at(self.file, self.path[-1], self.key)

    @property
    def name(self) -> str:
        """The key without an index."""
        return self.key.partition("[")[0]

    @property
    def shown(self) -> str:
        """The key as sentences name it: “title”（短标题）."""
        return shown(type(self.path[-1]), self.name)


def walk(files: Iterable[tuple[str, object]]) -> Iterator[Value]:
    """Yield every text of the files, given as (name, entry or tuple of entries)."""
    for file, content in files:
        yield from _walk(file, content)


def texts(handbook: Handbook) -> tuple[Value, ...]:
    """Return every text of the data; for `Handbook.once`."""
    return tuple(walk(handbook.files()))


def marked(values: Iterable[Value], kind: type[M]) -> Iterator[tuple[Value, M]]:
    """Yield the values with marks of a kind, each with its mark."""
    return ((value, mark) for value in values for mark in value.marks if isinstance(mark, kind))


def narrowing(entry: Entry) -> str | None:
    """Return the words to which an entry narrows its clause, if it does."""
    for name, (_, marks) in _fields(type(entry)).items():
        if any(isinstance(mark, Quote) and mark.narrows for mark in marks):
            words: str | None = getattr(entry, name)
            return words
    return None


def _walk(
    file: str, value: object, path: tuple[Entry, ...] = (), key: str = "", marks: tuple[Mark, ...] = ()
) -> Iterator[Value]:
    if isinstance(value, Entry):
        for name, (key_of_field, marks_of_field) in _fields(type(value)).items():
            yield from _walk(file, getattr(value, name), (*path, value), key_of_field, marks_of_field)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(file, item, path, f"{key}[{index}]", marks)
    elif isinstance(value, str):
        holding = tuple(mark for mark in marks if mark.when is None or mark.when(path[-1]))
        yield Value(file, path, key, value, holding)


@cache
def _fields(entry: type[Entry]) -> dict[str, tuple[str, tuple[Mark, ...]]]:
    """Field name -> its key in the data, and all marks of its type."""
    return {
        name: (field.alias or name, tuple(marks_of((field.annotation, *field.metadata))))
        for name, field in entry.model_fields.items()
    }
