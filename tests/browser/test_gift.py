"""The GIFT file as another program reads it: gift-pegjs (MIT, in tests/vendor), a grammar of the format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from macros.core.handbook import Handbook
from macros.features.questions.answer import answer_words
from macros.features.questions.bank import bank
from macros.features.questions.entailment.question import Option, Question
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


SIGNS = (
    *(
        "~",
        "=",
        "#",
        "{",
        "}",
        ":",
        "\\",
        "%",
        "%50%",
        "%-100%",
        "[",
        "]",
        "[html]",
        "[markdown]",
        "[plain]",
        "->",
    ),
    *(
        "//",
        "$CATEGORY: ",
        "::",
        "####",
        "TRUE",
        "T",
        "F",
        "\\n",
        "&lt;",
        "<b>",
        "1..5",
        "\n",
        " ",
        "甲",
        "乙",
    ),
)
"""Weights, formats, matches, breaks, comments, categories, answers of other forms."""

ANYTHING = st.characters(exclude_categories=("C", "Z"))


def one_way(text: str) -> str:
    """Without blanks at the ends of lines or twice, which the parser takes away; the check refuses control characters."""
    lines = (re.sub(" +", " ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line) or "甲"


TEXTS = (
    st.lists(st.one_of(st.sampled_from(SIGNS), ANYTHING), min_size=1, max_size=8).map("".join).map(one_way)
)
RIGHT = TEXTS.map(lambda text: one_way(text.replace("->", "-")))
"""The check refuses a right option with an arrow, which the format cannot hold."""


@st.composite
def texts_of_questions(draw: st.DrawFn) -> tuple[str, str, list[tuple[str, str]], str]:
    """Stem, the right answer, wrong ones with the reason why, and the quotation in the feedback."""
    wrong = draw(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4))
    return draw(TEXTS), draw(RIGHT), wrong, draw(TEXTS)


def one_of_each_form(bank_: Sequence[Question], texts: Any) -> list[Question]:
    stem, right, wrong, quote = texts
    options = (
        Option(right, right=True),
        *(Option(text, right=False, because=because) for text, because in wrong),
    )
    given = {
        "single": {"options": options},
        "multiple": {"options": (*options, Option(right, right=True))},
        "fill": {"answer": right},
        "essay": {},
    }
    return [
        replace(next(one for one in bank_ if one.form == form), stem=stem, quote=quote, case=None, **more)
        for form, more in given.items()
    ]


@pytest.fixture(scope="module")
def parser(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    page.add_script_tag(path=PARSER)
    yield page
    page.close()


quick = settings(
    max_examples=25,
    phases=(Phase.generate,),  # to shrink what fails, each time by way of the browser, takes minutes
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.mark.slow
def test_any_text_comes_back_as_it_went_in(parser: Page, handbook: Handbook) -> None:
    """In the stem, the options, their reasons, a short answer and the feedback, with its line ends."""

    @quick
    @given(st.lists(texts_of_questions(), min_size=6, max_size=6))
    def come_back(texts: list[Any]) -> None:
        asked = [one for each in texts for one in one_of_each_form(bank(handbook), each)]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("macros.features.questions.gift.bank", lambda _: asked)
            written = gift(handbook)
        found = parser.evaluate(
            "text => giftParser.parse(text).filter(each => each.type !== 'Category')", written
        )
        for each, question in zip(found, asked, strict=True):
            check_read(each, question)

    come_back()


def check_read(found: dict[str, Any], question: Question) -> None:
    assert found["title"] == question.id
    assert found["stem"]["text"].endswith(question.stem)
    assert found["globalFeedback"]["text"].endswith(f"：{question.quote}")
    said = [
        (option["text"]["text"], (option["feedback"] or {}).get("text"))
        for option in found.get("choices") or ()
    ]
    if question.form == "fill":
        assert (found["type"], said) == ("Short", [(question.answer, None)])
    elif question.form == "essay":
        assert (found["type"], said) == ("Essay", [])
    else:
        assert found["type"] == "MC"
        assert said == [(option.text, option.because) for option in question.options]
        right = [option["isCorrect"] or (option["weight"] or 0) > 0 for option in found["choices"]]
        assert right == [option.right for option in question.options]


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
