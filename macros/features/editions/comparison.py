"""An earlier edition beside the present one: what changed, which clause is which, and whom it concerns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.core.duties import Duty
from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.editions.changes import Change, changes
from macros.features.editions.model import Earlier
from macros.features.editions.reading import EDITIONS
from macros.features.editions.succession import Succession
from macros.features.editions.text import Text


@dataclass(frozen=True)
class Concern:
    """Whom a change concerns: the roles by either edition, as they are called now."""

    before: tuple[Role, ...]
    """Those that the earlier edition named; empty where nobody can say."""

    now: tuple[Role, ...]

    @property
    def roles(self) -> tuple[Role, ...]:
        return tuple(dict.fromkeys((*self.now, *self.before)))

    @property
    def passed_on(self) -> bool:
        """Whether others hold it now."""
        return bool(self.before and self.now) and {*self.before} != {*self.now}


class Comparison:
    def __init__(self, handbook: Handbook, edition: Earlier) -> None:
        self.handbook, self.edition = handbook, edition
        self.old, self.new = Text(edition.regulation), Text(handbook.regulation)
        self.changes = changes(self.old, self.new, edition.given)
        self.succession = Succession(self.old, self.new, self.changes)

    @cached_property
    def concerns(self) -> Mapping[Change, Concern]:
        """Whom each change concerns."""
        return {change: Concern(self._before(change), self._now(change)) for change in self.changes}

    @cached_property
    def by_role(self) -> Mapping[str, tuple[Change, ...]]:
        """Role id -> what changed for it, in the order of the text."""
        found: dict[str, list[Change]] = defaultdict(list)
        for change, concern in self.concerns.items():
            for role in concern.roles if change.kind != "same" else ():
                if not self._untouched(change, role, concern):
                    found[role.id].append(change)
        return {id: tuple(those) for id, those in found.items()}

    @cached_property
    def gone(self) -> tuple[Role, ...]:
        """The roles of the earlier edition that there are no more."""
        return tuple(role for role in self.edition.roles if role.id not in self._successors)

    def _now(self, change: Change) -> tuple[Role, ...]:
        held = _held(self._roles_now, self.new, change.new)
        return tuple(self.handbook.role(id) for id in sorted(held, key=self.handbook.order.__getitem__))

    def _before(self, change: Change) -> tuple[Role, ...]:
        """By its own duties; where these are not given, those at whose list an item stood."""
        if self.edition.has_roles:
            held = _held(self._roles_before, self.old, change.old)
            found = {self._successors[id] for id in held if id in self._successors}
        else:
            leads = (self.old.lead_of(passage) for passage in change.old)
            became = [id for lead in leads if lead for id in self.succession.became(lead.id)]
            found = {role.id for id in became for role in self.handbook.named_at(self.new.clauses[id])}
        return tuple(self.handbook.role(id) for id in sorted(found, key=self.handbook.order.__getitem__))

    def _untouched(self, change: Change, role: Role, concern: Concern) -> bool:
        """Whether only what a reworded passage says to others changed."""
        if change.kind != "reworded" or change.renumbered or role not in concern.now:
            return False
        if self.edition.has_roles and role not in concern.before:
            return False
        (before,), (after,) = change.old, change.new
        words = list(self._words_in(after, role))
        return bool(words) and all(each in before.words for each in words)

    def _words_in(self, passage: Clause, role: Role) -> Iterator[str]:
        """The words of a passage that are about a role."""
        for clause in (passage, *self.new.sentences(passage)):
            if role.clause == clause.id:
                yield role.term
            yield from (each.quote for each in role.responsibilities if each.clause == clause.id)
            for duty in self.handbook.duties_on(clause):
                if duty.role == role.id:
                    yield self.handbook.words_of(duty)

    @cached_property
    def _roles_now(self) -> Mapping[str, set[str]]:
        return _by_clause(self.handbook.roles, self.handbook.duties)

    @cached_property
    def _roles_before(self) -> Mapping[str, set[str]]:
        return _by_clause(self.edition.roles, self.edition.duties)

    @cached_property
    def _successors(self) -> Mapping[str, str]:
        """Id of a role of the earlier edition -> that of the present one of the same id, or else of the same name."""
        ids, terms = self.handbook.order, {role.term: role.id for role in self.handbook.roles}
        return {
            role.id: role.id if role.id in ids else terms[role.term]
            for role in self.edition.roles
            if role.id in ids or role.term in terms
        }


def _by_clause(roles: Iterable[Role], duties: Iterable[Duty]) -> dict[str, set[str]]:
    """Clause id -> the roles that it names, charges or gives a duty."""
    found: dict[str, set[str]] = defaultdict(set)
    for role in roles:
        for id in (role.clause, *(each.clause for each in role.responsibilities)):
            found[id].add(role.id)
    for duty in duties:
        if duty.role:
            found[duty.clause].add(duty.role)
    return found


def _held(roles: Mapping[str, set[str]], text: Text, passages: Iterable[Clause]) -> set[str]:
    """The roles that some passages name, charge or give a duty, they themselves, in a sentence or with others."""
    return {
        role
        for passage in passages
        for clause in (passage, *text.sentences(passage), *text.around(passage))
        for role in roles.get(clause.id, ())
    }


def comparisons(handbook: Handbook) -> tuple[Comparison, ...]:
    """Return the earlier editions beside the present one, the latest first; for `Handbook.once`."""
    return tuple(Comparison(handbook, edition) for edition in reversed(handbook.part(EDITIONS)))
