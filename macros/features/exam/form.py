"""A class exercise on paper: forms with the same questions in different orders, and their key."""

from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.notices import SECRECY
from macros.features.exam.length import shortage
from macros.features.questions.bank import on_screen
from macros.features.questions.basis import Basis, basis
from macros.features.questions.choice import Filters
from macros.features.questions.entailment.question import Question
from macros.features.questions.selection import PaperEntry, paper
from macros.features.training.model import TRAINING_YML

LETTERS = "ABCD"
SHORT = 14
"""Maximum length of options that are set two per line."""

PAPER_BLANKS = ("姓名", "单位", "得分")
PAPER_NOTE = f"每题只有一个正确选项。题目由编者依据条文整理，不属于文件内容，也不是考核标准。{SECRECY}"
KEY_NOTE = "供教师阅卷和讲评使用，请勿发给学员。答案依据条文，由编者整理。"
SHEET_NOTE = f"写明卷别；每题选一项，涂黑或者圈出字母；判断题只用A、B。{SECRECY}"


@dataclass(frozen=True)
class PaperItem:
    """A question of a form."""

    number: int
    question: Question
    options: tuple[tuple[str, str], ...]
    """(letter, words)."""

    answer: str
    """Letter of the right option."""

    @property
    def short(self) -> bool:
        """Whether its options are set two per line."""
        return all(len(text) <= SHORT for _, text in self.options)


@dataclass(frozen=True)
class PaperForm:
    letter: str
    items: tuple[PaperItem, ...]


@dataclass(frozen=True)
class KeyRow:
    """A question's number in each form, its answer, and the clauses and words that decide it."""

    items: tuple[PaperItem, ...]
    """One item per form."""

    right: str
    basis: Basis
    quote: str
    """The deciding words, verbatim."""


@dataclass(frozen=True)
class ExamPaper:
    id: str
    """The level that it covers; "": all."""

    scope: str
    seed: str
    short: str
    """Why it has fewer questions than it should; "": it has not."""

    forms: tuple[PaperForm, ...]
    key: tuple[KeyRow, ...]
    """In the first form's order."""

    @property
    def count(self) -> int:
        return len(self.key)

    @property
    def facts(self) -> str:
        """Its number, scope and length, in one line."""
        return "，".join(
            filter(None, (f"卷号{self.seed}", f"范围：{self.scope}", f"共{self.count}题", self.short))
        )


def paper_title(handbook: Handbook) -> str:
    return f"{handbook.edition.subject}测验试卷"


def paper_scopes(handbook: Handbook) -> tuple[tuple[str, str], ...]:
    """(id, name) of the prebuilt papers: all posts, then each level with posts."""
    levels = {post.level for post in handbook.posts}
    return (("", "全部岗位"), *((level.id, level.name) for level in handbook.levels if level.id in levels))


def exam_papers(handbook: Handbook) -> tuple[ExamPaper, ...]:
    """Return the prebuilt papers, in the order of `paper_scopes`."""
    return tuple(_exam_paper(handbook, id, name) for id, name in paper_scopes(handbook))


def _exam_paper(handbook: Handbook, id: str, scope: str) -> ExamPaper:
    settings, questions = handbook.part(TRAINING_YML).paper, on_screen(handbook)
    roles = tuple(post.id for post in handbook.posts if id and post.level == id)
    by_id = {question.id: question for question in questions}
    forms = tuple(
        PaperForm(
            letter,
            tuple(
                _item(number, by_id[entry.id], entry)
                for number, entry in enumerate(
                    paper(questions, settings.seed, settings.count, Filters(roles=roles), letter), 1
                )
            ),
        )
        for letter in settings.forms
    )
    short = shortage(len(forms[0].items), settings.count, questions, Filters(roles=roles))
    return ExamPaper(id, scope, settings.seed, short, forms, _key(handbook, forms))


def _item(number: int, question: Question, entry: PaperEntry) -> PaperItem:
    return PaperItem(
        number,
        question,
        tuple((LETTERS[number], question.options[index].text) for number, index in enumerate(entry.order)),
        LETTERS[entry.order.index(question.right_index)],
    )


def _key(handbook: Handbook, forms: tuple[PaperForm, ...]) -> tuple[KeyRow, ...]:
    by_id = [{item.question.id: item for item in form.items} for form in forms]
    return tuple(
        KeyRow(
            tuple(each[item.question.id] for each in by_id),
            item.question.right.text,
            basis(handbook, item.question),
            item.question.quote,
        )
        for item in forms[0].items
    )
