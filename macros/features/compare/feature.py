"""Posts side by side."""

from macros.core.feature import Feature, NavEntry, Partial, Task
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.compare import twins
from macros.features.compare.pages import pages, twins_page
from macros.features.compare.view import compare_view


def compare_address(*roles: Role) -> str:
    """The address of a comparison of two or three roles."""
    chosen = "&".join(f"{name}={role.id}" for name, role in zip("abc", roles, strict=False))
    return f"compare.html?{chosen}"


def compared_address(role: Role, *peers: Role) -> str:
    """The prebuilt comparison of a post: with one peer, or with all."""
    anchor = f"#with-{peers[0].id}" if len(peers) == 1 else ""
    return f"{twins_page(role.id)}{anchor}"


def compare(handbook: Handbook) -> Partial:
    """The page that compares two or three roles."""
    return Partial("compare", {"view": compare_view(handbook)})


def neighbours(handbook: Handbook, id: str) -> Partial:
    """What role `id` shares with its rank at other levels, and where the words differ."""
    holder = handbook.role(id)
    values = {"peers": twins.peers(handbook, holder), "neighbours": twins.neighbours(handbook, holder)}
    return Partial("neighbours", {"role": holder, **values})


FEATURE = Feature(
    name="compare",
    present=lambda handbook: len(handbook.roles) > 1,
    pages=pages,
    nav=(NavEntry("compare.md", 40, "岗位对比", section="查职责"),),
    macros=(compare, neighbours),
    addresses={"compare": compare_address, "compared": compared_address},
    bundle="tables",
    tasks=(Task("leader", 30, "看两个岗位的规定哪里不同", "compare.html"),),
)
