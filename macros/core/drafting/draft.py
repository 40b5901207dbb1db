"""A draft of a data file, every entry of which bears the mark that a person takes away."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from macros.core.base import UNEDITED
from macros.core.handbook import Handbook
from macros.core.unedited import NAME

MARK = f"{UNEDITED}: true"
"""The mark 待编辑, as a line of an entry."""

NOTE = "\0note"
"""Under this key an entry of a draft holds what its comment says beside the mark's name."""

Entries = Sequence[Mapping[str, Any]]
Content = Entries | Mapping[str, Entries | Sequence[str]]
"""What a file holds: a list of entries, or such lists and lists of words by their keys."""


@dataclass(frozen=True)
class Draft:
    """Declared by the feature whose file it is."""

    file: str
    """`checklist.yml`."""

    head: str
    """What the file is, for its first line."""

    content: Callable[[Handbook], Content]
    """Every entry bears the mark in the file; it need not bear it here."""


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key, as people write them here."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def dumped(value: Any) -> str:
    """Return YAML as people write it here."""
    text: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31)
    return text


def file_text(head: str, content: Content) -> str:
    """Return a file in which every entry is marked."""
    opening = (
        "".join(f"# {line}\n" for line in head.splitlines())
        + f"# 逐条核对、补全；核对好一条，就删去它的“{MARK}”一行。有这一行的，手册里没有，只在预览（make serve）时看得到。\n"
    )
    if not isinstance(content, Mapping):
        return opening + (_list(content, "") or "[]\n")
    return opening + "".join(
        f"{key}:\n{entries}" if (entries := _list(values, "  ")) else f"{key}: []\n"
        for key, values in content.items()
    )


def _list(values: Sequence[Any], indent: str) -> str:
    return "".join(
        f"{indent}{line}\n"
        for value in values
        for line in (_entry(value) if isinstance(value, Mapping) else dumped([value]).splitlines())
    )


def _entry(entry: Mapping[str, Any]) -> list[str]:
    """The mark stands second, so that its line can be taken away alone."""
    shown = {key: value for key, value in entry.items() if key != NOTE}
    first = next(iter(shown))
    head, rest = dumped([{first: shown.pop(first)}]).splitlines(), dumped(shown).splitlines() if shown else []
    note = f"：{entry[NOTE]}" if entry.get(NOTE) else ""
    return [*head, f"  {MARK}  # {NAME}{note}", *(f"  {line}" for line in rest)]


def unmarked(text: str) -> str:
    """Return a file without its marks, as an editor leaves it."""
    return re.sub(f"^ *{MARK}.*\n", "", text, flags=re.MULTILINE)
