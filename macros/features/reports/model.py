"""Drafts that a person's own records fill; the text around them is editorial."""

from __future__ import annotations

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile


class Report(Entry):
    """`reports.yml`: a draft for those who hold a duty on `clause`."""

    id: Id
    title: Text
    clause: Id
    lead: Text
    blanks: tuple[Text, ...] = ()
    """Headings under which nothing is written: the person's own part."""

    outline: bool = False
    """True: every theme has its heading, even where nothing was entered."""


REPORTS_YML: DataFile[tuple[Report, ...]] = DataFile("reports.yml", tuple[Report, ...])
