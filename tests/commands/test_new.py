"""`new` lays out five files that say what belongs where, and whose examples fit together."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.commands.new import BLANK, NAMES
from macros.core.base import Entry
from macros.core.fields import entries_of, fields
from macros.core.loader import SHAPES

DOCUMENT = """示政发〔2020〕1号
示例县消防安全责任办法
第一章 总则
第一条 为了落实消防安全责任，制定本办法。
第二章 职责
第二条 县政府主要负责人是全县消防安全第一责任人，履行下列职责：
（一）每季度至少听取一次消防安全工作汇报；
（二）督促下列单位落实消防安全责任：
1.县政府各工作部门；
2.各乡镇政府；
（三）发生火灾事故时，组织救援。
第三条 各乡镇政府负责本乡镇的消防安全工作，每年12月底前向县政府报告。
第四条 本办法自印发之日起施行。
抄送：县委办公室。
"""
"""The invented document of the examples."""


@pytest.fixture
def new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A folder as the command lays it out; problems name its files from here."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", "data/anxian-2021"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(
        "已写入data/anxian-2021：source.txt、regulation.yml、roles.yml、duties.yml、edition.yml。"
    )
    assert "python -m macros import 文件 --out data/anxian-2021 --force" in said
    assert "python -m macros check --watch data/anxian-2021" in said
    return Path("data/anxian-2021")


def test_the_check_says_what_to_do_next(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One list, at most a line for each thing to fill in."""
    assert sorted(path.name for path in new.iterdir()) == sorted(NAMES)
    assert f"\nedited: {date.today().isoformat()}\n" in (new / "edition.yml").read_text(encoding="utf-8")
    assert main(["check", str(new)]) == 1
    *lines, last = capsys.readouterr().err.splitlines()
    files = [re.findall(rf"{new}/([a-z.]+):\d+: ", line)[0] for line in lines]
    assert set(files) == {*NAMES}
    assert last == f"共{len(lines)}处问题。"
    assert len(lines) < 10


def test_the_examples_are_a_sound_handbook(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Uncommented, as an editor's key for comments does it, beside the text of their document."""
    (new / "source.txt").write_text(DOCUMENT, encoding="utf-8")
    for path in new.glob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub("^# ", "", text, flags=re.MULTILINE), encoding="utf-8")
    assert main(["check", str(new)]) == 0
    assert "共2个岗位、4项职责，全文与source.txt逐字一致" in capsys.readouterr().out


def keys() -> list[tuple[str, type[Entry], str]]:
    return [
        (name, entry, key)
        for name, shape in SHAPES.items()
        for entry in entries_of(shape)
        for key in fields(entry)
    ]


def test_every_key_is_named_in_its_file() -> None:
    missing = [
        f"{name}: {entry.__qualname__}.{key}"
        for name, entry, key in keys()
        if not re.search(rf"(?<![a-z_]){key}(?![a-z_])", (BLANK / name).read_text(encoding="utf-8"))
    ]
    assert len(keys()) > 80
    assert missing == []


def test_what_is_there_is_left_alone(new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (new / "roles.yml").write_text("mine", encoding="utf-8")
    (new / "duties.yml").unlink()
    assert main(["new", str(new)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"{new}: 已经有source.txt、regulation.yml、roles.yml、edition.yml，没有改动",
        "共1处问题。",
    ]
    assert (new / "roles.yml").read_text(encoding="utf-8") == "mine"
    assert not (new / "duties.yml").exists()


@pytest.mark.parametrize("name", ["某县", "2020-anxian", "An Xian", "an_xian"])
def test_a_name_that_is_no_id_is_refused(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", str(tmp_path / name)]) == 1
    assert "数据文件夹的名字只能用小写字母、数字和连字符，以字母开头" in capsys.readouterr().err
    assert not (tmp_path / name).exists()


def test_an_import_takes_the_place_of_what_was_laid_out(
    new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "办法.txt").write_text(DOCUMENT, encoding="utf-8")
    main(["import", str(tmp_path / "办法.txt"), "--out", str(new), "--force"])
    assert "已写入data/anxian-2021" in capsys.readouterr().out
    assert "为了落实消防安全责任" in (new / "regulation.yml").read_text(encoding="utf-8")
