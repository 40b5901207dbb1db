"""Lookup tables built once, so that a per-role question never scans every role."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from macros.core.duties import Duty
from macros.core.roles import Role

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class Ties:
    """Id -> what refers to it, in data order."""

    roles: tuple[Role, ...]
    duties: tuple[Duty, ...]
    article_of: Mapping[str, str]
    """Clause id -> id of its article."""

    @cached_property
    def groups(self) -> dict[str, tuple[Role, ...]]:
        """Role id -> the groups that include it."""
        return spread((member, role) for role in self.roles for member in dict.fromkeys(role.members))

    @cached_property
    def posts_by_body(self) -> dict[str, tuple[Role, ...]]:
        """Body id -> the posts that belong to, chair or serve it."""
        return spread(
            (body, post)
            for post in self.roles
            if post.kind == "post"
            for body in dict.fromkeys(filter(None, (post.unit, post.chairs, post.serves)))
        )

    @cached_property
    def posts_by_rank(self) -> dict[str | None, tuple[Role, ...]]:
        return group((role for role in self.roles if role.kind == "post"), lambda post: post.rank)

    @cached_property
    def posts_by_level(self) -> dict[str, tuple[Role, ...]]:
        """Level id -> its posts; a post of several levels is in each."""
        return spread(
            (level, role) for role in self.roles if role.kind == "post" for level in role.own_levels
        )

    @cached_property
    def posts_by_article(self) -> dict[str, tuple[Role, ...]]:
        """Id of an article -> the posts that it names first."""
        posts = (role for role in self.roles if role.kind == "post")
        return group(posts, lambda post: self.article_of[post.clause])

    @cached_property
    def heirs(self) -> dict[str, tuple[Role, ...]]:
        """Role id -> the roles that the document gives its duties to as well."""
        return spread(
            (id, role)
            for role in self.roles
            for id in dict.fromkeys(inherited.source for inherited in role.inherits)
        )

    @cached_property
    def roles_by_clause(self) -> dict[str, tuple[Role, ...]]:
        """Clause id -> the roles that it names first."""
        return group(self.roles, lambda role: role.clause)

    @cached_property
    def duties_by_role(self) -> dict[str | None, tuple[Duty, ...]]:
        """Role id -> its duties; powers are none."""
        return group((duty for duty in self.duties if not duty.power), lambda duty: duty.role)

    @cached_property
    def powers_by_role(self) -> dict[str | None, tuple[Duty, ...]]:
        """Role id -> what the document allows it to do."""
        return group((duty for duty in self.duties if duty.power), lambda duty: duty.role)

    @cached_property
    def duties_by_clause(self) -> dict[str, tuple[Duty, ...]]:
        return group(self.duties, lambda duty: duty.clause)

    @cached_property
    def duties_by_concern(self) -> dict[str, tuple[Duty, ...]]:
        """Role id -> the duties directed at it."""
        return spread((id, duty) for duty in self.duties for id in dict.fromkeys(duty.concerns))

    def in_order(self, duties: Iterable[Duty]) -> tuple[Duty, ...]:
        """Each duty once, in text order."""
        found = {duty.id: duty for duty in duties}
        return tuple(found[id] for id in sorted(found, key=self._order.__getitem__))

    @cached_property
    def _order(self) -> dict[str, int]:
        return {duty.id: index for index, duty in enumerate(self.duties)}


def group(values: Iterable[V], key: Callable[[V], K]) -> dict[K, tuple[V, ...]]:
    """Group values by key."""
    return spread((key(value), value) for value in values)


def spread(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Group the values of (key, value) pairs by key."""
    groups: dict[K, list[V]] = {}
    for name, value in pairs:
        groups.setdefault(name, []).append(value)
    return {name: tuple(members) for name, members in groups.items()}
