"""Whoever cites a clause without quoting it is named when its words change, and a command ends that.

In the sample, 3(3) is 发生火灾事故时，按照有关规定组织救援。; here it becomes 发生火灾时…, alike in all quotations.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.core.problems import DataError
from macros.features import load_handbook
from tests.conftest import ROOT

OLD, NEW = "发生火灾事故时", "发生火灾时"


def change(folder: Path, old: str = OLD, new: str = NEW) -> None:
    """Change words everywhere, as an editor does who mends what the check of quotations finds."""
    for path in folder.rglob("*.*"):
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str]]:
    code = main(list(arguments))
    output = capsys.readouterr()
    return code, (output.out + output.err).splitlines()


def cite(folder: Path) -> None:
    """3(3) in a list without its words, in two lines of speaker's words, and once with words of it."""
    training = folder / "training.yml"
    replace(training, "clauses: [art-2-p1, art-3-p1]", "clauses: [art-2-p1, art-3-p1, art-3-3]")
    replace(
        training,
        "          第三条第（一）项写“每半年至少一次”。",
        "          第三条第（一）项写“每半年至少一次”。\n          第三条第（三）项写救援。\n"
        "          第三条第（三）项写“按照有关规定”。",
    )


def test_lists_and_prose_that_rest_on_changed_words(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cite(data)
    assert said(capsys, "check", "--quiet", "data")[0] == 0
    change(data)
    code, lines = said(capsys, "check", "data")
    assert code == 1
    text = (data / "training.yml").read_text(encoding="utf-8").splitlines()
    listed, spoken = (
        next(number for number, line in enumerate(text, 1) if words in line)
        for words in ("art-3-3]", "写救援。")
    )
    places = [line.partition(": ")[0] for line in lines if "第三条第（三）项的文字已经改变" in line]
    assert f"data/training.yml:{listed}" in places and f"data/training.yml:{spoken}" in places
    assert f"data/training.yml:{spoken + 1}" not in places, "its quotation is checked itself"
    assert all(
        "现为“发生火灾时，按照有关规定组织救援。”" in line for line in lines if "第（三）项的文字" in line
    )


def test_what_an_entry_within_quotes_does_not_answer_for_the_whole(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A duty's title and themes were judged on all of 3(1); its time word 每半年至少一次 stays where it was."""
    change(data, "消防安全工作汇报", "消防安全情况汇报")
    text = (data / "duties.yml").read_text(encoding="utf-8").splitlines()
    line = text.index("  clause: art-3-1") + 1
    _, lines = said(capsys, "check", "data")
    assert any(each.startswith(f"data/duties.yml:{line}: 第三条第（一）项的文字已经改变") for each in lines)


def test_the_command_names_the_places_and_writes_the_file(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cite(data)
    change(data)
    _, found = said(capsys, "check", "data")
    code, lines = said(capsys, "judged", "data")
    assert (code, lines[:-1]) == (0, found[:-1])
    assert said(capsys, "check", "--quiet", "data")[0] == 0
    assert said(capsys, "judged", "data") == (0, ["judged.yml与条文一致，没有改动。"])


def test_the_hash_that_it_names_may_be_written_by_hand(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (data / "judged.yml").read_text(encoding="utf-8")
    change(data)
    _, lines = said(capsys, "check", "data")
    for line in lines[:-1]:
        clause, _, rest = line.partition("judged.yml里")[2].partition("的words写作")
        old = next(row for row in before.splitlines() if f"clause: {clause}," in row)
        text = (data / "judged.yml").read_text(encoding="utf-8")
        new = f"- {{clause: {clause}, words: {rest[:8]}}}"
        (data / "judged.yml").write_text(text.replace(old, new), encoding="utf-8")
    assert said(capsys, "check", "--quiet", "data")[0] == 0


def test_the_command_writes_nothing_over_other_mistakes(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(data)
    replace(data / "glossary.yml", "担任县消防安全委员会主任", "担任主任")
    before = (data / "judged.yml").read_bytes()
    code, lines = said(capsys, "judged", "data")
    assert code == 1 and lines[0].startswith("data/glossary.yml:4: ")
    assert (data / "judged.yml").read_bytes() == before


def test_the_command_writes_nothing_where_its_list_could_not_be_shown(data: Path) -> None:
    """What nobody has read counts as judged by nobody."""
    change(data)
    before = (data / "judged.yml").read_bytes()
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [sys.executable, "-m", "macros", "judged", str(data)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert run.returncode == 1 and "Traceback" not in run.stderr
    assert (data / "judged.yml").read_bytes() == before


def test_passages_rest_on_clauses_too(data: Path) -> None:
    (data / "pages").mkdir()
    (data / "pages" / "about.md").write_text("第一段。\n\n- 第三条第（三）项说救援。\n", encoding="utf-8")
    load_handbook(data)
    change(data)
    with pytest.raises(DataError) as caught:
        load_handbook(data)
    assert ("data/pages/about.md", 3) in {(each.file, each.line) for each in caught.value.problems}
