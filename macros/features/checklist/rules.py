"""Self-check questions cover their clauses, keep the limiters and add nothing."""

import re
from collections.abc import Iterator

from macros.core.duties import Duty
from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.core.rules.added_words import first_added_words
from macros.core.unedited import NAME
from macros.features.checklist.model import CHECKLIST_YML, Check, checks_of, is_asked

FILE = "checklist.yml"
PUNCTUATION = r"[\s，。；、：,;:]+"


def check_questions(handbook: Handbook) -> Iterator[Finding]:
    """Yield wrong ids, uncovered words of duties that have questions, all of them edited, and questions that add words."""
    yield from _ids(handbook)
    used: set[str] = set()
    waiting = {each.id.rpartition("-q")[0] for each in handbook.unedited if each.file == FILE}
    for duty in handbook.duties:
        checks = checks_of(handbook, duty)
        used.update(check.id for check in checks)
        if duty.clause not in waiting:
            yield from _covered(handbook, duty, checks)
    for check in handbook.part(CHECKLIST_YML):
        if check.id not in used:
            yield at(FILE, check), f"自查项{check.id}{_unused(handbook, check)}"
        for limiter in handbook.wording.limiters:
            if limiter in check.quote and limiter not in check.question:
                yield (
                    at(FILE, check, "question"),
                    f"自查项{check.id}漏了条文的限定语“{limiter}”",
                )
        words = handbook.clause(check.clause).words
        if added := first_added_words(check.question, words, handbook.wording.question_words):
            yield (
                at(FILE, check, "question"),
                f"自查项{check.id}用了条文以外的字，从这里起：“{added}”",
            )


def _ids(handbook: Handbook) -> Iterator[Finding]:
    """A question's id begins with its clause. Numbers need not run: answers are saved under ids, so that a new question
    between others takes a new number, and that of a deleted one is retired.
    """
    for check in handbook.part(CHECKLIST_YML):
        if check.id in handbook.wording.retired_checks:
            yield (
                at(FILE, check, "id"),
                f"自查项的id“{check.id}”属于已取消的题，不能再用，请换一个没有用过的序号",
            )
        if not re.fullmatch(re.escape(check.clause) + r"-q\d+", check.id):
            yield (
                at(FILE, check, "id"),
                f"自查项的id应为“{check.clause}-q”加序号，现写作“{check.id}”；序号不必连续，用过的不再改、不再用",
            )


def without_questions(handbook: Handbook) -> Iterator[str]:
    """Yield what an editor may still add: the duties of which no question asks."""
    for duty in handbook.duties:
        if is_asked(handbook, duty) and not checks_of(handbook, duty):
            yield f"职责{duty.id}（{duty.title}）没有自查项"


def _unused(handbook: Handbook, check: Check) -> str:
    """Say why no role answers a question."""
    held = [
        duty
        for duty in handbook.duties_on(handbook.clause(check.clause))
        if check.quote in handbook.words_of(duty)
    ]
    if any(duty.power for duty in held):
        return "所问的条文写的是“可以”（power），不设自查题"
    if any(duty.catch_all for duty in held):
        return "所问的是兜底的一项（catch_all），不设自查题"
    waiting = (each for each in handbook.unedited if each.id.partition("--")[0] == check.clause)
    if waits := next((each for each in waiting if each.file == "duties.yml"), None):
        return f"所问的职责还标着{NAME}（{waits}），请先核对那一项"
    return "不在任何岗位的职责之内"


def _covered(handbook: Handbook, duty: Duty, checks: tuple[Check, ...]) -> Iterator[Finding]:
    """The quotes of a duty's questions cover its words, except punctuation and connectors."""
    if not checks:
        return
    words = handbook.words_of(duty)
    left = list(words)
    for check in checks:
        start = words.index(check.quote)
        left[start : start + len(check.quote)] = " " * len(check.quote)
    for rest in re.split(PUNCTUATION, "".join(left)):
        if rest and rest not in handbook.wording.connectors:
            yield at(FILE, checks[-1]), f"职责{duty.id}的这几个字没有自查项问到：“{rest}”"
