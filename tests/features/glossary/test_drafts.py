"""Terms are found as the document writes them; what it defines is noted in its own words, and nothing else is explained."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.core.handbook import Handbook
from macros.core.regulation import Regulation
from macros.features.glossary.drafts import term_entries


def entries(sample: Handbook, *articles: str) -> list[dict[str, object]]:
    regulation = Regulation.model_validate(
        {
            "front": [{"kind": "title", "text": "示例办法"}],
            "articles": [
                {"number": number, "paragraphs": [{"text": text}]} for number, text in enumerate(articles, 1)
            ],
        }
    )
    return term_entries(replace(sample, regulation=regulation, roles=(), duties=()))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("坚持“谁主管、谁负责”原则，落实“岸长制”。", [("phrase", "谁主管、谁负责"), ("phrase", "岸长制")]),
        (
            "根据《岸线法》、《示例市关于“岸长制”的意见》（示政发〔2020〕1号）和《示例办法》办理。",
            [("document", "《岸线法》"), ("document", "《示例市关于“岸长制”的意见》（示政发〔2020〕1号）")],
        ),
        (
            "向县岸线委员会办公室备案，督促水利部门办理。",
            [("body", "县岸线委员会办公室"), ("body", "水利部门")],
        ),
        ("各部门、本单位、有关机构应当配合。", []),
        ("市、县岸线办公室，或者县岸线办公室报告。", [("body", "县岸线办公室")]),
        ("市、县岸线办公室报告。", []),
    ],
)
def test_terms_of_each_kind(sample: Handbook, text: str, found: list[tuple[str, str]]) -> None:
    assert [(each["kind"], each["term"]) for each in entries(sample, text)] == found


def test_a_definition_is_its_note(sample: Handbook) -> None:
    (term,) = entries(
        sample, "为了保护岸线，制定本办法。", "本办法所称岸长制，是指分段设立岸长的制度。其他另行规定。"
    )
    assert (term["term"], term["note"], term["basis"]) == (
        "岸长制",
        "第二条写明：本办法所称岸长制，是指分段设立岸长的制度。",
        ["art-2-p1"],
    )


def test_a_term_of_several_clauses_is_one(sample: Handbook) -> None:
    (term,) = entries(sample, "落实“岸长制”。", "宣传“岸长制”。")
    assert "note" not in term
    assert "第一条、第二条" in str(term)
