"""Each question cites every clause that its answer rests on, by a reading of the document of its own."""

from __future__ import annotations

import re

from macros.core.handbook import Handbook
from macros.features.questions.basis import basis
from macros.features.questions.entailment.question import Question

from .document import POSTS, SOURCE, article, named

# Read off the document by hand: the words asked about stand in the first ones; what is read beside them follows.
BY_HAND = {
    # 建立健全和督促落实安全生产责任制
    "art-4-3-contrast-both-township-head": "第四条第（三）项、第十条第（三）项",
    # 督促指导分管部门建立健全安全生产责任制
    "art-5-2-contrast-both-district-deputy": "第五条第（二）项、第六条第（二）项",
    # 加强应急救援演练
    "art-5-5-contrast-both-department-safety-deputy": "第五条第（五）项、第八条第（四）项",
    # 统筹协调一切力量严格控制……; article 4 says nothing of it
    "art-10-6-contrast-only-district-head": "第十条第（六）项（参见第四条）",
    # 积极推进安全发展战略 is nothing that article 7 asks
    "art-4-1-not-duty-department-head": "第四条第（一）项（参见第七条）",
    # 组织制定、细化本行业领域安全规范 is nothing that article 10 asks
    "art-8-1-not-duty-township-head": "第八条第（一）项（参见第十条）",
    # 明确……安全生产工作具体职责 is the units' duty, and nothing that article 4 asks
    "art-13-p2-judge-district-head": "第十三条第二款（参见第四条）",
    # 本行业领域; the principle stands in article 2
    # 深入基层; the principle stands in article 2
    "art-4-6-principle-1": "第四条第（六）项（参见第二条）",
    # 区安全生产委员会 checks others; 监察部门 stand in article 17
    "art-15-p1-s3-situation-1": "第十五条第三句（参见第十五条第二句、第十七条第二句）",
    # wrong options are faults of which articles 13, 15 and 16 say something else
    "art-17-p1-s2-rule-1": "第十七条第二句（参见第十三条第二款、第十五条第三句、第十六条第二句）",
    # the article's opening words suffice
    "art-7-p1-holder-1": "第七条",
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
    found = [term for term in POSTS if re.search(f"(对|和){term}(和|作|没|都)", question.stem)]
    return sorted(found, key=question.stem.find)


def test_the_clauses_of_some_questions_by_hand(handbook: Handbook, questions: tuple[Question, ...]) -> None:
    cited = {question.id: basis(handbook, question).label for question in questions}
    assert {id: cited.get(id) for id in BY_HAND} == BY_HAND


def test_what_two_posts_share_cites_both(handbook: Handbook, questions: tuple[Question, ...]) -> None:
    asked = [q for q in questions if q.kind == "contrast" and "都作了规定" in q.stem]
    assert len(asked) >= 5
    for question in asked:
        for term in subjects(question):
            own = [each for each in labels(handbook, question) if each.startswith(f"第{POSTS[term]}条")]
            assert own and all(question.right.text in words(each) for each in own), (question.id, term)


def test_an_absence_cites_the_article_that_would_hold_it(
    handbook: Handbook, questions: tuple[Question, ...]
) -> None:
    false = [q for q in questions if "的职责包括“" in q.stem and q.right.text == "错误"]
    absent = [(q, named(q.stem)) for q in (*(q for q in questions if q.kind == "not-duty"), *false)]
    absent += [(q, subjects(q)[1]) for q in questions if q.kind == "contrast" and "没有规定" in q.stem]
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
        if question.kind == "duty" or ("的职责包括“" in question.stem and question.right.text == "正确"):
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
