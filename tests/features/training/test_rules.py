"""Quotations are found, with their inner marks, and materials that are not there are named."""

from __future__ import annotations

from macros.features.training.materials import check_materials
from tests.conftest import SAMPLE, loaded


def test_a_material_that_is_not_there_is_named() -> None:
    sample = loaded(SAMPLE)
    assert not list(check_materials(sample, lambda address: True))
    found = list(check_materials(sample, lambda address: address != "downloads/all-checklists.pdf"))
    assert [(place.file, place.line) for place, _ in found] == [("training.yml", 17)]
    assert found[0][1] == "“集体学习”的材料“自查表”不存在：本站没有downloads/all-checklists.pdf"
