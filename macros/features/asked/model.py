"""`asked.yml`: how a leader, a clerk, a trainer, an enterprise or a villager asks for a clause; editorial, never shown."""

import re
from typing import Annotated, Self

from pydantic import Field, field_validator, model_validator

from macros.core.base import Entry, Text
from macros.core.data_file import DataFile
from macros.core.references import ClauseId


class Asked(Entry):
    """The phrases that ask for one clause or one page."""

    clause: ClauseId | None = None
    page: Text | None = None
    """Its address on the site: `report.html`."""

    asked: Annotated[tuple[Annotated[Text, Field(max_length=80)], ...], Field(min_length=1)]

    @field_validator("page")
    @classmethod
    def _page(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.html", value):
            raise ValueError(f"page写的“{value}”不是本站的页面；从首页所在处算起，如 report.html")
        return value

    @model_validator(mode="after")
    def _one_target(self) -> Self:
        if (self.clause is None) == (self.page is None):
            raise ValueError("clause和page要写一个，也只能写一个")
        return self

    @property
    def target(self) -> str:
        """The id of the clause or the address of the page."""
        return self.clause or self.page or ""


ASKED_YML: DataFile[tuple[Asked, ...]] = DataFile("asked.yml", tuple[Asked, ...])
