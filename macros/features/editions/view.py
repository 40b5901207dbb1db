"""What the pages show of an earlier edition beside the present one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.lines import NAMES
from macros.core.outline import outline
from macros.core.regulation import Clause, Regulation
from macros.core.roles import Role
from macros.features.editions.changes import Change
from macros.features.editions.comparison import Comparison, Concern, comparisons
from macros.features.editions.marking import Pieces, marked

KINDS = {
    "added": "新增",
    "removed": "删去",
    "reworded": "改写",
    "split": "拆分",
    "merged": "合并",
    "recast": "拆并",
    "moved": "移动",
    "renumbered": "条次改变",
}
"""What happened to a passage, in the order of counts."""

Side = tuple[Clause, Pieces]
"""A passage, and its words in pieces."""


@dataclass(frozen=True)
class Row:
    """A change with its words."""

    change: Change
    concern: Concern
    old: tuple[Side, ...]
    new: tuple[Side, ...]

    @property
    def id(self) -> str:
        return anchor(self.change)

    @property
    def name(self) -> str:
        """What happened, in words: 改写、移动."""
        name = KINDS[kind_of(self.change)]
        if self.change.kind == "reworded" and self.change.renumbered:
            name += f"、{KINDS['moved' if self.change.reordered else 'renumbered']}"
        return name

    @property
    def whole(self) -> bool:
        """Whether its words stand unchanged, so that one side says all."""
        return self.change.kind == "moved"


@dataclass(frozen=True)
class Line:
    """A line before or after the articles, or a heading, that reads otherwise."""

    name: str
    old: Pieces
    new: Pieces


def label(comparison: Comparison) -> str:
    """How an edition is called beside the present one."""
    cited = comparison.edition.cited
    return cited if cited != comparison.handbook.edition.cited else f"{cited}（{comparison.edition.name}）"


def page_of(comparison: Comparison) -> str:
    """Address of the page that sets an edition beside the present one."""
    return f"editions/{comparison.edition.name}.html"


def find(handbook: Handbook, name: str) -> Comparison:
    """Return the comparison with an edition.

    Raises:
        LookupError: there is no such edition.
    """
    for each in handbook.once(comparisons):
        if each.edition.name == name:
            return each
    raise LookupError(f"没有编号为“{name}”的旧版")


def kind_of(change: Change) -> str:
    """A key of `KINDS`."""
    return "renumbered" if change.kind == "moved" and not change.reordered else change.kind


def anchor(change: Change) -> str:
    """Id of a change on its page: by the present clause, of what was removed by the old one."""
    return f"change-{change.new[0].id}" if change.new else f"removed-{change.old[0].id}"


def counts(changes: Iterable[Change]) -> tuple[tuple[str, int], ...]:
    """Return (what happened, how often), without what stayed as it was."""
    found = Counter(kind_of(change) for change in changes)
    return tuple((name, found[kind]) for kind, name in KINDS.items() if found[kind])


def rows(comparison: Comparison) -> tuple[tuple[Row, ...], tuple[Row, ...], int]:
    """Return what changed, what has another number alone, and how many passages stayed as they were."""
    shown = [
        _row(change, comparison.concerns[change]) for change in comparison.changes if change.kind != "same"
    ]
    numbers = tuple(row for row in shown if kind_of(row.change) == "renumbered")
    same = sum(change.kind == "same" for change in comparison.changes)
    return tuple(row for row in shown if row not in numbers), numbers, same


def _row(change: Change, concern: Concern) -> Row:
    old, new = marked([each.words for each in change.old], [each.words for each in change.new])
    return Row(
        change,
        concern,
        tuple(zip(change.old, old, strict=True)),
        tuple(zip(change.new, new, strict=True)),
    )


def by_role(comparison: Comparison) -> tuple[tuple[Role, tuple[Change, ...]], ...]:
    """Return what changed for each role for which something did, in the order of the data."""
    return tuple(
        (role, comparison.by_role[role.id])
        for role in comparison.handbook.roles
        if role.id in comparison.by_role
    )


def lines(comparison: Comparison) -> tuple[Line, ...]:
    """Return headings and the lines around the articles that read otherwise."""
    old, new = (
        dict(_lines(text)) for text in (comparison.edition.regulation, comparison.handbook.regulation)
    )
    found = []
    for key in dict.fromkeys((*old, *new)):
        before, after = old.get(key, ""), new.get(key, "")
        if before != after:
            found.append(Line(key[0], ((before, True),), ((after, True),)))
    return tuple(found)


def _lines(text: Regulation) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield (what it is called, which of them) and its words."""
    for place, lines in enumerate((text.front, text.back)):
        seen: Counter[str] = Counter()
        for line in lines:
            seen[line.kind] += 1
            yield (NAMES[line.kind], f"{place} {seen[line.kind]}"), "　".join(line.texts)
    for section in outline(text).walk():
        if section.heading:
            yield (section.label, section.id), section.heading.title
