"""The check names each file that a handbook goes without, and says what it would add."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.core.data_file import DataFile
from macros.core.loader import optional_files
from macros.features import FEATURES

OPTIONAL = optional_files(FEATURES)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert main(["check", *arguments, "data"]) == 0
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("file", OPTIONAL, ids=lambda file: file.name)
def test_every_file_says_what_it_adds(file: DataFile[object]) -> None:
    assert re.fullmatch("[^。\n]*[一-龥][^。\n]*", file.purpose)


def test_a_whole_folder_lacks_no_file(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not [line for line in said(capsys) if line.startswith("没有") and ".yml" in line]


def test_each_file_that_is_not_there_is_named_in_one_line(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in OPTIONAL:
        (data / file.name).unlink()
    (data / "wording.yml").write_text("cadence_terms: [每年]\n", encoding="utf-8")
    lines = said(capsys)
    absent = [line for line in lines if re.match(r"没有[a-z]+\.yml：加上它，.*。$", line)]
    assert [re.findall(r"[a-z]+\.yml", line)[0] for line in absent] == [
        file.name for file in OPTIONAL if file.name != "wording.yml"
    ]
    assert lines[1 : 1 + len(absent)] == absent
    assert not [line for line in lines if re.search("主题(没有|只有|都有)", line)]
    assert len(said(capsys, "--quiet")) == 1
