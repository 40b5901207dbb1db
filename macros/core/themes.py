"""Subjects that run across roles; editorial."""

from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.references import Defines


class Theme(Entry, title="一个主题，编者划分"):
    """主题: a subject that runs across roles."""

    id: Annotated[Id, Defines("主题")]
    name: Text = Field(max_length=12, description="名称")
    summary: Text = Field(description="包括的事项")
