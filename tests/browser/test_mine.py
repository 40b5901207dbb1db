"""我的岗位: kept only when asked, shown in the header, forgotten in one action; several posts on one page."""

from __future__ import annotations

import io
from collections import Counter

from pypdf import PdfReader

from macros.features.checklist.model import checks_of
from tests.browser.conftest import STORAGE_OFF

KEPT = "Object.keys(localStorage).filter(key => key.startsWith('gangze/'))"


def opener(page):
    return page.locator(".hb-mine__open")


def test_a_post_is_kept_only_when_asked_and_forgotten_in_one_action(browse, base: str) -> None:
    watched = browse(base)
    page = watched.goto("roles/township-head.html")
    assert page.evaluate(KEPT) == []
    assert "共用设备请勿使用" in page.locator(".hb-remember").inner_text()
    page.locator(".hb-remember").get_by_text("记住为我的岗位").click()
    assert opener(page).inner_text().strip() == "各乡镇政府、街道办事处主要负责人"
    watched.goto("regulation.html")
    opener(page).focus()
    page.keyboard.press("Enter")
    links = page.locator(".hb-mine__list a")
    assert [a.get_attribute("href").removeprefix(f"{base}/") for a in links.all()] == [
        "roles/township-head.html",
        "checklists/township-head.html",
    ]
    page.keyboard.press("Escape")
    assert page.locator(".hb-mine__panel").is_hidden()
    opener(page).click()
    page.get_by_role("button", name="清除").click()
    assert opener(page).inner_text().strip() == "我的岗位"
    assert page.evaluate("localStorage.length") == 0
    assert watched.said == []


def test_a_second_post_is_added_and_other_tabs_follow(browse, served: str) -> None:
    watched = browse(served)
    page = watched.goto("roles/township-deputy.html")
    other = watched.context.new_page()
    other.goto(f"{served}/index.html")
    page.locator(".hb-remember button").click()
    other.locator(".hb-mine__open.is-kept").wait_for()
    page = watched.goto("roles/department-head.html")
    page.get_by_text("加入我的岗位（兼任）").click()
    assert page.locator(".hb-mine__count").inner_text() == "等2个岗位"
    opener(page).click()
    page.get_by_role("link", name="合并查看").click()
    page.wait_for_url("**/mine.html?role=township-deputy&role=department-head")
    page.goto(f"{served}/roles/township-deputy.html")
    page.get_by_text("取消记住").click()
    other.get_by_text("区政府各工作部门主要负责人", exact=True).first.wait_for(state="attached")
    assert other.locator(".hb-mine__list li").count() == 1


def test_without_storage_it_says_that_nothing_is_kept(browse, served: str) -> None:
    watched = browse(served)
    watched.page.add_init_script(STORAGE_OFF)
    page = watched.goto("roles/district-head.html")
    page.locator(".hb-remember button").click()
    assert "不能保存，没有记住" in page.locator(".hb-remember__note").inner_text()
    assert opener(page).inner_text().strip() == "我的岗位"
    page.goto(f"{served}/mine.html?role=district-head")
    page.locator(".hb-duty").first.wait_for()
    page.get_by_role("button", name="深色显示").click()
    assert page.locator("html[data-md-color-scheme=slate]").count() == 1
    assert watched.said == []


def test_what_is_no_list_of_posts_counts_as_nothing(browse, served: str) -> None:
    watched = browse(served)
    page = watched.goto("index.html")
    for text in ("{", '"x"', '[{"id": "../x", "name": "y"}]', "[null, 3]"):
        page.evaluate("text => localStorage.setItem('gangze/v1/tongzhou-2014-11/mine', text)", text)
        page.reload()
        assert opener(page).inner_text().strip() == "我的岗位"
    assert watched.said == []


def test_two_posts_are_merged_without_repeats(browse, from_disk: str, handbook) -> None:
    """Articles 7 and 11 post by post; 13, 14, 16 and 17, which speak of both, once."""
    watched = browse(from_disk)
    page = watched.goto("mine.html?role=township-safety-deputy&role=department-head")
    page.locator(".hb-duty").first.wait_for()
    ids = [a.get_attribute("href").partition("#")[2] for a in page.locator(".hb-duty .hb-ref").all()]
    own = ["art-11-p1", *(f"art-11-{n}" for n in range(1, 8)), *(f"art-7-{n}" for n in range(1, 6))]
    shared = ["art-13-p1", "art-14-p1-s3", "art-16-p1-s3", "art-13-p2", "art-14-p1-s2", "art-17-p1-s2"]
    assert ids == own + shared
    for quote, id in zip(page.locator(".hb-duty blockquote").all_inner_texts(), ids, strict=True):
        assert quote == handbook.clause(id).words
    collective = page.locator(".hb-duty").nth(len(own)).inner_text()
    assert "各乡镇政府、街道办事处分管安全生产工作的负责人；区政府各工作部门主要负责人" in collective
    assert page.locator(".hb-mine-page h2").all_inner_texts()[:2] == [
        "各乡镇政府、街道办事处分管安全生产工作的负责人",
        "区政府各工作部门主要负责人",
    ]
    assert "对本部门的安全生产工作全面负责" in page.locator(".hb-facts").inner_text()
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(sheets) == 3
    assert watched.said == []


def test_shared_clauses_stand_in_the_order_of_the_text(browse, served: str) -> None:
    """14(2) is directed at a district head but binds a department: it stands once, and names both posts."""
    page = browse(served).goto("mine.html?role=district-head&role=department-head&role=nobody")
    page.locator(".hb-duty").first.wait_for()
    ids = [a.get_attribute("href").partition("#")[2] for a in page.locator(".hb-duty .hb-ref").all()]
    assert not [id for id, count in Counter(ids).items() if count > 1]
    assert ids[-6:-3] == ["art-13-p1", "art-14-p1-s3", "art-16-p1-s3"]
    only_one = page.locator(".hb-duty").nth(len(ids) - 6).inner_text()
    assert "与此有关的：区政府各工作部门主要负责人\n" in only_one
    assert "1个岗位不在本手册中" in page.locator("[data-state]").inner_text()


def test_the_merged_checklist_opens_with_the_posts_chosen(browse, served: str, handbook) -> None:
    watched = browse(served)
    page = watched.goto("mine.html?role=township-head&role=department-head&role=department-deputy")
    page.get_by_role("link", name="打开合并自查表").click()
    page.wait_for_url("**/checklists/township-head.html?also=department-head+department-deputy")
    posts = ("township-head", "department-head", "department-deputy")
    wanted = {
        check.id
        for post in map(handbook.role, posts)
        for duty in (*handbook.duties_of(post), *handbook.collective_duties_of(post))
        for check in checks_of(handbook, duty)
    }
    page.locator("[data-second-post=department-deputy]").wait_for()
    shown = [field.get_attribute("data-check") for field in page.locator("fieldset[data-check]").all()]
    assert sorted(shown) == sorted(wanted)
    page.locator("fieldset[data-check] input[value=yes]").first.check()
    page.reload()
    page.locator("[data-second-post=department-deputy]").wait_for()
    assert page.locator("fieldset[data-check] input[value=yes]").first.is_checked()
    page = watched.goto("checklists/township-head.html?also=district-deputy")
    page.locator("[data-second-post=district-deputy]").wait_for()
    assert page.locator("fieldset[data-check] input:checked").count() == 0, "another record's answers"
    assert watched.said == []


def test_the_page_without_a_choice_offers_one(browse, served: str) -> None:
    page = browse(served).goto("mine.html")
    assert "还没有选择岗位" in page.locator("[data-state]").inner_text()
    page.get_by_label("区政府主要负责人").check()
    page.get_by_label("部门直属事业单位、国有企业负责人").check()
    page.get_by_role("button", name="查看所选岗位").click()
    page.wait_for_url("**/mine.html?role=district-head&role=affiliated-heads")
    page.get_by_text("参照本办法执行。").first.wait_for()
    still = browse(served, java_script_enabled=False).goto("mine.html")
    still.locator("noscript a", has_text="区政府其他负责人").click()
    assert still.url.endswith("roles/district-deputy.html")


def test_the_header_stays_usable_on_every_width(browse, served: str) -> None:
    watched = browse(served)
    page = watched.goto("roles/township-safety-deputy.html")
    page.locator(".hb-remember button").click()
    for width in (1440, 1220, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 700})
        opener(page).click()
        boxes = [page.locator(s).bounding_box() for s in (".hb-mine__open", ".hb-mine__panel")]
        for box in boxes:
            assert box["x"] >= 0 and box["x"] + box["width"] <= width, (width, box)
        assert boxes[1]["y"] >= boxes[0]["y"] + boxes[0]["height"] - 1, (width, boxes)
        assert min(boxes[0]["width"], boxes[0]["height"]) >= 24
        search = page.locator(".hb-search__input, .hb-search__open").filter(visible=True).bounding_box()
        assert search["width"] >= (200 if width > 960 else 24), width
        assert search["x"] + search["width"] <= boxes[0]["x"] + 1, width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.keyboard.press("Escape")


def test_a_kept_post_shifts_nothing(browse, shift, served: str) -> None:
    watched = browse(served)
    page = watched.goto("roles/township-head.html")
    page.locator(".hb-remember button").click()
    for address in ("roles/township-head.html", "index.html"):
        watched.goto(address)
        assert shift(page) < 0.01, address
