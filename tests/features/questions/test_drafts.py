"""Points are whole statements that bind somebody and hold a word of a matter."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.questions.drafts import bank_content
from macros.features.questions.entailment.truth import Truth


def test_points_can_be_read_alone(sample: Handbook) -> None:
    content = bank_content(sample)
    assert isinstance(content, dict)
    words = [word for matter in content["matters"] for word in matter["words"]]
    assert words == ["消防安全检查"]
    assert [(point["clause"], point["quote"]) for point in content["points"]] == [
        ("art-3-2", "依法组织开展消防安全检查"),
        ("art-4-2", "依法组织开展消防安全检查"),
    ]
    truth = Truth(sample)
    for point in content["points"]:
        assert any(truth.basis(role, point["quote"]) for role in sample.roles)
