"""Errors of macros are sentences with page and line."""

import logging
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

log = logging.getLogger("mkdocs.macros")


class MacroError(Exception):
    """A failed macro call; the message names page, line and reason."""


def reporting(env: Any, name: str, draw: Callable[..., str], serving: bool) -> Callable[..., str]:
    """Wrap the macro `name`: an error stops a build, or is shown on the page under `serve`.

    Args:
        env: the macros plugin, which knows the current page.
        draw: renders it.
        serving: True under `mkdocs serve`, where an exit would end the server.
    """

    def macro(*args: Any, **kwargs: Any) -> str:
        try:
            return draw(*args, **kwargs)
        except Exception as error:
            line = _line_of_call(sys._getframe(1)) + _front_matter_lines(env.page)
            reason = _reason(error)
            message = f"{env.page.file.src_uri}:{line}: 宏{name}没有成功：{reason}"
            log.error(message)
            if serving:
                return message
            raise SystemExit(1) from error

    return macro


def _reason(error: Exception) -> str:
    if isinstance(error, LookupError):
        return str(error.args[0]) if error.args else repr(error)
    if isinstance(error, TypeError):
        return f"参数不对（{error!s}）"
    return f"{type(error).__name__}: {error}"


def _line_of_call(frame: FrameType | None) -> int:
    """The line of the call in the page, from the frame of the compiled Jinja template."""
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None and frame.f_code.co_filename == "<template>":
            return int(template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back
    return 0


def _front_matter_lines(page: Any) -> int:
    """Number of lines before the text that the macros plugin receives."""
    source = page.file.content_string
    body = page.markdown or ""
    return source[: source.find(body)].count("\n") if body and body in source else 0
