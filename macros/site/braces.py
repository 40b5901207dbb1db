"""A page as a Jinja template: what stands in its braces, and what is wrong there, in Chinese."""

import logging
import re
from types import FrameType
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError, nodes
from jinja2.meta import find_undeclared_variables

from macros.core.problems import reason

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


def drawn(env: Any, markdown: str) -> tuple[str, list[tuple[str, int, str]]]:
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


def line_of_call(frame: FrameType | None) -> int:
    """The line of the call in the page, from the frame of the compiled Jinja template."""
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None and frame.f_code.co_filename == TEMPLATE:
            return int(template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back
    return 0
