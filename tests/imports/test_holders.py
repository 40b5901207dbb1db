"""Duties are drafted of lists that a lead sentence gives to a holder, and of nothing else."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.core.drafting.draft import MARK, unmarked
from macros.core.drafting.words import listed as words_of
from macros.core.regulation import Regulation
from macros.core.unedited import NAME
from macros.imports.drafts import duties_yml, edition_yml, roles_yml
from macros.imports.holders import Holder, holders
from tests.imports.texts import TEXT, read


def found(lead: str) -> list[Holder]:
    text = f"示例办法\n第一条 {lead}\n（一）每周巡查；\n（二）报告（含书面报告）情况；\n（三）完。"
    return holders(Regulation.model_validate(read(text).regulation))


@pytest.mark.parametrize(
    ("lead", "term"),
    [
        ("市级河长履行下列职责：", "市级河长"),
        ("市、区县（自治县）级河长应当履行以下主要职责：", "市、区县（自治县）级河长"),
        ("保护岸线，人人有责。区河长办公室主要承担下列工作职责：", "区河长办公室"),
        ("区人民政府除履行第六条规定的职责外，还应当履行下列职责：", "区人民政府"),
        ("单位主要负责人对本单位安全工作负有下列职责：", "单位主要负责人"),
        ("岸线巡护员的主要职责：", "岸线巡护员"),
        ("岸线巡护员的职责是：", "岸线巡护员"),
        ("县岸线保护委员会主要职责如下：", "县岸线保护委员会"),
        ("县岸线保护办公室负责下列工作：", "县岸线保护办公室"),
        ("县岸线保护办公室承担下列职责：", "县岸线保护办公室"),
        ("巡护单位应当履行下列安全生产职责：", "巡护单位"),
        ("巡护单位应当做好以下工作：", "巡护单位"),
        ("根据本办法的规定，巡护单位承担以下具体任务：", "巡护单位"),
    ],
)
def test_the_holder_is_named_in_the_documents_words(lead: str, term: str) -> None:
    (holder,) = found(lead)
    assert (holder.term, holder.clause) == (term, "art-1-p1")
    assert [item.clause for item in holder.items] == ["art-1-1", "art-1-2", "art-1-3"]
    assert [duty["title"] for duty in yaml.safe_load(duties_yml([holder]))] == [
        "每周巡查",
        "报告（含书面报告）情况",
        "完",
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "河长履行职责时有下列行为之一的，给予处分：",
        "登记包括下列内容：",
        "有下列情形之一，不履行职责的，予以约谈：",
        "市级河长是第一责任人。",
        "其主要职责：",
        "本条例所称职责包括：",
        "接到报告时，巡护单位应当履行下列职责：",
        "巡护方案应当明确下列职责：",
    ],
)
def test_other_lists_are_nobodys(lead: str) -> None:
    assert found(lead) == []


def test_drafts_say_only_what_the_document_says() -> None:
    regulation = Regulation.model_validate(read(TEXT).regulation)
    (holder,) = holders(regulation)
    roles, duties = yaml.safe_load(roles_yml([holder])), yaml.safe_load(duties_yml([holder]))
    assert roles == {
        "roles": [
            {
                "id": "an-xian-xun-hu-yuan",
                "unedited": True,
                "kind": "group",
                "term": "岸线巡护员",
                "clause": "art-3-p1",
            }
        ]
    }
    words = {clause.id: clause.words for clause in regulation.clauses()}
    assert [duty["clause"] for duty in duties] == ["art-3-1", "art-3-2", "art-3-3"]
    for duty in duties:
        assert duty["id"] == duty["clause"]
        assert duty["title"].rstrip("…") in words[duty["clause"]]
        assert set(duty) - {"catch_all"} == {"id", "unedited", "clause", "role", "title", "cadences"}


def test_every_entry_of_a_draft_bears_the_mark() -> None:
    regulation = Regulation.model_validate(read(TEXT).regulation)
    listed = holders(regulation)
    for text, entries in ((roles_yml(listed), 1), (duties_yml(listed), 3)):
        assert text.count(f"  {MARK}  # {NAME}") == entries
        assert "unedited" not in str(yaml.safe_load(unmarked(text)))
    edition = edition_yml(regulation, "2021-06-01")
    assert NAME in edition
    said = yaml.safe_load(edition)
    assert NAME not in str(said)
    assert (said["subtitle"], said["outside"]) == ("示例市岸线保护条例", "本条例没有写到，不等于没有职责")


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("示例市岸线保护条例", "岸线保护"),
        ("示例县消防安全责任制实施办法（试行）", "消防安全责任制"),
        ("国务院关于岸线责任追究的规定", "岸线责任追究"),
        ("岸线法", "岸线"),
        ("条例", "条例"),
    ],
)
def test_what_it_is_about_is_words_of_the_title(title: str, subject: str) -> None:
    regulation = Regulation.model_validate(read(TEXT.replace("示例市岸线保护条例", title)).regulation)
    assert yaml.safe_load(edition_yml(regulation, "2021-06-01"))["subject"] == subject


def test_a_text_without_such_lists_makes_empty_drafts() -> None:
    assert yaml.safe_load(roles_yml([])) == {"roles": []}
    assert yaml.safe_load(duties_yml([])) == []


def test_one_holder_of_two_lists_is_one_and_ids_differ() -> None:
    text = "示例办法\n第一条 市长履行下列职责：\n（一）甲。\n市長履行下列职责：\n（一）乙。\n第二条 市长履行下列职责：\n（一）丙。"
    listed = holders(Regulation.model_validate(read(text).regulation))
    assert [(each.term, [item.clause for item in each.items]) for each in listed] == [
        ("市长", ["art-1-1", "art-2-1"]),
        ("市長", ["art-1-p2-1"]),
    ]
    assert [each.id for each in listed] == ["shi-zhang", "shi-zhang-2"]


def given_in(text: str) -> dict[str, list[tuple[str, str]]]:
    """Term -> clauses and words that it is given."""
    listed = holders(Regulation.model_validate(read(f"示例办法\n{text}").regulation))
    return {each.term: [(item.clause, item.words) for item in each.items] for each in listed}


def test_departments_as_items_of_one_article() -> None:
    assert given_in(
        "第一条 各部门按照下列职责分工做好工作：\n（一）水利部门：负责巡查；\n（二）公安机关负责查处；\n"
        "（三）教育、卫生部门应当做好宣传；\n（四）其他部门按照各自职责办理。"
    ) == {
        "水利部门": [("art-1-1", "负责巡查")],
        "公安机关": [("art-1-2", "负责查处")],
        "教育、卫生部门": [("art-1-3", "应当做好宣传")],
    }


def test_a_sentence_gives_to_whom_another_names_too() -> None:
    text = (
        "第一条 巡护员主要负责巡查。情况应当记录。\n第二条 水利部门应当建立台账。\n第三条 水利部门必须公布名单。\n"
        "第四条 公安机关应当查处。\n第五条 水利部门可以委托检查。\n第六条 方案应当公布。\n第七条 国有企业负责人参照执行。\n"
        "第八条 本办法由县办公室负责解释。"
    )
    assert given_in(text) == {
        "巡护员": [("art-1-p1-s1", "主要负责巡查")],
        "水利部门": [
            ("art-2-p1", "应当建立台账"),
            ("art-3-p1", "必须公布名单"),
            ("art-5-p1", "可以委托检查"),
        ],
        "县办公室": [("art-8-p1", "负责解释")],
    }


def test_powers_and_what_is_left_open_are_told_from_duties() -> None:
    text = "示例办法\n第一条 岸长履行下列职责：\n（一）巡查，每年不少于两次；\n（二）法律、法规规定的其他职责。\n第二条 岸长可以召开会议。"
    drafted = yaml.safe_load(duties_yml(holders(Regulation.model_validate(read(text).regulation))))
    assert [
        (each["clause"], each.get("catch_all"), each.get("power"), each["title"]) for each in drafted
    ] == [
        ("art-1-1", None, None, "巡查，每年不少于两次"),
        ("art-1-2", True, None, "法律、法规规定的其他职责"),
        ("art-2-p1", None, True, "召开会议"),
    ]
    assert drafted[0]["cadences"] == [
        {"kind": "period", "words": "每年不少于两次", "every": "year", "times": 2}
    ]


def test_what_the_document_calls_a_holder_for_short_is_the_same_holder() -> None:
    text = "示例办法\n第一条 县岸线保护机构（以下简称保护机构）履行下列职责：\n（一）巡查；\n（二）报告。\n第二条 保护机构应当公布名单。"
    (holder,) = holders(Regulation.model_validate(read(text).regulation))
    assert (holder.term, holder.short) == ("县岸线保护机构", "保护机构")
    assert (holder.clause, holder.named_in) == ("art-1-p1", ("art-2-p1",))
    assert [item.clause for item in holder.items] == ["art-1-1", "art-1-2", "art-2-p1"]


def test_a_list_below_an_item_is_its_holders() -> None:
    text = "示例意见\n一、职责分工\n（一）巡护员。主要职责：\n1.巡查；\n2.报告。\n（二）水利部门负责下列工作：\n1.检查；\n2.考核。"
    listed = holders(Regulation.model_validate(read(text).regulation))
    assert [(each.term, [item.clause for item in each.items]) for each in listed] == [
        ("水利部门", ["art-1-2-1", "art-1-2-2"])
    ]


_SAID = st.lists(
    st.sampled_from(
        words_of(
            "市 县岸线办公室 （以下简称岸线办） 、 水利部门 巡护员 的 对岸线 主要 负责 应当 履行下列 职责 ： ， 其 要 按照规定 "
            "巡查岸线 除外 可以 做好 工作"
        )
    ),
    min_size=1,
    max_size=8,
).map(lambda parts: "巡" + "".join(parts))


@settings(deadline=None)
@given(st.lists(st.tuples(_SAID, st.lists(_SAID, max_size=3)), min_size=1, max_size=4))
def test_a_term_and_what_is_given_stand_in_the_clause(parts: list[tuple[str, list[str]]]) -> None:
    regulation = Regulation.model_validate(
        {
            "front": [{"kind": "title", "text": "示例办法"}],
            "articles": [
                {"number": number, "paragraphs": [{"text": text, "items": items}]}
                for number, (text, items) in enumerate(parts, 1)
            ],
        }
    )
    words = {clause.id: clause.words for clause in regulation.clauses()}
    for holder in holders(regulation):
        for clause in (holder.clause, *holder.named_in):
            assert (holder.short or holder.term) in words[clause] or holder.term in words[clause]
        assert all(item.words in words[item.clause] for item in holder.items)
