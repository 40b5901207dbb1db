"""The editor's list of blanks and table of what is there: printed by the command, absent from the site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.core.coverage_report import LEAD, TABLE, aligned, coverage, gaps, unheld, width
from macros.core.handbook import Handbook


def test_the_command_lists_what_a_role_does_not_have(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sample's county head meets, inspects and rescues; it reports nothing and has no deadline."""
    assert main(["check", "data"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[1] == LEAD
    assert "空白不表示无此职责" in LEAD
    assert said[2:5] == [
        "  县政府主要负责人：主题没有工作报告；时间词没有期限",
        "  各乡镇政府主要负责人：主题没有火灾救援、工作报告；时间词只有时间用语",
        "  各乡镇政府：主题只有工作报告；时间词只有期限",
    ]
    assert said[5] == TABLE


def test_the_command_ends_with_a_table_of_what_is_there(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Counted by hand in the sample's files; articles 1, 2 and 6 bind nobody."""
    assert main(["check", "data"]) == 0
    table = capsys.readouterr().out.partition(TABLE)[2].splitlines()[1:]
    assert [line.split() for line in table[:-1]] == [
        ["职责", "有主题", "有自查题", "自查题数", "有试题"],
        ["县政府主要负责人", "4", "4", "4", "5", "4"],
        ["各乡镇政府主要负责人", "2", "2", "2", "3", "2"],
        ["各乡镇政府", "1", "1", "1", "1", "1"],
        ["（条文没有写明主体）", "1", "1", "0", "0", "0"],
        ["合计", "8", "8", "7", "9", "7"],
    ]
    assert len({width(line) for line in table[:-1]}) == 1
    assert table[-1] == "没有编入职责、也没有岗位引用的有3条：第一条、第二条、第六条。"


def test_columns_are_aligned_for_a_terminal() -> None:
    rows = list(aligned([("", "职责"), ("甲", "8"), ("ab", "10")]))
    assert rows == ["      职责", "  甲     8", "  ab    10"]


def test_what_is_not_there_is_counted(sample: Handbook) -> None:
    """Of a handbook without themes there is no such column; with a role that quotes it, an article is used."""
    bare = replace(sample, themes=(), roles=(sample.roles[0].model_copy(update={"named_in": ("art-6-p1",)}),))
    lines = [*coverage(bare, ())]
    assert lines[1].split() == ["职责"]
    assert lines[-1] == "没有编入职责、也没有岗位引用的有2条：第一条、第二条。"


def test_quiet_says_only_the_result(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--quiet", "data"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_broken_data_lists_no_blanks(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "themes.yml").write_text("", encoding="utf-8")
    assert main(["check", "data"]) == 1
    assert LEAD not in capsys.readouterr().out


def test_the_site_does_not_carry_it(site: Path) -> None:
    """Neither a page nor a file that the site offers to programs."""
    files = [path for path in site.rglob("*") if path.suffix in (".html", ".js", ".json", ".md", ".txt")]
    assert len(files) > 60
    for path in files:
        text = path.read_text(encoding="utf-8")
        for ours in ("供编者核对", "空白不表示无此职责", "编辑情况"):
            assert ours not in text, path


def test_a_clause_that_binds_and_gives_no_duty_is_named(sample: Handbook) -> None:
    """Other sentences of its article have duties; leads and the definition bind nobody by themselves."""
    assert not [*unheld(sample)]
    left = replace(
        sample, duties=tuple(duty for duty in sample.duties if not duty.clause.startswith("art-5-p1-s3"))
    )
    assert [*unheld(left)] == ["请核对：第五条第三句（art-5-p1-s3）没有编入职责：“要落实日常巡查。”"]


def test_a_group_of_nobody_is_named(sample: Handbook) -> None:
    group = sample.roles[0].model_copy(update={"id": "all", "kind": "group", "members": ()})
    told = [*gaps(replace(sample, roles=(*sample.roles, group)))]
    assert told[0] == f"请核对：人员范围“{group.short}”没有写members，其职责不列在任何岗位的页面上"
