"""What the form of a unit's own measures offers, and which sentences are for which kind of unit."""

from __future__ import annotations

from macros.features.draft.model import DRAFT_YML
from macros.features.draft.view import draft_plan
from tests.conftest import SAMPLE, loaded


def words(blocks: list) -> str:
    return "".join(
        run["text"] for block in blocks for run in block.get("runs", [{"text": block.get("text", "")}])
    )


def test_another_regulation_has_a_draft_of_its_own() -> None:
    sample = loaded(SAMPLE)
    plan = draft_plan(sample, sample.part(DRAFT_YML).units[0])
    assert "根据《示例县消防安全责任办法（试行）》（示政发〔2020〕1号）第一条，结合各乡镇政府实际" in words(
        plan["text"]
    )
    assert list(plan["members"]["duties"]) == ["township-head", ""]
