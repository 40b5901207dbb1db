"""Subjects that run across roles; editorial."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.references import Defines


class Theme(Entry):
    """主题: a subject that runs across roles."""

    id: Annotated[Id, Defines("主题")]
    name: Annotated[str, Field(min_length=1, max_length=12)]
    summary: Text
