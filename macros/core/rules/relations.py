"""Who a duty says to act towards whom is what its own words say."""

from __future__ import annotations

from collections.abc import Iterator

from macros.core.duties import Duty, Relation
from macros.core.handbook import Handbook
from macros.core.location import Finding, at

FILE = "duties.yml"


def check_relations(handbook: Handbook) -> Iterator[Finding]:
    """Yield relations of nobody, to oneself, of a theme that is not the duty's, or not in its words."""
    for duty in handbook.duties:
        if duty.relations and duty.role is None:
            yield at(FILE, duty, "relations"), f"职责{duty.id}没有写明主体，不能写relations"
            continue
        for relation in duty.relations:
            yield from _quote(handbook, duty, relation)
            key = "to" if relation.to else "by"
            if duty.role in (relation.to, relation.by):
                yield at(FILE, relation, key), f"职责{duty.id}的{key}写的是承担者自己"
            for theme in relation.themes:
                if theme not in duty.themes:
                    yield at(FILE, relation, "themes"), f"职责{duty.id}没有归入主题“{theme}”"


def _quote(handbook: Handbook, duty: Duty, relation: Relation) -> Iterator[Finding]:
    """The quote lies inside the duty's words; or holds them, where they are part of a longer sentence."""
    clause, words, quote = handbook.clause(duty.clause), handbook.words_of(duty), relation.quote
    if quote not in clause.words or not (quote in words or words in quote):
        yield (
            at(FILE, relation, "quote"),
            f"quote与职责{duty.id}的文字不一致：引作“{quote}”，条文为“{words}”",
        )
