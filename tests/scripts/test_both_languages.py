"""What Python computes at build time and JavaScript on the page is the same."""

from __future__ import annotations

import json

from macros.core.handbook import Handbook
from macros.features.compare.alignment import RULES, differences, match, similarity, weights
from macros.features.inspection.blocks import blank_blocks
from macros.features.inspection.view import inspector_views, plan
from macros.features.questions.bank import bank
from macros.features.questions.draw import seed_of
from macros.features.questions.question_json import questions_data
from macros.features.questions.selection import Filters, paper
from macros.features.search.text import plain, tokens
from tests.alignment import mutated
from tests.features.search.queries import DEVELOPMENT, queries
from tests.sources import in_node

ALIGNMENT = "features/compare/alignment.js"
PAPER = "features/questions/paper.js"
TEXT = "features/search/text.js"


def test_texts_are_aligned_alike(handbook: Handbook) -> None:
    """Clauses beside others, and beside themselves with words lost, moved, doubled or put in."""
    changed = mutated(handbook, 300, seed=3)
    weighed = weights(handbook.duty_words)
    lists = [
        ([own for own, _ in changed[n : n + 6]], [other for _, other in changed[n + 2 : n + 9]])
        for n in range(0, 290, 6)
    ]
    cut, shares, matches = in_node(
        """({ alignment }, rules, texts, pairs, lists) => {
            const align = alignment(rules, texts);
            return [
                pairs.map(([own, other]) => align.differences(own, other)),
                pairs.map(([own, other]) => align.similarity(own, other)),
                lists.map(([own, other]) => align.match(own, other)),
            ];
        }""",
        RULES,
        list(handbook.duty_words),
        changed,
        lists,
        file=ALIGNMENT,
    )
    for (own, other), pieces, share in zip(changed, cut, shares, strict=True):
        assert [tuple(piece) for piece in pieces] == [(p.own, p.other) for p in differences(own, other)], own
        assert tuple(share) == similarity(own, other, weighed), (own, other)
    for (own, other), found in zip(lists, matches, strict=True):
        assert [tuple(place) for place in found] == match(own, other, weighed)


def test_papers_are_drawn_alike(handbook: Handbook) -> None:
    """Papers out of the real bank; the shared vectors are met in Node and in Python."""
    cases = (
        ("2026", 25, {}, "A"),
        ("二〇二六年第1期", 40, {}, "B"),
        ("7", 15, {"roles": ["township-head", "township-deputy"]}, "12"),
        ("7", 30, {"themes": ["emergency"], "kinds": ["gap", "situation", "judge"]}, "C"),
        ("7", 9, {"kinds": ["principle"]}, "A"),
        ("全部", 9999, {}, "A"),
    )
    drawn = in_node(
        """({ paper }, bank, cases) => cases.map(([seed, count, filters, form]) =>
            paper(bank, seed, count, filters, form).map(({ id, order }) => [id, order]))""",
        json.loads(json.dumps(questions_data(handbook)))["questions"],
        cases,
        file=PAPER,
    )
    for (seed, count, chosen, form), found in zip(cases, drawn, strict=True):
        filters = Filters(**{key: tuple(ids) for key, ids in chosen.items()})
        assert found == [
            [one.id, list(one.order)] for one in paper(bank(handbook), seed, count, filters, form)
        ]
    texts = ["", "2026", "二〇二六年第1期"]
    assert in_node("({ seedOf }, texts) => texts.map(seedOf)", texts, file=PAPER) == [*map(seed_of, texts)]


def test_text_is_cut_alike(handbook: Handbook) -> None:
    """Python's tokens, which made the index, are JavaScript's, which ask it."""
    strings = [clause.words for clause in handbook.clauses.values()]
    strings += [query.text for query in queries(*DEVELOPMENT)]
    strings += [
        "ＡＢＣ　１２３",
        "①（一）Ⅳ",
        "a1b2安全c",
        "",
        "，。",
        "㈠㍿",
        "ｆｕｌｌ－ｗｉｄｔｈ",
        "é\u0301ß",
        "一",
        "𠀀安全",
    ]
    assert in_node("({ tokens }, strings) => strings.map(tokens)", strings, file=TEXT) == [
        *map(tokens, strings)
    ]
    assert in_node("({ plain }, strings) => strings.map(plain)", strings, file=TEXT) == [*map(plain, strings)]


def test_an_inspections_papers_are_drawn_alike(handbook: Handbook) -> None:
    """One plan, drawn twice: with nothing entered the blocks are the same, but for the blank finding."""

    def text(blocks: list[dict]) -> list[str]:
        return [
            "".join(run["text"] for run in block.get("runs", [])) or block.get("text", "") for block in blocks
        ]

    empty = {"unit": "", "date": "", "by": "", "items": {}}
    for view in inspector_views(handbook):
        words = plan(handbook, view)
        blank = blank_blocks(words)
        end = blank.index({"section": "stated-portrait"}) + 1
        finding = {
            "problem": words["blanks"]["problem"],
            "clause": "",
            "label": "",
            "demand": "",
            "deadline": "",
        }
        record, opinion = in_node(
            """({ recordBlocks, opinionBlocks }, plan, record, finding) =>
                [recordBlocks(plan, record, () => false), opinionBlocks(plan, {}, record, [finding])]""",
            words,
            empty,
            finding,
            file="features/inspection/blocks.js",
        )
        assert record == blank[:end]
        assert text(opinion) == text(blank[end:])
