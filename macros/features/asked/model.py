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
    page: Text | None = Field(None, description="页面在本站的地址")
    """Its address on the site: `report.html`."""

    wants: tuple[Text, ...] = Field((), description="页面所提供的东西的名称")
    """Names of what the page offers, `…` for what may stand between: 打印…职责; a query that holds one wants the page."""

    each: Text | None = Field(None, description="每个岗位各有的是什么")
    """What the page beside it is that each post has: 自查表."""

    posts: Annotated[int, Field(ge=0, le=2)] = Field(0, description="问法里还要说到几个岗位")
    """How many posts a query must name beside `wants`: the comparison takes two."""

    asked: Annotated[tuple[Annotated[Text, Field(max_length=80)], ...], Field(min_length=1)] = Field(
        description="各种问法"
    )

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
        if self.wants and not self.page:
            raise ValueError("wants只写给page")
        if (self.each or self.posts) and not self.wants:
            raise ValueError("each、posts要与wants写在一起")
        return self

    @property
    def target(self) -> str:
        """The id of the clause or the address of the page."""
        return self.clause or self.page or ""


ASKED_YML: DataFile[tuple[Asked, ...]] = DataFile(
    "asked.yml", tuple[Asked, ...], (), purpose="按人们平常的问法能搜到条款和页面"
)
