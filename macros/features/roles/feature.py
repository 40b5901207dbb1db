"""A page for every role."""

from collections.abc import Iterable
from typing import get_args

from macros.core.duties import Duty
from macros.core.feature import Feature, NavEntry, Partial, Section
from macros.core.handbook import Handbook
from macros.core.roles import RoleKind
from macros.core.tiers import Tiers, listed, tiers
from macros.features.checklist.view import all_checks_count, checked_duties
from macros.features.roles import view
from macros.features.roles.pages import pages
from macros.features.roles.position import position_view


def role(handbook: Handbook, id: str) -> Partial:
    """岗位卡片: opening sentence, titles and self-check of role `id`."""
    holder = handbook.role(id)
    values = {
        "count": all_checks_count(handbook, holder),
        "duties": view.opened_duties(handbook, holder)[0],
    }
    return Partial("role-card", {"view": view.role_view(handbook, holder), **values})


def duties(handbook: Handbook, id: str) -> Partial:
    """职责列表: the duties that role `id` itself holds, verbatim."""
    return _duties(handbook, id, (), handbook.duties_of(handbook.role(id)))


def further_duties(handbook: Handbook, id: str) -> Partial:
    """The duties of role `id`; of those that its opening sentence gives, which stands above, only what is ours."""
    return _duties(handbook, id, *view.opened_duties(handbook, handbook.role(id)))


def _duties(handbook: Handbook, id: str, opening: Iterable[Duty], rest: Iterable[Duty]) -> Partial:
    holder = handbook.role(id)
    values = {"opening": checked_duties(handbook, opening), "duties": checked_duties(handbook, rest)}
    return Partial("duty-list", {"view": view.role_view(handbook, holder), **values})


def place(handbook: Handbook, id: str) -> Partial:
    """The position of role `id` among the posts and bodies."""
    return Partial("place", {"view": position_view(handbook, handbook.role(id))})


def collective(handbook: Handbook, id: str) -> Partial:
    """Shared duties of role `id`, duties of its unit, and duties directed at it."""
    return Partial("collective", {"groups": view.other_duties(handbook, handbook.role(id))})


def role_uses(handbook: Handbook, id: str) -> Partial:
    """What else can be done with role `id`; the previous and the next role."""
    holder = handbook.role(id)
    values = {"peers": view.peers(handbook, holder), "count": all_checks_count(handbook, holder)}
    return Partial("role-uses", {"view": view.role_view(handbook, holder), **values})


def powers(handbook: Handbook, id: str) -> Partial:
    """What the document says that role `id` may do; no duties."""
    found = checked_duties(handbook, handbook.powers_of(handbook.role(id)))
    return Partial("powers", {"powers": tuple(view.led(handbook, found))})


def post_cards(handbook: Handbook) -> Partial | None:
    """The leadership posts by level, by the names that people use, with the number of their questions."""
    levels = [
        (title, [(card, all_checks_count(handbook, card.post)) for card in cards])
        for title, cards in view.post_cards(handbook)
    ]
    return Partial("post-cards", {"levels": levels}) if any(cards for _, cards in levels) else None


def role_list(handbook: Handbook, kind: RoleKind) -> Partial | None:
    """The roles of a kind (`post`, `group` or `body`) by level, with the number of their duties, if there are any.

    Raises:
        LookupError: there is no such kind.
    """
    if kind not in get_args(RoleKind):
        raise LookupError(f"没有“{kind}”类的岗位，可用的有：{'、'.join(get_args(RoleKind))}")
    return _listed(handbook, listed(handbook, kind, handbook.roles))


def _listed(handbook: Handbook, found: Tiers) -> Partial | None:
    counts = {role.id: view.duty_count(handbook, role) for _, roles in found for role in roles}
    return Partial("role-list", {"tiers": found, "counts": counts}) if found else None


def other_roles(handbook: Handbook) -> Partial | None:
    """All roles by level with the number of their duties, where no leadership post would stand first."""
    return None if handbook.posts else _listed(handbook, tiers(handbook, handbook.roles))


def title_list(handbook: Handbook) -> Partial | None:
    """Titles that may mean several posts, or none."""
    titles = [
        (
            title,
            [(c.answer, handbook.role(c.role) if c.role else None) for c in title.choices],
            [handbook.clause(id) for id in title.clauses],
        )
        for title in handbook.titles
    ]
    return Partial("title-list", {"titles": titles, "levels": handbook.levels}) if titles else None


FEATURE = Feature(
    name="roles",
    pages=pages,
    sections=(Section("查职责", 10, "material/magnify"),),
    nav=(NavEntry("roles/index.md", 10, "按岗位查", section="查职责"),),
    macros=(
        place,
        collective,
        further_duties,
        powers,
        role_uses,
        post_cards,
        role_list,
        other_roles,
        title_list,
    ),
    public=(role, duties),
)
