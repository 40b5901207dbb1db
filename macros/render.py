"""Our own Jinja environment: escapes everything, stops at anything undefined, finds components by name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.addresses import Links

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"


@cache
def templates() -> dict[str, str]:
    """Every component's template by the component's name, wherever its feature's folder is."""
    found: dict[str, str] = {}
    for folder in ("features", "shared"):
        for path in sorted((OVERRIDES / folder).rglob("*.html")):
            address = path.relative_to(OVERRIDES).as_posix()
            if path.stem in found:
                raise ValueError(f"two components are called {path.stem}: {found[path.stem]}, {address}")
            found[path.stem] = address
    return found


@cache
def environment() -> Environment:
    """The one environment; it reloads a partial that has changed on disk (for `serve`)."""
    return Environment(
        loader=FileSystemLoader(OVERRIDES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(component: str, links: Links, **values: Any) -> str:
    """Draw the template called `<component>.html`; its root must be a block element.

    Lines are stripped and blank ones dropped, or Markdown, in which the result stands, could take
    an indented line for code and end the HTML block at a blank one.
    """
    template = environment().get_template(templates()[component])
    drawn = template.render(
        links=links,
        edition=links.handbook.edition,
        document_number=links.handbook.regulation.document_number,
        **values,
    )
    return "\n".join(line for raw in drawn.splitlines() if (line := raw.strip()))
