"""The numbers that Word sets in front of paragraphs by itself: 第一条, （一）, 1."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from macros.core.marks import list_mark
from macros.core.numerals import chinese_number

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_CHINESE = {
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
    "ideographDigital",
    "koreanDigital2",
}
_CIRCLED = {"decimalEnclosedCircle", "decimalEnclosedCircleChinese"}
_FULL = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass
class Level:
    """How one depth of a list is numbered."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    is_legal: bool = False
    goes_on: bool = False
    """Whether it counts on below a new number of a higher level: articles across chapters."""

    style: str = ""
    """The paragraph style that is numbered so, if one is."""


@dataclass
class Numbering:
    """The lists of a Word file, and how far each has got."""

    lists: Mapping[str, tuple[str, dict[int, Level]]] = field(default_factory=dict)
    """Id of a list -> the definition that it counts by, and its levels."""

    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def depth(self, id: str, style: str) -> int:
        """Return the depth that a list has for paragraphs of a style."""
        _, levels = self.lists.get(id, ("", {}))
        return next((place for place, level in levels.items() if style and level.style == style), 0)

    def next(self, id: str, depth: int) -> str:
        """Count a paragraph; return the number in front of it, empty for bullets and unknown lists."""
        if id not in self.lists:
            return ""
        definition, levels = self.lists[id]
        counts = self._counts.setdefault(definition, {})
        level = levels.get(depth, Level())
        counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for deeper in [place for place in counts if place > depth]:
            if not levels.get(deeper, Level()).goes_on:
                del counts[deeper]
        if level.format in ("bullet", "none"):
            return ""

        def number(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            of = levels.get(place, Level())
            return written(counts.get(place, of.start), "decimal" if level.is_legal else of.format)

        return re.sub("%([1-9])", number, level.text)


def written(number: int, format: str) -> str:
    """Return a number in one of Word's formats; in figures where we do not know it."""
    if format in _CHINESE and 1 <= number <= 999:
        return chinese_number(number)
    if format in _CIRCLED and 1 <= number <= 50:
        return list_mark("①", number)
    if format == "decimalFullWidth":
        return str(number).translate(_FULL)
    if format in ("lowerLetter", "upperLetter") and 1 <= number <= 26:
        return chr((97 if format == "lowerLetter" else 65) + number - 1)
    return str(number)


def read_numbering(root: Element | None) -> Numbering:
    """Return the lists of `word/numbering.xml`."""
    if root is None:
        return Numbering()
    abstract = {each.get(f"{W}abstractNumId", ""): each for each in root.iter(f"{W}abstractNum")}
    lists: dict[str, tuple[str, dict[int, Level]]] = {}
    for each in root.iter(f"{W}num"):
        base = value(each, "abstractNumId")
        if base not in abstract:
            continue
        levels = dict(_levels(abstract[base]))
        overrides = list(each.iter(f"{W}lvlOverride"))
        for override in overrides:
            depth = figure(override.get(f"{W}ilvl"))
            levels |= dict(_levels(override))
            if start := value(override, "startOverride"):
                levels[depth] = Level(**{**vars(levels.get(depth, Level())), "start": figure(start, 1)})
        id = each.get(f"{W}numId", "")
        lists[id] = (f"{base}/{id}" if overrides else base, levels)
    return Numbering(lists)


def _levels(element: Element) -> Iterator[tuple[int, Level]]:
    for level in element.iter(f"{W}lvl"):
        yield (
            figure(level.get(f"{W}ilvl")),
            Level(
                start=figure(value(level, "start"), 1),
                format=value(level, "numFmt") or "decimal",
                text=value(level, "lvlText"),
                is_legal=level.find(f"{W}isLgl") is not None,
                goes_on=value(level, "lvlRestart") == "0",
                style=value(level, "pStyle"),
            ),
        )


def value(element: Element | None, name: str) -> str:
    """Return the value of a child: its `w:val`."""
    child = None if element is None else element.find(f"{W}{name}")
    return "" if child is None else child.get(f"{W}val", "")


def figure(text: str | None, otherwise: int = 0) -> int:
    """Return the number that a text of at most four figures writes."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 5 else otherwise
