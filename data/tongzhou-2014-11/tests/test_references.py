"""Two items of the text change places, and every quotation is mended: what then still cites the wrong one is named.

4(2) is about hearings and meetings (每季度至少一次, 全区安全生产委员会会议), 4(3) about 责任制 and 总体绩效考核.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from macros.core.handbook import Handbook
from macros.core.judged import JUDGED_YML
from macros.core.problems import DataError
from macros.core.references import Ref
from macros.core.rules.judged import check_judged
from macros.core.rules.quotes import check_quotes
from macros.core.rules.walker import marked, walk
from macros.features import load_handbook
from tests.conftest import DATA
from tests.lost import with_items

SECOND = "把安全生产工作纳入区政府工作重要议事日程，定期听取安全生产工作汇报（每季度至少一次），主持召开或者委托分管负责人主持召开全区安全生产委员会会议，研究部署安全生产规划的制定落实、安全投入、专项整治、隐患治理等重点工作。"
THIRD = "建立健全和督促落实安全生产责任制，把安全生产工作纳入总体绩效考核的重要内容，严格安全生产综合考核。"

PLACES = {
    ("glossary.yml", "（见第四条第（二）项）"),
    ("glossary.yml", "basis: [art-4-p1, art-4-2,"),
    ("training.yml", "clauses: [art-4-2, art-6-1, art-7-1, art-7-2,"),
    ("training.yml", "clauses: [art-4-2, art-6-1, art-7-1, art-10-2,"),
    ("training.yml", "clauses: [art-4-p1, art-4-1, art-4-2, art-4-3,"),
    ("training.yml", "三条的第（三）项都写到“建立健全和督促落实”安全生产责任制"),
    ("training.yml", "第四条第（二）项、第十条第（二）项写“定期听取"),
    ("questions.yml", "because: 第四条第（二）项也写“把安全生产工作纳入区政府工作重要议事日程”"),
    ("questions.yml", "because: 第四条第（二）项写明“每季度至少一次”"),
}
"""File, and words of the line, of what cites one of the two; the ids beside the reasons are mended with their quotes."""


def swap(path: Path, one: str, other: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert one in text and other in text, path.name
    parts = re.split(f"({re.escape(one)}|{re.escape(other)})(?![0-9])", text)
    path.write_text("".join({one: other, other: one}.get(part, part) for part in parts), encoding="utf-8")


def test_two_items_change_places(tmp_path: Path) -> None:
    folder = tmp_path / "swapped"
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("tests"))
    for name in ("source.txt", "regulation.yml"):
        swap(folder / name, SECOND, THIRD)
    with pytest.raises(DataError) as caught:
        load_handbook(folder)
    misquoting = {Path(problem.file).name for problem in caught.value.problems}
    assert misquoting == {"calendar.yml", "checklist.yml", "duties.yml", "questions.yml"}
    for name in ("checklist.yml", "duties.yml", "questions.yml"):
        swap(folder / name, "art-4-2", "art-4-3")
    for name, before, after in (
        ("calendar.yml", "art-4-2", "art-4-3"),
        ("wording.yml", "art-4-3", "art-4-2"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace(before, after), encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_handbook(folder)
    named = {(Path(problem.file).name, problem.line) for problem in caught.value.problems}
    for name, words in PLACES:
        lines = (folder / name).read_text(encoding="utf-8").splitlines()
        (line,) = (number for number, line in enumerate(lines, 1) if words in line)
        assert (name, line) in named, words
    assert not any("第十条第（二）项的文字" in problem.message for problem in caught.value.problems)


@pytest.mark.parametrize(
    ("article", "first", "second"), [(4, 2, 3), (4, 6, 7), (5, 6, 7), (6, 3, 4), (6, 4, 5), (9, 1, 2)]
)
def test_no_entry_that_names_either_item_stays_unnamed(
    handbook: Handbook, article: int, first: int, second: int
) -> None:
    """It is named itself, or what it quotes is no longer there; a word quoted within it (定期) is not enough."""
    items = list(handbook.regulation.articles[article - 1].paragraphs[0].items)
    items[first - 1], items[second - 1] = items[second - 1], items[first - 1]
    swapped = replace(handbook, regulation=with_items(handbook.regulation, article - 1, tuple(items)))
    values = list(walk(handbook.files()))
    judged = {location for location, _ in check_judged(swapped, values, handbook.part(JUDGED_YML))}
    misquoted = {location for location, _ in check_quotes(swapped, values)}
    misquoting = {id(value.path[-1]) for value in values if value.location in misquoted}
    ids = {f"art-{article}-{first}", f"art-{article}-{second}"}
    uses = [value for value, ref in marked(values, Ref) if ref.kind == "条款" and value.text in ids]
    assert len(uses) > 4
    silent = [use for use in uses if use.location not in judged and id(use.path[-1]) not in misquoting]
    assert [(use.location, use.text) for use in silent] == []
