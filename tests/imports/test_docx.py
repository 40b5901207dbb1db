"""Word files: numbers that Word sets by itself are resolved; what is hidden, struck out or elsewhere is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from macros.core.problems import DataError
from macros.imports.document import document
from macros.imports.docx import read_docx
from macros.imports.docx_numbers import written
from macros.imports.line import Line, Remark
from macros.imports.reading import read_lines
from tests.imports.word import add, numbered


def saved(file: Any, folder: Path) -> Path:
    path = folder / "file.docx"
    file.save(path)
    return path


def read(file: Any, folder: Path) -> tuple[list[Line], list[Remark]]:
    lines, (where, *remarks) = read_docx(saved(file, folder))
    assert not where.asks
    return lines, remarks


def texts(lines: list[Line]) -> list[str]:
    return [line.text for line in lines]


def test_automatic_numbers_are_resolved(tmp_path: Path) -> None:
    file = docx.Document()
    numbered(file)
    for text, depth in (
        ("总则", 0),
        ("甲。", 1),
        ("乙：", 1),
        ("时间；", 2),
        ("地点：", 2),
        ("市；", 3),
        ("区。", 3),
        ("职责", 0),
    ):
        add(file, text, depth)
    add(file, "丙：", 1)
    add(file, "人员；", 2, id=91)
    add(file, "单位。", 2, id=91)
    lines, remarks = read(file, tmp_path)
    assert texts(lines) == [
        "第一章 总则",
        "第一条 甲。",
        "第二条 乙：",
        "（一） 时间；",
        "（二） 地点：",
        "1. 市；",
        "2. 区。",
        "第二章 职责",
        "第一条 丙：",
        "（一） 人员；",
        "（二） 单位。",
    ]
    assert remarks == []


def test_articles_count_on_across_chapters_where_the_list_says_so(tmp_path: Path) -> None:
    file = docx.Document()
    numbered(file, '<w:lvlRestart w:val="0"/>')
    for text, depth in (("总则", 0), ("甲。", 1), ("职责", 0), ("乙。", 1)):
        add(file, text, depth)
    assert texts(read(file, tmp_path)[0]) == ["第一章 总则", "第一条 甲。", "第二章 职责", "第二条 乙。"]


def test_a_style_numbers_its_paragraphs(tmp_path: Path) -> None:
    file = docx.Document()
    numbered(file)
    style = file.styles["List Number"]
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(f"{{{style.element.nsmap['w']}}}numPr"):
        properties.remove(old)
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="1"/><w:numId w:val="90"/></w:numPr>')
    )
    file.add_paragraph("甲。", style="List Number")
    file.add_paragraph("", style="List Number")
    file.add_paragraph("乙。", style="List Number")
    assert texts(read(file, tmp_path)[0]) == ["第一条 甲。", "", "第二条 乙。"]


def test_tables_and_soft_breaks(tmp_path: Path) -> None:
    file = docx.Document()
    file.add_paragraph("示例市岸线\n保护办法")
    table = file.add_table(2, 2)
    for cell, text in zip((cell for row in table.rows for cell in row.cells), "甲乙丙丁", strict=True):
        cell.text = text
    lines, _ = read(file, tmp_path)
    assert texts(lines) == ["示例市岸线", "保护办法", ""]
    assert lines[2].rows == (("甲", "乙"), ("丙", "丁"))


def test_what_was_changed_or_hidden_is_told(tmp_path: Path) -> None:
    file = docx.Document()
    paragraph = file.add_paragraph("每")
    for xml in (
        '<w:ins {0} w:id="1" w:author="a"><w:r><w:t>季度</w:t></w:r></w:ins>',
        '<w:del {0} w:id="2" w:author="a"><w:r><w:delText>月</w:delText></w:r></w:del>',
        "<w:r {0}><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>",
        '<w:r {0}><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>巡查。</w:t></w:r>',
        '<w:r {0}><w:footnoteReference w:id="1"/></w:r>',
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    lines, remarks = read(file, tmp_path)
    assert texts(lines) == ["每季度巡查。"]
    assert [remark.message for remark in remarks] == [
        "修订中增加的文字已导入：“季度”",
        "修订中删除的文字没有导入：“月”",
        "隐藏的文字没有导入：“密”",
        "这里有脚注，脚注的文字没有导入",
    ]
    assert all(remark.asks and remark.line == 1 for remark in remarks)


def test_a_word_file_becomes_a_tree(tmp_path: Path) -> None:
    file = docx.Document()
    numbered(file)
    for text, depth in (
        ("示例办法", None),
        ("总则", 0),
        ("内容：", 1),
        ("甲；", 2),
        ("乙。", 2),
        ("附件", None),
    ):
        add(file, text, depth)
    file.add_table(1, 2).rows[0].cells[0].text = "项目"
    lines, remarks = read_lines(saved(file, tmp_path))
    found = document(lines)
    assert found and not any(remark.asks for remark in remarks)
    assert found.regulation["articles"] == [
        {
            "headings": [{"rank": "chapter", "number": 1, "title": "总则"}],
            "number": 1,
            "paragraphs": [{"text": "内容：", "items": ["甲；", "乙。"]}],
        }
    ]
    assert found.regulation["back"] == [
        {"kind": "annex", "text": "附件"},
        {"kind": "table", "rows": [["项目", ""]]},
    ]
    assert found.is_whole


@pytest.mark.parametrize(
    ("number", "format", "text"),
    [
        (12, "chineseCounting", "十二"),
        (3, "decimalEnclosedCircleChinese", "③"),
        (12, "decimalFullWidth", "１２"),
        (2, "lowerLetter", "b"),
        (7, "cardinalText", "7"),
    ],
)
def test_numbers_of_words_formats(number: int, format: str, text: str) -> None:
    assert written(number, format) == text


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("word/other.xml", "<a/>", "没有word/document.xml"),
        ("word/document.xml", "<a", "不是完整的XML"),
        ("word/document.xml", "<a>" * 3000 + "</a>" * 3000, "文件已损坏"),
        ("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "不该有的XML声明"),
    ],
)
def test_a_damaged_file_is_refused(name: str, text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "file.docx"
    with ZipFile(path, "w") as package:
        package.writestr(name, text)
    with pytest.raises(DataError, match=said):
        read_lines(path)
