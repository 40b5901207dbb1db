"""待编辑: entries that a program drafted and no person has looked at yet; nothing that is built may show one.

They are left out of the data as it is read, before anything is made of it, so that whatever is built knows none of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from macros.core.base import LINES, UNEDITED
from macros.core.problems import Problem

NAME = "待编辑"
"""What the mark is called."""

DOCUMENT = "regulation.yml"
"""The document's own words are nobody's draft."""


@dataclass(frozen=True)
class Unedited:
    """An entry that bears the mark."""

    file: str
    """Its name in the data folder."""

    line: int
    end: int
    """Its first line, and the last on which a value of it begins."""

    id: str
    """Its id, or nothing."""

    def __str__(self) -> str:
        return f"{self.file}第{self.line}行"


def counted(found: Iterable[Unedited]) -> Iterator[str]:
    """Yield a line for each file that has marked entries: checklist.yml：待编辑37处."""
    for file, number in Counter(each.file for each in found).items():
        yield f"{file}：{NAME}{number}处"


class Thinned(list[Any]):
    """A list from which entries were left out."""

    dropped = 0


@dataclass
class Preview:
    """Which marked entries a handbook keeps: none, or, for an editor, those in which nothing is wrong."""

    keeps: bool = False
    found: list[Unedited] = field(default_factory=list)
    """All that are marked."""

    refused: list[Problem] = field(default_factory=list)
    """What is wrong with those that it keeps no longer."""

    _aside: set[tuple[str, int]] = field(default_factory=set)

    def aside(self, file: str) -> frozenset[int]:
        """Return the lines of the entries of a file that it keeps no longer."""
        return frozenset(line for name, line in self._aside if name == file)

    def set_aside(self, problems: Iterable[Problem], shown: Mapping[str, str]) -> bool:
        """Keep an entry no longer that has a problem, so that a draft stops nobody; return whether there is one.

        Args:
            shown: file name -> its path, as problems name it.
        """
        before = len(self._aside)
        for problem in problems if self.keeps else ():
            for each in self.found:
                here = shown[each.file] == problem.file and each.line <= problem.line <= each.end
                if here and (each.file, each.line) not in self._aside:
                    self._aside.add((each.file, each.line))
                    self.refused.append(problem)
        self.found.clear()
        return len(self._aside) > before


def sifted(
    data: Any, file: str, keeps: bool = False, aside: Collection[int] = ()
) -> tuple[Any, list[Unedited], list[tuple[int, str]]]:
    """Return the data of a file without its marked entries, these, and line and sentence of each wrong mark.

    Args:
        file: its name in the data folder.
        keeps: leave only those out that begin on a line of `aside`.
    """
    if wrong := list(_misplaced(data, may=file != DOCUMENT, is_entry=False)):
        return data, [], wrong
    sieve = _Sieve(file, keeps, aside)
    return sieve.passed(data), sieve.found, []


@dataclass
class _Sieve:
    file: str
    keeps: bool
    aside: Collection[int]
    found: list[Unedited] = field(default_factory=list)

    def passed(self, data: Any) -> Any:
        if isinstance(data, list):
            return self._list(data)[0]
        return self._mapping(data) if isinstance(data, dict) else data

    def _list(self, data: list[Any]) -> tuple[list[Any], list[int]]:
        """Return what is left, and where it stood."""
        kept: list[tuple[int, Any]] = []
        for place, value in enumerate(data):
            if not _is_marked(value):
                kept.append((place, self.passed(value)))
                continue
            line = value[LINES][""]
            self.found.append(Unedited(self.file, line, _last_line(value), str(value.get("id", ""))))
            if self.keeps and line not in self.aside:
                kept.append((place, value))
        left = Thinned(value for _, value in kept)
        left.dropped = len(data) - len(kept)
        return left, [place for place, _ in kept]

    def _mapping(self, data: dict[str, Any]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        lines = dict(data[LINES])
        for key, value in data.items():
            if not isinstance(value, list):
                made[key] = value if key == LINES else self.passed(value)
                continue
            made[key], places = self._list(value)
            items = {now: lines[f"{key}[{was}]"] for now, was in enumerate(places)}
            lines = {name: line for name, line in lines.items() if not name.startswith(f"{key}[")}
            lines |= {f"{key}[{now}]": line for now, line in items.items()}
        return made | {LINES: lines}


def _last_line(value: Any) -> int:
    if isinstance(value, list):
        return max(map(_last_line, value), default=0)
    if not isinstance(value, dict):
        return 0
    lines: dict[str, int] = value[LINES]
    return max((*lines.values(), *(_last_line(each) for key, each in value.items() if key != LINES)))


def _is_marked(value: Any) -> bool:
    return isinstance(value, dict) and value.get(UNEDITED) == "true"


def _misplaced(data: Any, may: bool, is_entry: bool) -> Iterator[tuple[int, str]]:
    """Yield line and sentence of every mark that marks no entry of a list, or is not written as one.

    Args:
        may: whether entries of the file may be marked.
    """
    if isinstance(data, list):
        for value in data:
            yield from _misplaced(value, may, is_entry=True)
    elif isinstance(data, dict):
        if UNEDITED in data:
            line = data[LINES].get(UNEDITED, 0)
            if not may:
                yield line, f"文件原文不标{NAME}，请删去{UNEDITED}一行；有疑问的，请对照原文核对"
            elif data[UNEDITED] != "true":
                yield line, f"{UNEDITED}（{NAME}）只写true；核对好了的，删去这一行"
            elif not is_entry:
                yield (
                    line,
                    f"{UNEDITED}（{NAME}）只能写在列表的一项里；整个文件还没有核对的，先不要放进数据文件夹",
                )
        for key, value in data.items():
            if key != LINES:
                yield from _misplaced(value, may, is_entry=False)
