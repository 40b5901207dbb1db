"""Mistakes of pages: all of them, as sentences with page and line, however MkDocs and Jinja put it."""

import inspect
import logging
import re
import sys
from collections.abc import Callable, Iterable
from html import unescape
from pathlib import Path
from typing import Any

from macros.core.loader import displayed
from macros.core.problems import Problem
from macros.site.braces import drawn, line_of_call
from macros.site.sections import without_empty

log = logging.getLogger("mkdocs.macros")

_LINK = re.compile(r"Doc file '(.+?)' contains an? .*?link '(.*?)'(, it was left as is)?")


class Mistakes:
    """Collects what is wrong with the pages of one build; the build stops when all are read."""

    def __init__(self, docs: Path, found: Iterable[Problem] = ()) -> None:
        """Begin with what was found before the pages are rendered."""
        self.docs = docs
        self.found = set(found)

    def add(self, page: str, line: int, message: str) -> str:
        """Note a mistake; return it as a sentence for a page that is served."""
        problem = Problem(displayed(self.docs / page), max(line, 1), message)
        self.found.add(problem)
        return str(problem)

    def macro(self, env: Any, macro: Callable[..., Any], draw: Callable[..., str]) -> Callable[..., str]:
        """Wrap a macro: where it fails, it returns a sentence.

        Args:
            env: the macros plugin, which knows the current page.
            draw: renders it.
        """

        def call(*args: Any, **kwargs: Any) -> str:
            try:
                return draw(*args, **kwargs)
            except Exception as error:
                log.debug("", exc_info=error)
                line = line_of_call(sys._getframe(1)) + _front_matter_lines(env.page)
                said = f"宏{macro.__name__}没有成功：{_refusal(error, macro)}"
                return self.add(env.page.file.src_uri, line, said)

        return call

    def render(self, env: Any, markdown: str) -> str:
        """Render a page as the macros plugin does, or return what is wrong with it, for a server to show.

        Args:
            env: the macros plugin.
        """
        page, before = env.page.file.src_uri, _front_matter_lines(env.page)
        text, found = drawn(env, markdown)
        said = [self.add(file or page, line + before * (not file), why) for file, line, why in found]
        return without_empty(text) or "\n\n".join(said)

    def describe(self, env: Any, page: Any, description: str) -> str:
        """Render what a page says of itself, which names what the handbook has; note what is wrong there.

        Args:
            env: the macros plugin.
        """
        text, found = drawn(env, description)
        source = page.file.content_string
        line = source.count("\n", 0, max(source.find("description:"), 0)) + 1
        for _, _, why in found:
            self.add(page.file.src_uri, line, why)
        return unescape(text)

    def listen(self, plugin: Any) -> None:
        """Render the pages in the macros plugin's place, and note what MkDocs says of links."""
        plugin.render = lambda markdown, **_: self.render(plugin, markdown)
        plugin.has_j2 = lambda title: False  # a title is text
        logging.getLogger("mkdocs.structure.pages").filters = [self.filter]

    def filter(self, record: logging.LogRecord) -> bool:
        """Note a link of a page that leads nowhere; keep MkDocs from saying so."""
        link = _LINK.match(record.getMessage()) if record.levelno >= logging.WARNING else None
        if link:
            path = self.docs / link[1]
            text = path.read_text(encoding="utf-8") if path.is_file() else ""
            line = text.count("\n", 0, max(text.find(f"({link[2]}"), 0)) + 1
            said = "要写成文件的相对地址，如roles/index.md" if link[3] else "没有这个页面或者文件"
            self.add(link[1], line, f"链接“{link[2]}”不对：{said}")
        return link is None


def _refusal(error: Exception, macro: Callable[..., Any]) -> str:
    """Why a macro failed: it says so itself of ids and names; else the call is wrong."""
    if isinstance(error, LookupError) and not isinstance(error, KeyError | IndexError):
        return str(error.args[0]) if error.args else ""
    names = [*inspect.signature(macro).parameters][1:]
    return f"参数不对，应写作{macro.__name__}({', '.join(names)})"


def _front_matter_lines(page: Any) -> int:
    """Number of lines before the text that the macros plugin receives."""
    source = page.file.content_string
    body = page.markdown or ""
    return source[: source.find(body)].count("\n") if body and body in source else 0
