"""Problems of the data, as sentences with file and line."""

import errno
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

MOST = 40
"""How much of a value a sentence shows."""

FORBIDDEN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""What no text holds: control characters but the line end, other line ends, marks that turn the reading
direction, halves of characters, and what XML knows no character for."""

_REASONS = {
    errno.ENOENT: "没有这个文件或者文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "所在的磁盘只读",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘已满",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "上一级不是文件夹",
    errno.ELOOP: "链接绕成了圈",
    errno.ENAMETOOLONG: "文件名过长",
    errno.EEXIST: "已有同名的文件",
    errno.ENOTEMPTY: "文件夹不是空的",
    errno.EMFILE: "打开的文件过多",
    errno.EIO: "磁盘读写出错",
}


def reason(error: Exception) -> str:
    """Say in Chinese why the system refused; of another error than OSError it is known that something did."""
    number = getattr(error, "errno", None)
    return _REASONS.get(number or 0, f"系统错误{number}" if number else "磁盘已满或者不能写")


def named(text: str) -> str:
    """Return text with its forbidden characters as their names: U+0007."""
    return FORBIDDEN.sub(lambda found: f"U+{ord(found[0]):04X}", text)


def cut(value: object) -> str:
    """Return a value as a sentence shows it: on one line, without what cannot be seen, and not too much of it."""
    if isinstance(value, dict):
        return "若干个键"
    if isinstance(value, list | tuple):
        return "列表"
    text = str(value).replace("\n", " ")
    return named(text if len(text) <= MOST else f"{text[:MOST]}…")


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake of an editor."""

    file: str
    """Path as the editor knows it."""

    line: int
    """From 1; 0: no line (the built site)."""

    message: str
    """A Chinese sentence; what it quotes is cut."""

    def __post_init__(self) -> None:
        quoted = re.sub("“([^“”]*)”", lambda found: f"“{cut(found[1])}”", self.message)
        object.__setattr__(self, "message", named(quoted).replace("\n", " "))
        object.__setattr__(self, "file", named(self.file))

    def __str__(self) -> str:
        location = f"{self.file}:{self.line}" if self.line else self.file
        return f"{location}: {self.message}"


class DataError(Exception):
    """The data is invalid; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


MOST_ALIKE = 10
"""How many problems of a kind are shown."""

_KEY = re.compile("“([a-z_]+)”（")
_NAMES = re.compile(
    r"“[^“”]*”|（[^（）]*）|\([^()]*\)|(第[一二三四五六七八九十百零〇]*[编章节条款项目句段](之[一二三四五六七八九十]+)?)+"
    r"|[A-Za-z0-9._-]+"
)
"""What differs between sentences of a kind: quoted words, ids, clauses, figures."""


def digest(problems: Iterable[Problem]) -> list[str]:
    """Return problems as lines: the first ten of a kind, and behind them how many more there are."""
    return condensed(((str(problem), problem.message) for problem in problems), "问题")


def condensed(lines: Iterable[tuple[str, str]], noun: str) -> list[str]:
    """Return lines, the first ten of a kind, and behind them how many more there are.

    Args:
        lines: (what is shown, the sentence that says of which kind it is).
        noun: what there are more of: 问题.
    """
    kinds = [(line, kind_of(sentence)) for line, sentence in lines]
    counts = Counter(kind for _, kind in kinds)
    seen: Counter[str] = Counter()
    shown: list[str] = []
    for line, kind in kinds:
        seen[kind] += 1
        if seen[kind] <= MOST_ALIKE:
            shown.append(line)
        if seen[kind] == MOST_ALIKE < counts[kind]:
            shown.append(f"  另有{counts[kind] - MOST_ALIKE}处同类{noun}")
    return shown


def kind_of(sentence: str) -> str:
    """Return what a sentence has in common with others like it: itself without names, and the keys that it names."""
    keys, kind, before = _KEY.findall(sentence), sentence, ""
    while kind != before:  # brackets in brackets
        kind, before = _NAMES.sub("", kind), kind
    return f"{kind} {keys}"
