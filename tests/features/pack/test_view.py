"""What a unit's pack is made of: whose sheets, which questions, what the document leaves to the unit."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.pack.view import pack_data
from tests.conftest import SAMPLE, loaded


def test_each_question_stands_once_with_both_prints(handbook: Handbook) -> None:
    for id, sheet in pack_data(handbook)["sheets"].items():
        rows = [
            row for section in sheet["sections"] for item in section["items"] for row in item["questions"]
        ]
        assert len({row[0] for row in rows}) == len(rows) > 0, id
        assert all(len(row) == 5 and len(row[2]) == len(row[3]) == 16 for row in rows)


def test_another_regulation_makes_a_pack_too() -> None:
    assert pack_data(loaded(SAMPLE))["sheets"]
