"""A folder in the data folder, whose files a feature reads itself."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from macros.core.problems import Problem

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class DataFolder(Generic[T_co]):
    """Declared next to its model, like a `DataFile`; `Handbook.part` returns its content, typed."""

    name: str
    """Its name in the data folder: `editions`."""

    read: Callable[[Path], tuple[T_co, list[Problem]]]
    """(its path) -> what it holds, and what is wrong with the form of its files."""

    empty: T_co
    """Its content where there is no such folder."""
