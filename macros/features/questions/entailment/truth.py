"""Which words bind whom: what a role must do, and what the text demonstrably does not require of it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.core.duties import Duty
from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.questions.entailment.similarity import (
    KIN_FIRM,
    NEAR_SHARE,
    TWIN_SHARE,
    Similarity,
    segments,
    similarity_by,
)
from macros.features.questions.model import QUESTIONS_YML

PAUSES = "，；。、："
"""Boundaries of statements."""


@dataclass(frozen=True)
class Bound:
    """Words that bind a role, alone or with others."""

    clause: Clause
    words: str


@dataclass(frozen=True)
class Truth:
    """Decides whether the regulation binds a role to a statement, or surely does not."""

    handbook: Handbook

    @cached_property
    def similarity(self) -> Similarity:
        return similarity_by(self.handbook.part(QUESTIONS_YML))

    def basis(self, role: Role, words: str) -> Bound | None:
        """Return the clause that binds the role, its group or its unit to exactly these words.

        They must be a whole statement there: 发生生产安全事故时 without its 分管行业领域 loses a limiter.
        """
        return next(self.bases(role, words), None)

    def bases(self, role: Role, words: str) -> Iterator[Bound]:
        """Yield every such clause: the role's own, its groups', its unit's."""
        return (bound for bound in self._certain(role) if self._states(bound.words, words))

    def silence(self, role: Role) -> Clause:
        """Return the article to cite where something does not bind the role: the one that names it."""
        named = self.handbook.clause(role.clause)
        return self.handbook.article_of(named)

    def _states(self, clause: str, words: str) -> bool:
        """Tell whether the words are a whole statement of the clause."""
        for found in re.finditer(re.escape(words), clause):
            before, after = clause[: found.start()], clause[found.end() :]
            starts = not before or before[-1] in PAUSES or self._ends_in_lead(before)
            if starts and (not after or after[0] in PAUSES):
                return True
        return False

    def _ends_in_lead(self, words: str) -> bool:
        return any(words[-length:] in leads for length, leads in self._leads.items())

    @cached_property
    def _leads(self) -> dict[int, set[str]]:
        """What may precede a statement: connectives and terms of roles, by length."""
        leads: dict[int, set[str]] = {}
        for words in (*self.handbook.wording.connectors, *(role.term for role in self.handbook.roles)):
            leads.setdefault(len(words), set()).add(words)
        return leads

    def objection(self, role: Role, words: str) -> str | None:
        """Return why the words might bind the role; None: they surely do not.

        Compares every statement that could bind it: its own article, its groups, its unit, its committee, duties
        without a subject, and the definition. The same subject matter at any level, or similar words, may bind.
        """
        if not self.similarity.matters(words):
            return f"“{words}”没有写到任何一类事（matters），无法判断"
        if role.kind == "group" and not self.handbook.duties_of(role):
            return f"条文没有为“{role.term}”写明职责，不能断定“{words}”与其无关"
        for bound in self._possible(role):
            for piece in segments(bound.words):
                if common := self.similarity.matters(words) & self.similarity.matters(piece):
                    same = "、".join(sorted(common))
                    return f"{bound.clause.label}也对“{role.term}”写有“{piece}”（同属{same}）"
                if self.similarity.cover(words, piece) >= NEAR_SHARE:
                    return f"{bound.clause.label}也对“{role.term}”写有相近的“{piece}”"
            if self.similarity.cover(words, bound.words) >= NEAR_SHARE:
                return f"{bound.clause.label}的内容包含了“{words}”的大部分"
        return None

    def twin(self, role: Role, words: str, firm: bool) -> str | None:
        """Return why one may take the words for some that stand under the role's name; None: they do not stand there.

        Weaker than `objection`, which denies that the role is bound at all: only near words count, and the same
        subject matter where half of the words are near too. `firm` asks for more distance, where the answer says
        that the words do not stand there; where one of four options does, that one is the better answer anyway.
        """
        if not self.similarity.matters(words):
            return f"“{words}”没有写到任何一类事（matters），无法判断"
        own = self.handbook.clause(role.clause).article
        its = {bound.clause.id for bound in self._certain(role)}
        everyone = self.handbook.definition.clause if self.handbook.definition else ""
        far = NEAR_SHARE if firm else TWIN_SHARE
        for bound in self._possible(role):
            here = bound.clause.article == own or bound.clause.id in its
            kin = KIN_FIRM if firm or bound.clause.id == everyone else NEAR_SHARE
            for piece in segments(bound.words):
                near = self.similarity.cover(words, piece)
                common = self.similarity.matters(words) & self.similarity.matters(piece)
                if near < far and common and (here or bound.clause.id == everyone):
                    close = max(near, self.similarity.cover(piece, words)) >= kin
                    near = far if close or self.similarity.grouped(words, piece) else near
                if near >= far:
                    return f"{bound.clause.label}对“{role.term}”写有相近的“{piece}”"
        return None

    def _certain(self, role: Role) -> tuple[Bound, ...]:
        return _kept(self._certain_of, role.id, lambda: self._find_certain(role))

    def _possible(self, role: Role) -> tuple[Bound, ...]:
        return _kept(self._possible_of, role.id, lambda: self._find_possible(role))

    def _find_certain(self, role: Role) -> Iterator[Bound]:
        book = self.handbook
        for responsibility in role.responsibilities:
            yield Bound(book.clause(responsibility.clause), responsibility.quote)
        shared = book.duties_of(book.role(role.unit)) if role.unit else ()
        taken = (duty for _, duties in book.inherited_by(role) for duty in duties)
        for duty in (*book.duties_of(role), *book.collective_duties_of(role), *taken, *shared):
            if duty.asked:  # what the document leaves open binds to nothing that a question could name
                yield self._bound(duty)

    def _find_possible(self, role: Role) -> Iterator[Bound]:
        """Everything that might bind the role, erring on the side of too much."""
        for other in self._with(role):
            yield Bound(self.handbook.clause(other.clause), self.handbook.clause(other.clause).words)
            if not self.handbook.duties_of(other):
                for id in other.named_in:
                    yield Bound(self.handbook.clause(id), self.handbook.clause(id).words)
            taken = (duty for _, duties in self.handbook.inherited_by(other) for duty in duties)
            for duty in (*self.handbook.duties_of(other), *self.handbook.powers_of(other), *taken):
                yield self._bound(duty)
        for duty in self.handbook.duties_of_nobody:
            yield self._bound(duty)
        meaning = self.handbook.definition
        if meaning and role.kind != "body":
            # The definition applies to every leader.
            yield Bound(self.handbook.clause(meaning.clause), meaning.quote)

    def _with(self, role: Role) -> tuple[Role, ...]:
        """The role and those whose duties may count as its own, in data order."""
        return tuple(self.handbook.role(id) for id in self._ids_with(role))

    def _ids_with(self, role: Role) -> tuple[str, ...]:
        if role.id not in self._with_of:
            self._with_of[role.id] = tuple(sorted(self._find_with(role), key=self.handbook.order.__getitem__))
        return self._with_of[role.id]

    def _find_with(self, role: Role) -> set[str]:
        book = self.handbook
        ids = {role.id, *role.members, *(group.id for group in book.groups_of(role))}
        if role.kind == "post":
            ids |= {id for id in (role.unit, role.chairs, role.serves) if id}
        for post in book.tied_to(role):
            ids |= {post.id, *(group.id for group in book.groups_of(post))}
        # The name of a committee's office begins with the committee's.
        for end in range(1, len(role.term) + 1):
            ids |= self._bodies.get(role.term[:end], set())
        return ids

    @cached_property
    def _bodies(self) -> dict[str, set[str]]:
        """Term -> the bodies with this term."""
        bodies: dict[str, set[str]] = {}
        for role in self.handbook.roles:
            if role.kind == "body":
                bodies.setdefault(role.term, set()).add(role.id)
        return bodies

    def overlap(self, one: Role, two: Role) -> bool:
        """Tell whether one role equals, includes or belongs to the other."""
        return two.id in self._ids_with(one) or one.id in self._ids_with(two)

    @cached_property
    def _with_of(self) -> dict[str, tuple[str, ...]]:
        return {}

    @cached_property
    def _certain_of(self) -> dict[str, tuple[Bound, ...]]:
        return {}

    @cached_property
    def _possible_of(self) -> dict[str, tuple[Bound, ...]]:
        return {}

    def _bound(self, duty: Duty) -> Bound:
        return Bound(self.handbook.clause(duty.clause), self.handbook.words_of(duty))


def _kept(
    known: dict[str, tuple[Bound, ...]], id: str, find: Callable[[], Iterator[Bound]]
) -> tuple[Bound, ...]:
    """Cache: a role's clauses are compared with thousands of phrases."""
    if id not in known:
        known[id] = tuple(find())
    return known[id]
