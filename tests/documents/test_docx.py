"""What the block language can say, written to Word files and read by other programs."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from lxml import etree

from macros.documents.blocks import (
    ANNEX,
    LANDSCAPE,
    LYING_ANNEX,
    OFFICIAL,
    PORTRAIT,
    Block,
    Paper,
    blanks,
    page,
    sheet_heading,
)
from macros.documents.docx import PARTS, docx_file
from macros.documents.form import form, heads, pairs

HOSTILE = "<&> \"引\" '号' </w:t> <?body?> <?title?> {{ x }}\x07\ufffe"
CLEAN = HOSTILE[:-2]

ORDER = {
    "pPr": [
        "pStyle",
        "keepNext",
        "keepLines",
        "pBdr",
        "tabs",
        "spacing",
        "ind",
        "jc",
        "outlineLvl",
        "sectPr",
    ],
    "rPr": ["rStyle", "rFonts", "spacing", "sz", "szCs", "u", "shd", "lang"],
    "tblPr": ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblCellMar"],
    "tcPr": ["tcW", "gridSpan", "tcBorders", "shd", "vAlign"],
    "sectPr": ["footerReference", "pgSz", "pgMar", "pgNumType"],
    "sdtPr": ["alias", "checkbox"],
    "style": ["name", "basedOn", "next", "qFormat", "pPr", "rPr", "tblPr", "tcPr"],
}
"""In which order the schema wants what we use (ECMA-376 part 1, annex A.1)."""


@dataclass(frozen=True)
class Edition:
    name: str = "手册"
    status: str = "状态"
    status_lines: tuple[str, ...] = ("状态",)
    colophon: str = "编制单位"
    edited: str = "2026-01-31"


EVERYTHING: list[Block] = [
    *sheet_heading(("第一行", "第二行"), "依据"),
    blanks(("单位", "姓名")),
    {"style": "SheetPart", "runs": [{"text": "章"}], "mark": "here"},
    {"style": "Normal", "runs": [{"text": "甲\n乙\t丙"}, {"text": "丁", "look": "Blank"}, {"page": "here"}]},
    {"section": LANDSCAPE},
    {
        "widths": [20, 30.5, 50],
        "above": {"text": "上"},
        "head": [{"text": "一"}, {"text": "二"}, {"text": "三"}],
        "rows": [
            [{"text": "两列", "span": 2, "shaded": True}, {"text": "一列"}],
            [{"text": "高", "height": 16}, {"runs": [{"tick": "选"}], "style": "SheetMark", "line": True}],
            [{"text": "长"}, {"runs": [{"tick": "答", "ticked": True}]}],
            [{"text": "连", "kept": True}, {"text": "一\n二"}],
            [{"text": "末"}],
        ],
        "together": 2,
    },
    {"style": "Signature", "text": "署名\n日期", "held": True},
    {"section": OFFICIAL},
    {"style": "Gap", "text": ""},
    form([pairs(("时间", "地点")), pairs(("主题",), ("一\n二",))], heads((1, 2), ("左", "右"))),
]


def opened(blocks: list[Block], title: str = "题名", edition: Edition | None = None):
    return docx.Document(io.BytesIO(docx_file(edition or Edition(), {"title": title, "blocks": blocks})))


@pytest.fixture(scope="module")
def written() -> bytes:
    return docx_file(Edition(), {"title": "题名", "blocks": page(EVERYTHING)})


def said(element) -> str:
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def trees(data: bytes):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert set(package.namelist()) == set(PARTS)
        return {name: etree.fromstring(package.read(name)) for name in package.namelist()}


def test_the_same_paper_has_the_same_bytes_and_sound_parts(written: bytes) -> None:
    assert written == docx_file(Edition(), {"title": "题名", "blocks": page(EVERYTHING)})
    assert len(trees(written)) == len(PARTS)


def test_properties_follow_the_schemas_order(written: bytes) -> None:
    """Word calls a file broken where LibreOffice does not mind."""
    found = 0
    for tree in trees(written).values():
        for tag, order in ORDER.items():
            for element in tree.iter(qn(f"w:{tag}")):
                names = [child.tag.rpartition("}")[2] for child in element]
                assert names == sorted(names, key=order.index), etree.tostring(element)
                found += 1
    assert found > 150


def test_every_style_that_a_paper_names_is_there_once(written: bytes) -> None:
    parts = trees(written)
    ids = [style.get(qn("w:styleId")) for style in parts["word/styles.xml"].iter(qn("w:style"))]
    assert len(ids) == len(set(ids))
    named = {
        node.get(qn("w:val"))
        for tree in parts.values()
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
        for node in tree.iter(qn(f"w:{tag}"))
    }
    assert len(named) > 20 and named <= set(ids)


def test_who_made_the_file_and_when(written: bytes) -> None:
    properties = docx.Document(io.BytesIO(written)).core_properties
    assert (properties.title, properties.author, properties.comments) == ("题名", "手册", "状态")
    assert properties.created == properties.modified
    assert properties.created.date().isoformat() == "2026-01-31"


def test_words_are_never_markup() -> None:
    blocks: list[Block] = [
        {"style": "Normal", "text": HOSTILE},
        {"widths": [10], "rows": [[{"runs": [{"tick": HOSTILE}, {"text": HOSTILE}]}]]},
    ]
    document = opened(page(blocks), HOSTILE, Edition(status=HOSTILE, status_lines=(HOSTILE,)))
    assert document.paragraphs[0].text == CLEAN
    assert document.tables[0].cell(0, 0).text.endswith(CLEAN)
    assert document.element.find(f".//{qn('w:alias')}").get(qn("w:val")) == CLEAN
    assert document.core_properties.title == CLEAN
    assert document.sections[0].footer.paragraphs[0].text == CLEAN


@pytest.mark.parametrize("text", ["", "一行\n又一行", "甲\r\n乙\r丙"])
def test_a_text_of_several_lines_is_several_paragraphs(text: str) -> None:
    document = opened(page([{"style": "Normal", "text": text}, {"style": "Gap", "runs": [{"text": text}]}]))
    *lines, last = [paragraph.text for paragraph in document.paragraphs]
    assert lines == text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert last == "\n".join(lines), "runs are one paragraph"


def test_tabs_and_marks_are_kept(written: bytes) -> None:
    document = docx.Document(io.BytesIO(written))
    assert any(paragraph.text == "甲\n乙\t丙丁" for paragraph in document.paragraphs)
    start = document.element.find(f".//{qn('w:bookmarkStart')}")
    assert start.get(qn("w:name")) == "here"
    assert " PAGEREF here " in document.element.find(f".//{qn('w:fldSimple')}").get(qn("w:instr"))


def test_a_table_has_its_heads_spans_and_heights(written: bytes) -> None:
    document = docx.Document(io.BytesIO(written))
    grid = document.tables[1]
    heads = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in grid.rows]
    assert heads == [True, True, *[False] * 5]
    whole = [
        row._tr.find(f".//{qn('w:cantSplit')}") is not None for table in document.tables for row in table.rows
    ]
    assert all(whole)
    assert [cell.text for cell in grid.rows[0].cells] == ["上"] * 3
    assert [cell.text for cell in grid.rows[2].cells] == ["两列", "两列", "一列"]
    assert [len(row._tr.tc_lst) for row in grid.rows] == [1, 3, 2, 2, 2, 2, 1]
    assert round(grid.rows[3].height.mm) == 16 and grid.rows[2].height is None
    shaded, plain = grid.rows[2]._tr.tc_lst
    assert shaded.find(f".//{qn('w:shd')}") is not None and plain.find(f".//{qn('w:shd')}") is None
    for table in document.element.body.iter(qn("w:tbl")):
        widths = [int(column.get(qn("w:w"))) for column in table.iter(qn("w:gridCol"))]
        for row in table.iter(qn("w:tr")):
            start = 0
            for cell in row.findall(qn("w:tc")):
                span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
                end = start + (int(span.get(qn("w:val"))) if span is not None else 1)
                own = int(cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}").get(qn("w:w")))
                assert abs(own - sum(widths[start:end])) <= end - start
                start = end
            assert start == len(widths), "the cells of a row fill the grid"


def test_blanks_have_a_line_to_write_on(written: bytes) -> None:
    table = docx.Document(io.BytesIO(written)).tables[0]
    cells = table.rows[0]._tr.tc_lst
    assert [said(cell) for cell in cells] == ["单位", "", "姓名", ""]
    assert [cell.find(f".//{qn('w:tcBorders')}") is not None for cell in cells] == [False, True] * 2


def test_a_form_is_cut_as_its_rows_need(written: bytes) -> None:
    table = docx.Document(io.BytesIO(written)).tables[2]
    texts = [[said(cell) for cell in row._tr.tc_lst] for row in table.rows]
    assert texts == [["左", "右"], ["时间", "", "地点", ""], ["主题", "一二"]]
    assert [len(cell.paragraphs) for cell in table.rows[2].cells][-1] == 2
    assert sum(column.width.mm for column in table.columns) == pytest.approx(156, abs=0.2)


def test_a_box_is_ticked_by_a_click(written: bytes) -> None:
    """And Word is told that the file is none of 2007, which knows no such box."""
    parts = trees(written)
    box = parts["word/document.xml"].find(f".//{qn('w:sdt')}")
    assert said(box) == "□"
    names = [child.tag.rpartition("}")[2] for child in box.find(f".//{{{W14}}}checkbox")]
    assert names == ["checked", "checkedState", "uncheckedState"]
    (mode,) = parts["word/settings.xml"].iter(qn("w:compatSetting"))
    assert mode.get(qn("w:val")) == "15"


def faces(element) -> set[str]:
    """The fonts that a part of XML names, of whatever kind."""
    named = {value for fonts in element.iter(qn("w:rFonts")) for value in fonts.attrib.values()}
    return named | {node.get(f"{{{W14}}}font") for node in element.iter() if node.get(f"{{{W14}}}font")}


def test_only_fonts_are_named_that_the_table_of_fonts_knows(written: bytes) -> None:
    """WPS asks for fonts that are missing; there is no theme, no second table of styles, nothing of another program."""
    parts = trees(written)
    known = {font.get(qn("w:name")) for font in parts["word/fontTable.xml"].iter(qn("w:font"))}
    named = set().union(*map(faces, parts.values()))
    assert named <= known | {"Times New Roman"} and len(named) == 6


def test_quotation_marks_dashes_and_boxes_are_of_the_chinese_font(written: bytes) -> None:
    """Word draws “ ”, —, ·, □ in the font of w:hAnsi (ECMA-376 part 1, 17.3.2.26); letters and figures in w:ascii's."""
    parts = trees(written)
    fonts = [*parts["word/styles.xml"].iter(qn("w:rFonts"))]
    assert len(fonts) > 10
    for each in fonts:
        assert each.get(qn("w:hAnsi")) == each.get(qn("w:eastAsia")) != "Times New Roman"
    assert not [*parts["word/document.xml"].iter(qn("w:rFonts"))]


HEADINGS = {
    "Title": 0,
    "SheetTitle": 0,
    "Chapter": 1,
    "SheetPart": 1,
    "SpeechHead": 1,
    "StemPart": 1,
    "Article": 3,
    "LeadArticle": 3,
}
"""Style -> its level in the navigation, from 0."""


def test_headings_are_words_own(written: bytes) -> None:
    """Navigation follows outline levels, a table of contents built-in headings: `heading 1` to `heading 9`."""
    styles = {
        style.get(qn("w:styleId")): style for style in trees(written)["word/styles.xml"].iter(qn("w:style"))
    }

    def of(style, tag: str) -> str | None:
        found = style.find(f".//{qn(tag)}")
        return None if found is None else found.get(qn("w:val"))

    for name, level in HEADINGS.items():
        style = styles[name]
        assert of(style, "w:outlineLvl") == str(level)
        while (above := of(style, "w:basedOn")) and not (of(style, "w:name") or "").startswith("heading "):
            style = styles[above]
        assert of(style, "w:name") == f"heading {level + 1}", name
    plain = set(styles) - set(HEADINGS) - {f"Heading{level}" for level in range(1, 5)}
    assert not [name for name in plain if of(styles[name], "w:outlineLvl")]


def test_the_language_is_chinese(written: bytes) -> None:
    parts = trees(written)
    (language,) = parts["word/styles.xml"].iter(qn("w:lang"))
    assert {language.get(qn("w:val")), language.get(qn("w:eastAsia"))} == {"zh-CN"}
    assert docx.Document(io.BytesIO(written)).core_properties.language == "zh-CN"


W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def test_sections_stand_and_lie_with_their_foot(written: bytes) -> None:
    document = docx.Document(io.BytesIO(written))
    lying, official, standing = document.sections
    assert document.settings.odd_and_even_pages_header_footer
    assert (standing.orientation, lying.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    for section in (standing, lying):
        for footer in (section.footer, section.even_page_footer):
            assert fields(footer) == ["PAGE", "NUMPAGES"]
            assert footer.paragraphs[0].text == "状态"
    odd, even = official.footer, official.even_page_footer
    for footer, side in ((odd, "right"), (even, "left")):
        assert fields(footer) == ["PAGE"]
        number, status, *_ = footer.paragraphs
        assert "".join(node.text for node in number._p.iter(qn("w:t"))) == "— 1 —" and status.text == "状态"
        assert number.style.element.find(f".//{qn('w:jc')}").get(qn("w:val")) == side


def test_page_numbers_are_of_song_in_small_four(written: bytes) -> None:
    """GB/T 9704-2012, 7.5: 4号半角宋体阿拉伯数字 (14 points), of official papers; those of forms are of the same font."""
    styles = {
        style.get(qn("w:styleId")): style for style in trees(written)["word/styles.xml"].iter(qn("w:style"))
    }
    assert faces(styles["Foot"]) == {"宋体"}
    for name in ("FootOdd", "FootEven"):
        assert not faces(styles[name]) - {"宋体"}
    assert styles["FootOdd"].find(f".//{qn('w:sz')}").get(qn("w:val")) == str(2 * 14)
    assert [styles[name].find(qn("w:basedOn")).get(qn("w:val")) for name in ("FootOdd", "FootEven")] == [
        "Foot",
        "FootOdd",
    ]


def fields(footer) -> list[str]:
    return [node.get(qn("w:instr")).strip() for node in footer._element.iter(qn("w:fldSimple"))]


def test_a_letter_begins_with_page_one_and_its_annex_counts_on() -> None:
    names = (OFFICIAL, OFFICIAL, ANNEX, LYING_ANNEX, PORTRAIT)
    blocks: list[Block] = [{"section": name} for name in names]
    starts = [section._sectPr.find(qn("w:pgNumType")) for section in opened(blocks).sections]
    assert [None if start is None else start.get(qn("w:start")) for start in starts] == [
        *("1", "1"),
        *[None] * 3,
    ]


def test_a_page_of_an_official_paper_has_22_lines_of_28_characters() -> None:
    """On 225 by 156 mm, without the 23rd or 29th (GB/T 9704-2012, 5.2)."""
    parts = trees(docx_file(Edition(), {"title": "", "blocks": page([{"style": "Normal", "text": "字"}])}))
    styles = parts["word/styles.xml"]
    (normal,) = (each for each in styles.iter(qn("w:style")) if each.get(qn("w:styleId")) == "Normal")
    closer, size = normal.find(f"{qn('w:rPr')}/{qn('w:spacing')}"), styles.find(f".//{qn('w:sz')}")
    character = 10 * int(size.get(qn("w:val"))) + int(closer.get(qn("w:val")))  # twentieths of a point
    line = styles.find(f".//{qn('w:pPrDefault')}//{qn('w:spacing')}")
    height = int(line.get(qn("w:line")))
    width, depth = (round(millimetres * 1440 / 25.4) for millimetres in (156, 225))
    assert (width // character, depth // height) == (28, 22)


def kept(element) -> bool:
    return element.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


def test_what_is_tied_stays_with_what_follows(written: bytes) -> None:
    """The last rows of a table, a row that says so, and what stands before a signature: their paragraphs, each."""
    document = docx.Document(io.BytesIO(written))
    tied = [{kept(each) for each in row._tr.iter(qn("w:p"))} for row in document.tables[1].rows]
    assert tied == [{False}] * 5 + [{True}, {True}], "the last one by the signature below"
    (at,) = (place for place, each in enumerate(document.paragraphs) if each.text == "署名")
    assert not any(kept(each._p) for each in document.paragraphs[at : at + 2])


def test_a_ticked_box_is_ticked(written: bytes) -> None:
    boxes = [*trees(written)["word/document.xml"].iter(qn("w:sdt"))]
    states = [box.find(f".//{{{W14}}}checked").get(f"{{{W14}}}val") for box in boxes]
    assert [(said(box), state) for box, state in zip(boxes, states, strict=True)] == [("□", "0"), ("■", "1")]


def test_a_paper_never_ends_with_a_table() -> None:
    """Word would add a paragraph of its own, perhaps on a page of its own."""
    paper: Paper = {"title": "", "blocks": page([blanks(("单位",))])}
    *_, last, section = docx.Document(io.BytesIO(docx_file(Edition(), paper))).element.body
    assert last.tag == qn("w:p") and section.tag == qn("w:sectPr")
