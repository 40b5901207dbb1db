"""Sheets -> a workbook (SpreadsheetML, ECMA-376 part 1, 18), at build time or, by the same parts, in the browser.

`overrides/shared/xlsx.js` writes the same, function by function. No text becomes a formula or an address.
"""

import re
from collections.abc import Iterable, Sequence

from macros.documents.cell_lines import line_count, parted, row_height
from macros.documents.package import GREY, Imprint, escape, marked, templates
from macros.documents.sheets import Book, Sheet, Value
from macros.documents.zipping import packed

FOOTER = 200
"""A footer holds 255 letters at the most (18.3.1.58), the page numbers included."""

NAME = 31
"""The longest name that Excel takes for a sheet."""

MOST = 32767
"""The longest text that Excel takes for a cell."""

TITLE_HEIGHT, LINE_HEIGHT, BLANKS_HEIGHT = 28, 16, 24
"""Heights of rows, in points."""

HIGHEST = 409
"""The highest row that Excel takes, in points; what needs more goes on in the next row."""

HEAD_WORDS, HEAD_ROOM = 12, 8
"""Height of a line of a head, and what is left above and below."""

LOOKS = ("cell", "title", "line", "head", "mark", "blank", "open")
"""How cells look, in the order of `xlsx_parts/styles.xml`; the last three can be written in."""

FIXED = ' customHeight="1"'
"""Never of a row that is written in: it would not grow."""

CODES_WIDTH = 60

LOCK = (
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" '
    'sort="0" autoFilter="0"/>'
)
"""What is "0" is let (18.3.1.85). Without the right to format rows, none would grow with what is written in it."""

LIKE_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{1,4}_)")
"""Where words look like an escaped character (22.9.2.19): _x000D_ would be read as a line end; LibreOffice takes less than
four digits, too."""

SHEET = "xl/worksheets/sheet.xml"
"""Written once a sheet, with its number behind its name."""

PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "xl/workbook.xml": "workbook.xml",
    "xl/_rels/workbook.xml.rels": "workbook_rels.xml",
    "xl/styles.xml": "styles.xml",
    SHEET: "sheet.xml",
}
"""Name in the package -> template."""


def xlsx_file(imprint: Imprint, book: Book) -> bytes:
    """Return the bytes of an .xlsx; the same book gives the same bytes."""
    files = browser_parts(imprint)
    template, sheets = files.pop(SHEET), book["sheets"]
    names = sheet_names([sheet["name"] for sheet in sheets])
    written = [_sheet(sheet, names, place) for place, sheet in enumerate(sheets)]
    marks = {
        "title": escape(book["title"]),
        "types": "".join(
            f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
            for number in range(1, len(sheets) + 1)
        ),
        "sheets": "".join(
            f'<sheet name="{words(name)}" sheetId="{number}" r:id="rId{number}"/>'
            for number, name in enumerate(names, 1)
        ),
        "names": "".join(each["names"] for each in written),
        "relations": "".join(
            f'<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{number}.xml"/>'
            for number in range(1, len(sheets) + 1)
        ),
    }
    whole = {name: marked(part, marks) for name, part in files.items()}
    for number, each in enumerate(written, 1):
        whole[SHEET.replace(".", f"{number}.")] = marked(template, each)
    return packed({name: part.encode() for name, part in whole.items()})


def browser_parts(imprint: Imprint) -> dict[str, str]:
    """Name in the package -> XML, with marks where the sheets go."""
    whole = "\n".join(filter(None, (imprint.status, imprint.colophon)))
    footer = (whole if len(whole) <= FOOTER else imprint.status[:FOOTER]).replace("&", "&&")
    return {
        name: templates("xlsx_parts")
        .get_template(template)
        .render(edition=imprint, footer=LIKE_ESCAPE.sub("_x005F_", footer), grey=GREY)
        .strip()
        for name, template in PARTS.items()
    }


def words(text: str) -> str:
    """Return words as XML that a workbook's reader takes for these very words."""
    return escape(LIKE_ESCAPE.sub("_x005F_", text))


def sheet_names(titles: Sequence[str]) -> list[str]:
    """Turn titles into names that Excel takes: no []:*?/ or backslash, 31 letters at most, all different."""
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for title in titles:
        stem = re.sub(r"[\[\]:*?/\\]", "－", title).strip("'")[:NAME] or "－"
        name, number = stem, counts.get(stem, 1)
        while name.lower() in names:
            number += 1
            name = stem[: NAME - len(str(number))] + str(number)
        counts[stem] = number
        names[name.lower()] = name
    return list(names.values())


def _sheet(sheet: Sheet, names: Sequence[str], place: int) -> dict[str, str]:
    """Return what goes in the marks of a sheet's part, and its defined names."""
    widths, fixed = sheet["widths"], sheet.get("fixed", 0)
    last, hidden = _letters(len(widths) - 1), _letters(len(widths))
    looks = sheet.get("looks", {})
    grows = "open" in looks.values()
    codes = sheet.get("codes")
    # where each row stands for something, it stays one
    whole = bool(codes or sheet.get("choices") or sheet.get("filtered"))
    rows: list[str] = []
    merged: list[str] = []
    links: list[str] = []

    def add(cells: Iterable[tuple[Value, str]], height: float, code: str = "", *, fixed: bool = True) -> None:
        """A row that is not `fixed` grows with what is written in it."""
        number = len(rows) + 1
        drawn = "".join(
            _cell(f"{_letters(column)}{number}", value, look) for column, (value, look) in enumerate(cells)
        )
        if code:
            drawn += _cell(f"{hidden}{number}", code, "cell")
        high = f' ht="{min(height, HIGHEST):g}"' if height else ""
        rows.append(f'<row r="{number}"{high}{FIXED if height and fixed else ""}>{drawn}</row>')

    def add_line(text: str, look: str, height: float) -> None:
        """A row of one text across all columns; the first row of all bears the sheet's code."""
        if len(widths) > 1:
            merged.append(f"A{len(rows) + 1}:{last}{len(rows) + 1}")
        code = codes["sheet"] if codes and not rows else ""
        add([(text, look), *[("", look)] * (len(widths) - 1)], height * line_count(text, sum(widths)), code)

    def add_blanks(labels: Sequence[str]) -> None:
        """Labels, each with cells to write in up to the next."""
        if not labels:
            return
        end = 2 * len(labels) - 1
        if end < len(widths) - 1:
            merged.append(f"{_letters(end)}{len(rows) + 1}:{last}{len(rows) + 1}")
        spread = [cell for label in labels for cell in ((label, "line"), ("", "blank"))]
        add([*spread, *[("", "blank")] * (len(widths) - len(spread))], BLANKS_HEIGHT, fixed=False)

    def add_values(values: Sequence[Value], code: str = "") -> None:
        """A row high enough for its words, an empty one for a person's hand; cells that are not given are empty."""
        rest: Sequence[Value] = [*values, *[""] * (len(widths) - len(values))]
        while True:
            given, rest = (rest, []) if whole else parted(rest, widths)
            for column, value in enumerate(given):
                if isinstance(value, dict):
                    at, target = f"{_letters(column)}{len(rows) + 1}", _quoted(names[value["sheet"]])
                    links.append(f'<hyperlink ref="{at}" location="{words(target)}!A1"/>')
            texts = [_text(value) for value in given]
            add(
                [(value, looks.get(column, "cell")) for column, value in enumerate(given)],
                row_height(most(texts)) if any(texts) else BLANKS_HEIGHT * grows,
                code,
                fixed=not grows,
            )
            if not any(rest):
                return

    def most(texts: Sequence[str]) -> int:
        return max(line_count(text, width) for text, width in zip(texts, widths, strict=True))

    if "title" in sheet:
        add_line(sheet["title"], "title", TITLE_HEIGHT)
    for line in sheet.get("lines", ()):
        add_line(line, "line", LINE_HEIGHT)
    add_blanks(sheet.get("blanks", ()))
    head = 0
    if "head" in sheet:
        height = HEAD_WORDS * most(sheet["head"]) + HEAD_ROOM
        add([(name, "head") for name in sheet["head"]], height, codes["head"] if codes else "")
        head = len(rows)
    first = len(rows) + 1
    coded = codes["rows"] if codes else [""] * len(sheet["rows"])
    for values, code in zip(sheet["rows"], coded, strict=True):
        add_values(values, code)
    end = len(rows)
    add_blanks(sheet.get("signatures", ()))
    filtered = f"A{head}:{hidden if codes else last}{end}" if sheet.get("filtered") else ""
    return {
        "view": _view(head, fixed, place),
        "columns": "".join(
            f'<col min="{column}" max="{column}" width="{width:g}" customWidth="1"/>'
            for column, width in enumerate(widths, 1)
        )
        + (
            f'<col min="{len(widths) + 1}" max="{len(widths) + 1}" width="{CODES_WIDTH}" hidden="1" customWidth="1"/>'
            if codes
            else ""
        ),
        "rows": "".join(rows),
        "after": "".join(
            (
                LOCK if sheet.get("locked") else "",
                f'<autoFilter ref="{filtered}"/>' if filtered else "",
                _counted("mergeCells", [f'<mergeCell ref="{cells}"/>' for cells in merged]),
                _choices(sheet, first, end),
                f"<hyperlinks>{''.join(links)}</hyperlinks>" if links else "",
            )
        ),
        "names": "".join(
            f'<definedName name="_xlnm.{name}" localSheetId="{place}"{more}>{words(_quoted(names[place]))}!{_fixed(cells)}</definedName>'
            for name, more, cells in (
                ("_FilterDatabase", ' hidden="1"', filtered),
                ("Print_Area", "", f"A1:{last}{len(rows)}"),
                ("Print_Titles", "", f"{head}:{head}" if head else ""),
            )
            if cells
        ),
    }


def _cell(at: str, value: Value, look: str) -> str:
    if isinstance(value, int | float):
        return f'<c r="{at}" s="{LOOKS.index("mark")}"><v>{value}</v></c>'
    text, style = _text(value)[:MOST], LOOKS.index(look)
    if not text:
        return f'<c r="{at}" s="{style}"/>'
    return f'<c r="{at}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{words(text)}</t></is></c>'


def _view(head: int, fixed: int, place: int) -> str:
    """The first sheet is shown; a head and the columns before it stay in sight."""
    split = f'xSplit="{fixed}" ' if fixed else ""
    corner, pane = f"{_letters(fixed)}{head + 1}", "bottomRight" if fixed else "bottomLeft"
    frozen = f'<pane {split}ySplit="{head}" topLeftCell="{corner}" activePane="{pane}" state="frozen"/>'
    chosen = "" if place else ' tabSelected="1"'
    return (
        f'<sheetViews><sheetView{chosen} workbookViewId="0">{frozen if head else ""}</sheetView></sheetViews>'
    )


def _choices(sheet: Sheet, first: int, last: int) -> str:
    """A drop-down that refuses other words, in each row of a column."""
    if "choices" not in sheet or last < first:
        return ""
    given = sheet["choices"]
    other = given.get("other", {})
    head, at = words(sheet["head"][given["column"]]), _letters(given["column"])
    runs: dict[tuple[str, ...], list[list[int]]] = {}
    before: tuple[str, ...] = ()
    for row in range(first, last + 1):
        offered = tuple(other.get(row - first, given["offered"]))
        if offered == before:
            runs[offered][-1][1] = row
        else:
            runs.setdefault(offered, []).append([row, row])
        before = offered
    rules = [
        f'<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="{head}" '
        f'error="请从{words("、".join(offered))}中选择。" sqref="{" ".join(f"{at}{start}:{at}{end}" for start, end in rows)}">'
        f"<formula1>{words(chr(34) + ','.join(offered) + chr(34))}</formula1></dataValidation>"
        for offered, rows in runs.items()
    ]
    return _counted("dataValidations", rules)


def _counted(name: str, children: Sequence[str]) -> str:
    return f'<{name} count="{len(children)}">{"".join(children)}</{name}>' if children else ""


def _text(value: Value) -> str:
    return value["text"] if isinstance(value, dict) else str(value)


def _letters(column: int) -> str:
    """0 -> A, 26 -> AA."""
    return (_letters(column // 26 - 1) if column >= 26 else "") + chr(ord("A") + column % 26)


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def _fixed(cells: str) -> str:
    """A1:B2 -> $A$1:$B$2, 3:3 -> $3:$3."""
    return re.sub(r"[A-Z]+|\d+", r"$\g<0>", cells)
