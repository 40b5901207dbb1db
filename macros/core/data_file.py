"""A file of the data folder and what it must hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class DataFile(Generic[T_co]):
    """Declared once, beside the model of what it holds; `Handbook.part` returns its content, of that type."""

    name: str
    """File name in the data folder: `inspection.yml`."""

    shape: Any
    """What pydantic validates the file against: an `Entry`, or a tuple of them."""
