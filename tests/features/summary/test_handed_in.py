"""Our workbook, filled in by other programs and saved as they do, is read as the answers that were given."""

from __future__ import annotations

import base64
import csv
import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from macros.core.handbook import Handbook
from macros.documents.xlsx import xlsx_file
from macros.features.checklist.sheet import CheckSheet, sheet_view
from macros.features.checklist.sheets import CODES_HEAD, all_sheets_book, sheet_book
from macros.features.checklist.view import holders, questions
from macros.features.summary.view import summary_view
from macros.site.bundle import OVERRIDES
from tests.office import converted
from tests.sources import in_node

READ = """async ({ parseAny }, posts, about, regulation, files, reader) => {
    const { questions } = await import(reader.replace("shared/workbook.js", "features/summary/questions.js"));
    const { workbook } = await import(reader);
    const book = questions(posts, about);
    return Promise.all(files.map(async ([name, base64]) => {
        const bytes = Buffer.from(base64, "base64");
        const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
        try {
            const found = [await parseAny({ name, modified: 0, buffer }, book, regulation, workbook)].flat();
            return found.map((each) => (each.make ? each.make() : each)).map((each) =>
                ({ ...each, answers: Object.fromEntries(each.answers), old: [...each.old.keys()] }));
        } catch (error) {
            return error.message;
        }
    }));
}"""

NOTE = "=1+1，“说明”;\n第二行"


@dataclass
class Filled:
    """A sheet as a person fills it in: an answer for each question, the first with all texts."""

    unit: str = "甲镇"
    name: str = "张三"
    period: str = "2026年上半年"
    filler: str = "李四"
    answers: list[str] = field(default_factory=list)


def read(handbook: Handbook, *files: tuple[str, bytes]) -> list[Any]:
    """What the summary page makes of files: entries, or why it takes none."""
    view = summary_view(handbook)
    about = {"roles": view.roles, "themes": view.themes, "clauses": view.clauses}
    given = [(name, base64.b64encode(data).decode()) for name, data in files]
    reader = (OVERRIDES / "shared" / "workbook.js").as_uri()
    found = in_node(
        READ, questions(handbook), about, handbook.id, given, reader, file="features/summary/parse.js"
    )
    return list(found)


def fill(page: Any, sheet: CheckSheet, given: Filled) -> None:
    """Write into the cells of a sheet that openpyxl has opened, as far as its lock lets a person."""
    top = next(row for row in range(1, 20) if page.cell(row, 1).value == "条款")

    def write(row: int, column: int, value: object) -> None:
        cell = page.cell(row, column)
        assert not cell.protection.locked, cell.coordinate
        cell.value = value

    about = {"单位": given.unit, "姓名": given.name, "自查时段": given.period}
    for place, label in enumerate(sheet.blanks):
        assert page.cell(top - 1, 2 * place + 1).value == label
        write(top - 1, 2 * place + 2, about[label])
    write(top + sheet.count + 1, 2, given.filler)
    for row, answer in enumerate(given.answers, top + 1):
        write(row, 4, answer)
    for column, text in enumerate((NOTE, "会议纪要", "没有台账", "2026-6-30"), 5):
        write(top + 1, column, text)
        page.cell(top + 1, column).data_type = "s"


def answers_for(sheet: CheckSheet) -> list[str]:
    """A different answer from question to question, and none to the last."""
    asked = [q.check for section in sheet.sections for item in section.items for q in item.questions]
    chosen = [[label for _, label in check.offered][n % len(check.offered)] for n, check in enumerate(asked)]
    return [*chosen[:-1], ""] if len(chosen) > 1 else chosen


def expected(sheet: CheckSheet, given: Filled) -> dict[str, str]:
    asked = [q.check for section in sheet.sections for item in section.items for q in item.questions]
    values = {label: value for check in asked for value, label in check.offered}
    return {check.id: values[label] for check, label in zip(asked, given.answers, strict=True) if label} or {
        asked[0].id: ""
    }


def workbook_of(handbook: Handbook, sheet: CheckSheet, given: Filled) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_file(handbook.edition, sheet_book(sheet))))
    fill(book.active, sheet, given)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def as_csv(data: bytes, encoding: str, mark: str = ",", line_end: str = "\r\n") -> bytes:
    """The first sheet as a spreadsheet saves it: quoted where it must be."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=mark, lineterminator=line_end)
    for row in openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(values_only=True):
        writer.writerow("" if value is None else value for value in row)
    return text.getvalue().encode(encoding)


def check(entry: Any, sheet: CheckSheet, given: Filled, note: str = NOTE) -> None:
    record = entry["record"]
    unit = sheet.role.kind == "body"
    assert record["roles"] == [sheet.role.id]
    assert [record[key] for key in ("unit", "name", "period", "filler")] == [
        given.unit,
        "" if unit else given.name,
        given.period,
        given.filler,
    ]
    assert {id: answer["value"] for id, answer in entry["answers"].items()} == expected(sheet, given)
    assert (entry["old"], entry["unknown"], entry["foreign"], entry["missing"]) == ([], [], [], 0)
    first = next(iter(entry["answers"].values()))
    texts = [first[key] for key in ("note", "evidenceWhat", "problem", "deadline")]
    assert texts == [note, "会议纪要", "没有台账", "2026-6-30"]


def filled(sheet: CheckSheet) -> Filled:
    return Filled(answers=answers_for(sheet))


def sheets_of(handbook: Handbook) -> list[CheckSheet]:
    return [sheet_view(handbook, role) for role in holders(handbook)]


@pytest.fixture(scope="module")
def all_sheets(sample: Handbook) -> list[CheckSheet]:
    return sheets_of(sample)


def test_every_sheet_comes_back_as_a_workbook_and_as_a_table(
    sample: Handbook, all_sheets: list[CheckSheet]
) -> None:
    """Of a post, a group and a body; in the encodings that Excel and WPS save tables in."""
    assert {sheet.role.kind for sheet in all_sheets} >= {"post", "body"}
    files = []
    for sheet in all_sheets:
        data = workbook_of(sample, sheet, filled(sheet))
        files += [
            ("填.xlsx", data),
            ("填.csv", as_csv(data, "utf-8-sig")),
            ("填.csv", as_csv(data, "gbk")),
            ("填.csv", as_csv(data, "gb18030", ";", "\n")),
            ("填.txt", as_csv(data, "utf-16", "\t")),
        ]
    found = read(sample, *files)
    for place, ((name, _), entries) in enumerate(zip(files, found, strict=True)):
        (entry,) = entries
        sheet = all_sheets[place // 5]
        check(entry, sheet, filled(sheet))
        assert (entry["kind"], entry["coded"]) == ("xlsx" if name.endswith("xlsx") else "csv", True)
    contents = {entry["content"] for (entry,) in found}
    assert len(contents) == len(all_sheets), "a sheet is seen to be the same in every form"


def test_of_the_bound_volume_the_filled_sheets_count(sample: Handbook, all_sheets: list[CheckSheet]) -> None:
    bound = xlsx_file(sample.edition, all_sheets_book(sample, all_sheets))
    book = openpyxl.load_workbook(io.BytesIO(bound))
    for sheet in all_sheets[:2]:
        fill(book[sheet.role.short], sheet, filled(sheet))
    (found, empty) = read(sample, ("合订.xlsx", saved(book)), ("空.xlsx", bound))
    assert [entry["file"] for entry in found] == [
        f"合订.xlsx（{sheet.role.short}）" for sheet in all_sheets[:2]
    ]
    for entry, sheet in zip(found, all_sheets, strict=False):
        check(entry, sheet, filled(sheet))
    assert empty == "工作簿里的自查表都没有填写自查结果"


def test_without_its_column_of_codes_a_sheet_is_known_by_its_words(
    sample: Handbook, all_sheets: list[CheckSheet]
) -> None:
    """As after copying what is seen into another workbook."""
    sheet = max(all_sheets, key=lambda each: each.count)
    book = openpyxl.load_workbook(io.BytesIO(workbook_of(sample, sheet, filled(sheet))))
    book.active.delete_cols(9)
    ((entry,),) = read(sample, (f"{sheet.role.short}.xlsx", saved(book)))
    check(entry, sheet, filled(sheet))
    assert entry["coded"] is False


def test_a_sheet_of_duties_that_other_words_give_comes_back(tiers: Handbook) -> None:
    """Below the label of such a clause stands by which words it is given; of no sheet are two posts' questions alike."""
    sheets = sheets_of(tiers)
    assert any(item.refers for sheet in sheets for section in sheet.sections for item in section.items)
    for codes in (True, False):
        books = [
            openpyxl.load_workbook(io.BytesIO(workbook_of(tiers, sheet, filled(sheet)))) for sheet in sheets
        ]
        if not codes:
            for book, sheet in zip(books, sheets, strict=True):
                book.active.delete_cols(9)
                book.active["I1"] = f"gangze-self-check {tiers.id} {sheet.role.id}"
        found = read(tiers, *(("表.xlsx", saved(book)) for book in books))
        for entries, sheet in zip(found, sheets, strict=True):
            (entry,) = entries
            check(entry, sheet, filled(sheet))


def test_a_row_that_was_moved_without_its_code_answers_what_it_asks(
    sample: Handbook, all_sheets: list[CheckSheet]
) -> None:
    sheet = max(all_sheets, key=lambda each: each.count)
    book = openpyxl.load_workbook(io.BytesIO(workbook_of(sample, sheet, filled(sheet))))
    page = book.active
    top = next(row for row in range(1, 20) if page.cell(row, 1).value == "条款")
    rows = [[page.cell(top + number, column).value for column in range(1, 9)] for number in (1, 2)]
    for number, values in enumerate(reversed(rows), 1):
        for column, value in enumerate(values, 1):
            page.cell(top + number, column).value = value
            page.cell(top + number, column).data_type = "s"
    ((entry,),) = read(sample, ("序.xlsx", saved(book)))
    assert {id: answer["value"] for id, answer in entry["answers"].items()} == expected(sheet, filled(sheet))


def test_an_answer_to_other_words_counts_apart(sample: Handbook, all_sheets: list[CheckSheet]) -> None:
    """The sheet was handed out before the question read as it does now."""
    sheet = max(all_sheets, key=lambda each: each.count)
    book = openpyxl.load_workbook(io.BytesIO(workbook_of(sample, sheet, filled(sheet))))
    page = book.active
    top = next(row for row in range(1, 20) if page.cell(row, 1).value == "条款")
    assert page.cell(top, 9).value == CODES_HEAD
    page.cell(top + 1, 3).value = "1. 原来的题目？"
    id, clause, _ = page.cell(top + 1, 9).value.split()
    page.cell(top + 1, 9).value = f"{id} {clause} {'0' * 16}"
    ((entry,),) = read(sample, ("旧.xlsx", saved(book)))
    assert entry["old"] == [id] and id not in entry["answers"]


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (
            lambda page: setattr(page["I1"], "value", "gangze-self-check elsewhere x"),
            "这份自查表属于另一份文件的手册",
        ),
        (
            lambda page: setattr(page["I1"], "value", "gangze-self-check sample mayor"),
            "记录的岗位本手册没有，或者没有自查题",
        ),
        (
            lambda page: page.delete_rows(1, 40),
            "工作簿里没有本手册的自查表，请交自查表页面导出的记录文件，或者填好的Excel自查表",
        ),
    ],
)
def test_what_is_not_ours_is_refused(spoil, why: str, sample: Handbook, all_sheets: list[CheckSheet]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_of(sample, all_sheets[0], filled(all_sheets[0]))))
    spoil(book.active)
    assert read(sample, ("表.xlsx", saved(book))) == [why]


def test_an_answer_that_is_none_is_named_with_its_row(sample: Handbook, all_sheets: list[CheckSheet]) -> None:
    given = filled(all_sheets[0])
    given.answers[1] = "差不多"
    data = workbook_of(sample, all_sheets[0], given)
    top = next(
        row
        for row, (cell, *_) in enumerate(
            openpyxl.load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True), 1
        )
        if cell == "条款"
    )
    why = f"表格第{top + 2}行有认不出的自查结果“差不多”"
    assert read(sample, ("表.xlsx", data), ("表.csv", as_csv(data, "gbk"))) == [why, why]


@pytest.mark.slow
def test_libreoffice_saves_what_comes_back(
    sample: Handbook, all_sheets: list[CheckSheet], tmp_path: Path
) -> None:
    """As a workbook, and as tables in UTF-8 and GBK; hidden cells go along."""
    source = tmp_path / "填.xlsx"
    sheet = max(all_sheets, key=lambda each: each.count)
    source.write_bytes(workbook_of(sample, sheet, filled(sheet)))
    made = [
        converted([source], tmp_path / name, kind)[0]
        for name, kind in (
            ("xlsx", "xlsx:Calc MS Excel 2007 XML"),
            ("utf-8", "csv:Text - txt - csv (StarCalc):44,34,76"),
            ("gbk", "csv:Text - txt - csv (StarCalc):44,34,85"),
        )
    ]
    assert "甲镇".encode("gb18030") in made[2].read_bytes()
    for (entry,) in read(sample, *((path.name, path.read_bytes()) for path in made)):
        check(entry, sheet, filled(sheet))
