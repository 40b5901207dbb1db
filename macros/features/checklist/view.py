"""A role's self-check list: its own duties, then shared ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from macros.core.duties import Duty
from macros.core.duty_view import DutyView, duty_views, inherited_heading
from macros.core.handbook import Handbook
from macros.core.notices import words_hash
from macros.core.roles import Role
from macros.features.checklist.model import Check, checks_of
from macros.features.editions.formerly import formerly

MOST_OTHERS = 30
"""Maximum number of other posts listed on a checklist."""


@dataclass(frozen=True)
class CheckedDuty(DutyView):
    """A duty with the questions about its words."""

    checks: tuple[Check, ...]


@dataclass(frozen=True)
class Checklist:
    role: Role
    groups: tuple[tuple[str, tuple[CheckedDuty, ...]], ...]
    """(heading, duties that have questions)."""

    count: int
    themes: tuple[tuple[str, str], ...]
    """(id, name) of the themes of its duties, in the order of the data."""

    all_themes: tuple[tuple[str, str], ...]
    """All themes, for the duties of posts added to the list."""

    others: tuple[tuple[str, str], ...]
    """(id, short name) of other posts that a person may hold too; at most `MOST_OTHERS`."""

    more_others: bool
    """Whether there are more posts than `others`."""


def checklist_view(handbook: Handbook, role: Role) -> Checklist:
    """Return the questions of a role, empty (count 0) without any."""
    groups = tuple(
        (name, views)
        for name, duties in held_duties(handbook, role)
        if (views := tuple(view for view in checked_duties(handbook, duties) if view.checks))
    )
    shown = [view for _, group in groups for view in group]
    held = {theme.id for view in shown for theme in view.themes}
    others = _near(handbook, role) if role.kind == "post" else ()
    return Checklist(
        role,
        groups,
        count=sum(len(view.checks) for view in shown),
        themes=tuple((theme.id, theme.name) for theme in handbook.themes if theme.id in held),
        all_themes=tuple((theme.id, theme.name) for theme in handbook.themes),
        others=tuple((other.id, other.short) for other in others if other.id != role.id),
        more_others=bool(others) and len(others) < len(handbook.posts),
    )


def held_duties(handbook: Handbook, role: Role) -> tuple[tuple[str, tuple[Duty, ...]], ...]:
    """The duties that a role answers for, as (heading, duties): its own, those that it takes over, shared ones."""
    return (
        ("本岗位职责" if role.kind == "post" else "职责", handbook.duties_of(role)),
        *((inherited_heading(handbook, each), duties) for each, duties in handbook.inherited_by(role)),
        (handbook.kinds.shared, handbook.collective_duties_of(role)),
    )


def _near(handbook: Handbook, post: Role) -> tuple[Role, ...]:
    """The post and its neighbours in the data, so that pages do not grow quadratically."""
    start = max(
        0, min(handbook.post_order[post.id] - MOST_OTHERS // 2, len(handbook.posts) - MOST_OTHERS - 1)
    )
    return handbook.posts[start : start + MOST_OTHERS + 1]


def checked_duties(handbook: Handbook, duties: Iterable[Duty]) -> tuple[CheckedDuty, ...]:
    """Return duty views, each with its questions."""
    return tuple(
        CheckedDuty(**vars(view), checks=checks_of(handbook, view.duty))
        for view in duty_views(handbook, duties)
    )


def all_checks_count(handbook: Handbook, role: Role) -> int:
    """Number of questions on the role's checklist, including its groups'."""
    duties = (duty for _, duties in held_duties(handbook, role) for duty in duties)
    return sum(len(checks_of(handbook, duty)) for duty in duties)


def holders(handbook: Handbook) -> tuple[Role, ...]:
    """The roles with a checklist, in data order."""
    return tuple(role for role in handbook.roles if all_checks_count(handbook, role))


def post_names(handbook: Handbook) -> dict[str, str]:
    """Post id -> its short name, for the posts that a page does not list."""
    return {post.id: post.short for post in handbook.posts}


def questions(handbook: Handbook) -> dict[str, list[dict[str, Any]]]:
    """Role id -> its duties with questions, as plain values for scripts."""
    return {
        role.id: [_plain(handbook, view) for _, group in found.groups for view in group]
        for role in handbook.roles
        if (found := checklist_view(handbook, role)).count
    }


def _plain(handbook: Handbook, view: CheckedDuty) -> dict[str, Any]:
    return {
        "clause": view.clause.id,
        "label": view.clause.label,
        "title": view.duty.title,
        "words": view.clause.words,
        "wordsHash": words_hash(view.clause.words),
        **({"formerly": former} if (former := formerly(handbook, view.clause)) else {}),
        "themes": [theme.id for theme in view.themes],
        "checks": [
            {
                "id": check.id,
                "question": check.question,
                "questionHash": words_hash(check.question),
                "answers": check.answers,
                "evidence": list(check.evidence),
            }
            for check in view.checks
        ],
    }
