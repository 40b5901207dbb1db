"""Posts side by side."""

from macros.core.addresses import role_page
from macros.core.feature import Feature, NavEntry
from macros.core.roles import Role
from macros.features.compare import macros


def compare_address(*roles: Role) -> str:
    """The address of a comparison of two or three roles."""
    chosen = "&".join(f"{name}={role.id}" for name, role in zip("abc", roles, strict=False))
    return f"compare.html?{chosen}"


def compared_address(role: Role, *peers: Role) -> str:
    """The prebuilt comparison on a role's page: with one peer, or with all."""
    anchor = f"with-{peers[0].id}" if len(peers) == 1 else "neighbours"
    return f"{role_page(role.id)}#{anchor}"


FEATURE = Feature(
    name="compare",
    nav=(NavEntry("compare.md", 50, "比较"),),
    macros=(macros.compare, macros.neighbours),
    addresses={"compare": compare_address, "compared": compared_address},
    bundle="tables",
)
