"""The blank drafts, opened again by python-docx and LibreOffice; what they quote stands in the document."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from macros.core.handbook import Handbook
from macros.documents.docx import docx_file
from macros.features.draft.blocks import blank_draft as blank_paper
from macros.features.draft.model import DRAFT_YML, DraftUnit
from tests.browser.test_print import plain
from tests.conftest import DATA
from tests.features.conftest import HOSTILE
from tests.office import as_pdf

SOURCE = "".join((DATA / "source.txt").read_text(encoding="utf-8").split())
OWN_NUMBERS = {"department": 19, "township": 20, "subdistrict": 20}
"""Articles of each draft, counted by hand from draft.yml: 3 + (1 + 3 posts + 1) + 1 + 3 + 4 or 6 + 3 or 2."""


def blank_draft(handbook: Handbook, unit: DraftUnit) -> bytes:
    return docx_file(handbook.edition, blank_paper(handbook, unit))


def opened(data: bytes):
    return docx.Document(io.BytesIO(data))


def quotations(document) -> list[str]:
    """What the styles give as the document's words: quoted paragraphs without their reference, and cells."""
    found = []
    for paragraph in document.element.body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}").get(qn("w:val"))
        for run in paragraph.iter(qn("w:r")):
            look = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
            name = look.get(qn("w:val")) if look is not None else None
            if name == "Quotation" or (style == "Quote" and name is None):
                found.append("".join(node.text or "" for node in run.iter(qn("w:t"))))
    return found


def test_every_quoted_sentence_is_the_documents(handbook: Handbook) -> None:
    for unit in handbook.part(DRAFT_YML).units:
        quoted = quotations(opened(blank_draft(handbook, unit)))
        assert len(quoted) > 20, unit.id
        assert [words for words in quoted if "".join(words.split()) not in SOURCE] == []


def test_a_kind_of_unit_has_its_own_posts(handbook: Handbook) -> None:
    """Articles 7 to 9 have 5, 5 and 4 items, articles 10 to 12 have 7, 7 and 5; each also its opening words."""
    for unit, items, last, first in (
        ("department", 14, "十九", "抓好本部门安全生产法律法规和有关安全生产决策部署的贯彻落实。"),
        ("township", 19, "二十", "组织实施安全生产法律法规和落实区政府有关安全生产决策部署"),
        ("subdistrict", 19, "二十", "组织实施安全生产法律法规和落实区政府有关安全生产决策部署"),
    ):
        (kind,) = [each for each in handbook.part(DRAFT_YML).units if each.id == unit]
        document = opened(blank_draft(handbook, kind))
        *members, offices = document.tables
        assert [cell.text for cell in offices.rows[0].cells] == ["机构名称", "安全生产工作具体职责"]
        rows = []
        for table in members:
            who, head, *duties = table.rows
            assert {cell.text for cell in who.cells} == {
                "姓名：〔姓名〕　职务：〔职务〕　分管工作：〔分管工作〕"
            }
            assert [cell.text for cell in head.cells] == [
                "《办法》规定的职责（照录）",
                "本单位明确的具体职责",
            ]
            assert all(row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in (who, head))
            rows += [[cell.text for cell in row.cells] for row in duties]
        assert len(members) == 3 + 1
        assert len(rows) == items + 3 + 1
        assert first in rows[1][0]
        assert {row[1] for row in rows} == {"〔由本单位填写〕"}
        assert rows[-1][0] == "《办法》没有为这一职务单列职责，由本单位明确。"
        assert all(row.cells[1].text == "〔由本单位填写〕" for row in offices.rows[1:])
        labels = [
            p.text[: p.text.index("条") + 1]
            for p in document.paragraphs
            if p.text.startswith("第") and "条　" in p.text
        ]
        assert len(labels) == OWN_NUMBERS[unit]
        assert (labels[0], labels[-1]) == ("第一条", f"第{last}条")


def test_each_part_says_the_status_and_that_it_is_a_draft(handbook: Handbook) -> None:
    document = opened(blank_draft(handbook, handbook.part(DRAFT_YML).units[1]))
    hints = [p.text for p in document.paragraphs if p.style.name == "Hint"]
    assert len(hints) == len(handbook.part(DRAFT_YML).notes) + 3
    for hint in hints:
        assert hint.startswith("编者提示（定稿时删除）：")
        assert handbook.edition.status in hint
        assert "请勿填写国家秘密、工作秘密。" in hint
    assert all(hint.startswith("编者提示（定稿时删除）：三种文书选用一种，其余删去。") for hint in hints[:3])
    assert not any("三种文书" in hint for hint in hints[3:])
    assert "全区的办法不宜原样照搬" in hints[3]
    words = [p.text for p in document.paragraphs]
    assert "区安全生产委员会办公室：" in words
    assert not any(word in "".join(words) for word in ("请示：", "〔2026〕", "年　月　日前"))


def test_it_cites_and_lists_as_official_documents_do(handbook: Handbook) -> None:
    for unit, own, reports in (
        ("department", None, False),
        ("township", "本镇（乡）安全生产委员会", True),
        ("subdistrict", "本街道安全生产委员会", True),
    ):
        (kind,) = [each for each in handbook.part(DRAFT_YML).units if each.id == unit]
        paragraphs = opened(blank_draft(handbook, kind)).paragraphs
        words = [p.text for p in paragraphs]
        assert not [text for text in words if re.search("第.句", text)]
        assert "第五章　监督检查、考核和责任" in words
        assert "第二条　本制度所称安全生产“一岗双责”，是指《办法》第二条规定的：" in words
        assert "第四条　领导班子成员的共同职责，按照《办法》第十三条第一款的规定执行：" in words
        yearly = "各乡镇政府、街道办事处安全生产委员会每年1月底前要向区安全生产委员会提交上年度安全生产工作报告。（《办法》第十六条）"
        assert words.count(yearly) == reports
        if own:
            assert f"第十四条　{own}的监督检查，按照《办法》第十五条的规定执行：" in words
            assert "第七条　〔职务〕的责任，适用《办法》第十二条；具体职责见附件1：" in words
        first = words.index("附件：1.〔单位名称〕安全生产“一岗双责”制度")
        assert words[first + 1 : first + 3] == [
            "2.领导班子成员安全生产工作具体职责表（制度附件1）",
            "3.内设机构安全生产工作具体职责表（制度附件2）",
        ]
        titles = [line for p in paragraphs if p.style.name == "Title" for line in p.text.split("\n")]
        assert titles[:2] == ["〔单位名称〕关于报送", "安全生产“一岗双责”制度备案的报告"]
        assert all(line.count("“") == line.count("”") and len(line) <= 20 for line in titles)


def test_the_quoted_common_duty_stands_once(handbook: Handbook) -> None:
    for unit in handbook.part(DRAFT_YML).units:
        quoted = quotations(opened(blank_draft(handbook, unit)))
        assert quoted.count(handbook.clause("art-13-p1").words) == 1


def test_it_is_laid_out_as_an_official_document(handbook: Handbook) -> None:
    document = opened(blank_draft(handbook, handbook.part(DRAFT_YML).units[0]))
    *standing, lying, last = document.sections
    assert lying.orientation == WD_ORIENT.LANDSCAPE
    for section in (*standing, last):
        margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
        assert [round(length.mm) for length in margins] == [37, 26, 35, 28]
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    fonts = {
        style.name: style.element.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia"))
        for style in document.styles
        if style.name in ("Heading 1", "Heading 2", "Quote", "Quotation")
    }
    assert fonts == {"Heading 1": "方正小标宋简体", "Heading 2": "黑体", "Quote": "楷体", "Quotation": "楷体"}
    for table in document.tables:
        assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
        assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


def test_words_are_never_markup(handbook: Handbook) -> None:
    hostile = replace(
        handbook, edition=handbook.edition.model_copy(update={"status": HOSTILE + "\x07\ufffe"})
    )
    document = opened(blank_draft(hostile, hostile.part(DRAFT_YML).units[0]))
    assert HOSTILE in next(p.text for p in document.paragraphs if p.style.name == "Hint")


def test_the_same_draft_has_the_same_bytes(handbook: Handbook) -> None:
    unit = handbook.part(DRAFT_YML).units[0]
    assert blank_draft(handbook, unit) == blank_draft(handbook, unit)


@pytest.mark.slow
def test_libreoffice_sets_all_of_it(handbook: Handbook, tmp_path: Path) -> None:
    files = []
    for unit in handbook.part(DRAFT_YML).units[:2]:
        files.append(tmp_path / f"{unit.id}.docx")
        files[-1].write_bytes(blank_draft(handbook, unit))
    for read, post in zip(as_pdf(files, tmp_path), ("department-head", "township-head"), strict=True):
        shown = "".join(plain(page.extract_text()) for page in read.pages)
        for said in (
            "编者提示（定稿时删除）",
            "特此函告",
            "附件2",
            "—1—",
            handbook.part(DRAFT_YML).members.title,
        ):
            assert plain(said) in shown, said
        assert plain(handbook.clause(handbook.role(post).clause).words)[:20] in shown
        status = plain(handbook.edition.status)
        for page in read.pages:
            words = plain(page.extract_text())
            assert words.rindex(status) > len(words) - len(status) - 20  # at its foot, with the page number
        lying = [page for page in read.pages if page.mediabox.width > page.mediabox.height]
        assert len(lying) > 1
        for page in lying:
            assert plain("姓名：〔姓名〕　职务：〔职务〕") in plain(page.extract_text())
