"""A paper as data: a title and a list of blocks, which every writer of Word files draws alike.

Blocks are plain values, so that they go to the browser as JSON. `macros/documents/docx.py` draws them at build
time, `overrides/shared/docx.js` in the browser. What a style, a look or a kind of table is called here stands in
`docx_parts/styles.xml`; measures, fonts and colours stand there alone.
"""

from collections.abc import Sequence
from typing import TypedDict

from macros.documents.page_size import A4, LANDSCAPE_MARGINS, MARGINS
from macros.documents.title_lines import LARGE, title_lines

PORTRAIT, LANDSCAPE = "portrait", "landscape"
"""Of forms and sheets, which say at the foot of each page how many there are."""

LEADING = "leading"
"""Of a form before another paper in the same file: how many pages there are would count those of both, and is left out."""

OFFICIAL, ANNEX, LYING_ANNEX = "official", "annex", "landscape-annex"
"""Of an official paper, numbered at the outer edge (GB/T 9704-2012, 7.5): one that begins with page 1, one that counts on."""

SEAL = 45
"""The room for a seal, in millimetres: the largest are 42 mm wide."""

WIDTH = A4[0] - MARGINS[1] - MARGINS[3]
LANDSCAPE_WIDTH = A4[1] - LANDSCAPE_MARGINS[1] - LANDSCAPE_MARGINS[3]
"""Between the margins, in millimetres."""


class Run(TypedDict, total=False):
    """Words of one look, or one of two things that stand among words."""

    text: str
    """A line break and a tab are kept."""

    look: str
    """A character style; without one, the paragraph's."""

    page: str
    """Instead of text: the number of the page where this mark stands, which also leads there."""

    tick: str
    """Instead of text: a box that one click ticks; a screen reader says this name."""

    ticked: bool
    """Whether it is."""


class Paragraph(TypedDict, total=False):
    """One paragraph of runs, or a paragraph for each line of a text."""

    style: str
    text: str
    runs: Sequence[Run]
    mark: str
    """A name by which runs refer to the place; of a paragraph of runs."""

    held: bool
    """Never begins a page: it stays with what stands before it. Not of a cell."""


class Cell(Paragraph, total=False):
    """What a cell says, as a paragraph does; without a style it has that of its kind of table."""

    span: int
    """How many columns it covers: 1; the last cell of a row takes all that are left."""

    height: float
    """How high its row is at the least, in millimetres."""

    shaded: bool
    line: bool
    """Ruled at its foot, to write on."""

    kept: bool
    """Its row stays with the next one."""


Row = Sequence[Cell]
"""Never split over two pages; texts of any length are several rows (`overrides/shared/pieces.js`)."""


class Table(TypedDict, total=False):
    table: str
    """A table style; without one, Grid."""

    widths: Sequence[float]
    """Of the columns, in millimetres."""

    above: Cell
    """Stands on each page over the head, across all columns."""

    head: Row
    """Stands on each page."""

    rows: Sequence[Row]

    together: int
    """So many rows at its end stay on one page."""

    held: bool
    """As of a paragraph."""


class Section(TypedDict):
    """Ends a section, and with it the page; the last block of a paper is one."""

    section: str
    """One of the names above; each says the status at the foot of each page."""


Block = Paragraph | Table | Section


class Paper(TypedDict):
    title: str
    """Of the file; what stands on the paper is in its blocks."""

    blocks: Sequence[Block]


def sheet_heading(lines: Sequence[str], basis: str, most: int = LARGE) -> list[Block]:
    """The title of a form, with at most so many characters on a line if it can be, and below it what it is based on."""
    title = "\n".join(title_lines(line, most) for line in lines)
    return [
        {"style": "SheetTitle", "runs": [{"text": title}]},
        {"style": "SheetLine", "text": basis},
    ]


def blanks(names: Sequence[str], width: float = WIDTH) -> Table:
    """Labels, each with a line to write on, over the whole width."""
    labels = [4.0 * len(name) + 3 for name in names]
    line = (width - sum(labels)) / len(names)
    return {
        "table": "Ruled",
        "widths": [round(part, 2) for label in labels for part in (label, line)],
        "rows": [[cell for name in names for cell in (Cell(text=name), Cell(text="", line=True))]],
    }


def page(blocks: Sequence[Block], section: str = PORTRAIT) -> list[Block]:
    """Close a section; Word wants a paragraph behind a table, here one that nobody sees."""
    end: list[Block] = [{"style": "End", "text": "", "held": True}] if "rows" in blocks[-1] else []
    return [*blocks, *end, {"section": section}]
