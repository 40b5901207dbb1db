"""The whole bank against the document's own text, by a reading of it that shares no code with the generator."""

from __future__ import annotations

import io
import json
import re
from collections import Counter

from openpyxl import load_workbook

from macros.core.handbook import Handbook
from macros.documents.xlsx import xlsx_file
from macros.features.questions.entailment.question import Question
from macros.features.questions.gift import gift
from macros.features.questions.kinds.contrast import pairs
from macros.features.questions.kinds.duty import not_duty_questions
from macros.features.questions.material import BankMaterial, sample
from macros.features.questions.model import QUESTION_KINDS, QUESTIONS_YML
from macros.features.questions.question_json import questions_json
from macros.features.questions.sheets import question_book

from .document import (
    BODIES,
    DISTRICT_COMMITTEE,
    EVERYBODY,
    NOBODY_NAMED,
    POSTS,
    SOURCE,
    TOWNSHIP_COMMITTEE,
    UNIT,
    article,
    holds,
    level_free,
    may_hold,
    named,
    quoted,
)

OPENING = "根据通政发〔2014〕11号，"
"""Began each stem once; a paper, a deck or a file names the document."""


def of(questions: tuple[Question, ...], *kinds: str) -> list[Question]:
    return [question for question in questions if question.kind in kinds]


def test_the_hand_made_table_stands_in_the_document() -> None:
    for term, number in POSTS.items():
        assert article(number).startswith(term)
    for statement in (*EVERYBODY, *DISTRICT_COMMITTEE, *TOWNSHIP_COMMITTEE, *UNIT, *NOBODY_NAMED):
        assert statement in SOURCE


def test_who_holds_a_duty(questions: tuple[Question, ...]) -> None:
    """Every question whose options are roles, by hand or made."""
    terms = {*POSTS, *BODIES}
    asked = [q for q in questions if {option.text for option in q.options} <= terms]
    assert len(asked) >= 35
    for question in asked:
        for option in question.options:
            if option.right:
                assert holds(option.text, question.quote), question
            else:
                assert may_hold(option.text, question.quote) is None, (question.id, option.text)


def test_what_is_and_is_not_a_duty(questions: tuple[Question, ...]) -> None:
    asked = [
        *of(questions, "duty", "not-duty"),
        *(
            q
            for q in of(questions, "situation")
            if "怎样做" in q.stem and not any(o.because for o in q.options)
        ),
    ]
    asked = [q for q in asked if any(term in q.stem for term in POSTS)]
    assert len(asked) >= 75
    for question in asked:
        term = named(question.stem)
        for option in question.options:
            if option.right != (question.kind == "not-duty"):
                assert holds(term, option.text), (question.id, option.text)
            else:
                assert option.text in SOURCE
                assert may_hold(term, option.text) is None, (question.id, option.text)


def test_statements_to_judge(questions: tuple[Question, ...]) -> None:
    asked = [q for q in of(questions, "judge") if "”写在" in q.stem]
    assert len(asked) >= 28
    for question in asked:
        term, words = named(question.stem), quoted(question.stem)
        if question.right.text == "正确":
            assert holds(term, words), question
        else:
            assert words in SOURCE
            assert may_hold(term, words) is None, (question.id, may_hold(term, words))


def test_what_one_of_two_posts_has(questions: tuple[Question, ...]) -> None:
    """The other options stand under the other's name, so that none is right as well."""
    asked = of(questions, "contrast")
    made = [question for question in asked if "没有写在" in question.stem]
    assert len(made) >= 12
    for question in made:
        one, two = re.findall("“([^”]+)”", question.stem)
        assert {one, two} <= set(POSTS)
        for option in question.options:
            if option.right:
                assert holds(one, option.text), (question.id, option.text)
                assert may_hold(two, option.text) is None, (question.id, option.text)
            else:
                assert holds(two, option.text), (question.id, option.text)


def test_gaps(questions: tuple[Question, ...]) -> None:
    """The right word gives the document's sentence; no other gives any of its sentences, levels put aside."""
    asked = of(questions, "gap", "time")
    assert len(asked) >= 50
    for question in asked:
        sentence = quoted(question.stem)
        for option in question.options:
            filled = sentence.replace("＿＿＿＿", option.text)
            assert (filled in SOURCE) == option.right, (question.id, option.text)
            if not option.right:
                assert level_free(filled) not in level_free(SOURCE), (question.id, option.text)


def test_articles(questions: tuple[Question, ...]) -> None:
    for question in of(questions, "article"):
        words = quoted(question.stem)
        for option in question.options:
            number = option.text.strip("第条")
            assert (words in article(number)) == option.right, (question.id, option.text)


def test_judged_answers_quote_the_document(questions: tuple[Question, ...]) -> None:
    judged = [q for q in questions if any(option.because for option in q.options)]
    assert len(judged) >= 20
    for question in judged:
        assert question.quote in SOURCE
        for option in question.options:
            assert option.right == (option.because is None)
            for words in re.findall("“([^“”]+)”", option.because or ""):
                plain = words.replace("‘", "“").replace("’", "”")
                assert plain in SOURCE, (question.id, words)


def test_doing_it_together_with_other_work_is_denied_of_nobody(questions: tuple[Question, ...]) -> None:
    """Article 2 says of all leaders that safety is seen to while doing the work of the post."""
    for question in of(questions, "duty", "not-duty", "contrast"):
        for option in question.options:
            if "同时考核验收" in option.text:
                assert option.right == (question.kind == "duty"), question.id
    for question in of(questions, "judge"):
        if "同时考核验收" in question.stem:
            assert question.right.text == "正确"


PHRASES = ("duty", "not-duty", "contrast")


def test_wrong_options_are_spread(questions: tuple[Question, ...]) -> None:
    """None is known by sight, nor are three that stand together."""
    triples: Counter[frozenset[str]] = Counter()
    for kind in PHRASES:
        wrong: Counter[str] = Counter()
        for question in of(questions, kind):
            three = [option.text for option in question.options if not option.right]
            wrong.update(three)
            triples[frozenset(three)] += 1
        assert max(wrong.values()) <= 4, (kind, wrong.most_common(3))
    assert max(triples.values()) == 1
    assert len({text for three in triples for text in three}) >= 60
    named = Counter(
        frozenset(o.text for o in q.options if not o.right)
        for q in of(questions, "holder")
        if "写在谁名下" in q.stem
    )
    assert max(named.values()) == 1


def test_what_is_wrong_is_right_elsewhere(questions: tuple[Question, ...]) -> None:
    """A phrase that is only ever wrong could be crossed out unread: most are right too, in one kind or another."""
    right = {question.right.text for question in of(questions, *PHRASES)}
    right |= {quoted(question.stem) for question in of(questions, "holder", "judge") if "“" in question.stem}
    right |= {option.text for question in of(questions, "not-duty") for option in question.options}
    wrong = {
        option.text
        for question in of(questions, *PHRASES)
        for option in question.options
        if not option.right and "名下" in question.stem
    }
    assert len(wrong - right) <= len(wrong) / 5, wrong - right


def test_every_post_is_the_answer_to_who(questions: tuple[Question, ...]) -> None:
    answers = Counter(question.right.text for question in of(questions, "holder"))
    assert all(answers[term] >= 2 for term in POSTS), answers


def test_no_option_shows_its_level(questions: tuple[Question, ...]) -> None:
    """What names a level or a field names one that the post's own article names too."""
    words = r"区政府|全区|本区|本部门|本行业|本乡镇政府、街道办事处|本辖区|本行政区域|本级政府"
    for question in of(questions, *PHRASES):
        if "名下" not in question.stem:
            continue
        term = named(question.stem)
        own = term + article(POSTS[term])
        for option in question.options:
            assert all(word in own for word in re.findall(words, option.text)), (question.id, option.text)


def test_what_is_written_under_whose_name_says_why(questions: tuple[Question, ...]) -> None:
    """Each wrong option says where it stands, and whose it is."""
    made = [q for q in questions if "名下" in q.stem and q.kind in ("holder", "judge", *PHRASES)]
    assert len(made) >= 140
    for question in made:
        for option in question.options:
            assert option.right == (option.because is None), question.id
            if option.because is None:
                continue
            stand, whose = re.search("写在(第[^，]+)，归(.+)。$", option.because).groups()
            words = option.text if question.kind in PHRASES else quoted(question.stem)
            for each, term in zip(stand.split("、"), re.split("和(?=区|各)", whose), strict=False):
                assert each.startswith(f"第{POSTS[term]}条")
                assert words in article(POSTS[term]), (question.id, option.because)


def test_no_post_is_denied_the_same_words_twice(questions: tuple[Question, ...]) -> None:
    denied = [(named(q.stem), q.quote) for q in of(questions, "not-duty") if "名下" in q.stem]
    denied += [
        (named(q.stem), q.quote)
        for q in of(questions, "judge")
        if "”写在" in q.stem and q.right.text == "错误"
    ]
    assert len(denied) >= 35
    assert len(set(denied)) == len(denied)


def test_posts_are_judged_as_often_right_as_wrong(questions: tuple[Question, ...]) -> None:
    judged: dict[str, Counter[str]] = {}
    for question in of(questions, "judge"):
        if "”写在" in question.stem:
            judged.setdefault(named(question.stem), Counter())[question.right.text] += 1
    assert len(judged) >= 8
    assert all(count["正确"] == count["错误"] for count in judged.values()), judged


def test_a_gap_says_whose_duty_it_is(questions: tuple[Question, ...]) -> None:
    """Where the sentence has no subject of its own; of what articles 16, 17 and 20 ask they name nobody."""
    stems = {question.id: question.stem for question in of(questions, "gap", "time")}
    both = "条文对区政府各工作部门、各乡镇政府、各街道办事处写明：“"
    assert stems["art-13-p2-gap-2"].startswith(f"{both}明确领导班子成员")
    assert stems["art-14-p1-s2-gap-1"].startswith(f"{both}切实加强")
    unnamed = {id for id, stem in stems.items() if stem.startswith("条文写明：")}
    assert unnamed == {
        "art-13-p2-gap-1",
        "art-16-p1-s3-gap-1",
        "art-16-p1-s2-time-1",
        "art-16-p1-s2-time-2",
        "art-16-p1-s3-gap-2",
        "art-17-p1-s2-gap-1",
        "art-17-p1-s2-gap-2",
        "art-20-p1-time-1",
    }


def test_of_one_clause_a_post_is_asked_once_what_it_need_not_do(handbook: Handbook) -> None:
    """Were the two statements of article 10, item 6, two matters, both could be chosen, under one id."""
    lists = handbook.part(QUESTIONS_YML)
    matter = next(one for one in lists.matters if "联合执法" in one.words)
    parted = [
        matter.model_copy(update={"name": words[0], "words": words})
        for words in (matter.words[:2], matter.words[2:])
    ]
    matters = (*(one for one in lists.matters if one is not matter), *parted)
    changed = handbook.with_part(QUESTIONS_YML, lists.model_copy(update={"matters": matters}))
    ids = [question.id for question in not_duty_questions(BankMaterial(changed))]
    assert len(set(ids)) == len(ids)


def test_size_and_balance(handbook: Handbook, questions: tuple[Question, ...]) -> None:
    assert len(questions) >= 200
    kinds = Counter(question.kind for question in questions)
    assert set(kinds) == set(QUESTION_KINDS)
    assert max(kinds.values()) <= 0.25 * len(questions), kinds
    items = {clause.id for clause in handbook.clauses.values() if clause.kind == "item"}
    assert len(items) == 52
    assert items <= {question.clauses[0] for question in questions}
    lists = handbook.part(QUESTIONS_YML)
    assert len(lists.asked) + len(lists.ruled) >= 60


def test_form(handbook: Handbook, questions: tuple[Question, ...]) -> None:
    assert len({question.id for question in questions}) == len(questions)
    assert len({(question.stem, question.right.text) for question in questions}) == len(questions)
    for question in questions:
        assert OPENING not in question.stem
        assert re.fullmatch("[a-z0-9-]{1,80}", question.id)
        texts = [option.text for option in question.options]
        assert len(set(texts)) == len(texts) == (2 if question.kind == "judge" else 4)
        assert sum(option.right for option in question.options) == 1
        assert question.quote in handbook.clause(question.clauses[0]).words
        assert not re.search(
            "以上|都对|都不|点击|您", question.stem + "".join(texts).replace("以上级", "")
        ), question
        assert question.roles or question.clauses[0] in {
            "art-1-p1",
            "art-2-p1",
            "art-3-p1",
            "art-16-p1-s3",
            "art-17-p1-s2",
            "art-18-p1",
            "art-19-p1",
            "art-20-p1",
        }, question.id


def test_nothing_but_the_law_gives_the_answer_away(questions: tuple[Question, ...]) -> None:
    """The right option is not the longest as a rule, nor does it stand in one place."""
    choices = [question for question in questions if question.kind != "judge"]
    places = Counter(question.right_index for question in choices)
    assert min(places.values()) > 0.17 * len(choices)
    longest = [q for q in choices if all(len(o.text) < len(q.right.text) for o in q.options if not o.right)]
    assert len(longest) < 0.3 * len(choices)
    judged = Counter(question.right.text for question in questions if question.kind == "judge")
    assert abs(judged["正确"] - judged["错误"]) <= 4


def test_files_cite_what_is_read_beside(handbook: Handbook) -> None:
    """Article 4 would hold what article 10 asks, and does not."""
    rows = load_workbook(io.BytesIO(xlsx_file(handbook.edition, question_book(handbook))))["题库"].iter_rows(
        values_only=True
    )
    beside = "第十条第（六）项（参见第四条）："
    heads = next(rows)
    of = {row[heads.index("编号")]: row[heads.index("依据")] for row in rows}
    assert of["art-10-6-contrast-only-district-head"].startswith(beside)
    assert beside in gift(handbook)
    data = json.loads(questions_json(handbook))
    clauses = {question["id"]: question["clauses"] for question in data["questions"]}
    assert clauses["art-10-6-contrast-only-district-head"] == ["art-10-6", "art-4"]


def test_the_posts_are_all_contrasted(handbook: Handbook) -> None:
    """Nine posts, three by three: each has two others of its level and two of its rank."""
    found = list(pairs(handbook.posts))
    assert len(found) == len({(one.id, two.id) for one, two in found}) == 9 * 4
    assert list(sample(handbook.part(QUESTIONS_YML).points, "x")) == list(handbook.part(QUESTIONS_YML).points)
