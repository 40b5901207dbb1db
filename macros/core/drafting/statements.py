"""The words of a duty -> its statements, one for each verb, each with the words that limit it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from macros.core.drafting.conditions import goes_on, has_list, is_addition, is_condition, is_way, lead
from macros.core.drafting.cutting import ENDS, Piece, sentences
from macros.core.drafting.words import ADVERB, LEADING, MODAL, VERB, any_of

_OPENING = re.compile(f"(?:{MODAL}|可以|同时|并且|并|还|也)+")
"""What no question repeats: it asks whether a thing is done."""

_LATE_MODAL = re.compile(f"(?<=[前后时内])(?:{MODAL})")
_ONE = f"(?:{any_of(LEADING)})*{VERB}(?:健全|落实|解决|部署|研判|执行|配合)?"
_HEAD = re.compile(f"(?P<adverbs>{ADVERB}*)(?P<verbs>{_ONE}(?:(?:、|以及|和|并|及|与){_ONE})+)(?P<rest>.+)")
_BETWEEN = re.compile("、|以及|和|并|及|与")
_SECOND = re.compile(f"(?<!^)并(?={ADVERB}*{VERB})")
_ELSEWHERE = re.compile("其(?!他|中)|上述|前款|前项|该")


@dataclass(frozen=True)
class Statement:
    """One thing that is asked of somebody."""

    span: str
    """A run of the duty's words; the spans of all statements hold all words but the stops between them."""

    condition: str
    """On what occasion or in what way; it may stand in the span of an earlier statement."""

    words: str
    """What is asked, without the condition; of two verbs with one object, one and the object."""

    @property
    def stands_alone(self) -> bool:
        """Whether the span says what is asked and on which condition, and nothing that only makes sense elsewhere."""
        whole = f"{self.condition}，{self.words}" if self.condition else self.words
        return self.span == whole and not _ELSEWHERE.search(self.span)

    @property
    def question(self) -> str:
        """The statement as a question that is answered by yes or no."""
        if not self.condition:
            return f"是否{self.words}？"
        if is_way(self.condition):
            return f"是否{self.condition}，{self.words}？"
        return f"{self.condition}，是否{self.words}？"


class _Asked(NamedTuple):
    start: int
    end: int
    condition: str
    words: str


def statements(words: str, holders: Sequence[str] = ()) -> list[Statement]:
    """Cut the words of a duty.

    Args:
        holders: whom the words may name first: 水利部门; the name is in a span, and in nothing that is asked.
    """
    if has_list(words):
        whole = words.rstrip(ENDS)
        return [Statement(whole, "", whole)]
    found = [asked for sentence in sentences(words) for asked in _asked(sentence, holders)]
    return [Statement(_span(words, each), each.condition, each.words) for each in found]


def _asked(sentence: list[Piece], holders: Sequence[str]) -> list[_Asked]:
    found: list[_Asked] = []
    conditions: list[str] = []
    start: int | None = None
    for place, piece in enumerate(sentence):
        begin = piece.start if start is None else start
        skipped = lead(piece.text, holders)
        if opening := _OPENING.match(piece.text, skipped):
            skipped = opening.end()
        text = piece.text[skipped:]
        if place + 1 < len(sentence) and (not text or is_condition(text)):
            conditions += [text] if text else []
            start = begin
        elif found and start is None and is_addition(text):
            last = found.pop()
            found.append(
                last._replace(end=piece.end, words=f"{last.words}{sentence[place - 1].stop}{piece.text}")
            )
        else:
            start = None
            for end, asked in _verbs(text):
                end += piece.start + skipped
                found.append(_Asked(begin, end, "，".join(conditions), _LATE_MODAL.sub("", asked, count=1)))
                begin = end
            conditions = [each for each in conditions if goes_on(each)]
    return found


def _verbs(text: str) -> Iterator[tuple[int, str]]:
    """Yield where the words of each verb end, and the verb with its object."""
    if (head := _HEAD.fullmatch(text)) and (chain := _chain(_BETWEEN.split(head["verbs"]), head["rest"])):
        ends = [found.end() + head.start("verbs") for found in _BETWEEN.finditer(head["verbs"])]
        for end, verb in zip([*ends, len(text)], chain, strict=True):
            yield end, f"{head['adverbs']}{verb}{head['rest']}"
        return
    starts = [0, *(found.start() for found in _SECOND.finditer(text) if not _joins(text, found.start()))]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield end, _OPENING.sub("", text[start:end], count=1) if start else text[start:end]


def _joins(text: str, place: int) -> bool:
    """Tell whether what stands before 并 is a verb, which then shares an object: 建立并落实制度."""
    return bool(re.search(f"{VERB}$", text[:place])) and not re.search(f"{VERB}.+{VERB}$", text[:place])


def _chain(verbs: list[str], rest: str) -> list[str]:
    """Return the verbs that share an object, each whole; none where it is open what they share."""
    atoms = [re.findall(VERB, verb) for verb in verbs]
    if re.fullmatch(f"(?:{VERB})+", rest):
        return []
    if any(each[-1] in LEADING for each in atoms[:-1]) and atoms[-1][0] in LEADING and len(atoms[-1]) > 1:
        return []  # 协调、督促处理问题
    first = atoms[0]
    if first[0] in LEADING and len(first) > 1 and not any(each[0] in LEADING for each in atoms[1:]):
        return [verbs[0], *(first[0] + verb for verb in verbs[1:])]
    return verbs


def _span(words: str, asked: _Asked) -> str:
    """Return the run of words, with so much before it that it stands there first."""
    start = asked.start
    while words.index(words[start : asked.end]) != start:
        start -= 1
    return words[start : asked.end]
