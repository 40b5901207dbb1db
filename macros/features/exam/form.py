"""A class exercise on paper: forms with the same questions in different orders, and their key."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.notices import SECRECY
from macros.features.exam.length import shortage
from macros.features.exam.sections import MARKS, marks_of, parted, rule, step_of, title
from macros.features.questions.answer import (
    COMPARED,
    answer_letters,
    answer_words,
    case_words,
    lettered,
)
from macros.features.questions.bank import bank
from macros.features.questions.basis import Basis, basis
from macros.features.questions.choice import Filters
from macros.features.questions.entailment.curated import FALSE, TRUE, quoted
from macros.features.questions.entailment.question import Question
from macros.features.questions.forms import FORMS
from macros.features.questions.selection import PaperEntry, paper
from macros.features.questions.written import WHOLE
from macros.features.training.model import TRAINING_YML

SHORT = 14
"""Maximum length of options that are set two per line."""

PAPER_BLANKS = ("姓名", "单位", "得分")
PAPER_NOTE = f"题目由编者依据条文整理，不属于文件内容，也不是考核标准；分值由编者拟定，可以修改。{SECRECY}"
KEY_NOTE = f"供教师阅卷和讲评使用，请勿发给学员。答案依据条文，由编者整理。{COMPARED}"
SHEET_NOTE = f"写明卷别；选择题、判断题涂黑或者圈出字母。{SECRECY}"

IN_WORDS = "见下"
"""Stands among the letters of a key where the answer is in words."""


BY_POINTS = "按要点给分"
"""Is right of an essay."""


@dataclass(frozen=True)
class PaperItem:
    """A question of a form."""

    number: int
    question: Question
    options: tuple[tuple[str, str], ...]
    """(letter, words)."""

    answer: str
    """Letters of the right options, or their right order; what is written in the brackets; or that it is in words."""

    ask: str = ""
    """How it is answered and what it is worth, where its part does not say so."""

    lead: str = ""
    """The case, before its first question."""

    @property
    def short(self) -> bool:
        """Whether its options are set two per line."""
        return all(len(text) <= SHORT for _, text in self.options)


@dataclass(frozen=True)
class PaperPart:
    """The questions of one form, numbered through the paper."""

    title: str
    rule: str
    items: tuple[PaperItem, ...]


@dataclass(frozen=True)
class PaperForm:
    letter: str
    parts: tuple[PaperPart, ...]

    @property
    def items(self) -> tuple[PaperItem, ...]:
        return tuple(item for part in self.parts for item in part.items)


@dataclass(frozen=True)
class KeyRow:
    """A question's number in each form, its answer, and the clauses and words that decide it."""

    items: tuple[PaperItem, ...]
    """One item per form."""

    right: str
    basis: Basis
    quote: str
    """The deciding words, verbatim."""

    why: tuple[str, ...]
    """The reasons of the options in words, or the points of an essay with their marks."""


@dataclass(frozen=True)
class ExamPaper:
    id: str
    """The level that it covers; "": all."""

    scope: str
    seed: str
    forms: tuple[PaperForm, ...]
    key: tuple[KeyRow, ...]
    """In the first form's order."""

    short: str = ""
    """Why it has fewer questions than it should; "": it has not."""

    @property
    def count(self) -> int:
        return len(self.key)

    @property
    def marks(self) -> int:
        return marks_of([item.question for item in self.forms[0].items])

    @property
    def facts(self) -> str:
        """Its number, scope, length and marks, in one line, and why it is shorter than it should be."""
        length = f"共{self.count}题，满分{self.marks}分"
        return "，".join(filter(None, (f"卷号{self.seed}", f"范围：{self.scope}", length, self.short)))


def makes_papers(handbook: Handbook) -> bool:
    """Whether the bank has the questions of a paper."""
    return len(bank(handbook)) >= handbook.part(TRAINING_YML).paper.count


def paper_title(handbook: Handbook) -> str:
    return f"{handbook.edition.subject}测验试卷"


def paper_scopes(handbook: Handbook) -> tuple[tuple[str, str], ...]:
    """(id, name) of the prebuilt papers: all posts, then each level with posts."""
    levels = (level for level in handbook.levels if handbook.posts_at(level.id))
    return (("", "全部岗位"), *((level.id, level.name) for level in levels))


def exam_papers(handbook: Handbook) -> tuple[ExamPaper, ...]:
    """Return the prebuilt papers, in the order of `paper_scopes`."""
    return tuple(_exam_paper(handbook, id, name) for id, name in paper_scopes(handbook))


def _exam_paper(handbook: Handbook, id: str, scope: str) -> ExamPaper:
    settings, questions = handbook.part(TRAINING_YML).paper, bank(handbook)
    roles = tuple(post.id for post in handbook.posts_at(id))
    forms = tuple(
        paper_form(
            handbook, letter, paper(questions, settings.seed, settings.count, Filters(roles=roles), letter)
        )
        for letter in settings.forms
    )
    short = shortage(len(forms[0].items), settings.count, questions, Filters(roles=roles))
    return ExamPaper(id, scope, settings.seed, forms, paper_key(handbook, forms), short)


def paper_form(handbook: Handbook, letter: str, entries: Sequence[PaperEntry]) -> PaperForm:
    """Return a form of the drawn questions: by part, numbered."""
    by_id = {question.id: question for question in bank(handbook)}
    orders = {entry.id: entry.order for entry in entries}
    parts, number = [], 0
    for place, (part, questions) in enumerate(parted([by_id[entry.id] for entry in entries]), 1):
        items = [_item(handbook, number + n, one, orders[one.id]) for n, one in enumerate(questions, 1)]
        parts.append(PaperPart(title(place, part), rule(part, questions), tuple(items)))
        number += len(questions)
    return PaperForm(letter, tuple(parts))


def _item(handbook: Handbook, number: int, question: Question, order: Sequence[int]) -> PaperItem:
    ask = f"（{FORMS[question.form]}，{MARKS[question.form]}分）" if question.case else ""
    lead = case_words(handbook, question) if question.case and step_of(question) == 1 else ""
    return PaperItem(number, question, lettered(question, order), _answer(question, order), ask, lead)


def _answer(question: Question, order: Sequence[int]) -> str:
    if question.form == "correction":
        return FALSE if question.wrong else TRUE
    return answer_letters(question, order) or IN_WORDS


def paper_key(handbook: Handbook, forms: tuple[PaperForm, ...]) -> tuple[KeyRow, ...]:
    """Return the key of forms of the same questions, in the first form's order."""
    by_id = [{item.question.id: item for item in form.items} for form in forms]
    return tuple(
        KeyRow(
            tuple(each[item.question.id] for each in by_id),
            BY_POINTS if item.question.points else answer_words(item.question),
            basis(handbook, item.question),
            item.question.quote,
            tuple(_why(handbook, item.question)),
        )
        for item in forms[0].items
    )


def _why(handbook: Handbook, question: Question) -> Iterator[str]:
    for option in question.options:
        if option.because:
            yield f"{quoted(option.text)}：{option.because}"
    if question.because:
        yield question.because
    for point in question.points:
        marks = MARKS[question.form] * point.share // WHOLE
        yield f"{point.text}（{marks}分）：{handbook.clause(point.clause).label}{quoted(point.quote)}。"
