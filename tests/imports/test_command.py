"""The command writes all five files or none, and its exit code says whether a person has to look."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
import yaml

from macros.__main__ import main
from macros.core.numerals import chinese_number
from macros.imports import folder as folders
from macros.imports import mark
from macros.imports.command import NAMES
from tests.conftest import SAMPLE
from tests.imports.texts import ARTICLES, TEXT, read


def run(path: Path, out: Path, *more: str) -> int:
    return main(["import", str(path), "--out", str(out), *more])


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "条例.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_clean_text_is_a_draft_and_answers_0(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "data" / "anxian-2021"
    assert run(text, out) == 0
    assert sorted(path.name for path in out.iterdir()) == sorted(NAMES)
    assert [path.name for path in out.parent.iterdir()] == ["anxian-2021"]
    assert (out / "source.txt").read_text(encoding="utf-8") == TEXT
    assert yaml.safe_load((out / "regulation.yml").read_text(encoding="utf-8"))["articles"] == ARTICLES
    said = capsys.readouterr().out
    assert "共5条、5项；草拟了1个岗位、3项职责" in said
    assert said.endswith("没有需要核对的地方。\n")


def test_the_sample_comes_back(tmp_path: Path) -> None:
    assert run(SAMPLE / "source.txt", tmp_path / "sample") == 0
    written, own = (
        yaml.safe_load((folder / "regulation.yml").read_text(encoding="utf-8"))
        for folder in (tmp_path / "sample", SAMPLE)
    )
    assert written == own
    assert (tmp_path / "sample/source.txt").read_bytes() == (SAMPLE / "source.txt").read_bytes()


def test_what_a_person_has_to_look_at_answers_1_with_the_line(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text.write_text(TEXT.replace("第四条 ", "第六条 "), encoding="utf-8")
    assert run(text, tmp_path / "new") == 1
    said = capsys.readouterr().out
    line = next(number for number, line in enumerate(TEXT.splitlines(), 1) if line.startswith("第四条"))
    assert f"{text}:{line}: 这里应是第四条，现为第六条，作为正文收入" in said
    assert said.endswith("处请对照原文核对。\n")
    assert (tmp_path / "new/regulation.yml").is_file()


def test_a_rewritten_number_is_told_and_the_source_has_it(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text.write_text(TEXT.replace("第四条 ", "第4條 "), encoding="utf-8")
    assert run(text, tmp_path / "new") == 0
    assert "序号第4條改写为第四条" in capsys.readouterr().out
    assert "第四条　依照" in (tmp_path / "new/source.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_another_encoding_is_told(
    encoding: str, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text.write_bytes(TEXT.encode(encoding))
    assert run(text, tmp_path / "new") == 0
    assert f"文件是{encoding.upper()}编码" in capsys.readouterr().out
    assert (tmp_path / "new/source.txt").read_text(encoding="utf-8") == TEXT


def test_nothing_is_overwritten_without_force(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new"
    out.mkdir()
    (out / "roles.yml").write_text("mine", encoding="utf-8")
    (out / "themes.yml").write_text("mine", encoding="utf-8")
    assert run(text, out) == 1
    assert "已经有roles.yml，没有改动" in capsys.readouterr().err
    assert sorted(path.name for path in out.iterdir()) == ["roles.yml", "themes.yml"]
    assert run(text, out, "--force") == 0
    assert sorted(path.name for path in out.iterdir()) == sorted([*NAMES, "themes.yml"])
    assert (out / "themes.yml").read_text(encoding="utf-8") == "mine"


def test_nothing_is_half_written(
    text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(self: Path, *_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(folders.Path, "write_text", full)
    assert run(text, tmp_path / "new") == 1
    assert "磁盘已满" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == [text.name]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "文件是空的"),
        ("一段话。".encode(), "没有找到“第一条”"),
        (b"%PDF-1.7", "这是PDF文件"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "这是旧的Word文件"),
        (b"\x89PNG\r\n\x1a\n\0\xff\xff", "不是文本文件"),
        (b"PK\x05\x06" + bytes(18), "不是能读的Word文件"),
    ],
)
def test_what_is_no_document_is_refused(
    raw: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file"
    path.write_bytes(raw)
    assert run(path, tmp_path / "new") == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("file", "out", "said"),
    [
        ("absent.txt", "new", "没有这个文件"),
        (".", "new", "这是一个文件夹"),
        ("条例.txt", "岸线", "数据文件夹的名字"),
        ("条例.txt", "taken", "这不是一个文件夹"),
        ("条例.txt", "odd", "这里应是一个文件"),
    ],
)
def test_a_place_that_does_not_do_is_refused(
    file: str, out: str, said: str, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").touch()
    (tmp_path / "odd/roles.yml").mkdir(parents=True)
    assert run(tmp_path / file, tmp_path / out) == 1
    assert said in capsys.readouterr().err


def test_a_hundred_articles_are_read_with_work_that_grows_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted: how often a number is read, for as many articles and ten times as many."""

    class Counted:
        calls = 0

        def __init__(self, pattern: object) -> None:
            self._pattern = pattern

        def match(self, text: str) -> object:
            Counted.calls += 1
            return self._pattern.match(text)  # type: ignore[attr-defined]

    monkeypatch.setattr(mark, "_HIGH", Counted(mark._HIGH))
    counts = []
    for number in (99, 990):
        Counted.calls = 0
        body = "".join(
            f"第{chinese_number(each)}条 市长履行下列职责：\n（一）甲；\n（二）乙。\n另一款。\n"
            for each in range(1, number + 1)
        )
        assert len(read(f"示例办法\n{body}").regulation["articles"]) == number
        counts.append(Counted.calls)
    assert counts[1] < 11 * counts[0]
    assert counts[0] < 99 * 4 * 20
