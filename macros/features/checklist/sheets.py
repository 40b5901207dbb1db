"""Self-check sheets as workbooks: one question per row, with a drop-down for its answer."""

from collections.abc import Iterator, Mapping, Sequence

from macros.core.handbook import Handbook
from macros.core.notices import words_hash
from macros.core.regulation import short_reference
from macros.documents.cell_lines import wide_enough
from macros.documents.sheets import Book, Codes, Link, Sheet, Value
from macros.features.checklist.sheet import FULL_COLUMNS, POWERS_NOTE, CheckSheet, SheetItem
from macros.features.matrix.view import Matrix, matrix_view

COLUMNS = (("条款", 15), ("条文原文", 38), ("自查问题", 30), ("自查结果", 10), ("说明", 16))
"""(name, width in characters)."""

FULL_WIDTHS = (18, 16, 10)
NAMES, CELLS = 44, 9.5
"""Column widths of the matrix: names of roles, clauses."""

MATRIX_NOTE = (
    "主题由编者划分，不属于文件内容；格中数字为条的序号，括号内为项的序号；点岗位名称可转到该岗位的自查表。"
)
ANSWER = 3
"""Index of the answer's column."""

FORMAT = "gangze-self-check"
"""What the first row's code begins with, as a record's file does; then come the ids of document and role."""

CODES_HEAD = "编号和指纹（请勿改动）"
"""As the same column is called in a table that a page exports."""

RETURNED = (
    "填好后可以在“自查汇总”页读入，存为Excel工作簿或者CSV文件都可以。"
    "条文和题目已锁定，没有密码；最右边隐藏的一列是题目编号，请保留。"
)
"""`overrides/features/summary/table.js` reads it."""


def sheet_book(view: CheckSheet) -> Book:
    """One role's sheet."""
    return {"title": view.title, "sheets": [_sheet(view, "自查表")]}


def all_sheets_book(handbook: Handbook, views: Sequence[CheckSheet]) -> Book:
    """A table of roles and themes, if there are themes, then one sheet per role."""
    matrix = matrix_view(handbook, "role-theme")
    indexes = {view.role.id: index for index, view in enumerate(views, 1)}
    first = [_matrix(handbook, matrix, indexes)] if matrix.rows else []
    return {
        "title": f"{handbook.edition.subject}自查表合订本",
        "sheets": [*first, *(_sheet(view, view.role.short) for view in views)],
    }


def _sheet(view: CheckSheet, name: str) -> Sheet:
    """One question per row, each with its clause, so that rows can be filtered and copied."""
    columns = (*COLUMNS, *((head, width) for (head, _), width in zip(FULL_COLUMNS, FULL_WIDTHS, strict=True)))
    asked = [q for section in view.sections for item in section.items for q in item.questions]
    other = {
        row: [label for _, label in question.check.offered]
        for row, question in enumerate(asked)
        if question.check.answers != "graded"
    }
    looks = {index: "mark" if index == ANSWER else "open" for index in range(ANSWER, len(columns))}
    rows = [
        (_label(item), item.words, f"{question.number}. {question.check.question}")
        for section in view.sections
        for item in section.items
        for question in item.questions
    ]
    said = [*zip(*rows, strict=True), *[()] * len(columns)]
    return {
        "name": name,
        "widths": [wide_enough(width, texts) for (_, width), texts in zip(columns, said, strict=False)],
        "title": view.title,
        "lines": (view.basis, view.status, view.note, RETURNED, *_powers(view)),
        "blanks": view.blanks,
        "head": [head for head, _ in columns],
        "rows": rows,
        "looks": looks,
        "choices": {"column": ANSWER, "offered": view.answers, "other": other},
        "filtered": True,
        "signatures": view.signatures,
        "codes": _codes(view),
        "locked": True,
    }


def _codes(view: CheckSheet) -> Codes:
    """Which words each answer is given to: check id, hashes of clause and question, as `record-file.js` writes them."""
    return {
        "sheet": f"{FORMAT} {view.regulation} {view.role.id}",
        "head": CODES_HEAD,
        "rows": [
            f"{question.check.id} {words_hash(item.words)} {words_hash(question.check.question)}"
            for section in view.sections
            for item in section.items
            for question in item.questions
        ],
    }


def _label(item: SheetItem) -> str:
    return f"{item.label}\n{item.refers}" if item.refers else item.label


def _powers(view: CheckSheet) -> Iterator[str]:
    """What the document merely allows, verbatim."""
    for item in view.powers:
        yield f"{POWERS_NOTE}：{item.label}　{item.words}"


def _matrix(handbook: Handbook, matrix: Matrix, indexes: Mapping[str, int]) -> Sheet:
    """The table of roles and themes; names of roles link to their sheets (role id -> index)."""

    def name(id: str, text: str) -> Value:
        return Link(text=text, sheet=indexes[id]) if id in indexes else text

    return {
        "name": matrix.title,
        "widths": [NAMES, *[CELLS] * len(matrix.columns)],
        "title": f"{handbook.edition.subject}{matrix.title}对照表",
        "lines": (handbook.edition.status, MATRIX_NOTE),
        "head": ["岗位", *(column.name for column in matrix.columns)],
        "fixed": 1,
        "rows": [
            [
                name(line.heading.id, line.heading.name),
                *("\n".join(map(short_reference, cell.clauses)) for cell in line.cells),
            ]
            for line in matrix.rows
        ],
        "looks": dict.fromkeys(range(1, len(matrix.columns) + 1), "mark"),
    }
