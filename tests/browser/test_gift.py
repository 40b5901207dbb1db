"""The GIFT file as another program reads it: gift-pegjs (MIT, in tests/vendor), a grammar of the format."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser

from macros.core.handbook import Handbook
from macros.features.questions.answer import answer_words
from macros.features.questions.bank import bank
from macros.features.questions.entailment.question import Option
from macros.features.questions.gift import category_of, gift
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
    types = {"fill": "Short", "correction": "Essay", "order": "Essay", "essay": "Essay"}
    for found, question in zip(asked, bank(handbook), strict=True):
        assert (found["type"], found["title"]) == (types.get(question.form, "MC"), question.id)
        assert question.stem in found["stem"]["text"]
        said = found["globalFeedback"]["text"]
        assert said.endswith(f"依据{cited(handbook, question)}：{question.quote}")
        if found["type"] == "Essay":
            assert f"参考答案：{answer_words(question)}" in said
            continue
        options = [(each["text"]["text"], each["isCorrect"], each["weight"]) for each in found["choices"]]
        if question.form == "fill":
            assert options == [(question.answer, True, None)]
            continue
        reasons = [(each["feedback"] or {}).get("text") for each in found["choices"]]
        assert reasons == [option.because for option in question.options]
        if question.form == "multiple":
            share = 100 / sum(option.right for option in question.options)
            assert [text for text, _, _ in options] == [option.text for option in question.options]
            weights = [weight for _, _, weight in options]
            assert weights == [
                pytest.approx(share, abs=0.001) if option.right else -100 for option in question.options
            ]
        else:
            assert options == [(option.text, option.right, None) for option in question.options]


@pytest.mark.slow
def test_any_text_comes_back_as_it_went_in(
    chromium: Browser, handbook: Handbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Texts of the format's own signs, by chance: weights, formats, matches, breaks, comments, categories."""
    chance = Random(21)
    signs = [
        "~",
        "=",
        "#",
        "{",
        "}",
        ":",
        "\\",
        "%",
        "50",
        "[",
        "html",
        "]",
        "->",
        "\n",
        "//",
        "$",
        "TRUE",
        "甲",
        " ",
    ]

    def text() -> str:
        found = "".join(chance.choices(signs, k=chance.randint(1, 6)))
        return re.sub(" +", " ", found).strip() or "甲"

    def options() -> tuple[Option, ...]:
        """The check refuses a right option with an arrow, which the format cannot hold."""
        right = Option(text().replace("->", "-"), right=True)
        return (right, *(Option(text(), right=False, because=text()) for _ in range(3)))

    one = next(each for each in bank(handbook) if each.form == "single")
    asked = [replace(one, id=f"q-{n}", stem=text(), options=options()) for n in range(400)]
    monkeypatch.setattr("macros.features.questions.gift.bank", lambda _: asked)
    page = chromium.new_page()
    page.add_script_tag(path=PARSER)
    found = page.evaluate("text => giftParser.parse(text).slice(1)", gift(handbook))
    page.close()
    for each, question in zip(found, asked, strict=True):
        assert (each["type"], each["title"], each["stem"]["text"]) == ("MC", question.id, question.stem)
        said = [
            (
                option["text"]["text"],
                option["isCorrect"],
                (option["feedback"] or {}).get("text"),
                option["weight"],
            )
            for option in each["choices"]
        ]
        assert said == [(option.text, option.right, option.because, None) for option in question.options]


def test_each_kind_is_a_category(read: list[dict[str, Any]], handbook: Handbook) -> None:
    category, found = "", {}
    for each in read:
        if each["type"] == "Category":
            category = each["title"]
        else:
            found[each["title"]] = category
    assert found == {question.id: f"岗责手册/{category_of(question)}" for question in bank(handbook)}


def test_the_parser_refuses_what_is_no_gift(chromium: Browser, handbook: Handbook) -> None:
    """So that its silence above means something."""
    page = chromium.new_page()
    page.add_script_tag(path=PARSER)
    broken = gift(handbook).replace("\n}\n", "\n\n", 1)
    refused = "text => { try { giftParser.parse(text); return false; } catch (error) { return true; } }"
    assert page.evaluate(refused, broken)
    page.close()
