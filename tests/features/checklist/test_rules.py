"""What a question may say: its clause's own runs of words, and a short list of others."""

from __future__ import annotations

import pytest

from macros.core.rules.added_words import first_added_words

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
