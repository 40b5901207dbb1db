"""Filters of an exam: the roles, themes and kinds in the bank."""

from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.roles import Level, Rank, Role
from macros.core.themes import Theme
from macros.core.tiers import by_level
from macros.features.questions.answer import PARTIAL
from macros.features.questions.bank import bank
from macros.features.questions.choice import KINDS
from macros.features.questions.forms import FORMS, MARKED
from macros.features.questions.model import QUESTION_KINDS
from macros.features.training.model import TRAINING_YML


@dataclass(frozen=True)
class ExamView:
    """Each list has only entries with questions."""

    levels: tuple[tuple[Level | None, tuple[Role, ...]], ...]
    """A level and its posts; last, those of no level."""

    ranks: tuple[tuple[Rank, tuple[Role, ...]], ...]
    """A rank and its posts, if several."""

    others: tuple[Role, ...]
    """Groups and bodies."""

    themes: tuple[Theme, ...]
    kinds: tuple[tuple[str, str], ...]
    """Id and name."""

    on_request: tuple[str, ...]
    """Names of kinds that are asked only where they are chosen."""

    forms: tuple[tuple[str, str], ...]
    """Id and name."""

    cases: int
    """How many there are."""

    marked: tuple[str, ...]
    """Ids of the forms that a page can mark."""

    tested: str
    """Who is tested, as a sentence; perhaps empty."""

    partial: str = PARTIAL
    """What several right options are worth, where some are missed."""

    shares: tuple[tuple[int, ...], ...] = ((4, 4, 2), (3, 5, 2), (2, 5, 3))
    """Parts of easy, medium and hard questions to choose from."""


def tested(handbook: Handbook) -> str:
    """Return for whom tests are, as a sentence; empty where `training.yml` does not say it."""
    use = handbook.part(TRAINING_YML).paper.use
    return f"{use}。" if use else ""


def mastery(handbook: Handbook) -> str:
    """Return what mark the course for learning platforms sets."""
    mark = handbook.part(TRAINING_YML).paper.mastery
    return "不设达标线" if mark is None else f"达标线为{mark}分"


def exam_view(handbook: Handbook) -> ExamView:
    """Return the options of the exam form, in data order."""
    questions = bank(handbook)
    roles = {role for question in questions for role in question.roles}
    themes = {theme for question in questions for theme in question.themes}
    kinds = {one.kind for one in questions}
    forms = {one.form for one in questions if not one.case}
    asked = [role for role in handbook.roles if role.id in roles]
    ranks = (
        (rank, tuple(role for role in handbook.posts_of_rank(rank.id) if role.id in roles))
        for rank in handbook.ranks
    )
    return ExamView(
        levels=by_level(handbook, (role for role in asked if role.kind == "post")),
        ranks=tuple((rank, posts) for rank, posts in ranks if len(posts) > 1),
        others=tuple(role for role in asked if role.kind != "post"),
        themes=tuple(theme for theme in handbook.themes if theme.id in themes),
        kinds=tuple((id, name) for id, name in QUESTION_KINDS.items() if id in kinds),
        on_request=tuple(name for id, name in QUESTION_KINDS.items() if id in kinds and not KINDS[id]),
        forms=tuple((id, name) for id, name in FORMS.items() if id in forms),
        cases=len({one.case for one in questions if one.case}),
        marked=MARKED,
        tested=tested(handbook),
    )
