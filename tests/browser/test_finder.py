"""The post finder on the home page: what people type, and what the text allows to be said of it."""

from __future__ import annotations

import pytest


def find(page, title: str):
    """Type a title and wait for what is said of it."""
    note = ".hb-finder__note"
    page.locator("#finder-title").fill("")
    page.locator(f"{note}:empty").wait_for(state="attached")
    page.locator("#finder-title").fill(title)
    page.locator(f"{note}:not(:empty)").wait_for(state="attached")
    return page.locator("[data-answers]")


def test_a_title_leads_to_duties_and_checklist(browse, base: str) -> None:
    watched = browse(base)
    page = watched.goto("index.html")
    answers = find(page, "区长")
    links = [a.get_attribute("href").removeprefix(f"{base}/") for a in answers.locator("a").all()]
    assert links == ["roles/district-head.html", "checklists/district-head.html"]
    page.locator("#finder-title").press("Enter")
    page.wait_for_url("**/roles/district-head.html")
    assert watched.said == []


@pytest.mark.slow
def test_an_ambiguous_title_asks_its_one_question(browse, served: str) -> None:
    page = browse(served).goto("index.html")
    answers = find(page, "副镇长")
    assert "是否分管安全生产工作？" in answers.inner_text()
    assert answers.inner_text().count("共用设备请勿使用") == 1
    assert answers.locator(".hb-finder__answer").all_inner_texts() == [
        "分管安全生产工作",
        "分管其他工作",
        "以上都不是，或者不清楚",
    ]
    page.locator("#finder-title").press("Enter")
    assert page.url.endswith("index.html")
    focused = page.evaluate("document.activeElement.href")
    assert focused.endswith("roles/township-safety-deputy.html")
    # a link that looks as a button keeps its words when it is reached, and when it is pointed at
    colours = """button => {
        button.style.transition = "none";
        const { color, backgroundColor } = getComputedStyle(button);
        return [color, backgroundColor];
    }"""
    reached, other = answers.locator("[data-duties]").all()
    other.hover()
    for button in (reached, other):
        ink, ground = button.evaluate(colours)
        assert ink != ground
    page.keyboard.press("Enter")
    page.wait_for_url("**/roles/township-safety-deputy.html")


def test_every_kind_of_answer_keeps_to_the_text(browse, served: str, handbook) -> None:
    watched = browse(served)
    page = watched.goto("index.html")
    # 市长 is not provided for: that is not the same as no duty; the clauses to read, and no post
    answers = find(page, "市长")
    assert "本办法没有写到，不等于没有安全生产职责。请按现行有关规定执行" in answers.inner_text()
    for id in ("art-3-p1", "art-19-p1"):
        assert handbook.clause(id).words in answers.inner_text()
    links = [a.get_attribute("href").partition("#")[2] for a in answers.locator("a").all()]
    assert links == ["art-3-p1", "art-19-p1"]
    assert answers.locator("button").count() == 0
    # article 18 applies by reference, and does not say to which post
    answers = find(page, "国企董事长")
    assert handbook.clause("art-18-p1").words in answers.inner_text()
    assert "没有写明对应第四条至第十二条的哪个岗位" in answers.inner_text()
    assert answers.locator("a[data-duties]").get_attribute("href").endswith("roles/affiliated-heads.html")
    assert answers.locator("a[data-checklist]").count() == 0
    # what the handbook does not know is not guessed, and stays text
    answers = find(page, "<b>王小明</b>")
    assert "没有收录" in answers.inner_text()
    assert "本办法由区安全生产委员会办公室负责解释。" in answers.inner_text()
    assert answers.locator("b, a[data-duties], button").count() == 0
    assert "%E7%8E%8B" in answers.locator("a").first.get_attribute("href")
    # two posts and a party one
    answers = find(page, "局长、镇长兼党委书记")
    assert answers.locator(".hb-finder__part").count() == 3
    merged = answers.get_by_role("link", name="合并查看").get_attribute("href")
    assert merged.endswith("mine.html?role=department-head&role=township-head")
    # which unit is meant is not known here
    shown = find(page, "财政局局长").inner_text()
    assert "按职务“局长”查得，单位名称“财政局”由本人核对" in shown
    assert "区政府各工作部门主要负责人" in shown
    assert watched.said == []


@pytest.mark.slow
def test_what_was_not_checked_is_said_and_keeps_enter_from_leading_on(browse, served: str) -> None:
    page = browse(served).goto("index.html")
    for title, asked in (
        ("前镇长", "是否现任？"),
        ("分管安全的区长", "是主要负责人，还是分管安全生产工作的负责人？"),
        ("原财政局局长", "是否现任？"),
    ):
        assert f"“{title}”：{asked}" in find(page, title).inner_text()
        page.locator("#finder-title").press("Enter")
        assert page.evaluate("document.activeElement.matches('[data-duties]')"), title
        assert page.url.endswith("index.html"), title
    assert "按职务“主任”查得，单位名称“教委”由本人核对" in find(page, "教委主任").inner_text()
    assert "未核对“局安全科”" in find(page, "局安全科科长").inner_text()
    # read aloud as typed: not the opposite
    find(page, "不分管安全的副镇长")
    assert "“不分管安全的副镇长”对应岗位" in page.locator(".hb-finder__note").text_content()


@pytest.mark.slow
def test_clauses_that_may_mean_the_person_are_not_called_silent(browse, served: str, handbook) -> None:
    page = browse(served).goto("index.html")
    for title, clauses in (
        ("国企党委书记", ["art-18-p1", "art-3-p1", "art-19-p1"]),
        ("安委办主任", ["art-13-p2", "art-19-p1"]),
    ):
        answers = find(page, title)
        assert "没有为其单列职责；是否属于有关条款所称的人员，请对照下列条文" in answers.inner_text()
        assert "没有写到" not in answers.inner_text()
        assert [a.get_attribute("href").partition("#")[2] for a in answers.locator("a").all()] == clauses
    shown = find(page, "校长").inner_text()
    assert "“校长”是否适用，要看单位性质：是否为区政府工作部门直属的事业单位？" in shown
    assert handbook.clause("art-18-p1").words in shown
    assert "是单位名称，请输入职务" in find(page, "区财政局").inner_text()


def test_of_several_titles_the_posts_stand_first_and_each_once(browse, served: str) -> None:
    page = browse(served).goto("index.html")
    answers = find(page, "党委副书记、镇长")
    kinds = [part.get_attribute("class") for part in answers.locator("section").all()]
    assert [kind.rpartition("--")[2] for kind in kinds] == ["post", "outside"]
    page.locator("#finder-title").press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "职责"
    answers = find(page, "区长、区安委会主任")
    assert answers.locator("[data-duties]").count() == 1
    assert answers.get_by_role("link", name="合并查看").count() == 0


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
@pytest.mark.slow
def test_axe_finds_nothing_in_the_answers(browse, axe, served: str, scheme: str, width: int) -> None:
    page = browse(served, color_scheme=scheme, viewport={"width": width, "height": 900}).goto("index.html")
    for title in ("副主任", "局党组书记、国企董事长"):
        find(page, title)
        assert axe(page, "[data-finder]") == [], title
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_the_index_the_posts_are_named(browse, served: str) -> None:
    watched = browse(served)
    watched.page.route("**/search/data.js", lambda route: route.abort())
    page = watched.goto("index.html")
    page.locator("#finder-title").fill("区长")
    page.get_by_text("检索文件没有载入，请在本页的岗位中选择").wait_for(state="attached")
