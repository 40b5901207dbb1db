"""What Python computes at build time and JavaScript on the page is the same."""

from __future__ import annotations

import json

from macros.core.handbook import Handbook
from macros.documents.blocks import LEADING, PORTRAIT
from macros.features import FEATURES
from macros.features.compare.alignment import RULES, differences, match, similarity, weights
from macros.features.exam.blocks import answer_sheet, exam_plans, form_paper, key_paper
from macros.features.exam.form import SHORT, ExamPaper, exam_papers, paper_form, paper_key
from macros.features.exam.sections import parts_data
from macros.features.inspection.blocks import blank_inspection, plan
from macros.features.inspection.view import inspector_views
from macros.features.questions.answer import shown_order
from macros.features.questions.bank import bank
from macros.features.questions.choice import Filters
from macros.features.questions.draw import seed_of
from macros.features.questions.question_json import questions_data
from macros.features.questions.selection import PaperEntry, paper
from macros.features.search.text import plain
from macros.features.training.model import TRAINING_YML
from macros.site.bundle import OVERRIDES
from macros.site.handbook_json import handbook_data
from tests.alignment import mutated
from tests.sources import in_node
from tools.queries import DEVELOPMENT, queries

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


def test_text_is_normalized_alike(handbook: Handbook) -> None:
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
    assert in_node("({ plain }, strings) => strings.map(plain)", strings, file=TEXT) == [*map(plain, strings)]


def test_an_inspections_papers_are_drawn_alike(handbook: Handbook) -> None:
    """With nothing entered and one empty finding, the page's papers are the build's blank ones, which stand in one file."""
    entered = {"unit": "", "date": "", "by": "", "items": {}}
    finding = dict.fromkeys(("problem", "clause", "label", "demand", "deadline"), "")
    for view in inspector_views(handbook):
        drawn = in_node(
            """({ recordPaper, opinionPaper }, plan, record, finding) =>
                [recordPaper(plan, record, () => false), opinionPaper(plan, {}, record, [finding])].flatMap(({ blocks }) => blocks)""",
            plan(handbook, view),
            entered,
            finding,
            file="features/inspection/blocks.js",
        )
        together = [{"section": LEADING} if block == {"section": PORTRAIT} else block for block in drawn]
        assert together == blank_inspection(handbook, view)["blocks"]


def test_the_papers_of_an_exercise_are_the_same(handbook: Handbook) -> None:
    """The page's papers are the build's: the forms, the sheet, the key; of a ready-made number, and of every form."""
    (ready, *_), settings = exam_papers(handbook), handbook.part(TRAINING_YML).paper
    entries = [PaperEntry(question.id, shown_order(question)) for question in bank(handbook)]
    drawn = [("A", entries), ("B", entries[::-1])]
    forms = tuple(paper_form(handbook, letter, order) for letter, order in drawn)
    whole = ExamPaper("", "全部岗位", "1", forms, paper_key(handbook, forms))
    files = {
        "forms": (OVERRIDES / "features/exam/paper/forms.js").as_uri(),
        "filled": (OVERRIDES / "shared/filled.js").as_uri(),
    }
    made = in_node(
        """async ({ formValues, sheetValues, keyValues }, files, data, book, plans, most, kinds, setup, all, drawn, lines) => {
            const [{ examPaper, laidOut }, { filled }] = await Promise.all([import(files.forms), import(files.filled)]);
            const papers = [examPaper(data, book, setup, setup.letters, most, kinds), laidOut(all, book, drawn, most, kinds)];
            return papers.flatMap((paper, place) => {
                const facts = `${lines[place]}。`;
                return [
                    ...paper.forms.map((form) => filled(plans.form, { ...formValues(form, paper.marks), facts })),
                    filled(plans.sheet, { ...sheetValues(paper), facts }),
                    filled(plans.key, { ...keyValues(paper), facts }),
                ];
            });
        }""",
        files,
        questions_data(handbook),
        handbook_data(FEATURES, handbook),
        exam_plans(handbook),
        SHORT,
        parts_data(),
        {"seed": settings.seed, "count": settings.count, "letters": settings.forms},
        questions_data(handbook),
        [(letter, [{"id": one.id, "order": one.order} for one in order]) for letter, order in drawn],
        [ready.facts, whole.facts],
        file="features/exam/paper/blocks.js",
    )
    built = [
        part
        for paper in (ready, whole)
        for part in (
            *(form_paper(handbook, paper, form) for form in paper.forms),
            answer_sheet(handbook, paper),
            key_paper(handbook, paper),
        )
    ]
    assert made == json.loads(json.dumps(built))
