"""`periods.yml`: the rows of the table of times; editorial groups of the document's time words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.references import Defines


class Period(Entry):
    """时间用语: the ways in which the document says one time or occasion."""

    id: Annotated[Id, Defines("时间用语")]
    name: Annotated[str, Field(min_length=1, max_length=12)]
    words: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Those of cadences, verbatim; each stands in one period only."""


PERIODS_YML: DataFile[tuple[Period, ...]] = DataFile("periods.yml", tuple[Period, ...])
