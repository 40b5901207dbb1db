"""What a question may say: its clause's own runs of words, and a short list of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.core.rules.added_words import first_added_words
from macros.features import load_handbook
from macros.features.checklist.model import CHECKLIST_YML

CLAUSE = "依法组织有关部门对本区的生产安全事故进行调查处理，认真落实事故调查处理挂牌督办制度。"
ALLOWED = ("是否", "，", "？", "对")


@pytest.mark.parametrize(
    ("question", "added"),
    [
        ("是否依法组织有关部门对本区的生产安全事故进行调查处理？", ""),
        ("对本区的生产安全事故，是否依法组织有关部门进行调查处理？", ""),
        ("是否亲自调查处理？", "亲自调查处理？"),
        ("是否依法组织有关部门每月进行调查处理？", "每月进行调查处理？"),
        ("是否依法组织有关部门进行调查处理并处分？", "并处分？"),
        ("", ""),
    ],
)
def test_words_beyond_the_clause_are_found(question: str, added: str) -> None:
    assert first_added_words(question, CLAUSE, ALLOWED) == added


def test_single_characters_of_the_clause_are_not_enough() -> None:
    """Else any character of the clause could be strung into a new sentence."""
    assert first_added_words("是否法部？", CLAUSE, ALLOWED) == "法部？"


def test_numbers_of_ids_need_not_run(data: Path) -> None:
    """A question between others takes a number that was never used; the others keep the ids under which people saved."""
    file = data / "checklist.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("- id: art-3-2-q2", "- id: art-3-2-q9"), encoding="utf-8")
    ids = [check.id for check in load_handbook(data).part(CHECKLIST_YML)]
    assert "art-3-2-q9" in ids and "art-3-2-q2" not in ids
