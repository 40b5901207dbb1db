"""A session's plan in the browser: clauses for those who take part, on the screen and on paper."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from macros.core.handbook import Handbook
from macros.features.slides.decks import deck
from tests.browser.test_print import plain, words

PLAN = "training/school-class.html"
DEPUTIES = "role=district-deputy&role=department-deputy&role=township-deputy"
TOWNSHIP = ("township-head", "township-safety-deputy", "township-deputy")


def shown(page, step: str) -> list[str]:
    return page.eval_on_selector_all(
        f"#step-{step} [data-clause]:not([hidden])", "nodes => nodes.map(node => node.dataset.clause)"
    )


def test_the_trainer_picks_for_whom(browse, from_disk: str) -> None:
    """All, one level, one rank; what is for all stays; counts, questions, links and the address follow."""
    watched = browse(from_disk)
    page = watched.goto(PLAN)
    who = page.get_by_label("学习对象")
    said = page.locator(".hb-audience__said")
    assert said.inner_text().startswith("本次学习对象：混合编班（各层级、各岗位）")
    assert len(shown(page, "principals")) == 22
    assert page.get_by_text("一个层级学习时选用的条款").is_visible()
    who.select_option(label="区政府工作部门")
    assert shown(page, "principals") == ["art-7-p1", "art-7-1", "art-7-2", "art-7-3", "art-7-4", "art-7-5"]
    assert shown(page, "common") == ["art-13-p1", "art-13-p2", "art-14-p1-s2", "art-14-p1-s3"]
    assert shown(page, "oversight") == ["art-15-p1-s2", "art-16-p1-s3", "art-17-p1-s2"]
    assert page.locator("#step-principals [data-count]").first.inner_text() == "6"
    reading = page.locator("#step-principals .hb-step__reading:visible")
    assert "连同领读条文（" in reading.inner_text(), "its own clauses, not those of all posts"
    who.select_option(label="其他负责人（各层级）")
    assert page.url.endswith(f"?{DEPUTIES}")
    page.reload()
    assert said.inner_text().startswith("本次学习对象：其他负责人（各层级）。")
    assert "（共38分钟）" in said.inner_text(), "第四条 to 第十二条: 20 and 18 minutes of others"
    assert "另有2题供其他岗位" in said.inner_text()
    assert shown(page, "principals") == []
    assert len(shown(page, "deputies")) == 6 + 5 + 6
    row = page.locator("tr[data-step=principals]")
    assert row.locator("a:visible").count() == 0 and row.get_by_text("供其他岗位").is_visible()
    assert page.locator("tr[data-step=deputies] a:visible").all_inner_texts() == [
        "第六条",
        "第九条",
        "第十二条",
    ]
    assert page.get_by_text("一个层级学习时选用的条款").is_hidden()
    questions = page.locator(".hb-session-discussion li:visible > p:first-child").all_inner_texts()
    assert [question[:6] for question in questions] == ["不分管安全生", "发生生产安全", "单位建立健全"]
    papers = page.locator(".hb-session-papers")
    (plan,) = papers.locator("a[href$='.docx']:visible", has_text="教案").all()
    assert plan.get_attribute("href").endswith("training-school-class-plan-deputy.docx")
    assert papers.get_by_role("link", name="逐条的课件").count() == 3
    for name, address in (
        ("放映课件", f"slides/training-school-class.html?{DEPUTIES}"),
        ("测验", f"exam.html?{DEPUTIES}&count=25&seed=201411"),
        ("试卷", f"paper.html?{DEPUTIES}&count=25&seed=201411"),
        ("练习（学员课后用）", "practice.html"),
    ):
        link = papers.get_by_role("link", name=name, exact=True)
        assert link.get_attribute("href").endswith(address), name
    who.focus()
    page.keyboard.press("Home")
    assert len(shown(page, "principals")) == 22
    assert not page.url.endswith("deputy")
    assert watched.said == []


def test_the_show_is_for_those_who_take_part(browse, from_disk: str, handbook: Handbook) -> None:
    """The briefing in a township: its leaders' articles alone, numbered anew, in the presenter's window too."""
    watched = browse(from_disk)
    query = "&".join(f"role={id}" for id in TOWNSHIP)
    page = watched.goto(f"training/slides/training-briefing.html?{query}")
    found = deck(handbook, "training-briefing")
    slides = found.shown_to(TOWNSHIP)
    assert f"乡镇政府、街道办事处。共{len(slides)}张。" in page.locator(".hb-audience__said").inner_text()
    headings = page.locator(".hb-slide:visible h2")
    assert headings.all_inner_texts() == [slide.heading for slide in slides]
    assert page.locator(".hb-slide:visible").last.locator(".hb-slide__foot span").last.inner_text() == (
        f"{len(slides)} / {len(slides)}"
    )
    page.get_by_role("button", name="开始放映").click()
    page.keyboard.press("End")
    assert page.locator(".hb-stage__place").inner_text() == f"第{len(slides)}张，共{len(slides)}张"
    with watched.context.expect_page() as opened:
        page.keyboard.press("p")
    desk = opened.value
    desk.wait_for_function(
        "n => document.querySelector(`.hb-stage__screen #slide-${n}`)?.offsetParent", arg=len(slides)
    )
    desk.close()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator(".hb-stage").wait_for(state="hidden")
    page.get_by_label("宣讲单位").select_option(label="区政府工作部门")
    posts = [post.id for post in handbook.posts if post.level == "department"]
    assert headings.all_inner_texts() == [slide.heading for slide in found.shown_to(posts)]
    assert watched.said == []


@pytest.mark.slow
def test_the_plan_prints_short_and_full(browse, served: str) -> None:
    """The plan alone, or with clauses and script; the clauses that are hidden on neither."""
    watched = browse(served)
    page = watched.goto("training/study-group.html")
    page.evaluate("window.print = () => {}")

    def printed() -> list:
        return list(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)

    page.get_by_role("button", name="打印学习安排", exact=True).click()
    short = printed()
    assert len(short) <= 2
    said = words(short)
    for part in ("学习目的", "学习重点", "学习方式", "参考条款：第七条第（二）项、第九条第（三）项"):
        assert plain(part) in said, part
    speech, own, other = (
        "今天集体学习",
        "把安全生产工作列入本部门重要议事日程",
        "主持召开或者委托分管负责人主持召开全区安全生产委员会会议",
    )
    assert not [part for part in (speech, own, other, "打印学习安排", "选择学习对象") if part in said]
    page.get_by_role("button", name="打印学习安排、条款和领学稿").click()
    full = words(printed())
    assert speech in full and own in full and other not in full
    page.get_by_label("学习单位").select_option(label="区政府")
    one = words(printed())
    assert other in one and own not in one
    assert plain("本次学习单位：区政府。") in one and plain("本次学习单位：区政府工作部门。") in said


def test_without_scripts_the_plan_is_whole(browse, served: str, handbook: Handbook) -> None:
    watched = browse(served, java_script_enabled=False)
    page = watched.goto("training/slides/training-briefing.html")
    slides = page.locator(".hb-slide h2").filter(visible=True).all_inner_texts()
    assert slides == [slide.heading for slide in deck(handbook, "training-briefing").slides]
    page = watched.goto(PLAN)
    assert page.locator(".hb-audience__pick").filter(visible=True).count() == 0
    assert page.locator(".hb-session button").filter(visible=True).count() == 0
    assert page.get_by_text("本次学习对象：混合编班").is_visible()
    page.locator("#step-general summary").first.click()
    assert page.get_by_text("本办法由区安全生产委员会办公室负责解释。").first.is_visible()
    assert len(shown(page, "principals")) == 22
