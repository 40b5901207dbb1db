"""Addresses on the site. Stable: printed sheets and other sites refer to them."""

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from macros.core.handbook import Handbook
from macros.core.principles import Principle
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.core.themes import Theme

REGULATION = "regulation.html"
PRINCIPLES = "principles.html"


def role_page(id: str) -> str:
    return f"roles/{id}.html"


def theme_page(id: str) -> str:
    return f"themes/{id}.html"


def download(name: str) -> str:
    return f"downloads/{name}"


@dataclass(frozen=True)
class Links:
    """Addresses relative to one page, so that the site works from any folder and from a USB stick."""

    handbook: Handbook
    page: str
    """The page's address from the site's root: `roles/county-head.html`."""

    declared: Mapping[str, Callable[..., str]] = field(default_factory=dict)
    """Addresses of features by name."""

    absent: frozenset[str] = frozenset()
    """Addresses of pages that this handbook does not have."""

    names: Callable[[], Mapping[str, str]] = dict
    """Returns: name of a download -> the name under which a browser keeps it. Few pages ask, and all downloads answer."""

    def has(self, address: str) -> bool:
        """Whether the site has a page of a feature that may be off."""
        return address.partition("#")[0] not in self.absent

    def to(self, address: str) -> str:
        """Return an address of the site relative to this page."""
        path, _, anchor = address.partition("#")
        if path == self.page:
            return f"#{anchor}" if anchor else posixpath.basename(path)
        relative = posixpath.relpath(path, posixpath.dirname(self.page) or ".")
        return f"{relative}#{anchor}" if anchor else relative

    def clause(self, clause: Clause) -> str:
        return self.to(f"{REGULATION}#{clause.id}")

    def cited(self, clause: Clause) -> str:
        """The clause for a citation: its address names the edition, if that has a name."""
        edition = self.handbook.edition.edition
        named = f"?edition={edition}" if edition else ""
        return self.clause(clause) if not named else f"{self.to(REGULATION)}{named}#{clause.id}"

    def role(self, role: Role) -> str:
        return self.to(role_page(role.id))

    def theme(self, theme: Theme) -> str:
        return self.to(theme_page(theme.id))

    def principle(self, principle: Principle) -> str:
        return self.to(f"{PRINCIPLES}#{principle.id}")

    def download(self, name: str) -> str:
        return self.to(download(name))

    def saved(self, name: str) -> str:
        """Return the name under which a browser is to keep a download, for `<a download="…">`; its own if it has none."""
        file = name.rpartition("/")[2]
        return self.names().get(file, file)

    def __getattr__(self, name: str) -> Callable[..., str]:
        """`links.<name>(...)`, for an address that a feature declares under that name."""
        try:
            address = self.declared[name]
        except KeyError:
            raise AttributeError(name) from None
        return lambda *args: self.to(address(*args))
