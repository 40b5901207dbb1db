"""The document in full, and what refers to each clause: roles, themes, checks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from macros.core.citing import Other, Piece, citing, pieces
from macros.core.handbook import Handbook
from macros.core.outline import Section, outline
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.core.themes import Theme
from macros.features.around.model import RelatedDocument, bearing_on
from macros.features.checklist.model import Check, checks_of


@dataclass(frozen=True)
class ClauseView:
    """A paragraph or an item, with linkable sentences."""

    clause: Clause
    sentences: tuple[Clause, ...]
    """Empty if the clause is a single sentence."""

    roles: tuple[Role, ...]
    themes: tuple[Theme, ...]
    checks: tuple[tuple[Role, tuple[Check, ...]], ...]
    """(holder, questions on its checklist)."""

    around: tuple[RelatedDocument, ...]
    """The documents outside that bear on it."""

    pieces: Mapping[str, tuple[Piece, ...]]
    """Of the clause and its sentences, by id: the words, cut at what they cite of other documents of the site."""

    cited: tuple[tuple[Other, Clause], ...] = ()
    """What other documents of the site cite it; at the first part of an article also what cites the article."""

    parts: tuple["ClauseView", ...] = ()
    """What an item that is more than one run of words consists of."""


@dataclass(frozen=True)
class ArticleView:
    clause: Clause
    parts: tuple[ClauseView, ...]
    """Its paragraphs and items, in order."""


@dataclass(frozen=True)
class SectionView:
    label: str
    """Of the headings above it: 第一编　第二章; empty without any."""

    title: str
    level: int
    """Of the headings of its articles."""

    articles: tuple[ArticleView, ...]


def section_view(handbook: Handbook, id: str = "") -> SectionView:
    """Return the articles below a heading, before any other; without an id, those before the first heading.

    Raises:
        LookupError: there is no such heading.
    """
    path: list[Section] = []
    for section in outline(handbook.regulation).walk():
        path = [*path[: section.depth + 1], section]
        if section.id == id:
            label = "　".join(each.label for each in path if each.heading)
            title = section.heading.title if section.heading else ""
            articles = tuple(
                article_view(handbook, handbook.clause(article.id)) for article in section.articles
            )
            return SectionView(label, title, 3 + section.depth, articles)
    raise LookupError(f"没有编号为“{id}”的编、章、节")


def article_view(handbook: Handbook, article: Clause) -> ArticleView:
    parts = [clause_view(handbook, part) for part in handbook.parts_of(article)]
    parts[0] = replace(parts[0], cited=(*citing(handbook, article), *parts[0].cited))
    return ArticleView(article, tuple(parts))


def clause_view(handbook: Handbook, clause: Clause) -> ClauseView:
    """Collect what refers to the clause and its sentences."""
    below = handbook.parts_of(clause)
    sentences = tuple(part for part in below if part.kind == "sentence")
    parts = (clause, *sentences)
    duties = [duty for part in parts for duty in handbook.duties_on(part)]
    roles = dict.fromkeys(duty.role for duty in duties if duty.role)
    named = dict.fromkeys(role.id for role in handbook.roles for part in parts if part.id in _naming(role))
    themes = dict.fromkeys(id for duty in duties for id in duty.themes)
    checks = {duty.role: checks_of(handbook, duty) for duty in duties if duty.role}
    return ClauseView(
        clause=clause,
        sentences=sentences,
        roles=tuple(handbook.role(id) for id in {**roles, **named}),
        themes=tuple(handbook.theme(id) for id in themes),
        checks=tuple((handbook.role(id), found) for id, found in checks.items() if found),
        around=bearing_on(handbook, {part.id for part in parts}),
        pieces={part.id: pieces(handbook, part.words) for part in parts},
        cited=tuple(found for part in parts for found in citing(handbook, part)),
        parts=tuple(clause_view(handbook, part) for part in below if part.kind != "sentence"),
    )


def _naming(role: Role) -> set[str]:
    return {role.clause, *role.named_in}
