"""What stands before the first article and after the last is known by its place and its own words."""

from __future__ import annotations

import pytest

from macros.core.lines import LineKind
from macros.core.regulation import Regulation
from tests.core.forms import TEXTS, regulation
from tests.imports.texts import TEXT, asked, read


def test_an_announcement_and_a_notice_stand_before_the_title() -> None:
    found = read(
        "示例公司文件\n示公司发〔2020〕5号\n关于印发《示例公司安全责任制》的通知\n各部门：\n为了保护岸线，提出以下要求：\n"
        "一、加强领导。\n附件：示例公司安全责任制\n示例公司\n2020年5月1日\n附件\n示例公司安全责任制\n（试行）\n第一条 甲。\n"
        "附件1：考核表"
    )
    assert [(line["kind"], line["text"]) for line in found.regulation["front"]] == [
        ("masthead", "示例公司文件"),
        ("document_number", "示公司发〔2020〕5号"),
        ("notice_title", "关于印发《示例公司安全责任制》的通知"),
        ("addressees", "各部门："),
        ("notice", "为了保护岸线，提出以下要求："),
        ("notice", "一、加强领导。"),
        ("annex", "附件：示例公司安全责任制"),
        ("issuer", "示例公司"),
        ("issued", "2020年5月1日"),
        ("annex", "附件"),
        ("title", "示例公司安全责任制（试行）"),
    ]
    assert found.regulation["back"] == [{"kind": "annex", "text": "附件1：考核表"}]
    order = read(
        "示例市人大常委会公告\n〔五届〕第109号\n《示例条例》已于2020年12月3日通过，现予公布。\n示例市人大常委会\n2020年12月3日\n"
        "示例条例\n（2002年6月29日第二次会议通过\n根据2009年8月27日《关于修改〈示例条例〉的决定》修正）\n第一条 甲。"
    )
    assert [line["kind"] for line in order.regulation["front"]] == [
        "notice_title",
        "document_number",
        "notice",
        "issuer",
        "issued",
        "title",
        "enactment",
    ]
    assert asked(order) == []


def test_another_document_becomes_an_annex() -> None:
    found = read(TEXT + "\n附件\n示例表\n填写说明。\n\n抄送：示例办公室，\n示例局。")
    assert [(line["kind"], line["text"]) for line in found.regulation["back"]] == [
        ("annex", "附件"),
        ("annex_title", "示例表"),
        ("annex_text", "填写说明。"),
        ("copies", "抄送：示例办公室，示例局。"),
    ]


@pytest.mark.parametrize("written", TEXTS)
def test_the_small_documents_of_every_form_come_back(written: str) -> None:
    """But for what a text cannot show: that its last lines are a table, that a name without a date signs."""
    expected = regulation(written)
    read_again = Regulation.model_validate(read(TEXTS[written]).regulation)
    assert read_again.articles == expected.articles
    assert list(read_again.clauses()) == list(expected.clauses())
    assert [(line.kind, line.text) for line in read_again.front] == [
        (line.kind, (line.text or "").replace("\u3000", "")) for line in expected.front
    ]
    unsure: set[LineKind] = {"table", "annex_text", "note", "issuer"}
    assert [line for line in read_again.back if line.kind not in unsure] == [
        line for line in expected.back if line.kind not in unsure
    ]
