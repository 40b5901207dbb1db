"""Where things stand on the site. Stable: printed sheets and other sites point at these addresses."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.principles import Principle
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.core.themes import Theme
from macros.features.checklist.model import Check
from macros.features.glossary.model import Term
from macros.features.training.model import Session

HOME = "index.html"
REGULATION = "regulation.html"
ROLES = "roles/index.html"
PRINCIPLES = "principles.html"
THEMES = "themes/index.html"
GLOSSARY = "glossary.html"
MATRIX = "matrix.html"
COMPARE = "compare.html"
CHECKLISTS = "checklists/index.html"
TRAINING = "training/index.html"
CALENDAR = "calendar.html"
DOWNLOADS = "downloads/index.html"
ABOUT = "about.html"
MACROS = "macros.html"


TAKES_ROLES = {
    "training/exam.html": "many",
    "training/paper.html": "many",
    "training/practice.html": "one",
}
"""Pages that begin with the posts that their address names (?role=…): several, or one alone."""


def role_page(id: str) -> str:
    return f"roles/{id}.html"


def theme_page(id: str) -> str:
    return f"themes/{id}.html"


def checklist_page(id: str) -> str:
    return f"checklists/{id}.html"


def deck_page(id: str) -> str:
    return f"training/slides/{id}.html"


def session_page(id: str) -> str:
    return f"training/{id}.html"


def download(name: str) -> str:
    return f"downloads/{name}"


def calendar_file(id: str) -> str:
    return download(f"{id}.ics")


@dataclass(frozen=True)
class Links:
    """Addresses as seen from one page, so that the site works from any folder and from a USB stick."""

    handbook: Handbook
    page: str
    """Address of the page that shows the links, from the site's root: `roles/district-head.html`."""

    def to(self, address: str) -> str:
        """Return an address of the site relative to this page."""
        path, _, anchor = address.partition("#")
        if path == self.page:
            return f"#{anchor}" if anchor else posixpath.basename(path)
        relative = posixpath.relpath(path, posixpath.dirname(self.page) or ".")
        return f"{relative}#{anchor}" if anchor else relative

    def clause(self, clause: Clause) -> str:
        return self.to(f"{REGULATION}#{clause.id}")

    def role(self, role: Role) -> str:
        return self.to(role_page(role.id))

    def compare(self, *roles: Role) -> str:
        """The page that sets two or three roles side by side."""
        chosen = "&".join(f"{name}={role.id}" for name, role in zip("abc", roles, strict=False))
        return f"{self.to(COMPARE)}?{chosen}"

    def compared(self, role: Role, *peers: Role) -> str:
        """The ready-made comparison on the first one's page: with one peer, or with all."""
        anchor = f"with-{peers[0].id}" if len(peers) == 1 else "neighbours"
        return self.to(f"{role_page(role.id)}#{anchor}")

    def theme(self, theme: Theme) -> str:
        return self.to(theme_page(theme.id))

    def principle(self, principle: Principle) -> str:
        return self.to(f"{PRINCIPLES}#{principle.id}")

    def term(self, term: Term) -> str:
        return self.to(f"{GLOSSARY}#{term.id}")

    def session(self, session: Session) -> str:
        return self.to(session_page(session.id))

    def download(self, name: str) -> str:
        return self.to(download(name))

    def checklist(self, role: Role, check: Check | None = None) -> str:
        return self.to(checklist_page(role.id) + (f"#{check.id}" if check else ""))

    def deck(self, id: str) -> str:
        return self.to(deck_page(id))

    def calendar_file(self, role: Role) -> str:
        return self.to(calendar_file(role.id))
