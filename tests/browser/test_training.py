"""A session's plan in the browser: clauses for those who take part, on the screen and on paper."""

from __future__ import annotations

import io

from pypdf import PdfReader

from tests.browser.test_print import plain, words

PLAN = "training/school-class.html"


def shown(page, step: str) -> list[str]:
    return page.eval_on_selector_all(
        f"#step-{step} [data-clause]:not([hidden])", "nodes => nodes.map(node => node.dataset.clause)"
    )


def test_the_trainer_picks_for_whom(browse, base: str) -> None:
    """All, one level, one post; what is for all stays; the counts follow; the keyboard suffices."""
    watched = browse(base)
    page = watched.goto(PLAN)
    who = page.get_by_label("按对象显示条款")
    assert len(shown(page, "principals")) == 22
    who.select_option(label="区政府工作部门（本层级各岗位）")
    assert shown(page, "principals") == ["art-7-p1", "art-7-1", "art-7-2", "art-7-3", "art-7-4", "art-7-5"]
    assert shown(page, "common") == ["art-13-p1", "art-13-p2", "art-14-p1-s2", "art-14-p1-s3"]
    assert page.locator("#step-principals [data-count]").first.inner_text() == "6"
    assert page.get_by_text("本页按“区政府工作部门（本层级各岗位）”显示条款。").is_visible()
    who.select_option(label="各乡镇政府、街道办事处其他负责人")
    assert shown(page, "principals") == []
    assert shown(page, "deputies")[0] == "art-12-p1" and len(shown(page, "deputies")) == 6
    who.focus()
    page.keyboard.press("Home")
    assert len(shown(page, "principals")) == 22
    assert watched.said == []


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
    for part in ("学习目的", "重点难点", "学习方式", "参考条款：第七条第（二）项、第九条第（三）项"):
        assert plain(part) in said, part
    speech, own, other = (
        "今天集体学习",
        "主持召开或者委托分管负责人主持召开全区安全生产委员会会议",
        "把安全生产工作列入本部门重要议事日程",
    )
    assert not [part for part in (speech, own, other, "打印学习安排", "按对象显示条款") if part in said]
    page.get_by_role("button", name="打印学习安排、条款和领学稿").click()
    full = words(printed())
    assert speech in full and own in full and other in full
    page.get_by_label("按对象显示条款").select_option(label="区政府主要负责人")
    one = words(printed())
    assert own in one and other not in one


def test_without_scripts_the_plan_is_whole(browse, served: str) -> None:
    page = browse(served, java_script_enabled=False).goto(PLAN)
    assert page.locator(".hb-session__pick").filter(visible=True).count() == 0
    assert page.locator(".hb-session button").filter(visible=True).count() == 0
    page.locator("#step-general summary").first.click()
    assert page.get_by_text("本办法由区安全生产委员会办公室负责解释。").first.is_visible()
    assert len(shown(page, "principals")) == 22
