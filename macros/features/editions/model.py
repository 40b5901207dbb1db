"""Earlier editions of the document: a folder each below `editions/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated

from pydantic import Field

from macros.core.base import Distinct, Entry, Id
from macros.core.duties import Duty
from macros.core.regulation import Regulation
from macros.core.roles import Role

FOLDER = "editions"
BECAME = "became.yml"


class Became(Entry, title="旧版的一个条款成为现在的哪些条款，编者写明"):
    """`became.yml`: what a passage of the earlier edition became, where its words mislead the program."""

    clause: Id = Field(description="旧版条款的编号，写到款、项、目为止")
    now: Distinct[Annotated[Id, Field(description="现在的条款的编号")]] = Field(
        (), description="成为现在的哪些条款，写到款、项、目为止；已经删去的为空"
    )


@dataclass(frozen=True, eq=False)
class Earlier:
    """An earlier edition: its text, and who held which duty by it, if that is known."""

    name: str
    """Of its folder; addresses and citations name the edition by it."""

    regulation: Regulation
    cited: str
    """How the document was cited: its number or its title."""

    roles: tuple[Role, ...] = ()
    duties: tuple[Duty, ...] = ()
    became: tuple[Became, ...] = field(default=())

    @property
    def file(self) -> str:
        """Its `became.yml`, from the data folder."""
        return f"{FOLDER}/{self.name}/{BECAME}"

    @property
    def has_roles(self) -> bool:
        """Whether it was given with its holders and duties."""
        return bool(self.roles)

    @cached_property
    def given(self) -> Mapping[str, tuple[str, ...]]:
        """Id of a passage -> the ids of those that it became, as the editor says."""
        return {each.clause: each.now for each in self.became}
