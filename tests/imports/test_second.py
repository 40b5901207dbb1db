"""The second regulation's text: what its import and its drafts make of forms that the others do not have."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.__main__ import main
from macros.core.handbook import Handbook
from macros.features.checklist.drafts import check_entries
from macros.features.glossary.drafts import term_entries
from macros.features.themes.drafts import theme_entries
from tests.conftest import DRAINAGE


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("imported") / "drainage"
    assert main(["import", str(DRAINAGE / "source.txt"), "--out", str(folder)]) == 0
    return folder


def read(path: Path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_the_import_gives_the_structure_back(imported: Path) -> None:
    found = read(imported / "regulation.yml")
    assert found == read(DRAINAGE / "regulation.yml")
    assert [line["kind"] for line in found["front"]] == ["title", "enactment", "preamble"]


def test_leads_that_first_say_what_the_holder_is_are_read(imported: Path) -> None:
    terms = [role["term"] for role in read(imported / "roles.yml")["roles"]]
    assert {"各级总负责人", "各级分管负责人", "市水务局"} <= {*terms}
    assert "市级有关部门和单位" not in terms


def test_an_item_with_a_list_is_given_by_its_list(imported: Path) -> None:
    duties = [duty["id"] for duty in read(imported / "duties.yml") if duty["clause"].startswith("art-11-5")]
    assert duties == ["art-11-5-1", "art-11-5-2", "art-11-5-3"]


def test_drafts_name_what_the_text_names(drainage: Handbook) -> None:
    """No part of a name, no time and no area is a matter; each term that a sentence defines is one."""
    themes = {entry["name"] for entry in theme_entries(drainage)}
    assert themes.isdisjoint({"全市", "十五日", "七个工作日", "按照", "分别", "涝应急处置"})
    assert {"易涝点", "内涝应急处置"} <= themes
    terms = {entry["term"]: entry for entry in term_entries(drainage)}
    assert terms.keys() >= {"各级", "排水设施", "易涝点"}
    assert terms["排水设施"]["note"].endswith("是指城镇雨水、污水管网和排水泵站及其附属设施。")
    assert terms.keys().isdisjoint({"城乡建设部门", "交通管理部门", "内涝防治指挥部"})


def test_a_cited_document_is_no_question_by_itself(drainage: Handbook) -> None:
    questions = [entry["question"] for entry in check_entries(drainage) if entry["clause"] == "art-5-3"]
    assert questions == ["是否按照《澄岚市城镇内涝应急预案》，决定启动和终止全市内涝应急响应？"]
