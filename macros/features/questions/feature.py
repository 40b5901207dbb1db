"""The question bank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.core.feature import Feature, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.features.questions.downloads import listings
from macros.features.questions.model import QUESTIONS_YML
from macros.features.questions.question_json import questions_data
from macros.features.questions.rules import check_answers


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    yield SiteScript("training/questions.js", "questions", questions_data(handbook))


FEATURE = Feature(
    name="questions",
    file=QUESTIONS_YML,
    rules=(check_answers,),
    downloads=listings,
    scripts=scripts,
    bundle="training",
)
