"""Subjects that the document's own words show: words that come back in many duties."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from macros.core.drafting.words import ADVERBS, EMPTY, MODAL, NOUNS_TOO, VERBS, any_of
from macros.core.themes import VAGUE

SHARE = 0.4
"""Of all duties; what stands in more of them tells none apart."""

SHORTEST, LONGEST = 2, 10
MOST = 12
"""Subjects of a handbook; more are no overview."""

FULLER = 0.6
"""Of the places of a word: a longer one that has so many of them says it better."""

ALIKE = 0.7
"""Of the places of two words: then they part the duties alike."""

_BETWEEN = "的和及与等并或者对在由向把将以其本该各有中"
_WITHIN = "(?<=[域围日期月时年季度周])内"
_FIGURES = "[0-9一二两三四五六七八九十百]+个?(?:工作日|日|天|周|小时|分钟|月|年|次|名)|全[国省市州区县乡镇]"
"""Times, numbers and areas: of every subject alike."""

_EDGE = frozenset("上下时后前外不被从到至所又也都就已未可能各第每是次级")
_DULL_TOO = ("可以", "本级", "上级", "下级", "各级", "分别", "各自", "按照", "依照", "根据", "依据")
_DULL_ENDS = ("工作", "情况", "问题", "事项")
_DULL = any_of(word for word in (*ADVERBS, *VERBS, *_DULL_TOO) if word not in NOUNS_TOO)


@dataclass(frozen=True)
class Subject:
    """A word of the document, and which duties hold it."""

    word: str
    places: frozenset[int]
    """Indexes of the duties."""


def subjects(texts: Sequence[str], names: Iterable[str] = ()) -> list[Subject]:
    """Return the words that part duties by what they are about, those that hold most first.

    A word begins one phrase and ends one, and stands in several texts; a subject adds texts that none before it
    holds.

    Args:
        texts: the words of each duty.
        names: what is no subject: the names of holders.
    """
    ruled_out = tuple(names)
    everywhere = [each.word for each in _words(texts, ()) if len(each.places) > SHARE * len(texts)]
    found = [
        each
        for each in _fullest(_words(texts, everywhere))
        if len(each.places) <= SHARE * len(texts) and not any(each.word in name for name in ruled_out)
    ]
    chosen: list[Subject] = []
    held: set[int] = set()
    while len(chosen) < MOST and (free := [each for each in found if not _kin(each, chosen)]):
        best = max(
            free,
            key=lambda each: (3 * len(each.places - held) + len(each.places), len(each.word), each.word),
        )
        chosen.append(best)
        held |= best.places
    return sorted(chosen, key=lambda each: (-len(each.places), min(each.places), each.word))


def _kin(one: Subject, others: Iterable[Subject]) -> bool:
    """Tell whether a subject says what another says, or parts the duties as it does."""
    return any(
        one.word in other.word
        or other.word in one.word
        or len(one.places & other.places) > ALIKE * len(one.places | other.places)
        for other in others
    )


def _fullest(words: list[Subject]) -> list[Subject]:
    """Leave out a word where a longer one has most of its places."""
    return [
        word
        for word in words
        if not any(
            word.word in other.word
            and word.word != other.word
            and len(other.places) >= FULLER * len(word.places)
            for other in words
        )
    ]


def _words(texts: Sequence[str], everywhere: Sequence[str]) -> list[Subject]:
    places: defaultdict[str, set[int]] = defaultdict(set)
    first: set[str] = set()
    last: set[str] = set()
    for place, text in enumerate(texts):
        for phrase in _phrases(text, everywhere):
            for start in range(len(phrase)):
                for end in range(start + SHORTEST, min(start + LONGEST, len(phrase)) + 1):
                    word = phrase[start:end]
                    places[word].add(place)
                    if start == 0:
                        first.add(word)
                    if end == len(phrase):
                        last.add(word)
    return [
        Subject(word, frozenset(place for place, text in enumerate(texts) if word in text))
        for word, where in places.items()
        if len(where) > 1 and word in first and word in last and _tells(word, everywhere)
    ]


def _phrases(text: str, everywhere: Sequence[str]) -> Iterator[str]:
    """Yield runs of words without verbs, adverbs and particles, and without what stands everywhere in front."""
    for phrase in re.split(f"[^\\u4e00-\\u9fff]+|{_FIGURES}|{_WITHIN}|[{_BETWEEN}]|{MODAL}|{_DULL}", text):
        if everywhere:
            phrase = re.sub(f"^{any_of(everywhere)}+", "", phrase)
        if len(phrase) >= SHORTEST:
            yield phrase


def _tells(word: str, everywhere: Sequence[str]) -> bool:
    if (
        word[0] in _EDGE
        or word[-1] in _EDGE
        or word.endswith(_DULL_ENDS)
        or any(each in word for each in VAGUE)
    ):
        return False
    rest = word
    for empty in sorted((*EMPTY, *everywhere), key=lambda each: (-len(each), each)):
        rest = rest.replace(empty, "")
    return len(rest) >= SHORTEST
