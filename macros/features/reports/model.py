"""Drafts that a person's own records fill; the text around them is editorial."""

from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Name, Text
from macros.core.data_file import DataFile
from macros.core.references import ClauseId, Defines


class Report(Entry, title="一种材料，编者整理"):
    """`reports.yml`: a draft for those who hold a duty on `clause`."""

    id: Annotated[Id, Defines("材料")]
    title: Name = Field(description="名称")
    clause: ClauseId = Field(description="规定这项材料的条款")
    lead: Text = Field(description="开头的说明")
    blanks: tuple[Annotated[Text, Field(description="标题")], ...] = Field(
        (), description="留给本人填写的部分"
    )
    outline: bool = Field(False, description="true表示每个主题都列标题")


REPORTS_YML: DataFile[tuple[Report, ...]] = DataFile(
    "reports.yml", tuple[Report, ...], purpose="可以由自查记录起草述职等材料（也要有自查题）"
)
