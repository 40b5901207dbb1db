"""Problems of the data, as sentences with file and line."""

import errno
import re
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


def reason(error: OSError) -> str:
    """Say in Chinese why the system refused."""
    return _REASONS.get(error.errno or 0, f"系统错误{error.errno}")


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
