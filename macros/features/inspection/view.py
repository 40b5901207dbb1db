"""An inspection: what its page shows and asks."""

import re
from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.notices import words_hash
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.inspection.model import INSPECTION_YML, InspectionItem, Inspector
from macros.features.office.model import OFFICE_YML, find_kind

NOT_APPLICABLE = "不适用"
VALUES = ("yes", "partly", "no", "na")
"""Stored values of the answers, in the form's order."""

PLACEHOLDERS = {"unit": "〔被检查单位〕", "date": "〔检查日期〕", "inspector": "〔检查单位〕"}
"""What the page itself fills in, and what stands where nothing was typed."""


@dataclass(frozen=True)
class ItemView:
    item: InspectionItem
    clause: Clause
    reference: str
    answers: tuple[tuple[str, str], ...]
    """(value, words)."""

    words_hash: str
    question_hash: str
    basis: tuple[Clause, ...]
    """The clauses that a finding may cite, its own first."""


@dataclass(frozen=True)
class InspectorView:
    inspector: Inspector
    role: Role
    clause: Clause
    kinds: tuple[str, ...]
    notes: tuple[str, ...]
    opinion_note: str
    items: tuple[ItemView, ...]


def inspector_views(handbook: Handbook) -> tuple[InspectorView, ...]:
    """Return each committee's form, in the order of the data."""
    return tuple(_inspector(handbook, each) for each in handbook.part(INSPECTION_YML).inspectors)


def reference(handbook: Handbook, clause: Clause) -> str:
    """How officials cite the clause: by paragraph or item, never by 句."""
    return (
        handbook.clause(clause.parent).label if clause.kind == "sentence" and clause.parent else clause.label
    )


def clauses_data(handbook: Handbook) -> dict[str, dict[str, str]]:
    """Clause id -> label, words and hash, of all clauses that findings may cite."""
    items = [item for view in inspector_views(handbook) for item in view.items]
    own = [clause for item in items for clause in item.basis]
    posts = [clause for groups in posts_data(handbook).values() for _, ids in groups for clause in ids]
    return {
        clause.id: {
            "label": reference(handbook, clause),
            "words": clause.words,
            "hash": words_hash(clause.words),
        }
        for clause in (*own, *map(handbook.clause, posts))
    }


def posts_data(handbook: Handbook) -> dict[str, list[tuple[str, list[str]]]]:
    """Name of a kind of unit -> [(post, clauses of its article)] at its level."""
    asked = {id for inspector in handbook.part(INSPECTION_YML).inspectors for id in inspector.kinds}
    return {
        kind.name: [(post.short, _post_clauses(handbook, post)) for post in handbook.posts_at(kind.level)]
        for kind in handbook.part(OFFICE_YML).kinds
        if kind.id in asked and kind.level
    }


def _inspector(handbook: Handbook, inspector: Inspector) -> InspectorView:
    return InspectorView(
        inspector,
        handbook.role(inspector.role),
        handbook.clause(inspector.clause),
        tuple(find_kind(handbook, id).name for id in inspector.kinds),
        tuple(words(handbook, note) for note in inspector.notes),
        words(handbook, inspector.opinion_note),
        tuple(_item(handbook, item) for item in inspector.items),
    )


def _item(handbook: Handbook, item: InspectionItem) -> ItemView:
    clause = handbook.clause(item.clause)
    return ItemView(
        item,
        clause,
        reference(handbook, clause),
        tuple(zip(VALUES, (*item.answers, NOT_APPLICABLE), strict=True)),
        words_hash(clause.words),
        words_hash(item.question),
        (clause, *(handbook.clause(id) for id in item.basis)),
    )


def _post_clauses(handbook: Handbook, post: Role) -> list[str]:
    article = handbook.article_of(handbook.clause(post.clause))
    return [clause.id for clause in handbook.parts_of(article)]


def words(handbook: Handbook, text: str) -> str:
    """Fill in placeholders from the data; those of the form stay in braces."""
    regulation = handbook.regulation
    known = {
        "regulation": regulation.title,
        "number": handbook.edition.cited,
        "subject": handbook.part(INSPECTION_YML).subject,
    }

    def value(found: re.Match[str]) -> str:
        name = found[1]
        if name in PLACEHOLDERS:
            return found[0]
        return known.get(name) or reference(handbook, handbook.clause(name))

    return re.sub(r"\{([^{}]+)\}", value, text)
