"""A file of the data folder and the shape of its content."""

from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class DataFile(Generic[T_co]):
    """Declared next to its model; `Handbook.part` returns its content, typed."""

    name: str
    """File name in the data folder: `inspection.yml`."""

    shape: Any
    """What pydantic validates the file against: an `Entry`, or a tuple of them."""

    empty: T_co | None = None
    """Its content where there is no such file; None: only its own feature reads it, which is off then."""

    purpose: str = field(kw_only=True)
    """What a handbook has with it, for the editor of one that has no such file: 每个岗位有自查表."""
