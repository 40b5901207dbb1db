"""Problems of the data, as sentences with file and line."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake of a data editor."""

    file: str
    """Path as the editor knows it."""

    line: int
    """From 1; 0: no line (a missing file)."""

    message: str
    """A Chinese sentence."""

    def __str__(self) -> str:
        location = f"{self.file}:{self.line}" if self.line else self.file
        return f"{location}: {self.message}"


class DataError(Exception):
    """The data is invalid; carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))
