"""The files of docs/, looked at before anything is built: MkDocs would stop in English, or take them as they are."""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from macros.core.base import Entry, Name, Text
from macros.core.loader import displayed
from macros.core.problems import Problem, reason
from macros.core.reader import MAX_DEPTH, parse_yaml, read_text
from macros.core.shapes import shaped

FRONT = re.compile(r"---[ \t]*\n(.*?\n|)(\.{3}|-{3})[ \t]*(\n|$)", re.DOTALL)
"""What MkDocs takes for a page's front matter."""

BARE = re.compile(r" {0,3}[A-Za-z0-9_-]+:")
"""A first line by which MkDocs takes the lines up to the first blank one for front matter too."""

DEEP = re.compile(rf"^(([ \t]*([>*+-]|\d+\.)[ \t]){{{MAX_DEPTH}}}|(\t| {{4}}){{{MAX_DEPTH}}})", re.MULTILINE)
"""Lists in lists, deeper than Markdown can follow them without running out of stack."""


class Front(Entry):
    """What a page says of itself before its text."""

    title: Name | None = Field(None, description="页面的标题")
    description: Text | None = Field(None, description="一句话说明")
    hide: tuple[Literal["toc", "search"], ...] = Field((), description="这一页不用的部分")
    """Parts of the theme that it goes without; of `search`, that readers do not find it."""


@dataclass(frozen=True)
class Handwritten:
    """The handwritten pages, and what is wrong with them."""

    fronts: dict[str, dict[str, Any]]
    """Path below docs/ -> front matter as text."""

    instead: dict[str, str]
    """Path of a page whose file MkDocs cannot take as it is -> the text to render, so that all others are read too."""

    lost: frozenset[str]
    """Paths of other files that cannot be read."""

    problems: tuple[Problem, ...]


def check_pages(docs: Path, linked: Iterable[str]) -> Handwritten:
    """Read every handwritten page.

    Args:
        linked: the pages that the navigation names, of those that are not made from data.
    """
    fronts: dict[str, dict[str, Any]] = {}
    instead: dict[str, str] = {}
    lost: set[str] = set()
    problems: list[Problem] = []
    for path, fault in _files(docs):
        shown, name = displayed(path), path.relative_to(docs).as_posix()
        if fault:
            lost.add(name)
            problems.append(Problem(shown, 1, fault))
        elif path.suffix == ".md":
            text, wrong = read_text(path, shown)
            body = ""
            fronts[name] = {}
            if text is not None:
                fronts[name], body, wrong = _parted(text.replace("\r\n", "\n"), shown)
            if wrong:
                instead[name] = body or _said(wrong)
            problems += wrong
    for name in (path for path in linked if not (docs / path).exists()):
        missing = Problem(displayed(docs / name), 1, "缺少这个页面")
        fronts[name], instead[name] = {}, _said([missing])
        problems.append(missing)
    return Handwritten(fronts, instead, frozenset(lost), tuple(problems))


def _said(problems: Iterable[Problem]) -> str:
    """A page that says what is wrong with its file, for a server to show."""
    return "".join(f"{problem.message}\n\n" for problem in problems)


def _files(docs: Path) -> Iterator[tuple[Path, str]]:
    """Yield each file that MkDocs reads, and what keeps it from being read."""
    refused: list[OSError] = []
    for folder, folders, names in os.walk(docs, onerror=refused.append, followlinks=True):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(folder, name) for name in sorted(names) if not name.startswith(".")):
            yield path, "" if path.suffix == ".md" else _fault(path)
    for error in refused:
        yield Path(error.filename), f"读不了这个文件夹（{reason(error)}）"


def _fault(path: Path) -> str:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return "这里应是一个文件，现为管道或者设备"
        with path.open("rb"):
            return ""
    except OSError as error:
        return f"读不了这个文件（{reason(error)}）"


def _parted(text: str, shown: str) -> tuple[dict[str, Any], str, list[Problem]]:
    """Return a page's front matter, its text on its own lines ("": it has none that can be rendered), and what is wrong."""
    if deep := DEEP.search(text):
        return {}, "", [Problem(shown, text.count("\n", 0, deep.start()) + 1, f"嵌套超过{MAX_DEPTH}层")]
    found = FRONT.match(text)
    if not found:
        bare = text.startswith("---") or BARE.match(text)
        return {}, text, [Problem(shown, 1, "开头的说明要放在两行“---”之间")] if bare else []
    body = "\n" * found[0].count("\n") + text[found.end() :]
    if not body.strip():
        return {}, "", [Problem(shown, text.count("\n") or 1, "这一页没有内容")]
    data, problems = parse_yaml("\n" + found[1], shown)
    if data is None:
        return {}, body, problems
    front, wrong = shaped(data, Front, shown)
    return front.model_dump(exclude_none=True) if front else {}, body, problems + wrong
