"""`periods.yml`: the rows of the table of times; editorial groups of the document's time words."""

from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.references import Defines


class Period(Entry, title="一组时间用语"):
    """时间用语: the ways in which the document says one time or occasion."""

    id: Annotated[Id, Defines("时间用语")]
    name: Text = Field(max_length=12, description="名称，编者整理")
    words: tuple[Annotated[Text, Field(description="一种写法")], ...] = Field(
        min_length=1, description="条文的写法，逐字照录"
    )
    """Those of cadences, verbatim; each stands in one period only."""


PERIODS_YML: DataFile[tuple[Period, ...]] = DataFile(
    "periods.yml", tuple[Period, ...], (), purpose="对照表可以按时间用语查"
)
