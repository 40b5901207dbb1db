"""The GIFT file as another program reads it: gift-pegjs (MIT, in tests/vendor), a grammar of the format."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from macros.features.questions.gift import gift
from macros.features.questions.model import QUESTION_KINDS
from tests.conftest import ROOT
from tests.features.questions.test_question_files import cited

PARSER = ROOT / "tests" / "vendor" / "gift-pegjs" / "gift-parser.js"


@pytest.fixture(scope="module")
def read(chromium: Browser, handbook: Handbook) -> list[dict[str, Any]]:
    page = chromium.new_page()
    page.add_script_tag(path=PARSER)
    found = page.evaluate("text => giftParser.parse(text)", gift(handbook))
    page.close()
    return list(found)


def test_every_question_is_read_as_it_is(read: list[dict[str, Any]], handbook: Handbook) -> None:
    """Its stem, its options in order, the right one, why a wrong one is wrong, and all the clauses."""
    asked = [each for each in read if each["type"] != "Category"]
    for found, question in zip(asked, bank(handbook), strict=True):
        assert (found["type"], found["title"]) == ("MC", question.id)
        assert found["stem"]["text"] == question.stem
        options = [(each["text"]["text"], each["isCorrect"]) for each in found["choices"]]
        assert options == [(option.text, option.right) for option in question.options]
        reasons = [(each["feedback"] or {}).get("text") for each in found["choices"]]
        assert reasons == [option.because for option in question.options]
        assert all(each["weight"] is None for each in found["choices"])
        assert found["globalFeedback"]["text"] == f"依据{cited(handbook, question)}：{question.quote}"


def test_each_kind_is_a_category(read: list[dict[str, Any]], handbook: Handbook) -> None:
    category, found = "", {}
    for each in read:
        if each["type"] == "Category":
            category = each["title"]
        else:
            found[each["title"]] = category
    assert found == {question.id: f"岗责手册/{QUESTION_KINDS[question.kind]}" for question in bank(handbook)}


def test_the_parser_refuses_what_is_no_gift(chromium: Browser, handbook: Handbook) -> None:
    """So that its silence above means something."""
    page = chromium.new_page()
    page.add_script_tag(path=PARSER)
    broken = gift(handbook).replace("\n}\n", "\n\n", 1)
    refused = "text => { try { giftParser.parse(text); return false; } catch (error) { return true; } }"
    assert page.evaluate(refused, broken)
    page.close()
