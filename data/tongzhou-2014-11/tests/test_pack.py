"""What a unit's pack is made of: whose sheets, which questions, what the document leaves to the unit."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.pack.view import pack_data, pack_view


def labels(sheet: dict) -> list[str]:
    return [item["label"] for section in sheet["sections"] for item in section["items"]]


def test_a_sheet_for_each_post_and_for_those_who_share_duties(handbook: Handbook) -> None:
    """Articles 4 to 12 give nine posts; 领导成员 and 领导干部 share duties; bodies sign no sheet."""
    data = pack_data(handbook)
    posts = [post.id for post in handbook.posts]
    assert len(posts) == 9
    assert list(data["sheets"])[:9] == posts
    assert set(data["sheets"]) - set(posts) == {"unit-leaders", "township-department-leaders", "leaders"}
    assert [group.kind for group in pack_view(handbook)["groups"]] == ["group"] * 3


def test_a_sheet_holds_its_articles_items_and_what_is_shared(handbook: Handbook) -> None:
    sheets = pack_data(handbook)["sheets"]
    township = labels(sheets["township-head"])
    assert [label for label in township if label.startswith("第十条第")] == [
        f"第十条第（{number}）项" for number in "一二三四五六七"
    ]
    assert "第十三条第一款" in township
    assert "第十三条第一款" not in labels(sheets["district-head"])  # its subject leaves 区政府 out
    assert sheets["township-head"]["term"] == "各乡镇政府、街道办事处主要负责人"


def test_what_stands_in_every_pack(handbook: Handbook) -> None:
    data = pack_data(handbook)
    assert data["basis"] == "依据：通政发〔2014〕11号《通州区安全生产“一岗双责”实施办法（暂行）》"
    assert (data["signatures"], data["seal"]) == (("填表人", "本人签字", "日期"), "单位（盖章）")
    assert data["labels"] == ["已落实", "部分落实", "未落实", "不适用"]
    assert sum(data["widths"]) == 156  # 版心, GB/T 9704
    year, month, day = (int(part) for part in handbook.edition.edited.split("-"))
    assert data["edition"] == f"{year}年{month}月{day}日"


def test_a_kind_of_unit_says_its_level(handbook: Handbook) -> None:
    view = pack_view(handbook)
    assert view["kinds"] == {"区政府工作部门": "department", "乡镇政府": "township", "街道办事处": "township"}
    assert [len(posts) for _, posts in view["levels"]] == [3, 3, 3]
