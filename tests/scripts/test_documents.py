"""What the browser writes and what the build writes for the same blocks or sheets is the same file."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from macros.documents import docx, xlsx
from macros.documents.blocks import Paper, page
from macros.documents.plan import filled
from macros.documents.sheets import Book
from macros.documents.title_lines import title_lines
from tests.documents import test_docx, test_xlsx
from tests.sources import in_node

WRITTEN = """async ({ NAME }, ...given) =>
    Buffer.from(await NAME(...given).arrayBuffer()).toString("base64")"""


def in_browser(name: str, *given: Any) -> bytes:
    """The bytes of a file that a writer of the browser makes."""
    function = WRITTEN.replace("NAME", name)
    return base64.b64decode(in_node(function, *given, file=f"shared/{name}.js"))


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name).decode() for name in package.namelist()}


@pytest.mark.parametrize("hostile", [False, True])
def test_a_word_file(hostile: bool) -> None:
    """Every kind of block, run, cell and section."""
    words = test_docx.HOSTILE if hostile else "字"
    paper: Paper = {
        "title": words,
        "blocks": page(
            [
                *test_docx.EVERYTHING,
                {"style": "Normal", "text": f"{words}\r\n又一行"},
                {"table": "Checks", "widths": [10], "rows": [[{"runs": [{"tick": words}, {"text": words}]}]]},
                {"section": "portrait"},
                {"style": "Quote", "runs": [{"text": words, "look": "Reference"}]},
            ]
        ),
    }
    edition = test_docx.Edition(status=words, status_lines=(words,))
    made = in_browser("docx", docx.browser_parts(edition), paper)
    assert parts(made) == parts(docx.docx_file(edition, paper))


@pytest.mark.parametrize("hostile", [False, True])
def test_a_workbook(hostile: bool) -> None:
    """Everything that a sheet can say, and sheets that say little."""
    words = test_docx.HOSTILE if hostile else "字"
    book: Book = {
        "title": words,
        "sheets": [
            *test_xlsx.BOOK["sheets"],
            {"name": f"'{words}'", "widths": [9.5] * 30, "head": [words] * 30, "rows": [[words, 7, 0.25]]},
            {"name": "", "widths": [30, 9], "title": words * 3, "head": ["", ""], "rows": []},
            {"name": "", "widths": [30], "rows": [["长" * 40000], []]},
        ],
    }
    edition = test_xlsx.Edition(status=words)
    made = in_browser("xlsx", xlsx.browser_parts(edition), book)
    assert parts(made) == parts(xlsx.xlsx_file(edition, book))


TITLES = json.loads((Path(__file__).parents[1] / "data" / "title-lines.json").read_text(encoding="utf-8"))


def test_a_long_title_is_broken_by_sense_alike() -> None:
    """Before 关于 and behind 印发 rather than at a name; never within one, nor in a word."""
    right = [each["lines"] for each in TITLES]
    assert [title_lines(each["text"], each["most"]).split("\n") for each in TITLES] == right
    made = in_node(
        r"({ titleLines }, all) => all.map(({ text, most }) => titleLines(text, most).split('\n'))",
        TITLES,
        file="shared/title-lines.js",
    )
    assert made == right


PLAN = [
    {"style": "Title", "text": "{title}（{letter}卷）", "mark": "sheet_{number}"},
    {
        "style": "Normal",
        "runs": [
            {"text": "〔单位〕", "look": "Blank", "slot": "unit"},
            {"text": "一、", "look": "Label", "slot": "label"},
            {"when": {"choose": True}, "of": [{"text": "甲"}, {"text": "乙", "slot": "title"}]},
        ],
    },
    {
        "widths": [10, 20.5],
        "rows": [
            [{"text": "头"}],
            {"each": "people", "of": [[{"text": "{name}"}, {"text": "空", "slot": "post"}]]},
        ],
    },
    {"each": "people", "when": {"paged": True}, "of": [{"style": "Note", "text": "{name}在{title}"}]},
    {"section": "portrait"},
]
VALUES: list[dict[str, Any]] = [
    {},
    {"title": "题{letter}", "letter": "A", "number": 1, "unit": "局", "label": "二、", "choose": False},
    {"people": [{"name": "甲", "post": "长"}, {"name": "", "title": "乙"}], "unit": "", "paged": True},
    {"people": [], "paged": False, "choose": True},
]


def test_a_plan_is_filled_in_alike() -> None:
    made = in_node(
        "({ filled }, plan, all) => all.map((values) => filled(plan, values))",
        PLAN,
        VALUES,
        file="shared/filled.js",
    )
    assert made == [filled(PLAN, values) for values in VALUES]
    unfilled, some, many, none = made
    assert unfilled[1]["runs"][0]["text"] == "〔单位〕" and unfilled[0]["text"] == "{title}（{letter}卷）"
    assert some[0]["text"] == "题{letter}（A卷）" and some[0]["mark"] == "sheet_1", "values are no plan"
    assert [(run["text"], run.get("look")) for run in some[1]["runs"]] == [("局", None), ("二、", "Label")]
    assert [row[0]["text"] for row in many[2]["rows"]] == ["头", "甲", ""]
    assert [block["text"] for block in many[3:5]] == ["甲在{title}", "在乙"]
    assert len(none) == 4 and len(none[2]["rows"]) == 1
