"""A workbook as data: a title and a list of sheets, plain values that every writer of workbooks draws alike."""

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict


class Link(TypedDict):
    text: str
    sheet: int
    """Which sheet of the workbook it leads to, from 0."""


Value = str | int | float | Link
"""A number stays one, so that it can be added up; everything else is text, and nothing is computed."""


class Choices(TypedDict):
    """A drop-down in each row of a column."""

    column: int
    offered: Sequence[str]
    other: NotRequired[Mapping[int, Sequence[str]]]
    """Row, from 0 -> what it offers instead."""


class Codes(TypedDict):
    """A last column, hidden: by it a program knows the sheet and each row again, whatever a person did to them."""

    sheet: str
    """In the first row."""

    head: str
    rows: Sequence[str]


class Sheet(TypedDict, total=False):
    """A table, from top to bottom."""

    name: str
    widths: Sequence[float]
    """Of the columns, in Latin letters; a Chinese character takes two."""

    title: str
    lines: Sequence[str]
    """Small print below the title, a row each."""

    blanks: Sequence[str]
    """Labels, each with room to write beside it; all in one row."""

    head: Sequence[str]
    """Stays in sight, and is printed on each page."""

    fixed: int
    """How many columns stay in sight."""

    rows: Sequence[Sequence[Value]]
    looks: Mapping[int, str]
    """Column -> how its cells look, of `xlsx.LOOKS`; without one, they are words to read."""

    choices: Choices
    filtered: bool
    """Rows can be chosen by what stands in a column."""

    signatures: Sequence[str]
    """As `blanks`, below the rows."""

    codes: Codes
    locked: bool
    """Only cells to write in can be changed; heights, widths and filters can, too, and no password keeps it so."""


class Book(TypedDict):
    title: str
    """Of the file."""

    sheets: Sequence[Sheet]
