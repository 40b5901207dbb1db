"""The question bank."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Command, Feature, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from macros.features.questions.downloads import listings
from macros.features.questions.model import QUESTION_KINDS, QUESTIONS_YML
from macros.features.questions.proof import check_written
from macros.features.questions.question_json import questions_data
from macros.features.questions.rules import check_answers


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    yield SiteScript("training/questions.js", "questions", questions_data(handbook))


def proof_lines(handbook: Handbook) -> Iterator[str]:
    """Each question as a proofreader wants it: kind, stem, options with the key, clauses."""
    for question in bank(handbook):
        yield f"［{QUESTION_KINDS[question.kind]}］{question.stem}"
        for letter, option in zip("ABCD", question.options, strict=False):
            yield f"  {letter}. {option.text}{'  √' if option.right else ''}"
            if option.because:
                yield f"       {option.because}"
        yield f"  依据：{'、'.join(question.clauses)}  编号：{question.id}\n"


FEATURE = Feature(
    name="questions",
    file=QUESTIONS_YML,
    rules=(check_answers, check_written),
    downloads=listings,
    scripts=scripts,
    commands=(Command("bank", "列出题库，供通读校对", proof_lines),),
    bundle="questions",
)
