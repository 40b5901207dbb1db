"""Quotations are found, with their inner marks, and materials that are not there are named."""

from __future__ import annotations

import pytest

from macros.features.training.materials import check_materials
from macros.features.training.model import TRAINING_YML
from macros.features.training.rules import check_training, quotations
from tests.conftest import SAMPLE, loaded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第三条写“每半年至少一次”。", ["每半年至少一次"]),
        ("“按照‘谁主管、谁负责’和‘分级负责’的原则”", ["按照“谁主管、谁负责”和“分级负责”的原则"]),
        ("没有引文", []),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert quotations(text) == found


@pytest.mark.parametrize(
    ("aim", "sound"),
    [
        ("“听取……工作汇报”", True),
        ("“工作汇报……听取”", False),
        ("“按照‘谁主管、谁负责’和‘分级负责’的原则”", True),
        ("“制定本办法。消防安全责任制”", False),
    ],
)
def test_a_quotation_stands_in_one_passage(aim: str, sound: bool) -> None:
    """Words may be left out with ……, but not turned around, nor joined over articles."""
    sample = loaded(SAMPLE)
    session = sample.part(TRAINING_YML).sessions[0].model_copy(update={"aims": (aim,)})
    training = sample.part(TRAINING_YML).model_copy(update={"sessions": (session,)})
    assert (not list(check_training(sample.with_part(TRAINING_YML, training)))) == sound


def test_a_material_that_is_not_there_is_named() -> None:
    sample = loaded(SAMPLE)
    assert not list(check_materials(sample, lambda address: True))
    found = list(check_materials(sample, lambda address: address != "downloads/all-checklists.pdf"))
    assert [(place.file, place.line) for place, _ in found] == [("training.yml", 17)]
    assert found[0][1] == "“集体学习”的材料“自查表”不存在：本站没有downloads/all-checklists.pdf"
