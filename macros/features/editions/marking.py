"""The characters that differ between passages and what they became."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from macros.features.compare.alignment import AlignedRun, differences

Pieces = tuple[tuple[str, bool], ...]
"""Runs of a passage's words, and whether each stands on its side alone."""

MOST = 250_000
"""Of two longer texts (product of their lengths), parts between marks are compared first, then characters in these."""


def marked(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[Pieces, ...], tuple[Pieces, ...]]:
    """Return the words of each passage as pieces; joined, they restore it.

    Several passages of a side are compared as the one text that they make.
    """
    runs = list(_runs("".join(old), "".join(new)))
    return (
        _cut([(run.own, run.differs) for run in runs], old),
        _cut([(run.other, run.differs) for run in runs], new),
    )


def _runs(old: str, new: str) -> Iterator[AlignedRun]:
    if len(old) * len(new) <= MOST:
        yield from differences(old, new)
        return
    ours, theirs = (re.findall("[^，。；：]+[，。；：]?|[，。；：]", text) for text in (old, new))
    for kind, i, end, j, stop in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        before, after = "".join(ours[i:end]), "".join(theirs[j:stop])
        if kind == "replace" and len(before) * len(after) <= MOST:
            yield from differences(before, after)
        else:
            yield AlignedRun(before, after)


def _cut(runs: list[tuple[str, bool]], texts: Sequence[str]) -> tuple[Pieces, ...]:
    """Deal runs out to the texts that they make together."""
    found: list[Pieces] = []
    waiting = [run for run in reversed(runs) if run[0]]
    for text in texts:
        own: list[tuple[str, bool]] = []
        room = len(text)
        while room:
            words, differs = waiting.pop()
            if len(words) > room:
                waiting.append((words[room:], differs))
                words = words[:room]
            room -= len(words)
            own.append((words, differs))
        found.append(tuple(own))
    return tuple(found)
