"""Marks of fields are found at whatever depth, and what they say is held against the data, with its lines.

The tree is invented; the clauses are those of the sample regulation.
"""

from __future__ import annotations

from typing import Annotated

import pytest

from macros.core.base import Entry, Id, Text
from macros.core.handbook import Handbook
from macros.core.reader import parse_yaml
from macros.core.references import (
    ClauseId,
    ClauseQuote,
    Defines,
    DocumentQuote,
    DutyId,
    DutyQuote,
    Prose,
    Quote,
    Ref,
)
from macros.core.rules.quotes import check_quotes
from macros.core.rules.references import check_references
from macros.core.rules.walker import walk
from macros.features import load_handbook
from tests.conftest import SAMPLE


class Stop(Entry):
    id: Annotated[Id, Defines("车站", local=True)]
    next: Annotated[Id, Ref("车站")] | None = None
    sign: ClauseQuote | None = None
    plate: Annotated[Text, Quote(around=True)] | None = None


class Line(Entry):
    id: Annotated[Id, Defines("线路")]
    changes: tuple[Annotated[Id, Ref("线路")], ...] = ()
    owner: Annotated[Text, Ref("线路", when=lambda line: line.id == "branch")] | None = None
    clause: ClauseId | None = None
    words: Annotated[Text, Quote(narrows=True)] | None = None
    motto: ClauseQuote | None = None
    duty: DutyId | None = None
    service: DutyQuote | None = None
    stops: tuple[Stop, ...] = ()


class Network(Entry):
    names: tuple[DocumentQuote, ...] = ()
    about: Prose | None = None
    lines_open: tuple[Line, ...] = ()
    lines_planned: tuple[Line, ...] = ()


@pytest.fixture(scope="module")
def sample() -> Handbook:
    return load_handbook(SAMPLE)


def network(text: str) -> list[tuple[str, object]]:
    """The files of a toy: one, read as the loader reads data."""
    data, problems = parse_yaml(text, "network.yml")
    assert not problems
    return [("network.yml", Network.model_validate(data))]


def said(sample: Handbook, text: str) -> list[tuple[int, str]]:
    """What is found in a toy: lines and sentences, references before quotations."""
    values = list(walk(network(text)))
    known = {"条款": sample.clauses, "职责": [duty.id for duty in sample.duties]}
    found = (*check_references(values, known), *check_quotes(sample, values))
    assert {location.file for location, _ in found} <= {"network.yml"}
    return [(location.line, message) for location, message in found]


def test_a_sound_tree_passes(sample: Handbook) -> None:
    text = """
names: [消防安全]
lines_open:
  - id: main
    changes: [branch]
    owner: anybody
    clause: art-3-2
    words: 及时协调解决突出问题
    motto: 依法组织开展消防安全检查
    duty: art-3-1
    service: 工作汇报
    stops:
      - id: one
        next: two
        sign: 突出问题
        plate: 消防安全检查，及时协调解决突出问题
      - id: two
lines_planned:
  - id: branch
    owner: main
    stops:
      - id: one
"""
    assert said(sample, text) == []


def test_missing_references_are_named_with_their_lines(sample: Handbook) -> None:
    text = """lines_open:
  - id: main
    changes:
      - main
      - harbour
    clause: art-9
  - id: branch
    owner: nobody
"""
    assert said(sample, text.replace("    clause: art-9\n", "")) == [
        (5, "“changes”（线路的编号）写的“harbour”不存在，没有这个线路"),
        (7, "“owner”（线路的编号）写的“nobody”不存在，没有这个线路"),
    ]
    assert (6, "“clause”（条款的编号）写的“art-9”不存在，没有这个条款") in said(sample, text)


def test_an_id_is_unique_over_all_lists_of_its_kind(sample: Handbook) -> None:
    text = """lines_open:
  - id: main
lines_planned:
  - id: main
"""
    assert said(sample, text) == [(4, "id“main”重复了，前一处在第2行")]


def test_a_repeated_id_in_another_file_names_that_file() -> None:
    (_, content), *_ = network("lines_open: [{id: main}]")
    found = list(check_references(list(walk([("a.yml", content), ("b.yml", content)])), {}))
    assert [(location.file, message) for location, message in found] == [
        ("b.yml", "id“main”重复了，前一处在a.yml第1行")
    ]


def test_local_ids_are_unique_and_known_in_their_own_list_alone(sample: Handbook) -> None:
    text = """lines_open:
  - id: main
    stops:
      - id: one
      - id: two
      - id: one
  - id: branch
    stops:
      - id: one
        next: two
"""
    assert said(sample, text) == [
        (6, "id“one”重复了，前一处在第4行"),
        (10, "“next”（车站的编号）写的“two”不存在，没有这个车站"),
    ]


def test_misquotations_are_named_with_what_they_should_be(sample: Handbook) -> None:
    text = """names:
  - 消防安全
  - 防汛
lines_open:
  - id: main
    clause: art-3-2
    words: 及时协调解决突出问题
    motto: 组织消防检查
    stops:
      - id: one
        sign: 依法组织开展消防安全检查
      - id: two
        plate: 消防检查，及时协调解决突出问题
  - id: branch
    duty: art-3-1
    service: 工作总结
    stops:
      - id: one
        sign: 工作汇报
"""
    clause = sample.clause("art-3-2").words
    assert said(sample, text) == [
        (3, "文件里没有“防汛”这几个字"),
        (8, f"“motto”与第三条第（二）项的文字不一致：引作“组织消防检查”，条文为“{clause}”"),
        (
            11,
            "“sign”与第三条第（二）项的文字不一致：引作“依法组织开展消防安全检查”，条文为“及时协调解决突出问题”",
        ),
        (
            13,
            "“plate”与第三条第（二）项的文字不一致：引作“消防检查，及时协调解决突出问题”，条文为“及时协调解决突出问题”",
        ),
        (
            16,
            "“service”与第三条第（一）项的文字不一致：引作“工作总结”，"
            f"条文为“{sample.clause('art-3-1').words}”",
        ),
        (19, "“sign”没有写明引自哪一条款"),
    ]


@pytest.mark.parametrize(
    ("about", "wrong"),
    [
        ("第三条写“听取……工作汇报”。", None),
        ("第三条写“工作汇报……听取”。", "工作汇报……听取"),
        ("要“按照‘谁主管、谁负责’和‘分级负责’的原则”。", None),
        ("“制定本办法。消防安全责任制”", "制定本办法。消防安全责任制"),
        ("没有引文", None),
    ],
)
def test_what_a_sentence_of_ours_quotes_stands_in_one_passage(
    sample: Handbook, about: str, wrong: str | None
) -> None:
    """Words may be left out with ……, but not turned around, nor joined over passages."""
    expected = [(1, f"文件里没有“{wrong}”这几个字，不能加引号")] if wrong else []
    assert said(sample, f"about: {about}\n") == expected
