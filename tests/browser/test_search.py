"""Search as people use it: what they type, in a real browser, from a server and from a folder."""

from __future__ import annotations

import pytest

from tools.queries import target


def answers(links, base: str) -> list[str]:
    """What the links of a page lead to."""
    return [target(link.get_attribute("href").removeprefix(f"{base}/")) for link in links.all()]


TYPED = (
    ("把安全生产工作纳入区政府工作重要议事日程", "art-4-2"),
    ("谁主管谁负责", "art-2-p1"),
    ("“評先選優”", "art-16-p1-s3"),
    ("备案", "art-13-p2"),
    ("失职 渎职", "art-17-p1-s2"),
    ("谁主持召开安委会会议", "art-4-2"),
    ("报告交给谁", "art-16-p1-s2"),
    ("多久听一次安全汇报", "art-4-2"),
    ("乡长", "role:township-head"),
    ("区长", "role:district-head"),
    ("分管副局长", "role:department-safety-deputy"),
    ("企业老总", "role:affiliated-heads"),
    ("anquan yishi", "art-14-p1-s3"),
    ("pxyxgcl", None),
    ("gpdb", "art-5-6"),
    ("第十五条", "art-15"),
    ("15条", "art-15"),
    ("8.2", "art-8-2"),
    ("八条二项", "art-8-2"),
    ("第八条第（二）项", "art-8-2"),
    ("art-8-2", "art-8-2"),
    ("通政发[2014]11号", "regulation"),
    ("通政發（2014）11號", "regulation"),
    ("影响社会公共秩续事件", "art-10-6"),
    ("区安委会主任", "role:district-head"),
    ("组织指挥救援", "art-4-7"),
    ("打印自查表", "checklists/index.html"),
    ("课件", "training/slides/index.html"),
    ("四（三）", "art-4-3"),
    ("住房公积金", None),
    ("第二十一条", None),
)
"""(what is typed, the answer that must come first; None: nothing may be found). Judged by the text."""


def test_what_people_type_brings_the_right_answer_first(browse, base: str) -> None:
    """All on one page, which is emptied in between."""
    watched = browse(base)
    page = watched.goto("search.html")
    for typed, first in TYPED:
        page.locator("#find-q").fill("")
        page.locator(".hb-find__note", has_text="请输入要检索的词").wait_for(state="attached")
        assert page.locator("[data-results] a").count() == 0
        page.locator("#find-q").fill(typed)
        page.locator(".hb-find__note:not(:empty):not(:has-text('请输入要检索的词'))").wait_for()
        if first is None:
            assert page.locator("[data-results] a").count() == 0, typed
        else:
            found = answers(page.locator("[data-results] li").first.locator("a"), base)
            assert first in found, (typed, found)
    assert watched.said == []


def test_an_ambiguous_title_asks_what_decides_it(browse, served: str) -> None:
    page = browse(served).goto("search.html?q=副镇长")
    box = page.locator(".hb-ask")
    box.wait_for()
    assert "是否分管安全生产工作？" in box.inner_text()
    assert answers(box.locator("a"), served) == ["role:township-safety-deputy", "role:township-deputy"]


def test_a_title_outside_the_text_is_said_so(browse, served: str) -> None:
    page = browse(served).goto("search.html?q=书记")
    page.locator("[data-results] a").first.wait_for()
    assert "没有为其单列职责" in page.locator(".hb-find__note").inner_text()
    found = answers(page.locator("[data-results] a"), served)
    assert found == ["art-3-p1", "art-13-p1", "art-13-p2", "art-19-p1"]


def test_the_page_says_how_sure_its_answer_is(browse, served: str) -> None:
    """备案 stands in the text; a question in other words has a likely answer; of fines the text says nothing."""
    page = browse(served).goto("search.html?q=备案")
    kinds = []
    for typed in ("备案", "乡里炸了谁去救人", "瞒报罚多少钱"):
        page.locator("#find-q").fill("")
        page.locator("[data-results]:not([data-answer])").wait_for(state="attached")
        page.locator("#find-q").fill(typed)
        page.locator("[data-results][data-answer]").wait_for(state="attached")
        kinds.append(page.locator("[data-results]").get_attribute("data-answer"))
    assert kinds == ["sure", "likely", "none"]
    assert "没有检索到直接规定，请查阅全文" in page.locator(".hb-find__note").inner_text()
    assert page.locator("[data-results] a").count() == 0
    assert page.locator(".hb-find__answer a").count() > 0


def test_of_equal_clauses_the_readers_own_post_comes_first(browse, served: str) -> None:
    page = browse(served).goto("roles/township-deputy.html")
    page.locator(".hb-remember button").click()
    page.goto(f"{served}/search.html?q=检查多久一次")
    page.locator("[data-answer=none]").wait_for(state="attached")
    assert answers(page.locator(".hb-find__answer a"), served)[0] == "art-12-4"
    assert (
        "条文没有写明这件事的次数、期限，有的条款写的是“及时”" in page.locator(".hb-find__note").inner_text()
    )
    page.keyboard.press("/")
    page.keyboard.type("检查多久一次")
    page.locator("[role=option]").first.wait_for()
    assert answers(page.locator("[role=option]"), served)[0] == "art-12-4"


def test_marks_are_exact(browse, served: str) -> None:
    page = browse(served).goto("search.html?q=应急救援演练")
    page.locator("[data-results] mark").first.wait_for()
    assert page.locator("[data-results] a").first.locator("mark").all_inner_texts() == ["应急救援演练"]


def test_what_the_text_does_not_hold_is_said(browse, served: str) -> None:
    page = browse(served).goto("search.html?q=镇长 消防")
    page.locator("[data-results] a").first.wait_for()
    assert "文中没有“消防”" in page.locator(".hb-find__note").inner_text()


def test_the_period_is_marked(browse, served: str) -> None:
    page = browse(served).goto("search.html?q=多久听取一次汇报")
    page.locator("[data-results] mark").first.wait_for()
    assert "每季度至少一次" in page.locator("[data-results] li").first.locator("mark").all_inner_texts()


def test_near_identical_clauses_are_one_result(browse, served: str) -> None:
    page = browse(served).goto("search.html?q=足额安排安全生产经费预算，不断加大安全生产投入")
    page.locator("[data-results] a").first.wait_for()
    first = page.locator("[data-results] li").first.locator("a")
    assert answers(first, served) == ["art-4-5", "art-10-5"]


def test_filters_narrow_and_stand_in_the_address(browse, served: str) -> None:
    page = browse(served).goto("search.html?q=检查&level=township&rank=deputy&kind=clause")
    page.locator("[data-results] a").first.wait_for()
    found = set(answers(page.locator("[data-results] a"), served))
    assert found == {"art-12-4", "art-13-p1"}
    page.get_by_label("层级").select_option("department")
    page.wait_for_url("**level=department**")
    found = set(answers(page.locator("[data-results] a"), served))
    assert found == {"art-9-2", "art-13-p1"}


@pytest.mark.parametrize(("base", "key"), [("http", "/"), ("file", "s"), ("file", "f")], indirect=["base"])
def test_the_box_opens_by_a_key_and_is_used_by_keys_alone(browse, base: str, key: str) -> None:
    watched = browse(base)
    page = watched.goto("roles/district-head.html")
    page.keyboard.press(key)
    page.keyboard.type("备案")
    page.locator("[role=option]").first.wait_for()
    box = page.get_by_role("combobox", name="检索")
    assert box.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    option = page.locator("[role=option][aria-selected=true]")
    assert option.get_attribute("id") == box.get_attribute("aria-activedescendant")
    page.keyboard.press("Enter")
    page.wait_for_url("**/regulation.html#art-13-p2")
    assert watched.said == []


def test_escape_closes_and_then_clears(browse, served: str) -> None:
    page = browse(served).goto("index.html")
    page.keyboard.press("/")
    page.keyboard.type("备案")
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("Escape")
    assert page.locator(".hb-search__panel").is_hidden()
    page.keyboard.press("Escape")
    assert page.get_by_role("combobox", name="检索").input_value() == ""


def test_keys_typed_into_a_field_stay_there(browse, served: str) -> None:
    page = browse(served).goto("search.html")
    page.locator("#find-q").press_sequentially("s/f")
    assert page.locator("#find-q").input_value() == "s/f"


@pytest.mark.parametrize("query", ["领导检查一年几次", "谁来监督我们镇 考核不合格怎么办", "镇里要不要备案"])
def test_a_phones_first_screen_shows_the_answer(browse, served: str, query: str) -> None:
    """The sentence above and two whole results, above the bar at the foot; what filters is folded."""
    page = browse(served, viewport={"width": 390, "height": 844}, has_touch=True).goto(
        f"search.html?q={query}"
    )
    second = page.locator(".hb-find__group").nth(1)
    second.wait_for()
    box = second.bounding_box()
    assert box["y"] + box["height"] < 844 - 56, box
    assert page.locator(".hb-find__filters[open]").count() == 0
    page.goto(f"{served}/index.html")
    page.get_by_role("link", name="检索").tap()
    page.get_by_role("combobox", name="检索").fill(query)
    second = page.locator(".hb-search__group").nth(1)
    second.wait_for()
    box = second.bounding_box()
    assert box["y"] + box["height"] < 844 - 56, box


def test_what_must_be_done_is_not_cut_off(browse, served: str) -> None:
    """The first three results show their clause whole; what is like one shows the words that it holds."""
    page = browse(served).goto("search.html?q=不认真 失职 渎职")
    page.locator("[data-results] a").first.wait_for()
    first = page.locator("[data-results] li").first.locator(".hb-hit__words").first.inner_text()
    assert "要进行责任倒查，依法追究有关人员和领导的责任" in first
    page.goto(f"{served}/search.html?q=经费预算")
    twin = page.locator("[data-results] .hb-hit--twin").first
    twin.wait_for()
    assert "经费预算" in twin.locator("mark").all_inner_texts()


def test_it_works_on_a_phone(browse, served: str) -> None:
    page = browse(served, viewport={"width": 390, "height": 800}, has_touch=True).goto("index.html")
    page.get_by_role("link", name="检索").tap()
    page.get_by_role("combobox", name="检索").fill("应急")
    page.locator("[role=option]").first.tap()
    page.wait_for_url("**/regulation.html#art-**")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.slow
def test_axe_finds_nothing_with_results_open(browse, axe, served: str, width: int) -> None:
    page = browse(served, viewport={"width": width, "height": 900}).goto("index.html")
    page.keyboard.press("/")
    page.keyboard.type("应急演练")
    page.locator("[role=option]").first.wait_for()
    for address in (None, "search.html?q=副镇长"):
        if address:
            page.goto(f"{served}/{address}")
            page.locator("[data-results] a").first.wait_for()
        assert axe(page) == []
        page.evaluate("document.documentElement.setAttribute('data-md-color-scheme', 'slate')")
        assert axe(page, dark=True) == []
        page.evaluate("document.documentElement.setAttribute('data-md-color-scheme', 'default')")


def test_the_index_is_loaded_only_when_first_used(browse, served: str) -> None:
    watched = browse(served)
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url))
    page = watched.goto("index.html")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/search/" in url]
    page.keyboard.press("/")
    page.keyboard.type("备案")
    page.locator("[role=option]").first.wait_for()
    page.wait_for_load_state("networkidle")
    assert len([url for url in asked if "/search/" in url]) == 2


@pytest.mark.parametrize(
    "hostile",
    [
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>备案",
        "{{7*7}}",
        "备案\"'`;--",
        "%00%ff",
        "a" * 5000,
        "\u202e备案",
    ],
)
def test_markup_in_a_query_stays_text(browse, served: str, hostile: str) -> None:
    watched = browse(served)
    page = watched.goto("search.html")
    page.locator(".hb-find__note", has_text="请输入要检索的词").wait_for()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.locator("#find-q").fill(hostile)
    page.keyboard.press("End")
    page.locator(".hb-find__note:not(:empty):not(:has-text('请输入要检索的词'))").wait_for()
    assert page.locator("[data-results] img, [data-results] script, .hb-find__note *").count() == 0
    assert (watched.said, watched.outside, dialogs) == ([], [], [])


def test_without_scripts_the_page_says_what_to_do(browse, served: str) -> None:
    page = browse(served, java_script_enabled=False).goto("search.html")
    assert "文件全文" in page.locator(".hb-find noscript").inner_html()


def test_a_missing_index_is_said(browse, served: str) -> None:
    watched = browse(served)
    watched.page.route("**/search/data.js", lambda route: route.abort())
    page = watched.goto("search.html?q=备案")
    page.get_by_text("检索文件没有载入").wait_for()
