"""A duty's id is its clause's, and its relations are quoted from its own words."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at

FILE = "duties.yml"


def check_duties(handbook: Handbook) -> Iterator[Finding]:
    """Yield wrong ids, and relations without a holder, to oneself, or of another theme."""
    for duty in handbook.duties:
        if duty.id.split("--")[0] != duty.clause:
            yield at(FILE, duty, "id"), f"职责的id应以条款“{duty.clause}”开头，现写作“{duty.id}”"
        if duty.relations and duty.role is None:
            yield at(FILE, duty, "relations"), f"职责{duty.id}没有写明主体，不能写relations"
            continue
        for relation in duty.relations:
            key = "to" if relation.to else "by"
            if duty.role in (relation.to, relation.by):
                yield at(FILE, relation, key), f"职责{duty.id}的{key}写的是承担者自己"
            for theme in relation.themes:
                if theme not in duty.themes:
                    yield at(FILE, relation, "themes"), f"职责{duty.id}没有归入主题“{theme}”"
