"""The Jinja environment: autoescaping, strict about undefined names, with components found by name."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.core.addresses import Links
from macros.core.download import Rows
from macros.core.feature import Feature, Macro, Partial
from macros.core.page import address_of
from macros.core.phrases import joined
from macros.site.downloads import Downloads
from macros.site.sections import EMPTY

OVERRIDES = Path(__file__).resolve().parent.parent.parent / "overrides"


@cache
def templates() -> dict[str, str]:
    """Component -> path of its template."""
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
    """The environment; reloads changed templates, for `serve`."""
    found = Environment(
        loader=FileSystemLoader(OVERRIDES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals["joined"] = joined
    return found


def render(partial: Partial, links: Links, **values: Any) -> str:
    """Draw a macro's template; its root must be a block element.

    Lines are stripped and blank ones dropped, or Markdown, in which the result stands, could take
    an indented line for code and end the HTML block at a blank one.
    """
    template = environment().get_template(templates()[partial.template])
    drawn = template.render(
        links=links,
        edition=links.handbook.edition,
        **values,
        **partial.values,
    )
    return "\n".join(line for raw in drawn.splitlines() if (line := raw.strip()))


def drawing(macro: Macro, downloads: Downloads, page: Callable[[], str]) -> Callable[..., str]:
    """Return the macro as pages call it: without the handbook argument, returning HTML.

    Args:
        page: returns the address of the calling page.
    """
    declared = addresses(downloads.features)
    entries = [entry for feature in downloads.features for entry in feature.nav]
    tasks = sorted((task for one in downloads.features for task in one.tasks), key=lambda task: task.weight)
    takes_roles = {address_of(one.source): one.takes_roles for one in entries}

    def listed(kind: str) -> Rows:
        """The rows of files that `download_list` would show, for a template that names some of them."""
        return downloads.listings[kind].rows

    absent = frozenset(address_of(source) for source in downloads.absent)

    def draw(*args: Any, **kwargs: Any) -> str:
        partial = macro(downloads.handbook, *args, **kwargs)
        if partial is None:
            return EMPTY
        links = Links(downloads.handbook, page(), declared, absent, lambda: downloads.saved)
        return render(partial, links, listed=listed, takes_roles=takes_roles, tasks=tasks)

    return draw


def addresses(features: Sequence[Feature]) -> dict[str, Callable[..., str]]:
    """The features' addresses by name."""
    return {name: address for feature in features for name, address in feature.addresses.items()}
