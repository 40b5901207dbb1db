"""Sheets of duties taken over, by reference, left open, and of powers."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.checklist.blocks import full_sheet, short_sheet
from macros.features.checklist.model import CHECKLIST_YML
from macros.features.checklist.rules import check_questions
from macros.features.checklist.sheet import POWERS_NOTE, sheet_view
from macros.features.checklist.sheets import sheet_book
from macros.features.checklist.view import all_checks_count, checklist_view


def test_duties_taken_over_are_asked_under_the_words_that_say_so(tiers: Handbook) -> None:
    role = tiers.role("district-government")
    sheet = sheet_view(tiers, role)
    assert [(section.name, len(section.items)) for section in sheet.sections] == [
        ("职责", 1),
        ("依第五条“除履行第四条规定的职责外”", 2),
    ]
    assert sheet.count == all_checks_count(tiers, role) == 3


def test_what_is_left_open_asks_nothing(tiers: Handbook) -> None:
    """第四条第（三）项, 法律、法规规定的其他职责, stands on no sheet, and needs no question."""
    found = checklist_view(tiers, tiers.role("governments"))
    assert [view.duty.id for _, group in found.groups for view in group] == ["art-4-1", "art-4-2"]
    assert [*check_questions(tiers)] == []


def test_a_question_about_a_power_is_refused(tiers: Handbook) -> None:
    """第七条 says 可以: nobody is asked whether he did."""
    first = tiers.part(CHECKLIST_YML)[0]
    asked = first.model_copy(
        update={
            "id": "art-7-p1-s1-q1",
            "clause": "art-7-p1-s1",
            "quote": "签发总湖长令",
            "question": "是否签发总湖长令？",
        }
    )
    book = tiers.with_part(CHECKLIST_YML, (*tiers.part(CHECKLIST_YML), asked))
    assert [said for _, said in check_questions(book)] == [
        "自查项art-7-p1-s1-q1所问的条文写的是“可以”（power），不设自查题"
    ]


def test_powers_stand_below_the_questions(tiers: Handbook) -> None:
    sheet = sheet_view(tiers, tiers.role("chief"))
    assert [(item.label, item.words, item.questions) for item in sheet.powers] == [
        ("第七条第一句", "总湖长可以签发总湖长令。", ())
    ]
    for form in (short_sheet, full_sheet):
        text = str(form(sheet))
        assert POWERS_NOTE in text and "总湖长可以签发总湖长令。" in text
    lines = sheet_book(sheet)["sheets"][0]["lines"]
    assert lines[-1] == f"{POWERS_NOTE}：第七条第一句　总湖长可以签发总湖长令。"
    assert sheet_view(tiers, tiers.role("deputy")).powers == ()


def test_a_sheet_says_by_which_words_a_duty_is_given(tiers: Handbook) -> None:
    refers = "依第六条第二款“前款第（二）项规定的职责”"
    sheet = sheet_view(tiers, tiers.role("street"))
    (item,) = sheet.sections[0].items
    assert item.about == f"报告污染（{refers}）"
    assert refers in str(short_sheet(sheet))
    assert sheet_book(sheet)["sheets"][0]["rows"][0][0] == f"第六条第一款第（二）项\n{refers}"
