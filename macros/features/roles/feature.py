"""A page for every role."""

from macros.core.feature import Feature, NavEntry, Partial, Section
from macros.core.handbook import Handbook
from macros.features.checklist.view import all_checks_count, checked_duties
from macros.features.roles.pages import pages
from macros.features.roles.position import position_view
from macros.features.roles.view import other_duties, role_view
from macros.features.roles.view import post_grid as grid_of_posts


def role(handbook: Handbook, id: str) -> Partial:
    """岗位卡片: term, responsibility, clause, titles of role `id`."""
    holder = handbook.role(id)
    count = all_checks_count(handbook, holder)
    return Partial("role-card", {"view": role_view(handbook, holder), "count": count})


def duties(handbook: Handbook, id: str) -> Partial:
    """职责列表: the duties that role `id` itself holds, verbatim."""
    holder = handbook.role(id)
    views = checked_duties(handbook, handbook.duties_of(holder))
    mentions = [handbook.clause(clause) for clause in (holder.clause, *holder.named_in)]
    return Partial("duty-list", {"duties": views, "mentions": mentions})


def place(handbook: Handbook, id: str) -> Partial:
    """The position of role `id` among the posts and bodies."""
    return Partial("place", {"view": position_view(handbook, handbook.role(id))})


def collective(handbook: Handbook, id: str) -> Partial:
    """Shared duties of role `id`, duties of its unit, and duties directed at it."""
    return Partial("collective", {"groups": other_duties(handbook, handbook.role(id))})


def pager(handbook: Handbook, id: str) -> Partial:
    """Previous and next role."""
    return Partial("pager", {"view": role_view(handbook, handbook.role(id))})


def post_grid(handbook: Handbook) -> Partial:
    """The leadership posts by rank and level."""
    return Partial("post-grid", {"grid": grid_of_posts(handbook)})


def role_list(handbook: Handbook, kind: str) -> Partial:
    """The roles of a kind (`post`, `group` or `body`) with the number of their duties."""
    roles = [(holder, len(handbook.duties_of(holder))) for holder in handbook.roles if holder.kind == kind]
    if not roles:
        raise LookupError(f"没有“{kind}”类的岗位，可用的有：post、group、body")
    return Partial("role-list", {"roles": roles})


def title_list(handbook: Handbook) -> Partial:
    """Titles that may mean several posts, or none."""
    titles = [
        (
            title,
            [(c.answer, handbook.role(c.role) if c.role else None) for c in title.choices],
            [handbook.clause(id) for id in title.clauses],
        )
        for title in handbook.titles
    ]
    return Partial("title-list", {"titles": titles, "levels": handbook.levels})


FEATURE = Feature(
    name="roles",
    pages=pages,
    sections=(Section("查职责", 10, "material/magnify"),),
    nav=(NavEntry("roles/index.md", 10, "按岗位查", section="查职责"),),
    macros=(
        place,
        collective,
        pager,
        post_grid,
        role_list,
        title_list,
    ),
    public=(role, duties),
)
