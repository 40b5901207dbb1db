"""A role: its card, its other duties, its neighbours."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from macros.core.duties import Duty
from macros.core.duty_view import ALLOWS, DutyView, duty_views, inherited_heading
from macros.core.handbook import POSTS, Handbook
from macros.core.regulation import Clause
from macros.core.roles import Level, Rank, Role
from macros.core.tiers import tiers

View = TypeVar("View", bound=DutyView)

LINE = 12
"""Maximum number of characters in the line of titles below a role's name, so that it stays one line on a phone."""

MOST_PEERS = 2
"""Number of other posts of a rank that a comparison takes besides the post itself."""

OF_UNIT, CONCERNING = "所在单位的职责", "涉及本岗位的其他规定"
"""Headings of other duties on a role's page: of its unit, directed at it."""


@dataclass(frozen=True)
class RoleView:
    role: Role
    clause: Clause
    opening: bool
    """Whether the sentence that names the role stands above its duties: not where it is itself the first of them."""

    line: str
    """What people call the role, in one line; perhaps empty."""

    named_in: tuple[Clause, ...]
    asked_titles: tuple[tuple[str, str], ...]
    """Ambiguous titles that may mean this role, each with its deciding question."""

    previous: Role | None
    next: Role | None


def role_view(handbook: Handbook, role: Role) -> RoleView:
    previous, following = handbook.beside(role)
    return RoleView(
        role=role,
        clause=handbook.clause(role.clause),
        opening=bool(role.responsibilities),
        line=_fitting((role.called, *role.titles) if role.called else role.titles),
        named_in=tuple(handbook.clause(id) for id in role.named_in),
        asked_titles=tuple(
            (title.names(handbook.levels), choice.answer)
            for title in handbook.titles
            for choice in title.choices
            if choice.role == role.id
        ),
        previous=previous,
        next=following,
    )


def _fitting(titles: Sequence[str]) -> str:
    """The first of the titles that fits into the line."""
    return next((title for title in titles if len(title) <= LINE), "")


def opened_duties(handbook: Handbook, role: Role) -> tuple[tuple[Duty, ...], tuple[Duty, ...]]:
    """Return the role's own duties as those that its opening sentence gives and the rest, in text order."""
    duties = handbook.duties_of(role)
    first = tuple(duty for duty in duties if role.responsibilities and duty.clause == role.clause)
    return first, tuple(duty for duty in duties if duty not in first)


def peers(handbook: Handbook, role: Role) -> tuple[Role, ...]:
    """The other posts of a post's rank, at most `MOST_PEERS`."""
    found = handbook.posts_of_rank(role.rank) if role.rank else ()
    return tuple(peer for peer in found if peer.id != role.id)[:MOST_PEERS]


def other_duties(handbook: Handbook, role: Role) -> tuple[tuple[str, tuple[DutyView, ...]], ...]:
    """Return other duties that affect the role, as (heading, duties), without empty groups.

    Taken over: of another clause, under the document's words that say so. Shared: of the roles that the subject
    names. Of the unit: the body's own. Directed at the role: others train, inspect or call it to account.
    """
    unit = handbook.duties_of(handbook.role(role.unit)) if role.unit else ()
    shown = {duty.clause for duty in unit}
    concerning = [duty for duty in handbook.duties_concerning(role) if duty.clause not in shown]
    groups = zip(_headings(handbook), (handbook.collective_duties_of(role), unit, concerning), strict=True)
    taken = (
        (inherited_heading(handbook, inherited), duties) for inherited, duties in handbook.inherited_by(role)
    )
    return tuple(
        (name, views) for name, duties in (*taken, *groups) if (views := duty_views(handbook, duties))
    )


def _headings(handbook: Handbook) -> tuple[str, str, str]:
    """Of duties that are shared, of the unit, directed at the role."""
    return handbook.kinds.shared, OF_UNIT, CONCERNING


def other_headings(handbook: Handbook) -> tuple[str, ...]:
    """Every heading that `other_duties` may give, in their order."""
    taken = (inherited_heading(handbook, each) for role in handbook.roles for each in role.inherits)
    return (*dict.fromkeys(taken), *_headings(handbook))


@dataclass(frozen=True)
class PostGrid:
    """The posts by rank (rows) and level (columns), without empty ones."""

    levels: tuple[Level, ...]
    rows: tuple[tuple[Rank, tuple[tuple[Role, ...], ...]], ...]


def post_grid(handbook: Handbook) -> PostGrid:
    """Place the posts of a level and a rank; those of several levels stand in each."""
    placed = [post for post in handbook.posts if post.rank and post.own_levels]
    levels = tuple(level for level in handbook.levels if any(level.id in post.own_levels for post in placed))
    ranks = (rank for rank in handbook.ranks if any(post.rank == rank.id for post in placed))

    def cell(rank: Rank, level: Level) -> tuple[Role, ...]:
        return tuple(post for post in placed if post.rank == rank.id and level.id in post.own_levels)

    return PostGrid(levels, tuple((rank, tuple(cell(rank, level) for level in levels)) for rank in ranks))


@dataclass(frozen=True)
class PostCard:
    """A post as the home page shows it."""

    post: Role
    clause: Clause
    items: int
    """Number of the items that give it duties, as a reader of the document counts them; without items, of its duties."""


def post_cards(handbook: Handbook) -> tuple[tuple[str, tuple[PostCard, ...]], ...]:
    """The posts under the title of their level, in text order; see `tiers`."""
    return tuple(
        (
            title,
            tuple(PostCard(post, handbook.clause(post.clause), _items(handbook, post)) for post in posts),
        )
        for title, posts in tiers(handbook, handbook.posts)
    )


def duty_count(handbook: Handbook, role: Role) -> int:
    """Number of the role's duties, with those that it takes over by the document's words."""
    taken = (duties for _, duties in handbook.inherited_by(role))
    return len(handbook.duties_of(role)) + sum(map(len, taken))


def _items(handbook: Handbook, post: Role) -> int:
    clauses = {duty.clause: handbook.clause(duty.clause) for duty in handbook.duties_of(post)}
    return sum(clause.kind == "item" for clause in clauses.values()) or len(clauses)


def people(handbook: Handbook) -> tuple[tuple[str, tuple[Role, ...]], ...]:
    """The roles that a person can hold, by level; groups come last."""
    named = [(title or POSTS, posts) for title, posts in tiers(handbook, handbook.posts)]
    named.append(("其他", tuple(role for role in handbook.roles if role.kind == "group")))
    return tuple((name, roles) for name, roles in named if roles)


def led(handbook: Handbook, powers: Iterable[View]) -> Iterator[tuple[str, View]]:
    """Yield what a role may do, the first of a list with the words before it, which say so and when: 在……时，可以采取下列措施："""
    before = ""
    for view in powers:
        lead = "" if ALLOWS in view.words else handbook.lead_of(view.clause)
        yield lead if lead != before else "", view
        before = lead
