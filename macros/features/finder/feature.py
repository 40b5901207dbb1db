"""Find one's post."""

from collections.abc import Iterator

from macros.core.feature import Feature, Partial
from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.core.roles import Role


def finder(handbook: Handbook) -> Partial:
    """The home page's question: find one's post by a typed title; beside it the document."""
    titles = [(one.title, _holder(handbook, one.title)) for one in handbook.frequent]
    asked = handbook.edition.interpreter
    interpreter = handbook.clause(asked) if asked else None
    return Partial("finder", {"titles": titles, "interpreter": interpreter})


READERS = {
    "leader": "",
    "clerk": "单位经办人",
    "office": "汇总和检查的部门",
    "teacher": "教师和组织学习的人",
}
"""Whose tasks the features declare, and what the page calls them; what posts' holders are called is data."""


def task_list(handbook: Handbook) -> Partial:
    """What the features let each kind of reader do."""
    return Partial("task-list", {"readers": READERS | {"leader": handbook.kinds.holder}})


def check_frequent(handbook: Handbook) -> Iterator[Finding]:
    """Yield each frequent title that the data does not know: pressing it would find nothing."""
    known = {title for role in handbook.roles for title in _titles(role)}
    known.update(name for title in handbook.titles for name in (title.title, *title.also))
    for one in handbook.frequent:
        if one.title not in known:
            yield (
                at("roles.yml", one, "title"),
                f"首页常查的“{one.title}”，roles.yml里没有哪个岗位的term、titles写有，读者按了查不到",
            )


def _titles(role: Role) -> tuple[str, ...]:
    """What search knows a role by."""
    return (role.term, role.short, *role.titles)


def _holder(handbook: Handbook, title: str) -> Role | None:
    """The only role that a title means; None if it has to be asked."""
    asked = any(title in (one.title, *one.also) for one in handbook.titles if one.level is None)
    roles = [role for role in handbook.roles if title in _titles(role)]
    return roles[0] if len(roles) == 1 and not asked else None


FEATURE = Feature(
    name="finder",
    rules=(check_frequent,),
    macros=(finder, task_list),
)
