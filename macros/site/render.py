"""Our own Jinja environment: escapes everything, stops at anything undefined, finds components by name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.core.addresses import Links

COMPONENTS = Path(__file__).resolve().parent.parent.parent / "overrides" / "components"


@cache
def environment() -> Environment:
    """The one environment; it reloads a partial that has changed on disk (for `serve`)."""
    return Environment(
        loader=FileSystemLoader(COMPONENTS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(component: str, links: Links, **values: Any) -> str:
    """Draw `components/<component>/<component>.html`; its root must be a block element.

    Lines are stripped and blank ones dropped, or Markdown, in which the result stands, could take
    an indented line for code and end the HTML block at a blank one.
    """
    template = environment().get_template(f"{component}/{component}.html")
    drawn = template.render(
        links=links,
        edition=links.handbook.edition,
        document_number=links.handbook.regulation.document_number,
        **values,
    )
    return "\n".join(line for raw in drawn.splitlines() if (line := raw.strip()))
