"""第X条第（Y）项 in prose is read as a person reads it, and held against the clauses of the sample regulation.

There, 3(1) says 每半年至少一次; 3(2) and 4(2) share 依法组织开展消防安全检查 and differ in 突出问题 and 重大问题;
the second chapter is 职责. `read` is asked with the ids that an entry names beside its prose.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.core.handbook import Handbook
from macros.core.rules.prose import read
from tests.core.forms import OUTLINE, RULES, regulation

BESIDE = ["art-3-2", "art-4-2"]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("见第三条第（一）项。", ["art-3-1"]),
        ("见第三条第一款第（一）项。", ["art-3-1"]),
        ("见第三条第(一)项。", ["art-3-1"]),
        ("第三条、第四条都写了。", ["art-3", "art-4"]),
        ("第三条和第四条的第（二）项", ["art-3-2", "art-4-2"]),
        ("第三条第（一）项、第（三）项", ["art-3-1", "art-3-3"]),
        ("第三条至第五条", ["art-3", "art-4", "art-5"]),
        ("第五条第二句", ["art-5-p1-s2"]),
        ("第三条分三项。第（二）项写检查。", ["art-3", "art-3-2"]),
        ("两条的第（二）项都写检查。", ["art-3-2", "art-4-2"]),
        ("第三条和第四条。第（二）项都写检查。", ["art-3", "art-4", "art-3-2", "art-4-2"]),
        ("《消防法》第二条另有规定。", []),
        ("原文是“见第三条”。", []),
    ],
)
def test_clauses_are_found(sample: Handbook, text: str, clauses: list[str]) -> None:
    citations, _ = read(sample, text, BESIDE)
    assert [clause.id for citation in citations for clause in citation.clauses] == clauses
    assert not any(citation.unknown for citation in citations)


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("第七条没有写。", ["第七条"]),
        ("见第3条", ["第3条"]),
        ("见第三条第（四）项", ["第三条第（四）项"]),
        ("见第三条第二款", ["第三条第二款"]),
        ("第三条的第（一）项、第四条至第八条", ["第七条", "第八条"]),
        ("第五章是附则。", ["第五章"]),
    ],
)
def test_what_the_document_lacks(sample: Handbook, text: str, unknown: list[str]) -> None:
    citations, _ = read(sample, text)
    assert [label for citation in citations for label in citation.unknown] == unknown


@pytest.mark.parametrize(
    "text",
    [
        "第三条第（一）项写“每半年至少一次”。",
        "第三条、第四条的第（二）项都写“依法组织开展消防安全检查”。",
        "第二章讲“职责”，其中第三条说县政府主要负责人。",
        "“突出问题”写在第三条第（二）项，第四条第（二）项写的是“重大问题”。",
        "第三条第（二）项写“突出问题”，第四条第（二）项写“重大问题”，都写“及时协调解决”，一处“突出”，一处“重大”。",
        "第四条第（一）项没有“每半年至少一次”。",
        "第四条第（一）项写“定期”，这一项不写“每半年至少一次”。",
        "第四条第（一）项写“定期……消防安全工作”。",
        "两条的第（二）项都写“及时协调解决”。",
        "文件说“每半年至少一次”。第四条说的是乡镇。",
    ],
)
def test_quotations_in_their_clause(sample: Handbook, text: str) -> None:
    assert read(sample, text, BESIDE)[1] == []


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("第三条第（二）项写“每半年至少一次”。", "每半年至少一次", "第三条第（二）项"),
        (
            "第三条第（一）项说次数，第四条第（一）项写“每半年至少一次”。",
            "每半年至少一次",
            "第四条第（一）项",
        ),
        ("“每半年至少一次”写在第四条。", "每半年至少一次", "第四条"),
        ("第四条写“定期”，也写“突出问题”。", "突出问题", "第四条"),
        ("第二章讲“附则”。", "附则", "第二章"),
        ("两条的第（二）项都写“每半年至少一次”。", "每半年至少一次", "两条的第（二）项"),
    ],
)
def test_quotations_from_elsewhere(sample: Handbook, text: str, words: str, label: str) -> None:
    (wrong,) = read(sample, text, BESIDE)[1]
    assert (wrong.words, wrong.label) == (words, label)
    assert text[wrong.start :].startswith(f"“{words}”")


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("见第二条之一第（二）项。", ["art-2z1-2"]),
        ("见第二条和第二条之一。", ["art-2", "art-2z1"]),
        ("第一条第三款第（一）项、第一条第一款第（三）项", ["art-1-p3-1", "art-1-3"]),
        ("第一条第（二）项第2目", ["art-1-2-2"]),
        ("第一条第一款第（二）项第三段第1目", ["art-1-2-p3-1"]),
    ],
)
def test_clauses_of_other_forms_are_found(sample: Handbook, text: str, clauses: list[str]) -> None:
    citations, _ = read(replace(sample, regulation=regulation(RULES)), text)
    assert [clause.id for citation in citations for clause in citation.clauses] == clauses
    assert not any(citation.unknown for citation in citations)


def test_what_the_document_does_not_have_is_unknown(sample: Handbook) -> None:
    """A number is never taken for part of another."""
    document = replace(sample, regulation=regulation(RULES))
    for text in ("第二十一条", "第三条之一", "第一百零三条", "第一条第五款第（一）项"):
        [citation] = read(document, f"见{text}。")[0]
        assert citation.unknown == (text,) and not citation.clauses


def test_an_outline_is_cited_by_its_numbers(sample: Handbook) -> None:
    """一（一）2; in a document with articles, such numbers are no citation."""
    document = replace(sample, regulation=regulation(OUTLINE))
    citations, _ = read(document, "见一（一）2，一（二）第二句。三（一）没有。")
    assert [[clause.id for clause in each.clauses] for each in citations] == [
        ["art-1-1-2"],
        ["art-1-2-s2"],
        [],
    ]
    assert citations[2].unknown == ("三（一）",)
    assert read(sample, "见一（一）2。") == ([], [])
