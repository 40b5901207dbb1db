"""Decks say all of the words, in large type, and what is ours is marked."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pptx
import pytest
from lxml import html

from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.features.slides.decks import deck, decks, session_decks
from macros.features.slides.pptx import deck_file
from macros.features.slides.setting import cut
from macros.features.slides.slide import SlidePoint
from macros.site.downloads import Downloads
from tests.office import as_pdf
from tests.overflow import fits

LONGEST = (
    "区政府各工作部门、各乡镇政府、各街道办事处领导成员要切实履行安全生产工作职责，严格落实安全生产法律法规和有关安全生产决策部署，建立健全本地区、本部门安全生产责任制，",
    "经常性地研究本地区、本部门安全工作，及时解决安全生产工作中存在的各类问题，加强安全保障能力建设，"
    "强化安全生产应急管理，组织进行安全生产宣传教育，开展安全生产工作检查指导，严格依法依规处理生产安全事故。",
)
"""第十三条第一款, cut by hand."""


def test_a_long_clause_is_cut_after_punctuation(handbook: Handbook) -> None:
    assert cut(handbook.clause("art-13-p1").words) == LONGEST
    for id in ("art-4-4", "art-14-p1-s2"):  # 采取……等形式，切实加强……: one sentence, one slide
        assert cut(handbook.clause(id).words) == (handbook.clause(id).words,)


def test_only_a_sentence_too_long_for_a_slide_is_cut_within(handbook: Handbook) -> None:
    """第一条 and 第十三条第一款 are each one sentence of over 140 characters."""
    within = [
        clause.id
        for clause in handbook.clauses.values()
        if clause.kind in ("paragraph", "item", "sentence")
        and any(part[-1] not in "。；" for part in cut(clause.words))
    ]
    assert within == ["art-1-p1", "art-13-p1"]


def test_a_mixed_class_is_told_of_each_article_that_it_sees(handbook: Handbook) -> None:
    found = deck(handbook, "training-school-class")
    (seventh,) = [slide for slide in found.slides if slide.heading == "第七条" and slide.when == "mixed"]
    assert any("第七条第（二）项还写“坚持将安全生产工作" in note for note in seventh.notes)
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
    assert headings[2:4] == ["第四条第（二）项", "第四条第（三）项"], "126 characters stand on one slide"
    (times,) = [slide for slide in found.slides if slide.heading == "条文中的时间用语"]
    assert times.points == (
        SlidePoint("每季度至少一次", "第四条第（二）项"),
        SlidePoint("定期", "第四条第（二）项"),
        SlidePoint("及时", "第四条第（七）项"),
    )
    second = next(slide for slide in found.slides if slide.heading == "第四条第（二）项")
    assert "时间用语：每季度至少一次、定期。" in second.notes
    lines = [point.text for slide in found.slides for point in slide.points]
    assert "打开本手册“做自查”，选择本人岗位" in lines


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
        "对照本人岗位所负的责任，哪些职责落实得还不够？原因是什么，怎样改进？",
        "本单位听取安全生产工作汇报、研究部署安全生产工作，怎样才能抓得经常、抓出成效？",
        "怎样做到安全生产工作与业务工作“同时安排部署、同时组织实施、同时考核验收”？哪些环节容易脱节？",
        "本单位的“一岗双责”制度还有哪些不健全的地方？领导班子成员及内设机构的具体职责怎样划分清楚、衔接起来，并做好备案？",
        "述职怎样如实反映履行“一岗双责”的情况？安全生产综合考核结果怎样用好？",
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
    ("id", "least", "most"), [("study-group", 12, 25), ("school-class", 40, 70), ("briefing", 9, 13)]
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
    """第九条: what it says of the post, verbatim, beside the other levels; its four items by their short titles."""
    slides = [s for s in deck(handbook, "training-school-class").slides if s.step == "deputies"]
    kinds = [(slide.kind, slide.heading) for slide in slides]
    assert kinds[1:] == [
        ("grid", "层级和岗位"),
        ("points", "所负责任"),
        *(("points", f"第{number}条") for number in ("六", "九", "十二")),
    ]
    _, grid, burdens, _, ninth, _ = slides
    post = "区政府各工作部门分管其他工作的负责人"
    said = "对其分管范围内的安全生产工作负直接领导责任"
    assert burdens.points[1] == SlidePoint(said, "第九条", label=post)
    assert [point.label for point in ninth.points] == [f"第（{n}）项" for n in "一二三四"]
    assert ninth.subheading == post
    assert grid.grid
    cells = [[cell for cells in row for cell in cells] for _, row in grid.grid.rows]
    assert [[cell.clause for cell in row] for row in cells] == [
        ["第四条", "第五条", "第六条"],
        ["第七条", "第八条", "第九条"],
        ["第十条", "第十一条", "第十二条"],
    ]
    assert [[cell.lit for cell in row] for row in cells] == [[False, False, True]] * 3


def test_what_the_teacher_brings_has_slides_with_room(handbook: Handbook) -> None:
    (slide,) = [each for each in deck(handbook, "training-school-class").slides if each.step == "law"]
    assert (slide.kind, slide.heading, slide.form) == ("step", "上位法和现行要求", "columns")
    assert [point.text for point in slide.points] == [
        "名称、文号、施行日期",
        "领导干部安全生产职责的有关条款",
        "与本办法条文的联系和不同",
    ]


@pytest.mark.slow
def test_nothing_overflows_by_the_width_of_characters(handbook: Handbook) -> None:
    for each in decks(handbook):
        fits(handbook, each)


def test_a_study_group_has_slides_of_its_own_unit(handbook: Handbook) -> None:
    """In a department: 第七条 to 第九条, nothing of 第四条 to 第六条 nor of 第十条 to 第十二条."""
    files = Downloads(FEATURES, handbook).files
    write = files["training-study-group-department.pptx"].write
    assert write and "training-school-class-department.pptx" not in files
    slides = pptx.Presentation(io.BytesIO(write())).slides
    headings = [slide.shapes.title.text for slide in slides]
    assert {"第七条", "第八条", "第九条"} <= set(headings)
    others = [f"第{number}条" for number in ("四", "五", "六", "十", "十一", "十二")]
    assert not [heading for heading in headings if heading.partition("条")[0] + "条" in others]


@pytest.mark.slow
def test_nothing_overflows_as_libreoffice_draws_it(handbook: Handbook, tmp_path: Path) -> None:
    """A session, a post with the longest clauses: each word inside its slide, above the foot."""
    chosen = [session_decks(handbook)[0], deck(handbook, handbook.posts[6].id)]
    files = [tmp_path / f"{each.id}.pptx" for each in chosen]
    for file, each in zip(files, chosen, strict=True):
        file.write_bytes(deck_file(handbook, each))
    for read, file, each in zip(as_pdf(files, tmp_path), files, chosen, strict=True):
        assert len(read.pages) == len(each.slides)
        pdf = file.with_suffix(".pdf")
        boxes = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True).stdout
        pages = html.fromstring(boxes, parser=html.HTMLParser(encoding="utf-8")).xpath("//page")
        for number, (page, slide) in enumerate(zip(pages, each.slides, strict=True), 1):
            drawn = ""
            for word in page.xpath("./word"):
                left, top, right, bottom = (float(word.get(key)) for key in ("xmin", "ymin", "xmax", "ymax"))
                assert left >= 32 and right <= 960 - 18 and bottom <= 535, (each.id, number, word.text)
                assert top > 500 or bottom <= 503, (each.id, number, word.text)
                drawn += word.text
            assert "".join(slide.words.split()) in drawn, (each.id, number)
