"""A theme across the levels: who holds its duties, and who acts towards whom in the document's words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.core.duties import Duty, Relation
from macros.core.duty_view import DutyView, Ground, duty_view
from macros.core.handbook import Handbook
from macros.core.regulation import Clause, short_reference
from macros.core.roles import Level, Role
from macros.core.themes import Theme
from macros.diagram.picture import Box, Picture, Shelf, draw

SHARED, OTHER, ALL, UNNAMED = "各级共同", "其他机构和人员", "岗位和机构", "条文未写明主体"
"""Headings of nodes of several levels, of no level, of all where the document has no levels; of duties without a subject."""

MOST_BOXES = MOST_ARROWS = 16
"""Limits of a picture, beyond which words alone are clearer."""


@dataclass(frozen=True)
class Node:
    """A box of the picture: a role, the government of a level, or 条文未写明主体."""

    key: str
    name: str
    role: Role | None
    clause: Clause
    """Where the document names it."""

    duties: tuple[DutyView, ...]
    """Its duties under the theme; none if the words only mention it."""

    @property
    def references(self) -> tuple[str, ...]:
        return tuple(short_reference(view.clause) for view in self.duties)


@dataclass(frozen=True)
class Arrow:
    number: int
    source: Node
    target: Node
    grounds: tuple[Ground, ...]


@dataclass(frozen=True)
class Lane:
    name: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class PathView:
    theme: Theme
    lanes: tuple[Lane, ...]
    """One per level, then nodes of several levels, widest first, then 其他; without empty ones."""

    arrows: tuple[Arrow, ...]
    picture: Picture | None
    """None if there is nothing, or too much, to draw."""

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        return tuple(node for lane in self.lanes for node in lane.nodes)

    @property
    def named_only(self) -> bool:
        """Whether the words mention a role without duties under the theme."""
        return not all(node.duties for node in self.nodes)

    def arrows_from(self, node: Node) -> tuple[Arrow, ...]:
        return tuple(self._leaving.get(node.key, ()))

    @cached_property
    def _leaving(self) -> dict[str, list[Arrow]]:
        leaving: dict[str, list[Arrow]] = {}
        for arrow in self.arrows:
            leaving.setdefault(arrow.source.key, []).append(arrow)
        return leaving


def path_view(handbook: Handbook, theme: Theme) -> PathView:
    """Group the theme's holders by level and connect them by the relations in its duties."""
    duties = tuple(duty for duty in handbook.duties if theme.id in duty.themes and not duty.power)
    ties = tuple(_ties(handbook, theme, duties))
    columns = {level.id: level.name for level in handbook.levels}
    led = frozenset(id for post in handbook.posts for id in (post.chairs, post.serves) if id)
    nodes = sorted(_nodes(handbook, duties, ties), key=lambda node: _tier(handbook, led, node))
    spans = dict.fromkeys(_lane(handbook, node) for node in nodes)
    other = OTHER if columns else ALL
    shared = [span for span in spans if span not in (*columns, SHARED, other)]
    placed: dict[str, list[Node]] = {key: [] for key in (*columns, SHARED, *shared, other)}
    for node in nodes:
        placed[_lane(handbook, node)].append(node)
    arrows = _arrows({node.key: node for found in placed.values() for node in found}, ties)
    lanes = tuple(Lane(columns.get(key, key), tuple(found)) for key, found in placed.items() if found)
    picture = None
    if 0 < len(nodes) <= MOST_BOXES and len(arrows) <= MOST_ARROWS:
        shelves = tuple(
            Shelf(name, tuple((_tier(handbook, led, node), _box(handbook, node)) for node in placed[key]))
            for key, name in columns.items()
            if any(placed[level] for level in columns)
        )
        bands = tuple(
            (key, tuple(_box(handbook, node) for node in found))
            for key, found in placed.items()
            if found and key not in columns
        )
        picture = draw(shelves, bands, [(arrow.source.key, arrow.target.key) for arrow in arrows])
    return PathView(theme, lanes, arrows, picture)


@dataclass(frozen=True)
class _Tie:
    """A relation as (key of the one who acts, key of the other, its words)."""

    source: str
    target: str
    ground: Ground


def _ties(handbook: Handbook, theme: Theme, duties: tuple[Duty, ...]) -> Iterator[_Tie]:
    for duty in duties:
        for relation in duty.relations:
            if duty.role and (not relation.themes or theme.id in relation.themes):
                ground = Ground(handbook.clause(duty.clause), relation.quote, relation.reading)
                yield _Tie(relation.by or duty.role, _target(duty.role, relation), ground)


def _target(holder: str, relation: Relation) -> str:
    if relation.level:
        return _government(relation.level)
    return relation.to or holder


def _government(level: str) -> str:
    """Key of a level's government, which is not a role."""
    return f"@{level}"


def _nodes(handbook: Handbook, duties: tuple[Duty, ...], ties: tuple[_Tie, ...]) -> Iterator[Node]:
    """The holders and those mentioned, in data order; then the node of duties without a subject."""
    named = {tie.source: tie.ground for tie in ties} | {tie.target: tie.ground for tie in ties}
    views: dict[str | None, list[DutyView]] = {}
    for duty in duties:
        views.setdefault(duty.role, []).append(duty_view(handbook, duty))
    for role in handbook.roles:
        held = tuple(views.get(role.id, ()))
        if held or role.id in named:
            yield Node(role.id, role.short, role, handbook.clause(role.clause), held)
    for level in handbook.levels:
        if _government(level.id) in named:
            yield Node(_government(level.id), level.name, None, named[_government(level.id)].clause, ())
    unheld = tuple(views.get(None, ()))
    if unheld:
        yield Node("@", UNNAMED, None, unheld[0].clause, unheld)


def _arrows(nodes: dict[str, Node], ties: tuple[_Tie, ...]) -> tuple[Arrow, ...]:
    """One arrow per pair, numbered by the order of their sources."""
    grounds: dict[tuple[str, str], list[Ground]] = {}
    for tie in ties:
        found = grounds.setdefault((tie.source, tie.target), [])
        if tie.ground not in found:
            found.append(tie.ground)
    order = {key: index for index, key in enumerate(nodes)}
    pairs = sorted(grounds, key=lambda pair: (order[pair[0]], order[pair[1]]))
    return tuple(
        Arrow(number, nodes[pair[0]], nodes[pair[1]], tuple(grounds[pair]))
        for number, pair in enumerate(pairs, 1)
    )


def _lane(handbook: Handbook, node: Node) -> str:
    """The id of its level, or the heading of its lane below the levels; 各级 means all levels."""
    levels: tuple[Level, ...] = handbook.levels_of(node.role) if node.role else ()
    if node.role is None and node.key != _government(""):
        return node.key.removeprefix(_government(""))
    if len(levels) > 1:
        return SHARED if len(levels) == len(handbook.levels) else f"{'、'.join(x.name for x in levels)}共同"
    return levels[0].id if levels else OTHER if handbook.levels else ALL


def _tier(handbook: Handbook, led: frozenset[str], node: Node) -> int:
    """Its row within a level: posts by rank, groups, committees, then units and governments."""
    ranks = [rank.id for rank in handbook.ranks]
    if node.role and node.role.rank:
        return ranks.index(node.role.rank)
    if node.role and node.role.kind == "group":
        return len(ranks)
    return len(ranks) + (1 if node.role and node.role.id in led else 2)


def _box(handbook: Handbook, node: Node) -> Box:
    """A post's name is best broken after the prefix shared by its level."""
    levels = node.role.own_levels if node.role and node.role.kind == "post" else ()
    peers = [post.short for post in handbook.posts if post.own_levels == levels]
    shared = [n for n in range(len(node.name)) if all(peer.startswith(node.name[:n]) for peer in peers)]
    parts = (node.name[: shared[-1]], node.name[shared[-1] :]) if levels else (node.name,)
    return Box(node.key, tuple(filter(None, parts)), node.references)
