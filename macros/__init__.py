"""岗责手册: YAML of a regulation -> the pages of an interactive handbook.

mkdocs-macros imports this package and calls `define_env`; nothing else happens on import.
"""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Register the macros of `macros.authoring`, each reporting its mistakes with page and line."""
    from macros.site.author import Author
    from macros.site.reporting import reporting

    handbook = env.conf["extra"]["handbook"]
    serving = env.conf["extra"]["serving"]

    def author() -> Author:
        return Author(handbook, env.page.url)

    for name in Author.MACROS:
        env.macro(reporting(env, name, author, serving), name)
