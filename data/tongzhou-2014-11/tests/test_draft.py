"""What the form of a unit's own measures offers, and which sentences are for which kind of unit."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.documents.plan import filled
from macros.features.draft.blocks import draft_plan, draft_plans
from macros.features.draft.model import DRAFT_YML
from macros.features.draft.view import draft_view, proposals


def text_of(plan: dict) -> list:
    """The blocks of the measures themselves."""
    return filled(plan["blocks"], dict.fromkeys(("cover", "members", "offices"), False))


def words(blocks: list) -> str:
    return "".join(
        run["text"] for block in blocks for run in block.get("runs", [{"text": block.get("text", "")}])
    )


def test_each_kind_of_unit_calls_its_area_as_article_13_does(handbook: Handbook) -> None:
    plans = {id: text_of(plan) for id, plan in draft_plans(handbook).items()}
    assert list(plans) == ["department", "township", "subdistrict"]
    assert "结合本部门实际，制定本制度" in words(plans["department"])
    assert "结合本辖区实际，制定本制度" in words(plans["township"])
    assert "以及国有企业负责人" in words(plans["department"])
    assert "国有企业" not in words(plans["subdistrict"])
    assert "各村委会（居委会）" in words(plans["subdistrict"])
    assert "各村委会（居委会）" not in words(plans["department"])


def test_a_document_number_is_no_blank(handbook: Handbook) -> None:
    """通政发〔2014〕11号 has the brackets of a blank."""
    first = next(
        block
        for block in text_of(draft_plan(handbook, handbook.part(DRAFT_YML).units[0]))
        if block.get("style") == "Article"
    )
    assert "（通政发〔2014〕11号，以下简称《办法》）第十三条第二款" in first["runs"][1]["text"]
    assert [run["text"] for run in first["runs"] if run.get("look") == "Blank"] == [
        "〔由本单位填写：制定本制度的其他依据，没有的删去〕"
    ]


def test_titles_propose_a_post_only_where_they_mean_one(handbook: Handbook) -> None:
    department, township, _ = handbook.part(DRAFT_YML).units
    found = proposals(handbook, township)
    assert found["镇长"] == "township-head"
    assert found["纪检组长"] == found["工会主席"] == ""
    assert "副镇长" not in found
    assert "局长" not in found
    assert proposals(handbook, department)["局长"] == "department-head"


def test_the_form_offers_the_posts_of_the_level(handbook: Handbook) -> None:
    form = draft_view(handbook)["form"]
    assert [id for id, _ in form["department"]["posts"]] == [
        "department-head",
        "department-safety-deputy",
        "department-deputy",
    ]
    assert form["township"]["posts"] == form["subdistrict"]["posts"]
