"""What the browser is given: documents, phrases, readings."""

from __future__ import annotations

import json

from macros.core.handbook import Handbook
from macros.core.outline import outline
from macros.features.asked.model import ASKED_YML
from macros.features.glossary.model import GLOSSARY_YML
from macros.features.search.characters import common_characters, readings, simplified
from macros.features.search.documents import Prose, documents, pages
from macros.features.search.index import search_data
from macros.features.search.text import plain
from macros.site.data_script import as_script


def test_plain_drops_punctuation_and_width() -> None:
    assert plain("第（三）项 ＡＢ，“c”") == "第三项abc"


def test_every_clause_role_theme_principle_term_is_a_document(handbook: Handbook) -> None:
    found = [*documents(handbook), *pages([Prose("about.html", "关于", "说明", "正文")])]
    addresses = {document.address for document in found}
    assert len(addresses) == len(found)
    words = "".join(document.words for document in found if document.kind == "clause")
    for clause in handbook.clauses.values():
        if clause.kind in ("item", "paragraph"):
            assert clause.words in words, clause.id
    kinds = [document.kind for document in found]
    assert kinds.count("role") == len(handbook.roles)
    assert kinds.count("theme") == len(handbook.themes)
    assert kinds.count("principle") == len(handbook.principles)
    assert kinds.count("term") == len(handbook.part(GLOSSARY_YML))
    chapters = len(outline(handbook.regulation).below)
    assert kinds.count("page") == 1 + chapters + 1 + 1  # the whole text, chapters, documents around, prose


def test_readings_hold_every_reading() -> None:
    table = readings("重安重")
    assert "重" in table["zhong"]
    assert "重" in table["chong"]
    assert table["an"] == "安"


def test_traditional_characters_stand_for_those_of_the_document() -> None:
    old, new = simplified("安责产")
    assert {("產", "产"), ("責", "责")} <= set(zip(old, new, strict=True))


def test_the_common_characters_are_those_of_the_standard() -> None:
    assert len(common_characters()) == 3755


def test_the_data_is_a_classic_script_and_text_in_it_is_no_markup(handbook: Handbook) -> None:
    script = as_script("searchData", {"a": "</script>\u2028"})
    assert script == '(window.handbookData=window.handbookData||{})["searchData"]={"a":"</script>\\u2028"};\n'
    data = search_data(handbook)
    assert json.loads(
        as_script("searchData", data)
        .removeprefix('(window.handbookData=window.handbookData||{})["searchData"]=')
        .removesuffix(";\n")
    ) == json.loads(json.dumps(data))


def test_what_people_ask_goes_with_its_clause(handbook: Handbook) -> None:
    data = search_data(handbook)
    assert data["asked"] == {entry.target: entry.asked for entry in handbook.part(ASKED_YML)}
    assert set(data["asked"]) <= set(handbook.clauses)


def test_times_of_every_form_are_times(tiers: Handbook) -> None:
    found = {document.clause: document for document in documents(tiers) if document.kind == "clause"}
    assert found["art-5-p1"].times == ("七个工作日内",)
    assert found["art-3-p1-s2"].times == ("每年不少于两次",)
    assert found["art-5-p1"].paces == ()


def test_a_post_says_all_of_its_levels(tiers: Handbook) -> None:
    roles = search_data(tiers)["roles"]
    assert roles["chief"][1:3] == ["city district", ""]
    assert roles["deputy"][1:3] == ["", ""]
    assert roles["water"][1] == ""
    assert roles["water"][4] == ["city", "district"]
