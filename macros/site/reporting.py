"""Mistakes of pages: all of them, as sentences with page and line, however MkDocs and Jinja put it."""

import inspect
import logging
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError, nodes
from jinja2.meta import find_undeclared_variables

from macros.core.loader import displayed
from macros.core.problems import Problem, reason

log = logging.getLogger("mkdocs.macros")

TEMPLATE = "<template>"
"""Jinja's name for a page as a template."""

_SYNTAX = (
    (r"No filter named '(.*)'", "没有名为“{}”的过滤器"),
    (r"No test named '(.*)'", "没有名为“{}”的判断"),
    (r"unknown tag '(\w+)'", "不认识的标签“{}”，或者没有与它成对的标签"),
    (r"closed is '(\w+)'", "标签“{}”没有与它成对的结束标签"),
)
"""What Jinja says -> what the author should look for. First match wins."""

_FORM = "花括号里的写法有误，请核对花括号、括号、引号是否成对"

_LINK = re.compile(r"Doc file '(.+?)' contains an? .*?link '(.*?)'(, it was left as is)?")


class Mistakes:
    """Collects what is wrong with the pages of one build; the build stops when all are read."""

    def __init__(self, docs: Path) -> None:
        self.docs = docs
        self.found: set[Problem] = set()

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
                line = _line_of_call(sys._getframe(1)) + _front_matter_lines(env.page)
                said = f"宏{macro.__name__}没有成功：{_refusal(error, macro)}"
                return self.add(env.page.file.src_uri, line, said)

        return call

    def render(self, env: Any, markdown: str) -> str:
        """Render a page as the macros plugin does, or return what is wrong with it, for a server to show.

        Args:
            env: the macros plugin.
        """
        page, before = env.page.file.src_uri, _front_matter_lines(env.page)
        drawn, found = _drawn(env, markdown)
        said = [self.add(file or page, line + before * (not file), why) for file, line, why in found]
        return drawn or "\n\n".join(said)

    def filter(self, record: logging.LogRecord) -> bool:
        """Note a link of a page that leads nowhere; keep MkDocs from saying so."""
        link = _LINK.match(record.getMessage()) if record.levelno >= logging.WARNING else None
        if link:
            text = (self.docs / link[1]).read_text(encoding="utf-8", errors="replace")
            line = text.count("\n", 0, max(text.find(f"({link[2]}"), 0)) + 1
            said = "要写成文件的相对地址，如roles/index.md" if link[3] else "没有这个页面或者文件"
            self.add(link[1], line, f"链接“{link[2]}”不对：{said}")
        return link is None


def _drawn(env: Any, markdown: str) -> tuple[str, list[tuple[str, int, str]]]:
    """Render a page, with sentences in place of lines at fault.

    Returns:
        The page, and its mistakes as (the file that it takes in, line, sentence).
    """
    lines = markdown.split("\n")
    may_lose_lines = "{%" not in markdown  # else what is left might say less than the page, or be no template
    try:
        unknown = _unknown(env, markdown)
    except TemplateSyntaxError as error:
        return "", [_syntax(error, markdown)]
    found = [("", line, f"没有名为“{name}”的宏或者变量") for line, name in unknown]
    for _, line, why in found:
        lines[line - 1] = why
    while may_lose_lines or not found:
        text = "\n".join(lines)
        try:
            return str(env.env.from_string(text).render(**env.variables)), found
        except TemplateSyntaxError as error:
            return "", found or [_syntax(error, text)]
        except Exception as error:
            log.debug("", exc_info=error)
            line, why = _line_of_error(error), _reason(error)
            found.append(("", line, why))
            if not line or lines[line - 1] == why:
                break
            lines[line - 1] = why
    return "", found


def _refusal(error: Exception, macro: Callable[..., Any]) -> str:
    """Why a macro failed: it says so itself of ids and names; else the call is wrong."""
    if isinstance(error, LookupError) and not isinstance(error, KeyError | IndexError):
        return str(error.args[0]) if error.args else ""
    names = [*inspect.signature(macro).parameters][1:]
    return f"参数不对，应写作{macro.__name__}({', '.join(names)})"


def _reason(error: Exception) -> str:
    """Why what stands in braces cannot be worked out."""
    if isinstance(error, UndefinedError):
        named = re.findall("'([^']*)'", str(error))
        return f"没有“{named[-1] if named else ''}”"
    if isinstance(error, TemplateNotFound):
        return f"没有要引入的文件“{error.name}”"
    if isinstance(error, OSError):
        return f"引入的文件读不了（{reason(error)}）"
    if isinstance(error, UnicodeError):
        return "引入的文件不是UTF-8编码"
    if isinstance(error, ZeroDivisionError):
        return "除数是零"
    return "花括号里的内容算不出来，请核对"


def _syntax(error: TemplateSyntaxError, text: str) -> tuple[str, int, str]:
    """The file, the line and the reason of an error of form."""
    said, file = error.message or "", error.name or ""
    hints = ((re.search(pattern, said), sentence) for pattern, sentence in _SYNTAX)
    hint = next((sentence.format(found[1]) for found, sentence in hints if found), _FORM)
    line = error.lineno
    if "end of" in said:  # Jinja gives the last line for what is opened and never closed
        tag = re.search(r"closed is '(\w+)'", said)
        places = [found.start() for found in re.finditer(rf"{{%-?\s*{tag[1]}\b" if tag else r"{[{%]", text)]
        line = text.count("\n", 0, places[-1]) + 1 if places else line
    return "" if file.startswith("<") else file, line, hint


def _line_of_error(error: Exception) -> int:
    """The line of the page on which an error arose, from the traceback, which Jinja writes for templates; 0: none."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == TEMPLATE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _unknown(env: Any, markdown: str) -> list[tuple[int, str]]:
    """The names that a page uses and nothing defines, with their lines."""
    tree = env.env.parse(markdown)
    missing = find_undeclared_variables(tree) - env.env.globals.keys() - env.variables.keys()
    return [(node.lineno, node.name) for node in tree.find_all(nodes.Name) if node.name in missing]


def _line_of_call(frame: FrameType | None) -> int:
    """The line of the call in the page, from the frame of the compiled Jinja template."""
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None and frame.f_code.co_filename == TEMPLATE:
            return int(template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back
    return 0


def _front_matter_lines(page: Any) -> int:
    """Number of lines before the text that the macros plugin receives."""
    source = page.file.content_string
    body = page.markdown or ""
    return source[: source.find(body)].count("\n") if body and body in source else 0
