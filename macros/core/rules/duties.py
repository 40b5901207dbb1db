"""A duty's id is its clause's, and its relations are quoted from its own words."""

from collections.abc import Iterator

from macros.core.duty_view import ALLOWS
from macros.core.handbook import Handbook
from macros.core.location import Finding, at

FILE = "duties.yml"


def check_duties(handbook: Handbook) -> Iterator[Finding]:
    """Yield wrong ids, marks that the words do not bear, and relations of nobody, to oneself, or of another theme."""
    yield from _inherited(handbook)
    for duty in handbook.duties:
        if duty.id.split("--")[0] != duty.clause:
            yield at(FILE, duty, "id"), f"职责的id应以条款“{duty.clause}”开头，现写作“{duty.id}”"
        words = handbook.words_of(duty)
        if duty.power and ALLOWS not in words + handbook.lead_of(handbook.clause(duty.clause)):
            yield at(FILE, duty, "power"), f"职责{duty.id}写了power，条文里没有“{ALLOWS}”：“{words}”"
        if duty.refers and handbook.clause(duty.refers.clause).id == duty.clause:
            yield at(FILE, duty.refers, "clause"), f"职责{duty.id}的refers写的是它自己所在的条款"
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


def _inherited(handbook: Handbook) -> Iterator[Finding]:
    """Whoever takes over duties takes over another's, and this one has some."""
    for role in handbook.roles:
        for each, duties in handbook.inherited_by(role):
            location = at("roles.yml", each, "from")
            if each.source == role.id:
                yield location, f"“{role.term}”的inherits写的是它自己"
            elif not duties:
                place = f"在{handbook.clause(each.only).label}里" if each.only else ""
                yield location, f"“{handbook.role(each.source).term}”{place}没有职责，不能写在inherits里"
