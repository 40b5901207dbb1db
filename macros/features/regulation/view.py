"""The document in full, and what refers to each clause: roles, themes, checks."""

from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.numerals import chinese_number
from macros.core.regulation import Article, Chapter, Clause
from macros.core.roles import Role
from macros.core.themes import Theme
from macros.features.checklist.model import Check, checks_of


@dataclass(frozen=True)
class ClauseView:
    """A paragraph or an item, with linkable sentences."""

    clause: Clause
    number: str
    """（三） for an item, empty for a paragraph."""

    sentences: tuple[Clause, ...]
    """Empty if the clause is a single sentence."""

    roles: tuple[Role, ...]
    themes: tuple[Theme, ...]
    checks: tuple[tuple[Role, tuple[Check, ...]], ...]
    """(holder, questions on its checklist)."""


@dataclass(frozen=True)
class ArticleView:
    article: Article
    clause: Clause
    paragraphs: tuple[tuple[ClauseView, tuple[ClauseView, ...]], ...]
    """Each paragraph with its items."""


@dataclass(frozen=True)
class ChapterView:
    number: int
    label: str
    title: str
    articles: tuple[ArticleView, ...]


def chapter_view(handbook: Handbook, number: int) -> ChapterView:
    """Return chapter `number` (from 1).

    Raises:
        LookupError: there is no such chapter.
    """
    chapters = handbook.regulation.chapters
    if not 1 <= number <= len(chapters):
        raise LookupError(f"没有第{number}章，全文共{len(chapters)}章")
    chapter: Chapter = chapters[number - 1]
    articles = tuple(article_view(handbook, article) for article in chapter.articles)
    return ChapterView(number, f"第{chinese_number(number)}章", chapter.title, articles)


def article_view(handbook: Handbook, article: Article) -> ArticleView:
    paragraphs = tuple(
        (
            clause_view(handbook, handbook.clause(f"{article.id}-p{index}")),
            tuple(
                clause_view(
                    handbook, handbook.clause(f"{article.id}-{number}"), f"（{chinese_number(number)}）"
                )
                for number in range(1, len(paragraph.items) + 1)
            ),
        )
        for index, paragraph in enumerate(article.paragraphs, 1)
    )
    return ArticleView(article, handbook.clause(article.id), paragraphs)


def clause_view(handbook: Handbook, clause: Clause, number: str = "") -> ClauseView:
    """Collect what refers to the clause and its sentences."""
    parts = [clause, *(part for part in handbook.clauses.values() if part.parent == clause.id)]
    duties = [duty for part in parts for duty in handbook.duties_on(part)]
    roles = dict.fromkeys(duty.role for duty in duties if duty.role)
    named = dict.fromkeys(role.id for role in handbook.roles for part in parts if part.id in _naming(role))
    themes = dict.fromkeys(id for duty in duties for id in duty.themes)
    checks = {duty.role: checks_of(handbook, duty) for duty in duties if duty.role}
    return ClauseView(
        clause=clause,
        number=number,
        sentences=tuple(part for part in parts if part.kind == "sentence"),
        roles=tuple(handbook.role(id) for id in {**roles, **named}),
        themes=tuple(handbook.theme(id) for id in themes),
        checks=tuple((handbook.role(id), found) for id, found in checks.items() if found),
    )


def _naming(role: Role) -> set[str]:
    return {role.clause, *role.named_in}
