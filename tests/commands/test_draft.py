"""From a text to a handbook: import, draft, and an editor who takes the marks away after reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.__main__ import main
from macros.core.drafting.draft import unmarked
from macros.features import load_handbook

TEXT = """示例县岸线保护办法

第一条 为了保护岸线，根据《示例岸线法》，制定本办法。

第二条 本办法所称岸长，是指负责岸线巡查、保护的人员。

第三条 县级岸长履行下列职责：

（一）制定和落实岸线巡查计划，协调解决突出问题；

（二）巡查岸线，每季度不少于一次；

（三）发现违法占用的，七日内报告县岸线保护办公室；

（四）法律、法规规定的其他职责。

第四条 村级岸长的主要职责：

（一）开展岸线巡查，及时劝阻违法占用；

（二）做好岸线保护宣传教育。

第五条 有关部门按照下列分工，做好岸线保护工作：

（一）水利部门负责岸线巡查的指导和监督；

（二）教育部门：组织开展岸线保护宣传教育。

第六条 县级岸长可以召开岸线保护会议。

第七条 本办法由县岸线保护办公室负责解释。
"""


def test_a_text_becomes_a_handbook(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "办法.txt", tmp_path / "anxian"
    path.write_text(TEXT, encoding="utf-8")
    assert main(["import", str(path), "--out", str(out)]) == 0
    assert f"python -m macros draft {out}" in capsys.readouterr().out
    assert main(["draft", str(out)]) == 0
    assert "没有通过核对" not in capsys.readouterr().out
    assert main(["check", str(out)]) == 1
    assert "至少要有一项，现有的5项都还标着待编辑" in capsys.readouterr().err
    preview = load_handbook(out, unedited=True)
    assert [role.term for role in preview.roles] == [
        "县级岸长",
        "村级岸长",
        "水利部门",
        "教育部门",
        "县岸线保护办公室",
    ]
    assert all(role.unedited for role in preview.roles)
    for file in out.glob("*.yml"):
        file.write_text(unmarked(file.read_text(encoding="utf-8")), encoding="utf-8")
    assert main(["check", str(out), "--quiet"]) == 0
    found = load_handbook(out)
    assert [duty.clause for duty in found.duties if not duty.asked] == ["art-3-4", "art-6-p1"]
    assert [
        check.question for check in found.parts["checklist.yml"] if check.clause.startswith("art-3-")
    ] == [
        "是否制定岸线巡查计划？",
        "是否落实岸线巡查计划？",
        "是否协调解决突出问题？",
        "是否巡查岸线，每季度不少于一次？",
        "发现违法占用的，是否七日内报告县岸线保护办公室？",
    ]
    assert {theme.name for theme in found.themes} == {"保护宣传教育", "违法占用"}
    assert {term.term for term in found.parts["glossary.yml"]} == {
        "《示例岸线法》",
        "岸长",
        "县岸线保护办公室",
        "水利部门",
        "教育部门",
    }
