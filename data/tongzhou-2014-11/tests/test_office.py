"""The registers, by the text of articles 13, 15 and 16."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.features.office.view import kinds_data
from macros.features.registers.view import register_views


def test_each_register_lists_those_whom_its_clause_names(handbook: Handbook) -> None:
    found = {view.register.id: (view.register.title, view.kinds) for view in register_views(handbook)}
    assert found == {
        "filing": ("备案台账", ("区政府工作部门", "乡镇政府", "街道办事处")),
        "annual-report": ("年度报告收文登记", ("乡镇政府", "街道办事处")),
        "rectification": ("整改台账", ()),
    }
    columns = {
        view.register.id: [column["name"] for column in view.columns] for view in register_views(handbook)
    }
    assert columns["rectification"] == ["问题", "依据条款", "责任单位", "时限", "复查", "销号"]


def test_the_only_date_is_that_of_article_16(handbook: Handbook) -> None:
    lines = {view.register.id: "".join(view.lines[:2]) for view in register_views(handbook)}
    assert "每年1月底前" in lines.pop("annual-report")
    assert not any("月底" in line or "日内" in line for line in lines.values())


def test_no_name_judges_anyone(handbook: Handbook) -> None:
    """Words that the text has no such list for: ranks, marks, cards, lateness."""
    names = [view.register.title for view in register_views(handbook)]
    names += [column["name"] for view in register_views(handbook) for column in view.columns]
    names += [kind["name"] for kind in kinds_data(handbook)]
    for word in ("考核", "排名", "得分", "红", "黄牌", "逾期", "未交"):
        assert not any(word in name for name in names)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("区教委", "区政府工作部门"),
        ("区监委", "其他"),
        ("区监察委员会", "其他"),
        ("区委教育工委", "其他"),
        ("梨园镇党委", "其他"),
        ("张家湾村委", "村委会（居委会）"),
    ],
)
def test_not_every_commission_is_a_department(name: str, kind: str, handbook: Handbook) -> None:
    """Bodies of the party, and the one that asks others to account (article 17), file no measures."""
    ends = [
        (len(ending), each["name"])
        for each in kinds_data(handbook)
        if not name.startswith(tuple(each["unless"]))
        for ending in each["endings"]
        if name.endswith(ending)
    ]
    assert max(ends, default=(0, "其他"))[1] == kind


PAGES = ("office.html", "inspection.html", "registers.html")


def test_no_heading_judges_anyone(page) -> None:
    for address in PAGES:
        heads = page(address).xpath(
            "//main//*[self::h1 or self::h2 or self::h3 or self::th or self::label or self::button]"
        )
        assert heads, address
        for head in heads:
            for word in ("考核", "排名", "得分", "红牌", "黄牌", "逾期", "未交"):
                assert word not in head.text_content(), (address, word)
