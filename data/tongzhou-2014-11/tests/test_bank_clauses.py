"""Each question cites every clause that its answer rests on, by a reading of the document of its own."""

from __future__ import annotations

import re

from macros.core.handbook import Handbook
from macros.features.questions.basis import basis
from macros.features.questions.entailment.question import Question

from .document import POSTS, SOURCE, article, named

# Read off the document by hand: the words asked about stand in the first ones; what is read beside them follows.
BY_HAND = {
    # 统筹协调一切力量严格控制……; article 4 says nothing of it
    "art-10-6-contrast-only-district-head": "第十条第（六）项（参见第四条）",
    # 监督、落实日常巡查机制 is nothing that article 10 has
    "art-11-4-not-duty-township-head": "第十一条第（四）项（参见第十条）",
    # reasons quote the sentence before and article 17
    "art-15-p1-s3-situation-1": "第十五条第三句（参见第十五条第二句、第十七条第二句）",
    # wrong options are what articles 13, 15 and 16 ask
    "art-17-p1-s2-rule-1": "第十七条第二句（参见第十三条第二款、第十五条第三句、第十六条第二句）",
    # the article's opening words suffice
    "art-5-p1-holder-1": "第五条",
}


def labels(handbook: Handbook, question: Question) -> list[str]:
    return [handbook.clause(id).label for id in question.clauses]


def words(label: str) -> str:
    """What the document says under a label of the kind 第四条, 第四条第（三）项."""
    number, item = re.fullmatch("第([一二三四五六七八九十]+)条(?:第（(.)）项)?", label).groups()
    if item is None:
        return article(number)
    text = re.search(
        rf"第{number}条(?!第).*?（{item}）(.*?)(?=（[一二三四五六七]）|第[一二三四五六七八九十]+[条章])",
        SOURCE,
    )
    assert text, label
    return text[1]


def subjects(question: Question) -> list[str]:
    """The posts that a contrast names, as they follow one another."""
    return re.findall("“([^”]+)”", question.stem)


def test_the_clauses_of_some_questions_by_hand(handbook: Handbook, questions: tuple[Question, ...]) -> None:
    cited = {question.id: basis(handbook, question).label for question in questions}
    assert {id: cited.get(id) for id in BY_HAND} == BY_HAND


def test_an_absence_cites_the_article_that_would_hold_it(
    handbook: Handbook, questions: tuple[Question, ...]
) -> None:
    false = [q for q in questions if q.kind == "judge" and "”写在" in q.stem and q.right.text == "错误"]
    absent = [(q, named(q.stem)) for q in (*(q for q in questions if q.kind == "not-duty"), *false)]
    absent += [(q, subjects(q)[1]) for q in questions if q.kind == "contrast" and "没有写在" in q.stem]
    assert len(absent) >= 40
    for question, term in absent:
        first, *rest = labels(handbook, question)
        assert f"第{POSTS[term]}条" in rest, (question.id, term)
        assert handbook.clause(question.clauses[-1]).kind == "article"
        assert "".join(question.quote.split()) not in article(POSTS[term]), question.id
        assert not first.startswith(f"第{POSTS[term]}条"), question.id


def test_a_duty_cites_a_clause_that_holds_it(handbook: Handbook, questions: tuple[Question, ...]) -> None:
    """Where the right option is a post's duty, or the post that holds the words asked about."""
    found = 0
    for question in questions:
        term = question.right.text if question.right.text in POSTS else None
        if question.kind == "duty" or ("”写在" in question.stem and question.right.text == "正确"):
            term = named(question.stem)
        if term is None or question.quote not in article(POSTS[term]):
            continue
        own = [each for each in labels(handbook, question) if each.startswith(f"第{POSTS[term]}条")]
        assert any(question.quote in words(each) for each in own), question.id
        found += 1
    assert found >= 100


def test_only_what_is_asked_of_several_cites_several(questions: tuple[Question, ...]) -> None:
    """A question about one post's words does not spread over the articles of its wrong options."""
    for question in questions:
        if question.kind in ("holder", "duty", "gap", "time", "article"):
            assert len(question.clauses) == 1, question.id
        assert len(set(question.clauses)) == len(question.clauses)
