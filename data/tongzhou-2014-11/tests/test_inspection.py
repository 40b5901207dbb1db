"""What each committee's form asks, by the text of articles 13, 15 and 16."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.inspection.blocks import plan
from macros.features.inspection.view import clauses_data, inspector_views, posts_data

DISTRICT, TOWNSHIP = "district", "township"


def test_a_committee_inspects_those_whom_article_15_names(handbook: Handbook) -> None:
    kinds = {view.inspector.id: view.kinds for view in inspector_views(handbook)}
    assert kinds == {
        DISTRICT: ("区政府工作部门", "乡镇政府", "街道办事处"),
        TOWNSHIP: ("乡镇、街道工作部门", "村委会（居委会）"),
    }


def test_only_the_district_asks_what_article_13_asks_of_its_units(handbook: Handbook) -> None:
    """Article 13 names no department of a township and no village: 15 says 制度建立和落实情况 alone."""
    asked = {
        view.inspector.id: [(item.item.question, item.reference) for item in view.items]
        for view in inspector_views(handbook)
    }
    assert asked[DISTRICT] == [
        ("是否结合实际，建立健全本辖区、本部门安全生产“一岗双责”制度？", "第十三条第二款"),
        ("是否明确领导班子成员安全生产工作具体职责？", "第十三条第二款"),
        ("是否明确内设机构安全生产工作具体职责？", "第十三条第二款"),
        ("上述制度和具体职责，是否报区安全生产委员会办公室备案？", "第十三条第二款"),
        ("安全生产“一岗双责”制度是否落实？", "第十五条"),
    ]
    assert asked[TOWNSHIP] == [
        ("安全生产“一岗双责”制度是否建立？", "第十五条"),
        ("安全生产“一岗双责”制度是否落实？", "第十五条"),
    ]
    (items,) = (
        block for block in plan(handbook, inspector_views(handbook)[1])["record"]["blocks"] if "head" in block
    )
    whole = str(items["rows"])
    assert "一岗双责" in whole
    assert "备案" not in whole and "内设机构" not in whole


def test_a_finding_may_cite_the_posts_of_the_units_own_level(handbook: Handbook) -> None:
    posts = posts_data(handbook)
    articles = {
        kind: sorted({int(id.split("-")[1]) for _, ids in groups for id in ids})
        for kind, groups in posts.items()
    }
    assert articles == {
        "区政府工作部门": [7, 8, 9],
        "乡镇政府": [10, 11, 12],
        "街道办事处": [10, 11, 12],
    }
    clauses = clauses_data(handbook)
    assert all(id in clauses for groups in posts.values() for _, ids in groups for id in ids)
    assert clauses["art-15-p1-s3"]["label"] == "第十五条", "nobody cites a 句"
    assert clauses["art-13-p2"]["words"] == handbook.clause("art-13-p2").words


def test_the_opinion_rests_on_what_the_text_says_of_each_committee(handbook: Handbook) -> None:
    district, township = (plan(handbook, view) for view in inspector_views(handbook))
    assert "由区安全生产委员会办公室解释" in str(district["opinion"])
    assert "对不按规定建立并落实“一岗双责”制度的，要提出整改意见并督促整改" in str(township["opinion"])
    for each in (district, township):
        lead = each["opinion"]["blocks"][4]["runs"]
        assert [run["slot"] for run in lead if "slot" in run] == ["date", "inspector", "unit"]
        assert "安全生产“一岗双责”制度建立和落实情况进行了监督检查" in "".join(run["text"] for run in lead)
