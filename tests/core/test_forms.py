"""Documents of every form: what their parts are called, and that not a character of them is lost."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from macros.core.outline import outline, size
from macros.core.regulation import Clause, short_reference
from macros.core.rules.numbering import check_lists, check_numbering
from macros.core.rules.source import check_source
from macros.core.writing import source_text
from tests.core.forms import CODE, OUTLINE, RULES, TEXTS, regulation


def clauses(written: str) -> dict[str, Clause]:
    return {clause.id: clause for clause in regulation(written).clauses()}


@pytest.mark.parametrize("written", TEXTS)
def test_the_data_gives_back_the_document(written: str) -> None:
    given = regulation(written)
    assert list(check_source(given, TEXTS[written])) == []
    assert "".join(source_text(given).split()) == "".join(TEXTS[written].split())


@pytest.mark.parametrize("written", TEXTS)
def test_every_changed_or_lost_character_is_caught(written: str) -> None:
    given, text = regulation(written), TEXTS[written]
    for place, character in enumerate(text):
        if not character.isspace():
            for instead in ("戊", ""):
                found = list(check_source(given, text[:place] + instead + text[place + 1 :]))
                assert found and all(location.line for location, _ in found), (place, character)


@pytest.mark.parametrize("written", TEXTS)
def test_numbers_and_ids_are_right(written: str) -> None:
    given = regulation(written)
    assert [*check_lists(given), *check_numbering(given)] == []
    found = list(given.clauses())
    assert len({clause.id for clause in found}) == len(found)
    assert all(clause.parent is None or clause.parent in clauses(written) for clause in found)


@pytest.mark.parametrize(
    ("id", "kind", "label", "words"),
    [
        ("art-1-1", "item", "第一条第一款第（一）项", "看水。"),
        (
            "art-1-2",
            "item",
            "第一条第一款第（二）项",
            "看岸，包括：1.堤坝；2.植物：①树木；②草地。夜间不看岸。遇雨另看：1.沟渠；2.涵洞。",
        ),
        ("art-1-2-p1", "paragraph", "第一条第一款第（二）项第一段", "看岸，包括："),
        ("art-1-2-1", "subitem", "第一条第一款第（二）项第1目", "堤坝；"),
        ("art-1-2-2", "subitem", "第一条第一款第（二）项第2目", "植物：①树木；②草地。"),
        ("art-1-2-2-2", "subitem", "第一条第一款第（二）项第2目②", "草地。"),
        ("art-1-2-p2", "paragraph", "第一条第一款第（二）项第二段", "夜间不看岸。"),
        ("art-1-2-p3-2", "subitem", "第一条第一款第（二）项第三段第2目", "涵洞。"),
        ("art-1-p2-s2", "sentence", "第一条第二款第二句", "雨天立即报告。"),
        ("art-1-p3", "paragraph", "第一条第三款", "报告写明："),
        ("art-1-p3-2", "item", "第一条第三款第（二）项", "情况。"),
        ("art-1-p4", "paragraph", "第一条第四款", "报告保存一年。"),
        ("art-2z1", "article", "第二条之一", "渡船的要求是：慢行；鸣笛。"),
        ("art-2z1-2", "item", "第二条之一第（二）项", "鸣笛。"),
        ("art-3-p1", "paragraph", "第三条", "本规定自公布之日起施行。"),
    ],
)
def test_parts_of_articles(id: str, kind: str, label: str, words: str) -> None:
    clause = clauses(RULES)[id]
    assert (clause.kind, clause.label, clause.words) == (kind, label, words)


@pytest.mark.parametrize(
    ("id", "label", "mark", "words"),
    [
        ("art-1", "一", "", "值班安排白天值班。1.看门：（1）大门；（2）侧门。2.接电话。夜间值班。两人一班。"),
        ("art-1-p1", "一", "", "值班安排"),
        ("art-1-1", "一（一）", "（一）", "白天值班。1.看门：（1）大门；（2）侧门。2.接电话。"),
        ("art-1-1-2", "一（一）2", "2.", "接电话。"),
        ("art-1-1-1-2", "一（一）1（2）", "（2）", "侧门。"),
        ("art-1-2-s2", "一（二）第二句", "", "两人一班。"),
        ("art-2-p2", "二第二段", "", "记录交车间保存。"),
    ],
)
def test_parts_of_an_outline(id: str, label: str, mark: str, words: str) -> None:
    clause = clauses(OUTLINE)[id]
    assert (clause.label, clause.mark, clause.words) == (label, mark, words)


def test_marks_are_those_of_the_document_and_labels_ours() -> None:
    half, comma = clauses(CODE)["art-2-2"], clauses(RULES)["art-2z1-1"]
    assert (half.mark, half.label) == ("(二)", "第二条第（二）项")
    assert (comma.mark, comma.label) == ("1、", "第二条之一第（一）项")


def test_contents_list_what_heads_a_part() -> None:
    assert [regulation(OUTLINE).listed(each) for each in regulation(OUTLINE).articles] == [
        "一、值班安排",
        "二、值班记录",
    ]
    assert [regulation(CODE).listed(each) for each in regulation(CODE).articles][1] == "第二条"


def test_a_cell_cites_in_short() -> None:
    found = clauses(RULES)
    assert [short_reference(found[id]) for id in ("art-1-1", "art-1-p2-s2", "art-2z1-2", "art-3-p1")] == [
        "1第一款(1)",
        "1第二款第二句",
        "2之一(2)",
        "3",
    ]
    assert short_reference(clauses(OUTLINE)["art-1-1-2"]) == "一（一）2"


def test_headings_are_a_tree() -> None:
    """Chapters that begin anew in each 编 are named with it; articles stand below the nearest heading."""
    found = [
        (each.id, each.depth, [a.number for a in each.articles]) for each in outline(regulation(CODE)).walk()
    ]
    assert found == [
        ("", -1, []),
        ("part-1", 0, []),
        ("part-1-chapter-1", 1, [1]),
        ("part-1-chapter-2", 1, []),
        ("part-1-chapter-2-section-1", 2, [2]),
        ("part-1-chapter-2-section-2", 2, [3]),
        ("part-2", 0, []),
        ("part-2-chapter-1", 1, [4]),
    ]
    assert [a.number for a in outline(regulation(RULES)).articles] == [1, 2, 2, 3]
    assert [size(regulation(each)) for each in (CODE, RULES, OUTLINE)] == ["2编3章4条", "4条", "2部分"]


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("number: 3\n    paragraphs", "number: 4\n    paragraphs", "这里应是第3条，现写作4"),
        ("suffix: 1", "suffix: 3", "这里应是第3条，现写作2条之3"),
        ("items: [沟渠；, 涵洞。]", "marks: ①\n                items: [" + "沟，" * 51 + "]", "没法编号"),
    ],
)
def test_numbers_that_no_document_has_are_named(before: str, after: str, says: str) -> None:
    given = regulation(RULES.replace(before, after.replace("沟，", "沟, ")))
    found = list(check_lists(given)) or list(check_numbering(given))
    assert len(found) == 1 and says in found[0][1] and found[0][0].line > 1


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("kind: title", "kind: note", "front里要有一行标题"),
        ("kind: enactment", "kind: title", "front里要有一行标题"),
        ("rows:", "text: 表\n    rows:", "写各行"),
        ("text: 附件}", "rows: [[一]]}", "写text"),
        ("number: 3\n", "number: 1000\n", "999"),
        ("甲镇巡河规定", "甲" * 81, "最多80个字"),
    ],
)
def test_what_is_no_document_is_refused(before: str, after: str, says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        regulation(RULES.replace(before, after))
