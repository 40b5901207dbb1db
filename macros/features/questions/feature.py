"""The question bank."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Command, Feature, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.features.questions.answer import LETTERS, answer_words, case_words, reasons
from macros.features.questions.bank import bank
from macros.features.questions.downloads import listings
from macros.features.questions.drafts import QUESTIONS_DRAFT
from macros.features.questions.forms import DIFFICULTIES, FORMS, OBJECTIVES
from macros.features.questions.measures import MEASURES
from macros.features.questions.model import QUESTION_KINDS, QUESTIONS_YML
from macros.features.questions.proof import check_written
from macros.features.questions.question_json import questions_data
from macros.features.questions.rules import check_answers


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    yield SiteScript("training/questions.js", "questions", questions_data(handbook))


def proof_lines(handbook: Handbook) -> Iterator[str]:
    """Each question as a proofreader wants it: form, kind, stem, options with the key or the answer, reasons, clauses."""
    case = ""
    for question in bank(handbook):
        if question.case and case != (case := question.case):
            yield f"{case_words(handbook, question)}\n"
        rated = [
            OBJECTIVES[question.objective or "understand"],
            DIFFICULTIES[question.difficulty or "medium"],
        ]
        yield f"［{FORMS[question.form]}，{QUESTION_KINDS[question.kind]}，{'，'.join(rated)}］{question.stem}"
        for letter, option in zip(LETTERS, question.options, strict=False):
            yield f"  {letter}. {option.text}{'  √' if option.right else ''}"
            if option.because:
                yield f"       {option.because}"
        if not question.options:
            yield f"  答：{answer_words(question)}"
            for reason in reasons(handbook, question, ()):
                yield f"       {reason}"
        yield f"  依据：{'、'.join(question.clauses)}  编号：{question.id}\n"


FEATURE = Feature(
    name="questions",
    file=QUESTIONS_YML,
    present=lambda handbook: bool(bank(handbook)),
    drafts=(QUESTIONS_DRAFT,),
    rules=(check_answers, check_written),
    downloads=listings,
    download_kinds=("question",),
    scripts=scripts,
    commands=(Command("bank", "列出题库，供通读校对", proof_lines),),
    measures=MEASURES,
    bundle="questions",
)
