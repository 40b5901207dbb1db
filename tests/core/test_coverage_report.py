"""The editor's list of blanks: printed by the command, absent from the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from macros.core.coverage_report import LEAD


def test_the_command_lists_what_a_role_does_not_have(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sample's county head meets, inspects and rescues; it reports nothing and has no deadline."""
    assert main(["check", "data"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[1] == LEAD
    assert "空白不表示无此职责" in LEAD
    assert said[2:] == [
        "  县政府主要负责人：主题没有工作报告；时间词没有期限",
        "  各乡镇政府主要负责人：主题没有火灾救援、工作报告；时间词只有时间用语",
        "  各乡镇政府：主题只有工作报告；时间词只有期限",
    ]


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
        assert "供编者核对" not in text and "空白不表示无此职责" not in text, path
