"""What became of each passage: kept, moved, reworded, split, merged, removed, added."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from macros.core.regulation import Clause
from macros.features.editions.following import Link, follow
from macros.features.editions.text import Text

Kind = Literal["same", "moved", "reworded", "split", "merged", "recast", "added", "removed"]


@dataclass(frozen=True)
class Change:
    """Passages of the earlier edition, and what they became."""

    kind: Kind
    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    """Both in the order of their texts; `added` has no old ones, `removed` no new ones."""

    reordered: bool = False
    """Whether it stands elsewhere among what was kept, and has not only another number."""

    @property
    def renumbered(self) -> bool:
        """Whether one passage stands at another number, whatever its words."""
        return len(self.old) == len(self.new) == 1 and self.old[0].id != self.new[0].id


def changes(old: Text, new: Text, given: Mapping[str, Collection[str]]) -> tuple[Change, ...]:
    """Return what became of all passages, in the order of the new text; what was removed stands where it would be.

    Args:
        given: id of an earlier passage -> ids of the later ones that it became, where the words alone mislead.
    """
    links = follow(
        [clause.words for clause in old.passages],
        [clause.words for clause in new.passages],
        {old.place(id): [new.place(each) for each in those] for id, those in given.items()},
    )
    settled = _in_order(links)
    found: list[tuple[int, Change]] = []
    after = 0
    for ours, theirs in _joined(links, len(old.passages), len(new.passages)):
        after = theirs[0] if theirs else after
        found.append((after, _change(old, new, ours, theirs, settled)))
    return tuple(change for _, change in sorted(found, key=lambda each: each[0]))


def _change(old: Text, new: Text, ours: list[int], theirs: list[int], settled: set[Link]) -> Change:
    before, after = tuple(old.passages[i] for i in ours), tuple(new.passages[j] for j in theirs)
    one = len(before) == len(after) == 1
    return Change(_kind(before, after), before, after, one and (ours[0], theirs[0]) not in settled)


def _kind(before: tuple[Clause, ...], after: tuple[Clause, ...]) -> Kind:
    if not before or not after:
        return "removed" if before else "added"
    if len(before) > 1:
        return "recast" if len(after) > 1 else "merged"
    if len(after) > 1:
        return "split"
    if before[0].words != after[0].words:
        return "reworded"
    return "same" if before[0].id == after[0].id else "moved"


def _joined(links: Iterable[Link], old: int, new: int) -> list[tuple[list[int], list[int]]]:
    """Return the passages that belong together, in the order of the earlier text, then what was added."""
    forth: dict[int, list[int]] = {}
    back: dict[int, list[int]] = {}
    for i, j in links:
        forth.setdefault(i, []).append(j)
        back.setdefault(j, []).append(i)
    found, seen = [], set()
    for start in range(old):
        if start in seen:
            continue
        ours, theirs, waiting = {start}, set[int](), [start]
        while waiting:
            for j in forth.get(waiting.pop(), ()):
                if j not in theirs:
                    theirs.add(j)
                    waiting += [i for i in back[j] if i not in ours]
                    ours.update(back[j])
        seen |= ours
        found.append((sorted(ours), sorted(theirs)))
    return found + [([], [j]) for j in range(new) if j not in back]


def _in_order(links: Iterable[Link]) -> set[Link]:
    """The most links that keep one order in both texts; the others were moved across them."""
    ends: list[int] = []
    chains: list[tuple[Link, int]] = []  # a link, and the one before it in its chain
    last: list[int] = []
    for i, j in sorted(links):
        at = bisect_left(ends, j)
        chains.append(((i, j), last[at - 1] if at else -1))
        if at == len(ends):
            ends.append(j)
            last.append(len(chains) - 1)
        else:
            ends[at], last[at] = j, len(chains) - 1
    kept, at = set(), last[-1] if last else -1
    while at >= 0:
        link, at = chains[at]
        kept.add(link)
    return kept
