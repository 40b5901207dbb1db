"""Drafts that a person's own records fill; the text around them is editorial."""

from __future__ import annotations

from typing import Annotated

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.references import ClauseId, Defines


class Report(Entry):
    """`reports.yml`: a draft for those who hold a duty on `clause`."""

    id: Annotated[Id, Defines("材料")]
    title: Text
    clause: ClauseId
    lead: Text
    blanks: tuple[Text, ...] = ()
    """Headings under which nothing is written: the person's own part."""

    outline: bool = False
    """True: every theme has its heading, even where nothing was entered."""


REPORTS_YML: DataFile[tuple[Report, ...]] = DataFile("reports.yml", tuple[Report, ...])
