"""The verbs of a duty: which words say what its holder does, as they stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from macros.features.matrix.phrase import BODY, OFTEN, SHORT, VERB, WHEN, Phrase, any_of, head, phrase_at
from macros.features.matrix.verb_list import ACTING, AFTER, LEADING, OTHERS, PIVOTS, STATES


class Span(NamedTuple):
    """A phrase of the words, and the part of them in which it stands."""

    start: int
    end: int
    until: int
    """Where the part ends: at the next phrase, or with its sentence."""


class _Found(NamedTuple):
    start: int
    end: int
    phrase: Phrase | None = None
    """None: a form of words that is quoted whole, or 可以 without its verb."""

    led: bool = False
    """A conjunction leads it, so that it is the holder's again."""


_STATE = re.compile(any_of(STATES))
_LEAD = re.compile("(?:并且|并|同时|且|以及|也|还|仍然?)")
_MODAL = re.compile(
    "应当|必须|可以|有权|不得|(?<![响相反适供对感效])应(?![急对答变援邀聘用力])|须(?!知)"
    "|(?<![主重需必紧只])要(?![求点素件害闻])"
)
_SAYING = ("可以", "有权", "不得")
"""Modal words that are quoted: without them a power or a ban would read as a duty."""

_CONDITION = re.compile("(?:的|时|后|期间|情形之一|情况下)$")
_COMMISSIONED = re.compile("受.{1,40}委托$")
_FILING = "(?:备案|批准|审批|审定|审查|同意)$"
_FILED = re.compile("报.{1,24}" + _FILING)
_FILED_WITH = re.compile("[将把].+?(报[^的、]{1,24}" + _FILING + ")")
_CHARGE = re.compile(
    f"(?<![不未])(?:(?:主要|具体|全面|统一)?负责(?!人|的)|协助|承担|主管(?!部门|人|机关)|{OFTEN}|{WHEN})"
)
_DURING = re.compile("[^在对向由]{1,8}?(?:内|期间)")
_OTHER = re.compile(any_of(OTHERS))


def verbs(words: str) -> tuple[Span, ...]:
    """Return the phrases of a duty's words that surely say what its holder does, in their order; () if none does.

    A phrase is the verb at the head of a part of a sentence, with the adverbs and other verbs that touch it: 认真落实,
    组织制定和落实, 协调、支持、配合. What another is made to do is not the holder's, and is left out; so is what may be
    either's, as after 督促部门建立制度，.
    """
    found = [span for sentence in _parts(words, 0, "[。；;]") for span in _of_sentence(*sentence)]
    after = (*(span.start for span in found[1:]), len(words))
    return tuple(
        span._replace(until=min(span.until, next_)) for span, next_ in zip(found, after, strict=False)
    )


def _parts(text: str, offset: int, marks: str) -> Iterator[tuple[str, int]]:
    """Yield (part, where it begins) of what stands between marks."""
    at = 0
    for mark in re.finditer(rf"{marks}|$", text):
        if mark.start() > at:
            yield text[at : mark.start()], offset + at
        at = mark.end()


def _of_sentence(sentence: str, offset: int) -> Iterator[Span]:
    is_others = False  # whether what follows may be what another does
    allowed: int | None = None  # where 可以 stands whose verb is still to come
    for part, at in _parts(sentence, offset, "[，,：:]"):
        for start, end, phrase, is_led in _of_part(part):
            if not phrase and part[start:end] in _SAYING:
                allowed = at + start
                continue
            if is_others and phrase and not is_led and not phrase.first.startswith(LEADING):
                break
            yield Span(at + start if allowed is None else allowed, at + end, offset + len(sentence))
            allowed = None
            if phrase:
                is_others = phrase.last in PIVOTS and _acts(part[phrase.end :])


def _of_part(part: str) -> Iterator[_Found]:
    """Yield what is found between two commas."""
    if _CONDITION.search(part) and not _COMMISSIONED.match(part):
        return
    lead = _LEAD.match(part)
    begin = lead.end() if lead and not phrase_at(part, 0) else 0
    first = _whole(part, begin) or _first(part, begin)
    if not first:
        return
    yield first._replace(led=bool(lead))
    if first.phrase:
        yield from _more(part, first.phrase)


def _whole(part: str, begin: int) -> _Found | None:
    """A form of words that says something only as a whole: 受某某委托, 报某某备案."""
    if _COMMISSIONED.match(part, begin) or _FILED.match(part, begin):
        return _Found(begin, len(part))
    filed = _FILED_WITH.search(part, begin)
    return _Found(*filed.span(1)) if filed else None


def _first(part: str, begin: int) -> _Found | None:
    """The first verb; where a modal word stands, it comes after that."""
    phrase = phrase_at(part, begin)
    modal = _MODAL.search(part, begin)
    if modal and (not phrase or phrase.first in ACTING or BODY.search(part, phrase.end, modal.start())):
        phrase = head(part, modal.end())
        if modal[0] == "不得" and len(part) - modal.start() <= 2 * SHORT:
            return _Found(modal.start(), len(part))
        if modal[0] in _SAYING:
            return _Found(modal.start(), phrase.end if phrase else modal.end(), phrase)
    phrase = phrase or head(part, begin) or _charged(part, begin)
    return _Found(phrase.start, phrase.end, phrase) if phrase else None


def _more(part: str, phrase: Phrase) -> Iterator[_Found]:
    """Further verbs of the holder in the same part: 审查方案并督促实施, 坚持将甲与乙同时部署."""
    rest = part[phrase.end :]
    if (
        phrase.last in ("坚持", "负责")
        and rest.startswith((*AFTER, "在"))
        and (more := head(part, phrase.end))
    ):
        yield _Found(more.start, more.end, more, led=True)
        return
    if phrase.last in (*PIVOTS, "组织", "协助", "会同") and _acts(rest):
        return
    end = phrase.end
    for mark in re.finditer("并|、|或者", part[end:]):
        at = phrase.end + mark.end()
        more = phrase_at(part, at)
        if more and at >= end and _goes_on(part, mark[0], more):
            yield _Found(more.start, more.end, more, led=True)
            end = more.end


def _goes_on(part: str, mark: str, more: Phrase) -> bool:
    """Tell whether a verb within a part is the holder's again, and no noun's part."""
    if _STATE.match(part, more.end) or _CONDITION.search(part):
        return False
    return mark == "并" or (more.first not in ACTING and "的" not in part[more.end :])


def _acts(text: str) -> bool:
    """Tell whether words after a verb name another and what that one does."""
    return any(VERB.search(text, other.end()) for other in _OTHER.finditer(text))


def _charged(part: str, at: int) -> Phrase | None:
    """The verb after a subject that no modal word ends: 某某主要负责协调."""
    for found in _CHARGE.finditer(part, at):
        if BODY.search(part, found.end()):
            continue  # 负责某事的部门
        if phrase := head(part, found.start()):
            return phrase
    within = _DURING.match(part, at)
    return head(part, within.end()) if within else None
