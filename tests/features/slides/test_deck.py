"""Decks say all of the words, in large type, and what is ours is marked."""

from __future__ import annotations

import pytest

from macros.core.addresses import checklist_page
from macros.core.handbook import Handbook, UnknownId
from macros.features import load_handbook
from macros.features.slides.deck import Deck
from macros.features.slides.decks import deck, decks
from macros.features.slides.slide import LINE, LINES, SIZES, SlidePoint, cut, point_slides, size_of, width
from macros.features.training.model import TRAINING_YML, Discussion
from tests.conftest import SAMPLE


def question_of(discussion: Discussion) -> str:
    return discussion.question


LONGEST = (
    "区政府各工作部门、各乡镇政府、各街道办事处领导成员要切实履行安全生产工作职责，严格落实安全生产法律法规和有关安全生产决策部署，建立健全本地区、本部门安全生产责任制，",
    "经常性地研究本地区、本部门安全工作，及时解决安全生产工作中存在的各类问题，加强安全保障能力建设，",
    "强化安全生产应急管理，组织进行安全生产宣传教育，开展安全生产工作检查指导，严格依法依规处理生产安全事故。",
)
"""第十三条第一款, cut by hand."""


def shown(found: Deck) -> dict[str, str]:
    """Clause id -> its words on the slides, the parts joined."""
    words: dict[str, str] = {}
    for slide in found.every:
        if slide.clause:
            before = words.get(slide.clause.id, "") if slide.heading.endswith("（续）") else ""
            words[slide.clause.id] = before + slide.words
    return words


def test_a_long_clause_is_cut_after_punctuation(handbook: Handbook) -> None:
    assert cut(handbook.clause("art-13-p1").words) == LONGEST
    assert [part[-5:] for part in cut(handbook.clause("art-10-6").words)] == ["突出问题，", "执法行动。"]
    assert cut(handbook.clause("art-4-4").words) == (handbook.clause("art-4-4").words,)


def test_cutting_loses_nothing_and_keeps_to_the_room(handbook: Handbook) -> None:
    samples = [clause.words for clause in handbook.clauses.values()]
    for words in [*samples, "字" * 500, "a" * 300, "“甲。”" * 40]:
        for room in (20, 96):
            parts = cut(words, room)
            assert "".join(parts) == words
            assert all(part and width(part) <= room for part in parts), words
    assert all(not part.startswith("”") for part in cut("“甲。”" * 40))


def test_a_posts_deck_holds_every_word_of_its_article(handbook: Handbook) -> None:
    for post in handbook.posts:
        found = deck(handbook, post.id)
        words = shown(found)
        article = handbook.clause(post.clause).article
        for clause in handbook.clauses.values():
            if clause.article == article and clause.kind in ("paragraph", "item"):
                assert words[clause.id] == clause.words
        for duty in handbook.collective_duties_of(post):
            assert words[duty.clause] == handbook.clause(duty.clause).words
        assert found.title == post.term


def test_a_mixed_class_is_told_of_each_article_that_it_sees(handbook: Handbook) -> None:
    found = deck(handbook, "training-school-class")
    (seventh,) = [slide for slide in found.slides if slide.heading == "第七条" and slide.when == "mixed"]
    assert any("第七条第（二）项写“坚持将安全生产工作" in note for note in seventh.notes)
    assert all("第七条" in note for note in seventh.notes)


def test_a_posts_deck_as_read_from_the_document(handbook: Handbook) -> None:
    """区政府主要负责人: 第四条, its seven items, the sentence of 第十四条 on all leaders."""
    found = deck(handbook, "district-head")
    headings = [slide.heading for slide in found.slides if slide.kind == "clause"]
    assert [heading for heading in headings if not heading.endswith("（续）")] == [
        "第四条",
        *(f"第四条第（{number}）项" for number in "一二三四五六七"),
        "第十四条第三句",
    ]
    assert "第四条第（二）项（续）" in headings
    (times,) = [slide for slide in found.slides if slide.heading == "条文中的时间用语"]
    assert times.points == (
        SlidePoint("每季度至少一次", "第四条第（二）项"),
        SlidePoint("定期", "第四条第（二）项"),
        SlidePoint("及时", "第四条第（七）项"),
    )
    second = next(slide for slide in found.slides if slide.heading == "第四条第（二）项")
    assert "时间用语：每季度至少一次、定期。" in second.notes
    lines = [point.text for slide in found.slides for point in slide.points]
    assert checklist_page("district-head") in lines


def test_a_session_follows_its_steps(handbook: Handbook) -> None:
    for session, found in zip(handbook.part(TRAINING_YML).sessions, decks(handbook), strict=False):
        minutes = {slide.step: slide.minutes for slide in found.slides if slide.step}
        assert list(minutes.items()) == [(step.id, step.minutes) for step in session.steps]
        asked = [s.text for s in found.slides if s.kind == "question"]
        asked += [
            p.text for s in found.slides for p in s.points if p.text in map(question_of, session.discussion)
        ]
        assert asked == [
            d.question for step in session.steps for d in session.discussion if d.step == step.id
        ]
        words = shown(found)
        for clause in {id for step in session.steps for id in step.clauses}:
            assert words[clause] == handbook.clause(clause).words, clause
        for discussion in session.discussion:
            notes = {note for slide in found.slides for note in slide.notes}
            for id in discussion.clauses:
                clause = handbook.clause(id)
                assert f"{clause.label}：{clause.words}" in notes
                assert id in words
        for slides in (found.slides, *(found.shown_to((post.id,)) for post in handbook.posts)):
            notes = {note for slide in slides for note in slide.notes}
            heard = {slide.step for slide in slides}
            assert all(set(step.speech) <= notes for step in session.steps if step.id in heard)


def test_a_deck_calls_things_what_its_page_calls_them(handbook: Handbook) -> None:
    for id, aims, asked in (
        ("study-group", "", "交流研讨：研讨题"),
        ("school-class", "教学目的", "研讨题"),
        ("briefing", "", "问答：问题"),
    ):
        headings = [slide.heading for slide in deck(handbook, f"training-{id}").slides]
        assert not aims or headings[1] == aims
        assert asked in headings


def test_a_question_is_put_before_its_answer_is_shown(handbook: Handbook) -> None:
    """The study group's talk: all questions, then each clause not shown before, those of all posts once."""
    posts = [post.id for post in handbook.posts]
    talk = [
        line
        for slide in deck(handbook, "training-study-group").shown_to(posts)
        if slide.step == "talk"
        for line in ([point.text for point in slide.points] if slide.points else [slide.heading])
    ]
    kept = [line for line in talk if not line.endswith("（续）")]
    assert kept == [
        "本人岗位对应第四条至第十二条中的哪一条？条文规定本人负什么责任？",
        "条文对听取汇报、研究部署、提交报告的时间是怎样规定的？本单位怎样安排？",
        "怎样做到安全生产工作与业务工作“同时安排部署、同时组织实施、同时考核验收”？",
        "本单位的“一岗双责”制度是否已经建立健全？领导班子成员及内设机构的具体职责是否已经明确并报备案？",
        "述职、考核方面，条文对领导干部提出了什么要求？",
        "第四条第（二）项",
        "第六条第（一）项",
        "第七条第（一）项",
        "第十条第（二）项",
        "第十二条第（一）项",
        "第十六条第二句",
        "第七条第（二）项",
        "第九条第（三）项",
        "第十六条第三句",
    ]


@pytest.mark.parametrize(
    ("id", "least", "most"), [("study-group", 12, 25), ("school-class", 40, 70), ("briefing", 8, 12)]
)
def test_a_class_of_one_post_has_slides_for_its_minutes(
    id: str, least: int, most: int, handbook: Handbook
) -> None:
    """Those of its own article verbatim, none of another post's; the mixed class has the articles in brief."""
    found = deck(handbook, f"training-{id}")
    articles = {handbook.clause(post.clause).article: post.id for post in handbook.posts}
    for post in handbook.posts:
        slides = found.shown_to((post.id,))
        assert least <= len(slides) <= most, post.id
        own = {articles[s.clause.article] for s in slides if s.clause and s.clause.article in articles}
        assert own == {post.id}
    assert not [slide for slide in found.slides if slide.clause and slide.clause.article in articles]
    assert len(found.slides) < len(found.every)


def test_a_mixed_class_sees_an_article_in_brief(handbook: Handbook) -> None:
    """第九条: what it says of the post, verbatim, then its four items by their short titles."""
    slides = [s for s in deck(handbook, "training-school-class").slides if s.heading.startswith("第九条")]
    first, *items = [point for slide in slides for point in slide.points]
    assert first == SlidePoint("对其分管范围内的安全生产工作负直接领导责任", "第九条")
    assert [point.text.partition("　")[0] for point in items] == [f"第（{n}）项" for n in "一二三四"]
    assert {slide.subheading for slide in slides} == {"区政府各工作部门分管其他工作的负责人"}


@pytest.mark.parametrize("which", ["real", "sample"])
def test_every_slide_holds_one_thought_in_large_type(which: str, handbook: Handbook) -> None:
    book = handbook if which == "real" else load_handbook(SAMPLE)
    found = decks(book)
    assert len({each.id for each in found}) == len(found) >= 3
    smallest, room = SIZES["small"]
    assert smallest >= 100 / 15
    for each in found:
        assert (each.slides[0].status, each.slides[-1].text) == (book.edition.status,) * 2
        assert book.regulation.document_number in each.foot and book.edition.status_short in each.foot
        for slide in each.every:
            kinds = [bool(slide.words), bool(slide.text), bool(slide.points)]
            assert sum(kinds) == (slide.kind != "section"), slide
            assert width(slide.words) <= room and width(slide.text) <= room
            assert not slide.clause or slide.words in slide.clause.words
            if not slide.clause and slide.kind not in ("title", "end"):
                assert slide.ours, slide


def test_points_are_spread_evenly() -> None:
    lines = [SlidePoint("字" * LINE) for _ in range(LINES + 1)]
    first, second = point_slides("要点", lines, notes=("说明",))
    assert abs(len(first.points) - len(second.points)) <= 1
    assert (first.heading, second.heading) == ("要点", "要点（续）")
    assert (first.notes, second.notes) == (("说明",), ())
    assert len(list(point_slides("要点", [SlidePoint("字" * 400), SlidePoint("短")]))) == 2


def test_short_words_are_set_larger() -> None:
    assert [size_of("字" * count) for count in (44, 45, 66, 67, 200)] == [
        "large",
        "medium",
        "medium",
        "small",
        "small",
    ]


def test_an_unknown_deck_is_named(handbook: Handbook) -> None:
    with pytest.raises(UnknownId, match="没有id为“x”的课件"):
        deck(handbook, "x")
