"""Duties are drafted of lists that a lead sentence gives to a holder, and of nothing else."""

from __future__ import annotations

import pytest
import yaml

from macros.core.regulation import Regulation
from macros.imports.drafts import TODO, duties_yml, edition_yml, roles_yml
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
    ],
)
def test_the_holder_is_named_in_the_documents_words(lead: str, term: str) -> None:
    (holder,) = found(lead)
    assert (holder.term, holder.clause) == (term, "art-1-p1")
    assert [item.clause for item in holder.items] == ["art-1-1", "art-1-2", "art-1-3"]
    assert [item.title for item in holder.items] == ["每周巡查", "报告", "完"]


@pytest.mark.parametrize(
    "lead",
    [
        "河长履行职责时有下列行为之一的，给予处分：",
        "登记包括下列内容：",
        "有下列情形之一，不履行职责的，予以约谈：",
        "市级河长是第一责任人。",
    ],
)
def test_other_lists_are_nobodys(lead: str) -> None:
    assert found(lead) == []


def test_drafts_say_only_what_the_document_says() -> None:
    regulation = Regulation.model_validate(read(TEXT).regulation)
    (holder,) = holders(regulation)
    roles, duties = yaml.safe_load(roles_yml([holder])), yaml.safe_load(duties_yml([holder]))
    assert roles == {"roles": [{"id": "an-xian-xun-hu-yuan", "term": "岸线巡护员", "clause": "art-3-p1"}]}
    words = {clause.id: clause.words for clause in regulation.clauses()}
    assert [duty["clause"] for duty in duties] == ["art-3-1", "art-3-2", "art-3-3"]
    for duty in duties:
        assert duty["id"] == duty["clause"]
        assert duty["title"] in words[duty["clause"]]
        assert set(duty) == {"id", "clause", "role", "title"}


def test_every_entry_of_a_draft_bears_the_mark_in_a_comment() -> None:
    regulation = Regulation.model_validate(read(TEXT).regulation)
    listed = holders(regulation)
    for text, entries in ((roles_yml(listed), 1), (duties_yml(listed), 3)):
        marked = [line for line in text.splitlines() if line.strip().startswith(f"# {TODO}：")]
        assert len(marked) == entries
        assert TODO not in str(yaml.safe_load(text))
    edition = edition_yml(regulation, "2021-06-01")
    assert TODO in edition
    said = yaml.safe_load(edition)
    assert TODO not in str(said)
    assert (said["subtitle"], said["outside"]) == ("示例市岸线保护条例", "本条例没有写到，不等于没有职责")


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
