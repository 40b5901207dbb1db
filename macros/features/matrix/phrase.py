"""A verb with its adverbs and the verbs that touch it, as it stands at a place of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from macros.features.matrix.verb_list import (
    ACTING,
    ACTORS,
    AFTER,
    COMPOUND,
    EMPTY,
    GOVERNING,
    HOW,
    MEANS,
    NOUNS,
    PLAIN,
    TELLING,
    TOWARDS,
    UNTIL,
)


class Phrase(NamedTuple):
    start: int
    end: int
    first: str
    """Its first verb."""

    last: str


def any_of(words: Iterable[str]) -> str:
    """An expression for any of some words, the longest first."""
    return "|".join(sorted(set(words), key=lambda word: (-len(word), word)))


RULE = "(?:按照?|依照|根据)(?:有关|相关)?(?:工作)?(?:规定|要求|需要|各自职责|职责分工)"
"""A short limiter, quoted with its verb: 按照有关规定组织."""

_FIGURE = r"[\d一二三四五六七八九十]"
WHEN = rf"每?[年季月周日]?度?{_FIGURE}*月?{_FIGURE}+(?:个工作日|个?小时|分钟|日|天|个?月)?底?(?:前|以?内)|每?[年月季]度?底前"
"""A time before a verb: 每月5日前, 七个工作日内."""

OFTEN = "每(?:半年|个?季度|年|月|周|日|天)(?:至少|不少于[一二两三四五六]次)?"

VERB = re.compile(any_of([*GOVERNING, *COMPOUND, *ACTING, *PLAIN]))
_HOW = re.compile(rf"(?:{WHEN}|{OFTEN}|{any_of(HOW)}|{RULE})[、地]?")
_NOUN = re.compile(rf"{any_of(NOUNS)}|责任(?=[制人书、和的]|主体|追究|落实|体系|清单|情况|$)")
_JOIN = re.compile("、|和|并|以及|及|或者|或|与")
_ACT = re.compile(any_of(ACTING))
_WITH = re.compile("按照?|依照|根据")
_MEANS = re.compile("(?:方式|形式|手段|途径)$")
_PERSON = re.compile("人(?![员民大事力])|者")
_SAID_OF = ("的", "情况", "结果", "过程")
"""After a verb they make it say of which kind a noun is."""

_TIMES = re.compile("(?:[一二两三四五六]次)?")
BODY = re.compile("的(?:部门|机构|机关|单位|人员)")
"""Verbs before it say which body is meant: 负责某事的部门."""

SHORT = 12
"""Most characters of an object that goes with a verb which says nothing by itself."""


def head(part: str, at: int) -> Phrase | None:
    """The verb at the head of words, also after what a preposition opens."""
    if phrase := phrase_at(part, at):
        return phrase
    how = _HOW.match(part, at)
    while how:
        at, how = how.end(), _HOW.match(part, how.end())
    for preposition, follow in AFTER.items():
        if part.startswith(preposition, at):
            if phrase := _opened(part, preposition, at + len(preposition) + 1, follow):
                return phrase
            return None
    for preposition, ends in UNTIL.items():
        if part.startswith(preposition, at):
            for place in range(at + len(preposition) + 1, len(part)):
                if part[:place].endswith(ends) and (phrase := head(part, place)):
                    return phrase
            return None
    return None


def _opened(part: str, preposition: str, at: int, follow: tuple[str, ...]) -> Phrase | None:
    """The verb that a preposition's object is followed by; of what may come after 对, the last."""
    found = [
        (place, phrase)
        for place in range(at, len(part))
        if part[place - 1] not in "不未"
        and not BODY.search(part, place)
        and (phrase := phrase_at(part, place))
    ]
    fit = [phrase for _, phrase in found if phrase.first in follow]
    if fit:
        end = max(phrase.end for phrase in fit)
        return next(phrase for phrase in fit if phrase.end == end) if preposition == "对" else fit[0]
    return next((phrase for place, phrase in found if _ends(part, preposition, place, phrase)), None)


def _ends(part: str, preposition: str, place: int, phrase: Phrase) -> bool:
    """Tell whether verbs end what 把 or 对 opens though any might: 把甲与乙同时部署, 对管网巡查一次."""
    if preposition in "将把":
        return part.startswith("同时", place)
    if part[place - 1] == "的":
        return False
    return preposition == "对" and phrase.first in ACTING and bool(_TIMES.fullmatch(part, phrase.end))


def phrase_at(part: str, at: int) -> Phrase | None:
    """Adverbs and verbs that stand at a place."""
    for begin in reversed(_places(part, at)):
        first = _verb(part, begin)
        if first:
            end, last = _chain(part, first)
            if last in EMPTY:
                end = len(part) if len(part) - end <= SHORT else end
            return Phrase(at, end, first[0], last)
    return None


def _places(part: str, at: int) -> list[int]:
    """Where a verb may begin: at once, or after one, two … adverbs."""
    found = [at]
    while how := _HOW.match(part, found[-1]):
        found.append(how.end())
    return found


def _verb(part: str, at: int) -> re.Match[str] | None:
    """The verb at a place, unless it is part of a noun."""
    found = VERB.match(part, at)
    if not found:
        return None
    after = found.end()
    told = found[0] in TELLING and part.startswith("情况", after)
    noun = _NOUN.match(part, after) if found[0] in (*ACTING, "组织") and not told else None
    if noun and not (found[0] in TOWARDS and noun[0] in ACTORS):
        return None
    if (found[0] == "严格" and _WITH.match(part, after)) or (found[0] in MEANS and _MEANS.search(part)):
        return None
    is_noun = _PERSON.match(part, after) or (part.startswith(_SAID_OF, after) and not told)
    return None if is_noun else found


def _chain(part: str, first: re.Match[str]) -> tuple[int, str]:
    """Return where the verbs end that follow one another, and the last of them."""
    end, last = first.end(), first[0]
    while True:
        following = _verb(part, end) if last in GOVERNING else None
        if (
            last in ("开展", "进行")
            and following
            and _ACT.fullmatch(following[0])
            and _ACT.match(part, following.end())
        ):
            following = None  # 开展指挥救援: two that are the object together
        if not following and (join := _JOIN.match(part, end)):
            following = next(
                (verb for place in reversed(_places(part, join.end())) if (verb := _verb(part, place))), None
            )
        if not following:
            return end, last
        end, last = following.end(), following[0]
