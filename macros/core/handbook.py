"""The whole handbook: one regulation, its structure and its editorial layer, with lookups by id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cached_property
from itertools import takewhile
from typing import Any, Protocol, TypeVar

from macros.core.data_file import DataFile
from macros.core.data_folder import DataFolder
from macros.core.duties import Duty
from macros.core.edition import Edition
from macros.core.kinds import Kinds
from macros.core.outline import size
from macros.core.passages import FOLDER, Passage
from macros.core.principles import Definition, Principle
from macros.core.problems import Problem
from macros.core.regulation import Clause, Regulation
from macros.core.roles import Frequent, Inherited, Level, Rank, Role, Title
from macros.core.themes import Theme
from macros.core.ties import Ties, group
from macros.core.unedited import Unedited
from macros.core.volumes import Volume, volumes
from macros.core.wording import Wording


class Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=Named)
T = TypeVar("T")


class UnknownId(LookupError):  # noqa: N818 (reads as what it is)
    """An unknown id; the message is a Chinese sentence for authors."""

    def __init__(self, kind: str, id: str, known: Iterable[str]) -> None:
        ids = list(known)
        near = get_close_matches(str(id), ids, n=5)
        hint = f"相近的有：{'、'.join(near)}" if near else f"可用的有：{'、'.join(ids[:10])}"
        more = f"等{len(ids)}个" if not near and len(ids) > 10 else ""
        super().__init__(f"没有id为“{id}”的{kind}。{hint}{more}")


GROUPS = {"post": "其他岗位", "group": "人员范围"}
"""Titles of roles of no level, by their kind, but for bodies, whose name is data."""

POSTS = "岗位"
"""The title of the posts of a document that knows no levels."""


@dataclass(frozen=True, eq=False)
class Handbook:
    """Everything that pages and files show; immutable and validated.

    Compared by identity, so that it can be a cache key.
    """

    id: str
    """Name of the data folder."""

    regulation: Regulation
    levels: tuple[Level, ...]
    ranks: tuple[Rank, ...]
    roles: tuple[Role, ...]
    titles: tuple[Title, ...]
    definition: Definition | None
    principles: tuple[Principle, ...]
    themes: tuple[Theme, ...]
    duties: tuple[Duty, ...]
    wording: Wording
    edition: Edition
    parts: Mapping[str, Any]
    """Name of a feature's data file or folder -> its content; read through `part`."""

    frequent: tuple[Frequent, ...] = ()
    kinds: Kinds = field(default_factory=Kinds)

    passages: Mapping[str, Passage] = field(default_factory=dict)
    """Page below docs/, without `.md` -> what it says of this regulation alone."""

    unedited: tuple[Unedited, ...] = ()
    """The entries of its files that are marked 待编辑; it has them only under `make serve`."""

    refused: tuple[Problem, ...] = ()
    """What is wrong with those of them that it has not even there."""

    volumes: tuple[Volume[Handbook], ...] = ()
    """The handbooks of the site, this one included; none where it stands alone."""

    def part(self, file: DataFile[T] | DataFolder[T]) -> T:
        """Return the content of a feature's data file or folder; where it is not there, what stands for it.

        Raises:
            LookupError: it is not there, and nothing stands for it.
        """
        value: T | None = self.parts.get(file.name, file.empty)
        if value is None:
            raise LookupError(f"没有{file.name}")
        return value

    def files(self) -> Iterator[tuple[str, object]]:
        """Yield (name, content) of each data file."""
        yield "regulation.yml", self.regulation
        yield "roles.yml", (self.levels, self.ranks, self.roles, self.titles, self.frequent, self.kinds)
        yield "duties.yml", self.duties
        yield "principles.yml", (self.definition, self.principles)
        yield "themes.yml", self.themes
        yield "wording.yml", self.wording
        yield "edition.yml", self.edition
        yield from self.parts.items()
        yield from ((f"{FOLDER}/{page}.md", passage) for page, passage in self.passages.items())

    def with_part(self, file: DataFile[T], value: T) -> Handbook:
        """Return a copy with other content of one data file."""
        return replace(self, parts={**self.parts, file.name: value})

    def among(self, handbooks: Sequence[Handbook]) -> Handbook:
        """Return a copy that knows the handbooks of its site, of which it is one; alone it knows of none."""
        return replace(self, volumes=tuple(volumes(handbooks, self))) if len(handbooks) > 1 else self

    def once(self, make: Callable[[Handbook], T]) -> T:
        """Return `make(self)`, cached by `make`, a module-level function."""
        if make not in self._made:
            self._made[make] = make(self)
        value: T = self._made[make]
        return value

    @cached_property
    def _made(self) -> dict[Callable[[Handbook], Any], Any]:
        return {}

    @cached_property
    def waiting(self) -> dict[str, Unedited]:
        """Id -> entry, of the entries that are marked 待编辑."""
        return {each.id: each for each in self.unedited if each.id}

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """Clause id -> clause, in the order of the text."""
        return {clause.id: clause for clause in self.regulation.clauses()}

    def clause(self, id: str) -> Clause:
        return find("条款", self.clauses, id)

    @cached_property
    def articles(self) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses.values() if clause.kind == "article")

    def article_of(self, clause: Clause) -> Clause:
        """The article that holds a clause, or that it is."""
        return self.clauses[clause.article]

    def parts_of(self, clause: Clause) -> tuple[Clause, ...]:
        """What is directly below a clause, in text order.

        Of an article, the paragraphs and items that together hold its words; of those, their sentences, or what
        an item of more than one run of words consists of.
        """
        return self._parts.get(clause.id, ())

    @cached_property
    def _parts(self) -> dict[str | None, tuple[Clause, ...]]:
        return group(self.clauses.values(), lambda clause: clause.parent)

    def lead_of(self, clause: Clause) -> str:
        """The words before the list that an item stands in, and before the lists around it; "" of what is no item."""
        if clause.kind not in ("item", "subitem") or not clause.parent:
            return ""
        whole = self.clauses[clause.parent]
        before = takewhile(lambda part: part.id != clause.id, self.parts_of(whole))
        leads = [part.words for part in before if part.kind == "paragraph"]
        return self.lead_of(whole) + (leads[-1] if leads else "")

    @property
    def size(self) -> str:
        """How long the document is: 4章20条."""
        return size(self.regulation)

    @property
    def number(self) -> str:
        """How the document is cited where its title stands beside it; empty if by its title alone."""
        return "" if self.regulation.title in self.edition.cited else self.edition.cited

    def role(self, id: str) -> Role:
        return find("岗位", self._roles, id)

    def theme(self, id: str) -> Theme:
        return find("主题", self._themes, id)

    def principle(self, id: str) -> Principle:
        return find("原则", self._principles, id)

    def level(self, id: str) -> Level:
        return find("层级", {level.id: level for level in self.levels}, id)

    def rank(self, id: str) -> Rank:
        return find("岗位类别", {rank.id: rank for rank in self.ranks}, id)

    @cached_property
    def posts(self) -> tuple[Role, ...]:
        """The posts, in text order."""
        return tuple(role for role in self.roles if role.kind == "post")

    def posts_at(self, level: str) -> tuple[Role, ...]:
        """The posts of a level, in text order; a post of several levels is at each."""
        return self._ties.posts_by_level.get(level, ())

    def posts_in(self, article: str) -> tuple[Role, ...]:
        """The posts that an article names first, in text order: mostly one or none."""
        return self._ties.posts_by_article.get(article, ())

    def posts_of_rank(self, rank: str) -> tuple[Role, ...]:
        """The posts of a rank, in text order."""
        return self._ties.posts_by_rank.get(rank, ())

    @cached_property
    def post_order(self) -> dict[str, int]:
        """Post id -> its index among the posts."""
        return {post.id: index for index, post in enumerate(self.posts)}

    def duties_of(self, role: Role) -> tuple[Duty, ...]:
        """The role's own duties, in text order, without what the document merely allows."""
        return self._ties.duties_by_role.get(role.id, ())

    def powers_of(self, role: Role) -> tuple[Duty, ...]:
        """What the document says that the role may do (可以), in text order."""
        return self._ties.powers_by_role.get(role.id, ())

    def inherited_by(self, role: Role) -> tuple[tuple[Inherited, tuple[Duty, ...]], ...]:
        """The duties that the document gives the role beside its own by naming a clause, with the words that do."""
        return tuple(
            (each, tuple(duty for duty in self.duties_of(self.role(each.source)) if each.names(duty.clause)))
            for each in role.inherits
        )

    def heirs_of(self, role: Role) -> tuple[Role, ...]:
        """The roles that the document gives this one's duties to as well."""
        return self._ties.heirs.get(role.id, ())

    def groups_of(self, role: Role) -> tuple[Role, ...]:
        """The groups that include the role."""
        return self._ties.groups.get(role.id, ())

    def tied_to(self, body: Role) -> tuple[Role, ...]:
        """The posts that belong to, chair or serve the body, in text order."""
        return self._ties.posts_by_body.get(body.id, ())

    def named_at(self, clause: Clause) -> tuple[Role, ...]:
        """The roles first named by the clause, in data order."""
        return self._ties.roles_by_clause.get(clause.id, ())

    def beside(self, role: Role) -> tuple[Role | None, Role | None]:
        """The roles before and after it in the data."""
        index = self.order[role.id]
        before = self.roles[index - 1] if index else None
        return before, self.roles[index + 1] if index + 1 < len(self.roles) else None

    @cached_property
    def order(self) -> dict[str, int]:
        """Role id -> its index in the data."""
        return {role.id: index for index, role in enumerate(self.roles)}

    @cached_property
    def standings(self) -> dict[str, tuple[list[str], list[str]]]:
        """Role id -> the levels and ranks of the role.

        Those of the role itself; or else of a group's members, of a body's posts, or the level that the term names.
        """
        levels: dict[str, set[str]] = {
            role.id: {role.at} if role.at else set(role.own_levels) for role in self.roles
        }
        ranks: dict[str, set[str]] = {role.id: set() for role in self.roles}
        for post in self.posts:
            people = (post.id, *(group.id for group in self.groups_of(post)))
            for id in (*people, post.unit, post.chairs, post.serves):
                if id and not self.role(id).own_levels:
                    levels[id].update(post.own_levels)
            for id in people if post.rank else ():
                ranks[id].add(post.rank or "")
        return {
            role.id: (
                [level.id for level in self.levels if level.id in levels[role.id]],
                [rank.id for rank in self.ranks if rank.id in ranks[role.id]],
            )
            for role in self.roles
        }

    def tier_of(self, role: Role) -> str:
        """Return the names of the levels that a role itself belongs to: 市级、区县级; "" if none."""
        own = role.own_levels
        return "、".join(level.name for level in self.levels if level.id in own)

    def group_of(self, role: Role) -> str:
        """Return the title under which lists show a role: its levels, or what kind of role it is."""
        if role.kind == "post" and not self.levels:
            return POSTS
        return self.tier_of(role) or GROUPS.get(role.kind, self.kinds.body)

    def levels_of(self, role: Role) -> tuple[Level, ...]:
        """The levels of a role, if any."""
        return tuple(self.level(id) for id in self.standings[role.id][0])

    def collective_duties_of(self, role: Role) -> tuple[Duty, ...]:
        """The duties that bind the role as a member of a group, in text order; without those that it inherits by name."""
        taken = {duty.id for _, duties in self.inherited_by(role) for duty in duties}
        return self._ties.in_order(
            duty for group in self.groups_of(role) for duty in self.duties_of(group) if duty.id not in taken
        )

    def duties_concerning(self, role: Role) -> tuple[Duty, ...]:
        """Others' duties directed at the role, itself or as a member of a group."""
        named = (role.id, *(group.id for group in self.groups_of(role)))
        return self._ties.in_order(duty for id in named for duty in self._ties.duties_by_concern.get(id, ()))

    @property
    def duties_of_nobody(self) -> tuple[Duty, ...]:
        """The duties without a subject."""
        return self._ties.duties_by_role.get(None, ())

    def duties_on(self, clause: Clause) -> tuple[Duty, ...]:
        """The duties of exactly this clause."""
        return self._ties.duties_by_clause.get(clause.id, ())

    def words_of(self, duty: Duty) -> str:
        """The duty's words in the document."""
        return duty.words or self.clause(duty.clause).words

    @cached_property
    def duty_words(self) -> tuple[str, ...]:
        """The words of every duty, in text order."""
        return tuple(self.words_of(duty) for duty in self.duties)

    @cached_property
    def _ties(self) -> Ties:
        return Ties(self.roles, self.duties, {id: clause.article for id, clause in self.clauses.items()})

    @cached_property
    def _roles(self) -> dict[str, Role]:
        return {role.id: role for role in self.roles}

    @cached_property
    def _themes(self) -> dict[str, Theme]:
        return {theme.id: theme for theme in self.themes}

    @cached_property
    def _principles(self) -> dict[str, Principle]:
        return {principle.id: principle for principle in self.principles}


def find(kind: str, table: Mapping[str, N], id: str) -> N:
    """Look up an entry by id; `kind` names it in the error message.

    Raises:
        UnknownId: there is none.
    """
    try:
        return table[id]
    except (KeyError, TypeError):
        raise UnknownId(kind, id, table) from None
