"""Who must do this? One post that the words bind, and three that they do not."""

from collections.abc import Iterator

from macros.core.roles import Role
from macros.features.questions.draw import seed_of
from macros.features.questions.entailment.curated import about, holder_options, quoted, themes_of
from macros.features.questions.entailment.question import Question
from macros.features.questions.material import BankMaterial, sample
from macros.features.questions.model import Point

LEAST_POSTS = 2
"""Minimum number of posts among the distractors: a post among three bodies would be obvious."""


def holder_questions(material: BankMaterial) -> Iterator[Question]:
    book = material.handbook
    counts: dict[str, int] = {}
    asked: set[str] = set()
    for post, point in material.post_points():
        counts[point.clause] = counts.get(point.clause, 0) + 1
        id = f"{point.clause}-holder-{counts[point.clause]}"
        wrong = _wrong(material, post, point, id)
        if wrong is None or any(point.quote in words for words in asked):
            continue
        asked.add(point.quote)
        clause = material.clause(point)
        yield Question(
            id,
            "holder",
            f"应当由谁{quoted(point.quote)}？",
            holder_options(book, point.quote, post, wrong),
            (clause.id,),
            point.quote,
            about(book, [post.id]),
            themes_of(book, clause, point.quote),
        )


def _wrong(material: BankMaterial, right: Role, point: Point, id: str) -> list[Role] | None:
    """Distractors: posts of the same level first, then of the same rank; None if too few."""
    free = [
        role
        for role in sample(material.handbook.roles, id)
        if role.kind in ("post", "body")
        and role.id != right.id
        and not material.truth.overlap(role, right)
        and material.free(role, point.quote)
    ]
    free.sort(
        key=lambda role: (
            role.kind != "post",
            role.level != right.level,
            role.rank != right.rank,
            seed_of(f"{id}/{role.id}"),
        )
    )
    posts = sum(role.kind == "post" for role in free)
    return free[:3] if posts >= LEAST_POSTS and len(free) >= 3 else None
