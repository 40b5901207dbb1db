"""Which number is expected next: of headings, of articles, of the lists that are open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from macros.core.marks import RANKS, ListMark, Rank
from macros.imports.mark import Mark

Verdict = Literal["expected", "jump", "no"]

DEEPEST = 3
"""Lists within lists: items, 1., ①."""

_FAMILIES: dict[ListMark, ListMark] = {"(一)": "（一）", "(1)": "（1）", "1．": "1."}


def family(style: ListMark | None) -> ListMark | None:
    """Return the style that differs from this one only in width."""
    return _FAMILIES.get(style, style) if style else None


@dataclass
class Headings:
    """Numbers go on from the last of the rank; below a higher heading they may begin anew."""

    last: dict[Rank, int] = field(default_factory=dict)
    anew: set[Rank] = field(default_factory=lambda: set(RANKS))

    def expected(self, rank: Rank) -> int:
        return self.last.get(rank, 0) + 1

    def judge(self, rank: Rank, number: int) -> Verdict:
        if number == self.expected(rank) or (number == 1 and rank in self.anew):
            return "expected"
        return "jump" if number > self.expected(rank) else "no"

    def take(self, rank: Rank, number: int) -> None:
        ranks = list(RANKS)
        self.last[rank] = number
        self.anew.discard(rank)
        self.anew |= set(ranks[ranks.index(rank) + 1 :])


@dataclass
class Articles:
    """第一条, 第二条, 第二条之一, 第三条."""

    number: int = 0
    suffix: int = 0

    def judge(self, mark: Mark, following: Mark | None) -> Verdict:
        """`following` is the next article's mark: a jump is one only if the numbers go on from it."""
        if (mark.number, mark.suffix) in ((self.number + 1, None), (self.number, self.suffix + 1)):
            return "expected"
        goes_on = following is None or following.number in (mark.number, mark.number + 1)
        return "jump" if mark.number > self.number and goes_on else "no"

    def take(self, mark: Mark) -> None:
        self.number, self.suffix = mark.number, mark.suffix or 0


@dataclass
class Open:
    """A list that may go on."""

    style: ListMark
    last: int


class Later:
    """What list numbers come after a line, up to the next article or heading."""

    def __init__(self, marks: Sequence[Mark | None], is_barrier: Sequence[bool]) -> None:
        self._next: list[dict[ListMark | None, int]] = [{} for _ in range(len(marks) + 1)]
        for place in range(len(marks) - 1, -1, -1):
            mark = marks[place]
            if is_barrier[place]:
                continue
            self._next[place] = self._next[place + 1]
            if mark and mark.style:
                self._next[place] = {**self._next[place], family(mark.style): mark.number}

    def after(self, place: int, style: ListMark) -> int:
        """Return the next number of a style after a line; 0 if none."""
        return self._next[place + 1].get(family(style), 0)


@dataclass
class Lists:
    """The lists that are open at a line, the outermost first."""

    open: list[Open] = field(default_factory=list)
    ended: dict[ListMark | None, int] = field(default_factory=dict)
    """Style -> the number that the last list of it would have gone on with."""

    def take(self, mark: Mark) -> tuple[int, ListMark] | None:
        """Return the depth of the list that the mark goes on with or begins, and its style; None if neither."""
        assert mark.style
        for depth in range(len(self.open) - 1, -1, -1):
            each = self.open[depth]
            if family(each.style) == family(mark.style) and mark.number == each.last + 1:
                each.last = mark.number
                del self.open[depth + 1 :]
                return depth, each.style
        known = {family(each.style) for each in self.open}
        if mark.number != 1 or family(mark.style) in known or len(self.open) == DEEPEST:
            return None
        self.open.append(Open(mark.style, 1))
        return len(self.open) - 1, mark.style

    def close(self, later: Later, place: int) -> int:
        """Close the lists that do not go on after a paragraph; return how many items it is inside."""
        while self.open and later.after(place, self.open[-1].style) != self.open[-1].last + 1:
            closed = self.open.pop()
            self.ended[family(closed.style)] = closed.last + 1
        return len(self.open)

    def expected(self, mark: Mark) -> int:
        """Return the number that a list of this style would go on with: 1 if there is none."""
        going = [each.last + 1 for each in self.open if family(each.style) == family(mark.style)]
        return going[-1] if going else self.ended.get(family(mark.style), 1)
