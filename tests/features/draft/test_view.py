"""What the form of a unit's own measures offers, and which sentences are for which kind of unit."""

from __future__ import annotations

from macros.documents.plan import filled
from macros.features.draft.blocks import draft_plan
from macros.features.draft.model import DRAFT_YML
from tests.conftest import SAMPLE, loaded


def text_of(plan: dict) -> list:
    """The blocks of the measures themselves."""
    return filled(plan["blocks"], dict.fromkeys(("cover", "members", "offices"), False))


def words(blocks: list) -> str:
    return "".join(
        run["text"] for block in blocks for run in block.get("runs", [{"text": block.get("text", "")}])
    )


def test_another_regulation_has_a_draft_of_its_own() -> None:
    sample = loaded(SAMPLE)
    plan = draft_plan(sample, sample.part(DRAFT_YML).units[0])
    assert "根据《示例县消防安全责任办法（试行）》（示政发〔2020〕1号）第一条，结合各乡镇政府实际" in words(
        text_of(plan)
    )
    members = next(part for part in plan["blocks"] if part["when"].keys() == {"members"})
    tables = next(part for part in members["of"] if "each" in part)["of"]
    assert [table["when"]["post"] for table in tables] == ["township-head", ""]
