"""Problems of a kind are cut to the first ten; what is counted is all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from macros.core.problems import Problem, condensed, digest, kind_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("职责art-4-1（定期研究工作）没有自查项", "职责art-13-p2--unit（定期（每年）报告）没有自查项"),
        ("“term”（文件的用语）写的“甲”不对", "“term”（文件的用语）写的“乙”不对"),
        ("第四条第（二）项没有职责", "第十二条之一第三款没有职责"),
        ("“title”（短标题）最多28个字，现有32个字", "“title”（短标题）最多28个字，现有101个字"),
    ],
)
def test_sentences_that_differ_by_names_are_of_a_kind(one: str, other: str) -> None:
    assert kind_of(one) == kind_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("缺少“title”（短标题）", "缺少“role”（承担的岗位）"),
        ("“a”不能为空", "“a”只能写一行"),
    ],
)
def test_sentences_about_other_keys_are_of_another_kind(one: str, other: str) -> None:
    assert kind_of(one) != kind_of(other)


def test_ten_of_a_kind_are_shown_and_the_rest_counted() -> None:
    """The line stands behind the tenth; another kind between them is shown where it is."""
    problems = [Problem("a.yml", line, f"职责art-{line}没有自查项") for line in range(1, 34)]
    problems.insert(5, Problem("a.yml", 6, "“name”（名称）不能为空"))
    lines = digest(problems)
    assert lines[:12] == [*map(str, problems[:11]), "  另有23处同类问题"]
    assert len(lines) == 12
    assert digest(problems[:10]) == [*map(str, problems[:10])]


def test_blanks_are_cut_alike(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Duties without a question: the first ten, which are no mistakes."""
    text = (data / "checklist.yml").read_text(encoding="utf-8")
    (data / "checklist.yml").write_text(text.partition("- id: art-3-1-q")[0], encoding="utf-8")
    (data / "judged.yml").unlink()
    lines = condensed([(f"职责art-{each}没有自查项",) * 2 for each in range(12)], "空白")
    assert lines[-1] == "  另有2处同类空白"
    assert main(["check", "data"]) == 0
    assert "没有自查项\n" in capsys.readouterr().out


def test_the_command_counts_them_all(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of the sample's question bank, whose clauses are all turned into ones that are not there."""
    path = data / "questions.yml"
    text = path.read_text(encoding="utf-8")
    count = text.count("clause: art-")
    assert count > 10
    path.write_text(text.replace("clause: art-", "clause: art-9"), encoding="utf-8")
    assert main(["check", "data"]) == 1
    *lines, more, last = capsys.readouterr().err.splitlines()
    assert len(lines) == 10
    assert more == f"  另有{count - 10}处同类问题"
    assert last == f"共{count}处问题。"
