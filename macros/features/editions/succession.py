"""Which clause of an earlier edition is which now, at every level: articles, passages, sentences."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from macros.core.regulation import Clause
from macros.features.compare.alignment import pairs
from macros.features.editions.changes import Change
from macros.features.editions.text import Text

COMMON = 60
"""Least share of the shorter of two sentences, in per cent, that stands in both if one became the other."""


class Succession:
    """Clause id -> what it became, and what it was."""

    def __init__(self, old: Text, new: Text, changes: Iterable[Change]) -> None:
        self.old, self.new = old, new
        self.changes = tuple(change for change in changes if change.old and change.new)
        self._forth: dict[str, dict[str, None]] = {}
        self._back: dict[str, dict[str, None]] = {}
        for before, after in self._links():
            self._forth.setdefault(before, {})[after] = None
            self._back.setdefault(after, {})[before] = None

    def became(self, id: str) -> tuple[str, ...]:
        """The clauses that a clause of the earlier edition became; empty if it was removed."""
        return tuple(self._forth.get(id, ()))

    def was(self, id: str) -> tuple[str, ...]:
        """The clauses of the earlier edition that became a clause; empty if it was added."""
        return tuple(self._back.get(id, ()))

    @cached_property
    def addresses(self) -> dict[str, str]:
        """Every clause of the earlier edition -> where its words stand now, the most of them; "" if it was removed."""
        return {id: next(self._now(clause), "") for id, clause in self.old.clauses.items()}

    def _now(self, clause: Clause) -> Iterator[str]:
        """Yield what it became, or else what the passages in it did."""
        yield from self.became(clause.id)
        for passage in self.old.within(clause):
            yield from self.became(passage.id)

    def _links(self) -> Iterator[tuple[str, str]]:
        for change in self.changes:
            for before in change.old:
                for after in _near(before, change.new):
                    yield before.id, after.id
            yield from self._sentences(change)
        yield from self._wholes()

    def _sentences(self, change: Change) -> Iterator[tuple[str, str]]:
        """Sentences, where one side has several in a passage."""
        ours = [each for passage in change.old for each in self.old.sentences(passage)]
        theirs = [each for passage in change.new for each in self.new.sentences(passage)]
        for before in ours:
            found = [after for after in theirs if _common(before, after)]
            for after in _near(before, found):
                if "sentence" in (before.kind, after.kind):
                    yield before.id, after.id
            if before.kind == "sentence" and not found:
                yield from ((before.id, after.id) for after in _near(before, change.new))

    def _wholes(self) -> Iterator[tuple[str, str]]:
        """Articles, and items that hold others: what most of their words went to, first."""
        moved: dict[str, dict[str, int]] = {}
        for change in self.changes:
            for before in change.old:
                for holder in self.old.around(before):
                    for after in change.new:
                        for whole in (after, *self.new.around(after)):
                            if whole.kind == holder.kind:
                                counted = moved.setdefault(holder.id, {})
                                counted[whole.id] = counted.get(whole.id, 0) + len(before.words)
        for id, counted in moved.items():
            for most in sorted(counted, key=lambda each: (-counted[each], each != id)):
                yield id, most


def _near(clause: Clause, others: Iterable[Clause]) -> list[Clause]:
    """Those of the same words first, then those that have most of its words."""
    shared = {other.id: sum((pairs(clause.words) & pairs(other.words)).values()) for other in others}
    return sorted(others, key=lambda other: (other.words != clause.words, -shared[other.id]))


def _common(one: Clause, two: Clause) -> bool:
    first, second = pairs(one.words), pairs(two.words)
    shorter = min(sum(first.values()), sum(second.values()))
    return one.words == two.words or 100 * sum((first & second).values()) >= COMMON * shorter > 0
